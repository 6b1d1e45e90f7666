"""A review's result as plain text to read in a terminal."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping

from checks.checklist import OPEN, Checklist, Item
from checks.model import SectionStatus, Severity, Verdict
from desktop_app.output_json import moment
from desktop_app.review import ImportResult, Review
from desktop_app.sample import Score

_WIDTH = 88
_GROUPS = {Severity.HIGH: "Do first", Severity.MEDIUM: "Do soon", Severity.LOW: "Check"}
_MOST_QUESTIONS = 10


def report(review: Review) -> str:
    """What was read, what to do in order, the clauses, and the questions that are left."""
    checklist = review.checklist()
    names = {platform.id: platform.name for platform in review.platforms()}
    lines = [
        f"{review.policy.title}, {review.policy.edition}",
        *_reading(review.imports(), names),
        *_items(checklist, names),
        *_clauses(checklist, names),
        *_questions(checklist, names),
    ]
    return "\n".join(lines) + "\n"


def score(result: Score) -> str:
    """How the demo went, in sentences."""
    planted = len(result.found) + len(result.missed)
    lines = [
        f"Planted for the demo: {planted}. Found under their clause: {len(result.found)}.",
        f"Innocent look-alikes flagged by mistake: {len(result.mistaken)}.",
    ]
    lines += [f"Missed: {item.platform}, clause {item.clause}." for item in result.missed]
    return "\n".join(lines)


def shown(text: str) -> str:
    """A text from an export without signs that could steer the terminal, on one line."""
    return "".join(sign if sign.isprintable() else " " for sign in " ".join(text.split()))


def _reading(imports: Iterable[ImportResult], names: Mapping[str, str]) -> Iterator[str]:
    """What was read, and what was not."""
    for result in imports:
        coverage = result.coverage
        platform = names.get(coverage.platform, coverage.platform)
        yield ""
        yield shown(f"{coverage.source}: {platform}, {coverage.account or 'account not named'}")
        by_status: dict[SectionStatus, list[str]] = {}
        for section in coverage.sections:
            count = sum(section.records.values())
            name = section.name.replace("_", " ")
            text = f"{name} ({count:,})" if section.status is SectionStatus.READ else name
            by_status.setdefault(section.status, []).append(text)
        for status, label in (
            (SectionStatus.READ, "Read"),
            (SectionStatus.FAILED, "Not read to the end"),
            (SectionStatus.SKIPPED, "Left closed"),
            (SectionStatus.ABSENT, "Not in this download"),
        ):
            if by_status.get(status):
                yield from _folded(f"{label}: {', '.join(by_status[status])}.", "  ")
        for problem in result.problems:
            yield from _folded(f"{problem.where}: {problem.what}".removeprefix(": "), "  ! ")


def _items(checklist: Checklist, names: Mapping[str, str]) -> Iterator[str]:
    """What there is to do, by how soon."""
    still_open = [item for item in checklist.items if item.state in OPEN]
    if not still_open:
        yield from ("", "There is nothing to do from what was read.")
    for severity, label in _GROUPS.items():
        group = [item for item in still_open if item.finding.severity is severity]
        if group:
            yield from ("", f"{label} ({len(group)})")
        for number, item in enumerate(group, 1):
            yield from _item(number, item, names)


def _item(number: int, item: Item, names: Mapping[str, str]) -> Iterator[str]:
    """One thing to do: what, where, why, how."""
    finding = item.finding
    day = (moment(finding.when) or "")[:10]
    place = (names.get(finding.platform, finding.platform), finding.account, day, finding.where)
    yield ""
    yield from _folded(finding.title, f"{number:3}. ")
    yield from _folded(", ".join(part for part in place if part), "     ")
    if finding.excerpt:
        yield from _folded(f"“{finding.excerpt}”", "     ")
    yield from _folded(f"{finding.reason} ({finding.confidence})", "     ")
    if finding.clauses:
        yield f"     Clause {', '.join(finding.clauses)}"
    for step in item.steps:
        yield from _folded(step, "     - ")
    if item.link:
        yield f"       {item.link}"


def _clauses(checklist: Checklist, names: Mapping[str, str]) -> Iterator[str]:
    """Each clause's result for each account."""
    yield from ("", "Clause by clause")
    for verdict in Verdict:
        for result in checklist.results:
            if result.verdict is verdict:
                whose = " ".join(
                    part
                    for part in (names.get(result.platform, result.platform), result.account)
                    if part
                )
                line = f"{verdict}: {result.clause} {whose}".rstrip()
                yield from _folded(f"{line}. {result.reason}", "  ")


def _questions(checklist: Checklist, names: Mapping[str, str]) -> Iterator[str]:
    """The questions that no download answers."""
    count = len(checklist.questions)
    if not count:
        return
    yield from ("", f"Questions that no download answers ({count})")
    for question in checklist.questions[:_MOST_QUESTIONS]:
        platform = names.get(question.platform, question.platform)
        yield from _folded(": ".join(part for part in (platform, question.prompt) if part), "  ")
    if count > _MOST_QUESTIONS:
        yield f"  and {count - _MOST_QUESTIONS} more. The window asks them one by one."


def _folded(text: str, begin: str) -> list[str]:
    """A text in lines of a readable width, the first after `begin`, the others under it."""
    return textwrap.wrap(
        shown(text), _WIDTH, initial_indent=begin, subsequent_indent=" " * len(begin)
    )

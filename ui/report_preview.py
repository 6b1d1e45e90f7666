"""The words of the report, as the page shows them before anything is saved."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from checks.model import Finding, SectionStatus, Severity, Span
from checks.outcome import Item
from ui import wording
from ui.dates import day
from ui.results.views import Names, is_waiting, row_of
from ui.widgets.report_page import ReportPreview, ReportSection

if TYPE_CHECKING:  # the review brings the database along, which the first paint need not wait for
    from desktop_app.review import ReportOptions, Review

COVER = "█████"
"""What stands in the place of a name."""
MOST = 100
"""How many things of one level are shown; the file holds all of them."""

_translate = QCoreApplication.translate


def preview_of(review: "Review", options: "ReportOptions") -> ReportPreview:
    """What the file will hold with these options."""
    names = Names({row.id: row for row in review.platforms()}, review.policy)
    checklist = review.checklist()
    shown = [item for item in checklist.items if options.done or is_waiting(item)]
    sections = [_read(review, names, options)]
    for level in Severity:
        sections += _level(level, shown, names, options)
    sections.append(_clauses(review))
    if checklist.questions:
        one = _translate("ReportPreview", "1 question that is still open, by its words.")
        many = _translate("ReportPreview", "{count} questions that are still open, by their words.")
        title = _translate("ReportPreview", "Questions still open")
        words = wording.counted(len(checklist.questions), one, many)
        sections.append(ReportSection(title, words=words))
    if review.policy.helpers:
        roles = ", ".join(helper.role for helper in review.policy.helpers)
        sections.append(
            ReportSection(_translate("ReportPreview", "Who to talk to"), words=f"{roles}.")
        )
    if review.policy.law:
        title = _translate("ReportPreview", "The law today, beside what the policy cites")
        one = _translate("ReportPreview", "1 note with its source. It is not legal advice.")
        many = _translate(
            "ReportPreview", "{count} notes with their sources. They are not legal advice."
        )
        words = wording.counted(len(review.policy.law), one, many)
        sections.append(ReportSection(title, words=words))
    return ReportPreview(
        title=_translate("ReportPreview", "My private list"),
        day=day(review.today),
        whose=_whose(review.about.name),
        sections=tuple(sections),
    )


def _whose(name: str) -> str:
    words = _translate("ReportPreview", "For {name} only. Made on this computer. Sent to nobody.")
    return words.format(name=name or _translate("ReportPreview", "you"))


def _read(review: "Review", names: Names, options: "ReportOptions") -> ReportSection:
    lines = []
    for coverage in review.checklist().coverage:
        account = wording.account(names.platforms, coverage.platform, coverage.account)
        status = Counter(section.status for section in coverage.sections)
        words = _translate("ReportPreview", "{account}: {read} parts read, {left} not read.")
        read = status[SectionStatus.READ]
        left = status[SectionStatus.FAILED] + status[SectionStatus.SKIPPED]
        lines.append(words.format(account=account, read=read, left=left))
    if not lines:
        lines.append(_translate("ReportPreview", "No download has been read yet."))
    if not options.names:
        lines.append(_translate("ReportPreview", "Other people’s names are left out."))
    policy = _translate("ReportPreview", "Checked against: {title}, edition {edition}.")
    lines.append(policy.format(title=review.policy.title, edition=review.policy.edition))
    return ReportSection(_translate("ReportPreview", "What was read"), words="\n".join(lines))


def _level(
    level: Severity, shown: Sequence[Item], names: Names, options: "ReportOptions"
) -> list[ReportSection]:
    items = [item for item in shown if item.finding.severity is level]
    if not items:
        return []
    more = len(items) - MOST
    words = ""
    if more > 0:
        words = wording.counted(
            more,
            _translate("ReportPreview", "1 more follows in the file."),
            _translate("ReportPreview", "{count} more follow in the file."),
        )
    rows = tuple(_item(item, names, options) for item in items[:MOST])
    return [ReportSection("", level, rows, words)]


def _item(item: Item, names: Names, options: "ReportOptions") -> tuple[str, ...]:
    row = row_of(item, names)
    clauses = (
        f"{wording.section_of(clause)} ({wording.strength(clause.strength)})"
        for clause in names.clauses(item)
    )
    place = f"{row.place}. {'; '.join(clauses)}."
    said = f"{row.done}. {place}" if row.done else place
    finding = item.finding
    if options.excerpts and finding.excerpt and not item.stop:
        return row.title, said, quoted(finding, show=options.names)
    return row.title, said


def quoted(finding: Finding, *, show: bool) -> str:
    """An excerpt with the names in it covered, unless they are to show."""
    words = finding.excerpt if show else covered(finding.excerpt, finding.names)
    return f"“{words}”"


def covered(text: str, names: Sequence[Span]) -> str:
    """A text in which each span is replaced by a cover."""
    parts, place = [], 0
    for start, end in sorted(names):
        if start >= place:
            parts += [text[place:start], COVER]
        place = max(place, end)
    return "".join(parts) + text[place:]


def _clauses(review: "Review") -> ReportSection:
    verdicts = Counter(result.verdict for result in review.checklist().results)
    parts = (f"{wording.verdict(verdict)}: {count:,}." for verdict, count in verdicts.items())
    title = _translate("ReportPreview", "Clause by clause")
    return ReportSection(title, words=" ".join(parts) or _translate("ReportPreview", "None yet."))

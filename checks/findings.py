"""Turns what a check says of a record into a finding that can be kept and shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from checks.evidence import (
    Answer,
    App,
    Audience,
    Author,
    Contact,
    Login,
    ProfileField,
    Record,
    Setting,
)
from checks.excerpt import Excerpt, cut
from checks.links import capped, linked
from checks.model import Check, Confidence, Context, Finding, Match, Severity, Span, Subject

_PEOPLE = ("colleague", "pupil", "recent_pupil")
_SURENESS = {Confidence.SURE: 0, Confidence.LIKELY: 1, Confidence.UNSURE: 2}
_URGENCY = {Severity.HIGH: 0, Severity.MEDIUM: 1, Severity.LOW: 2}
_BETWEEN_EXCERPTS = " · "
_MOST_REASONS = 3


def order_of(finding: Finding) -> tuple[int, int, int]:
    """Sorts findings by what to do first: severity, then confidence, then the newest."""
    when = 0 if finding.when is None else -finding.when
    return _URGENCY[finding.severity], _SURENESS[finding.confidence], when


def finding_of(
    check: Check, subject: Subject, matches: Sequence[Match], context: Context
) -> Finding:
    """One finding of what a check says of a record; `matches` holds at least one."""
    record = subject.record
    clauses = linked(check, record, context)
    severity = min((m.severity or check.severity for m in matches), key=_URGENCY.__getitem__)
    first = min(matches, key=lambda match: _SURENESS[match.confidence])
    reasons = dict.fromkeys(match.reason for match in (first, *matches))
    excerpt = _excerpt(subject, matches)
    return Finding(
        check=check.id,
        clauses=tuple(clause.id for clause in clauses),
        platform=record.origin.platform,
        account=record.origin.account,
        kind=record.kind,
        key=record.key,
        where=record.origin.where,
        when=record.when,
        author=_author(record),
        audience=getattr(record, "audience", Audience.UNKNOWN),
        excerpt=excerpt.text,
        marks=excerpt.marks,
        names=excerpt.names,
        title=check.title,
        why=check.why,
        reason=" ".join(list(reasons)[:_MOST_REASONS]),
        severity=capped(severity, clauses),
        confidence=first.confidence,
        remedy=first.remedy or check.remedy,
    )


def _author(record: Record) -> Author:
    """Whose words a record holds; a profile is the person's own."""
    default = Author.ME if isinstance(record, ProfileField) else Author.UNKNOWN
    author: Author = getattr(record, "author", default)
    return author


def _excerpt(subject: Subject, matches: Sequence[Match]) -> Excerpt:
    """What to show: the check's own excerpts, else the record's words, else what it is called."""
    given = list(dict.fromkeys(match for match in matches if match.excerpt))
    if given:
        return _given(given)
    marks = [span for match in matches for span in match.marks]
    names = [span for match in matches for span in match.names]
    if subject.text:
        names.extend((hit.start, hit.end) for hit in subject.of(*_PEOPLE))
        return cut(subject.text, marks, names)
    shown = _called(subject.record)
    return cut(shown, (), [(0, len(shown))] if isinstance(subject.record, Contact) else ())


def _given(matches: Sequence[Match]) -> Excerpt:
    """Excerpts that matches brought with them, one behind the other."""
    text, marks, names = "", [], []
    for match in matches:
        if text:
            text += _BETWEEN_EXCERPTS
        marks.extend(_shifted(match.marks, len(text)))
        names.extend(_shifted(match.names, len(text)))
        text += match.excerpt
    return cut(text, marks, names)


def _shifted(spans: Sequence[Span], by: int) -> list[Span]:
    return [(start + by, end + by) for start, end in spans]


def _called(record: Record) -> str:
    """What a record without words of its own is called on screen."""
    match record:
        case Contact():
            return record.name or record.handle
        case Setting():
            return record.shown
        case App():
            return record.name
        case Login():
            return record.device
        case Answer():
            return record.question
        case _:
            return ""


@dataclass(frozen=True, slots=True)
class Counted:
    """How often a merged check matched in one account, and the finding it gives."""

    finding: Finding
    count: int

    @property
    def place(self) -> tuple[str, str, str]:
        """What is counted together: a check's matches in one account."""
        return self.finding.check, self.finding.platform, self.finding.account


class Tally:
    """What merged checks found so far: one finding per check and account."""

    def __init__(self) -> None:
        self._counts: dict[tuple[str, str, str], Counted] = {}

    def add(
        self, check: Check, subject: Subject, matches: Sequence[Match], context: Context
    ) -> None:
        """Count a record that a merged check matched."""
        record = subject.record
        origin = record.origin
        known = self._counts.get((check.id, origin.platform, origin.account))
        if known is not None:
            self._put(known, 1, record.when)
            return
        finding = finding_of(check, subject, matches, context)
        key = f"{origin.platform}:{origin.account}:{finding.kind}:all"
        whole = replace(finding, key=key, where="", excerpt="", marks=(), names=())
        self.add_all([Counted(whole, 1)])

    def add_all(self, counted: Iterable[Counted]) -> None:
        """Count in what was counted elsewhere; of two findings the earlier one gives the words."""
        for each in counted:
            known = self._counts.get(each.place)
            if known is None:
                self._counts[each.place] = each
            else:
                self._put(known, each.count, each.finding.when)

    def counted(self) -> tuple[Counted, ...]:
        """What was counted so far; the tally is empty afterwards."""
        counts, self._counts = self._counts, {}
        return tuple(counts[place] for place in sorted(counts))

    def take(self) -> list[Finding]:
        """The findings, with their counts filled in; the tally is empty afterwards."""
        return [
            replace(each.finding, reason=each.finding.reason.replace("{count}", f"{each.count:,}"))
            for each in self.counted()
        ]

    def _put(self, known: Counted, more: int, when: int | None) -> None:
        """Count more matches; the finding is as new as the newest of them."""
        finding = known.finding
        if when is not None and when > (finding.when or 0):
            finding = replace(finding, when=when)
        self._counts[known.place] = Counted(finding, known.count + more)

"""Which hits of a text count, what stands near them, and how much weight a place gives them."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from operator import attrgetter

from checks.evidence import Audience, Media, Message, Post, Record, State
from checks.model import Hit, Severity, Span, Subject
from checks.text import sentence_at

REACH = 80
"""Characters between two things that still belong to one remark."""

_WIDEST = 1_000  # characters of a hit, with all that may stand between its words
_START = attrgetter("start")
_MOST = 50  # hits of one kind that are looked at in one text
_UP = {Severity.LOW: Severity.MEDIUM, Severity.MEDIUM: Severity.HIGH}
_DOWN = {Severity.HIGH: Severity.MEDIUM, Severity.MEDIUM: Severity.LOW}


def counted(subject: Subject, *labels: str) -> tuple[Hit, ...]:
    """The hits of some labels, without those that are part of an innocent name or phrase.

    Of a very long text only the first are given, so that no text takes long to judge.
    """
    return tuple(islice(_outside(subject.of(*labels), subject.of("innocent")), _MOST))


def _outside(hits: Sequence[Hit], innocent: Sequence[Hit]) -> Iterator[Hit]:
    """The hits that lie in none of the innocent ones; both are in order of place."""
    reached = index = 0
    for hit in hits:
        while index < len(innocent) and innocent[index].start <= hit.start:
            reached = max(reached, innocent[index].end)
            index += 1
        if reached < hit.end:
            yield hit


def span(hit: Hit) -> Span:
    """Where a hit stands."""
    return hit.start, hit.end


def spans(hits: Iterable[Hit]) -> tuple[Span, ...]:
    """Where hits stand, each place once."""
    return tuple(dict.fromkeys(map(span, hits)))


def widest(places: Sequence[Span]) -> tuple[Span, ...]:
    """Places, each once, without those that lie inside another."""
    apart = set(places)
    return tuple(
        place
        for place in sorted(apart)
        if not any(
            other[0] <= place[0] and place[1] <= other[1] for other in apart if other != place
        )
    )


def near(hits: Sequence[Hit], place: Span, reach: int = REACH) -> tuple[Hit, ...]:
    """The hits no more than `reach` characters away from a place; they are in order of place."""
    start, end = place[0] - reach, place[1] + reach
    last = bisect_left(hits, end, key=_START)
    first = bisect_left(hits, start - _WIDEST, hi=last, key=_START)
    return tuple(hit for hit in hits[first:last] if start < hit.end)


def overlaps(hits: Sequence[Hit], place: Span) -> bool:
    """Whether one of the hits shares a character with a place."""
    return bool(near(hits, place, 0))


def beside(subject: Subject, place: Span, *labels: str) -> tuple[Hit, ...]:
    """The hits of some labels in the sentence that a place lies in."""
    hits = subject.of(*labels)
    return near(hits, sentence_at(subject.plain, *place), 0) if hits else ()


def is_passed_on(subject: Subject, place: Span) -> bool:
    """Whether the words at a place are somebody else's that the person shared."""
    record = subject.record
    if not isinstance(record, Post):
        return False
    if subject.plain.startswith("rt @"):
        return True
    if not record.shared:
        return False
    name = record.place.name if record.place else ""
    start = sum(len(part) + 1 for part in (record.text, name) if part)
    return start <= place[0] < start + len(record.shared)


def graded(subject: Subject, places: Sequence[Span], severity: Severity) -> Severity:
    """A severity, one step up where everyone can see it and one down where few or none can.

    Words that the person only passed on go one step down, too.
    """
    if _is_hidden(subject.record) or (
        places and all(is_passed_on(subject, place) for place in places)
    ):
        return _DOWN.get(severity, severity)
    if getattr(subject.record, "audience", None) is Audience.PUBLIC:
        return _UP.get(severity, severity)
    return severity


def _is_hidden(record: Record) -> bool:
    """Whether only one other person, or nobody, can come across a record."""
    if isinstance(record, Message):
        return True
    if isinstance(record, Post | Media) and record.state is not State.LIVE:
        return True
    return getattr(record, "audience", None) is Audience.ONLY_ME

"""Words and groups that show support for a political party, or open opposition to one."""

from collections.abc import Iterable

from checks.evidence import Comment, Media, Membership, Message, Post, ProfileField
from checks.model import (
    Check,
    Confidence,
    Context,
    Match,
    Remedy,
    Severity,
    Span,
    Subject,
    Topic,
)
from checks.nearby import counted, graded, near, spans, widest

_REASON = "The policy asks not to show allegiance to a party. The law protects your opinion."
_CLOSE = 60


def political_allegiance(subject: Subject, _context: Context) -> Iterable[Match]:
    """Flag a party beside words that take a side; a reminder to vote and a union are fine."""
    if isinstance(subject.record, Membership):
        found = _group(subject) if subject.record.active else ()
        remedy = Remedy.LEAVE_GROUP
    else:
        found = _taken_side(subject)
        remedy = Remedy.ASK_SOMEONE
    if found:
        yield Match(
            f"This may show which party you are for or against. {_REASON}",
            Confidence.UNSURE,
            marks=found,
            severity=graded(subject, found, Severity.LOW),
            remedy=remedy,
        )


def _group(subject: Subject) -> tuple[Span, ...]:
    """A group or page of a party by its name."""
    labels = ["parties", "campaigning"]
    if counted(subject, "election"):
        labels.append("parties_plain")
    return widest(spans(counted(subject, *labels)))


def _taken_side(subject: Subject) -> tuple[Span, ...]:
    """Signs of taking part, and parties beside words for or against."""
    found = list(spans(counted(subject, "campaigning")))
    stance = counted(subject, "stance", "election")
    for place in spans(counted(subject, "parties")):
        beside = [
            other for other in spans(near(stance, place, _CLOSE)) if not _is_inside(other, place)
        ]
        if beside:
            found += [place, *beside]
    election = counted(subject, "election")
    for place in spans(counted(subject, "parties_plain")):
        beside = list(spans(near(election, place, _CLOSE // 2)))
        if beside:
            found += [place, *beside]
    return widest(found)


def _is_inside(place: Span, other: Span) -> bool:
    return other[0] <= place[0] and place[1] <= other[1]


CHECK = Check(
    id="political_allegiance",
    topic=Topic.POLITICAL_ALLEGIANCE,
    title="Your side in politics may show",
    why="You turned this on. What you do about it is your choice.",
    severity=Severity.LOW,
    remedy=Remedy.ASK_SOMEONE,
    looks_at=(Post, Comment, Media, Message, Membership, ProfileField),
    evaluate=political_allegiance,
    cues=("parties", "parties_plain", "campaigning"),
)

"""Messages that may come from a pupil, or from a parent about school."""

from collections.abc import Iterable

from checks.evidence import Author, Comment, Message
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
from checks.nearby import counted, spans, widest
from checks.people import pupils_by_first_name

_SCHOOL = ("school_life", "staff_life", "workplace", "trust", "school_events")
_ENOUGH = 2


def messages_from_pupils(subject: Subject, context: Context) -> Iterable[Match]:
    """Flag a message by somebody else that sounds like a pupil's or a parent's about school."""
    certain = spans(counted(subject, "pupil_voice_alone"))
    voice = widest(spans(counted(subject, "pupil_voice", "pupil_voice_alone")))
    parent = widest(spans(counted(subject, "parent_voice")))
    school = spans(counted(subject, *_SCHOOL))
    known = (*spans(subject.of("pupil")), *pupils_by_first_name(subject, context))
    if certain:
        yield _match("pupil", voice, known, Confidence.LIKELY)
    elif _is_enough(voice, known, school):
        yield _match("pupil", voice, known, Confidence.UNSURE)
    elif _is_enough(parent, known, school):
        yield _match("parent", parent, known, Confidence.UNSURE)


def _is_enough(voice: tuple[Span, ...], known: tuple[Span, ...], school: tuple[Span, ...]) -> bool:
    """Whether a way of writing stands beside another sign that it is about school."""
    if not voice:
        return False
    apart = [place for place in school if not any(_touch(place, other) for other in voice)]
    return len(voice) >= _ENOUGH or bool(known) or bool(apart)


def _touch(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _match(
    who: str, marks: tuple[Span, ...], names: tuple[Span, ...], confidence: Confidence
) -> Match:
    return Match(
        f"This message may be from a {who} about school. Keep it, and pass it on."
        if who == "parent"
        else "This message may be from a pupil. Keep it, and pass it on.",
        confidence,
        marks=marks,
        names=names,
        severity=Severity.HIGH if who == "pupil" else Severity.MEDIUM,
    )


CHECK = Check(
    id="messages_from_pupils",
    topic=Topic.MESSAGES_FROM_PUPILS,
    title="A message that may be from a pupil or a parent",
    why="The policy asks you to report it. Do not answer it and do not delete it.",
    severity=Severity.HIGH,
    remedy=Remedy.REPORT,
    looks_at=(Message, Comment),
    evaluate=messages_from_pupils,
    cues=("pupil_voice", "pupil_voice_alone", "parent_voice"),
    authors=frozenset({Author.OTHER}),
)

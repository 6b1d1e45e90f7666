"""Pictures whose caption, album or place speaks of pupils or of a school occasion."""

from collections.abc import Iterable

from checks.belonging import is_elsewhere, named_workplaces, own_school, staff_talk
from checks.evidence import Media, Post
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
from checks.nearby import counted, graded, spans
from checks.people import named, pupils_by_first_name


def photo_captions(subject: Subject, context: Context) -> Iterable[Match]:
    """Flag words beside a picture that say it may show pupils; own children are left out."""
    if not _has_picture(subject):
        return
    names = spans(subject.of("pupil"))
    if names:
        yield _match(subject, names, "The words beside it name a pupil.", Confidence.SURE)
        return
    pupils = _apart(subject, "pupils")
    own = own_school(subject)
    events = _apart(subject, "school_events")
    if pupils or (own and events):
        marks = (*pupils, *own, *events)
        yield _match(subject, marks, "The words beside it speak of pupils.", Confidence.LIKELY)
        return
    place = spans(named_workplaces(subject))
    if place:
        yield _match(subject, place, "The words beside it name the school.", Confidence.UNSURE)
        return
    first = pupils_by_first_name(subject, context)
    if events or own or (first and staff_talk(subject)):
        marks = (*events, *own, *first)
        yield _match(
            subject, marks, "The words beside it speak of a school occasion.", Confidence.UNSURE
        )


def _has_picture(subject: Subject) -> bool:
    record = subject.record
    if isinstance(record, Media):
        return True
    if not isinstance(record, Post):
        return False
    return record.has_media or bool(subject.of("photo_cues"))


def _apart(subject: Subject, label: str) -> tuple[Span, ...]:
    """Where a label stands outside words about the own family, long ago or the profession."""
    if subject.of("profession"):
        return ()
    return tuple(
        place for place in spans(counted(subject, label)) if not is_elsewhere(subject, place)
    )


def _match(subject: Subject, marks: tuple[Span, ...], reason: str, confidence: Confidence) -> Match:
    base = Severity.LOW if confidence is Confidence.UNSURE else Severity.HIGH
    return Match(
        f"This picture might show pupils. {reason} Only you can tell.",
        confidence,
        marks=marks,
        names=named(subject),
        severity=graded(subject, marks, base),
    )


CHECK = Check(
    id="photo_captions",
    topic=Topic.PUPIL_PHOTOS,
    title="A picture that might show pupils",
    why="Pictures of pupils are never to be posted, not even from behind or with faces covered.",
    severity=Severity.HIGH,
    remedy=Remedy.DELETE_ITEM,
    looks_at=(Media, Post),
    evaluate=photo_captions,
    cues=("pupil", "pupils", "school_events", "school_life", "staff_life", "workplace", "trust"),
)

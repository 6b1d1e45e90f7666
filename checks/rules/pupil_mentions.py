"""Words about pupils: a name from the list given for this check-up, or "a kid in my class"."""

from collections.abc import Iterable

from checks.belonging import is_about_school, is_elsewhere, staff_talk
from checks.evidence import Comment, Media, Message, Post
from checks.model import (
    Check,
    Confidence,
    Context,
    Match,
    Remedy,
    Severity,
    Subject,
    Topic,
)
from checks.nearby import beside, counted, graded, near, spans
from checks.people import pupils_by_first_name

_SCHOOL = ("staff_life", "school_events", "pupils", "confidential", "record_systems")


def pupil_mentions(subject: Subject, context: Context) -> Iterable[Match]:
    """Flag a pupil's name, or a way of speaking of pupils that is not about the own family."""
    if named := spans(subject.of("pupil")):
        yield Match(
            "This names somebody on the list of pupils you gave.",
            Confidence.SURE,
            marks=named,
            names=named,
            severity=graded(subject, named, Severity.HIGH),
        )
        return
    spoken = tuple(
        place
        for place in spans(counted(subject, "pupils"))
        if not is_elsewhere(subject, place) and not subject.of("profession")
    )
    if spoken:
        yield Match(
            "This speaks of a pupil or of your class.",
            marks=spoken,
            severity=graded(subject, spoken, Severity.MEDIUM),
        )
        return
    first = _first_names(subject, context)
    if first:
        yield Match(
            "This may be about a pupil: a first name from your list stands beside school words.",
            Confidence.UNSURE,
            marks=first,
            names=first,
            severity=Severity.LOW,
        )


def _first_names(subject: Subject, context: Context) -> tuple[tuple[int, int], ...]:
    first = pupils_by_first_name(subject, context)
    school = counted(subject, *_SCHOOL) if first else ()
    if not school:
        return ()
    about_work = is_about_school(subject) or bool(staff_talk(subject))
    return tuple(
        place
        for place in first
        if (near(school, place) or about_work)
        and not beside(subject, place, "own_family", "past_school")
    )


CHECK = Check(
    id="pupil_mentions",
    topic=Topic.PUPIL_MENTIONS,
    title="You wrote about pupils",
    why="A child or a parent can know themselves in it, even where no name is given.",
    severity=Severity.MEDIUM,
    remedy=Remedy.DELETE_ITEM,
    looks_at=(Post, Comment, Media, Message),
    evaluate=pupil_mentions,
    cues=("pupil", *_SCHOOL),
    personal_only=True,
)

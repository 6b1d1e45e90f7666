"""News about the school or trust that may not be public yet."""

from collections.abc import Iterable

from checks.belonging import is_about_school, is_elsewhere
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
from checks.nearby import counted, graded, near, span, spans
from checks.people import colleagues_by_first_name, named

_SURELY_SCHOOL = ("ofsted", "estyn", "inspect", "sats", "head", "academ", "academy", "mat")
_INSIDE = ("staff_life", "school_life", "colleague_words", "pupils")
_REACH = 140


def not_yet_public(subject: Subject, context: Context) -> Iterable[Match]:
    """Flag news of the own school beside a word of secrecy, or news that is secret by nature."""
    if subject.of("job_adverts", "profession"):
        return
    own = is_about_school(subject) or bool(named(subject))
    own = own or bool(colleagues_by_first_name(subject, context))
    inside = bool(counted(subject, *_INSIDE))
    for hit in counted(subject, "school_news"):
        place = span(hit)
        if is_elsewhere(subject, place):
            continue
        secret = spans(near(counted(subject, "secrecy"), place, _REACH))
        by_nature = hit.term.startswith(_SURELY_SCHOOL[:3])
        if secret and (own or inside or hit.term.startswith(_SURELY_SCHOOL)):
            confidence = Confidence.LIKELY
        elif own or by_nature:
            confidence = Confidence.UNSURE
        else:
            continue
        marks = (place, *secret)
        base = Severity.HIGH if secret else Severity.LOW
        yield Match(
            "This may tell something about the school that is not public yet."
            " Was it public on that day?",
            confidence,
            marks=marks,
            severity=graded(subject, marks, base),
        )
        return
    told = spans(subject.of("secrecy"))
    if told and (own or inside):
        yield Match(
            "This says that something about the school is not to be passed on.",
            Confidence.UNSURE,
            marks=told,
            severity=Severity.LOW,
        )


CHECK = Check(
    id="not_yet_public",
    topic=Topic.NOT_YET_PUBLIC,
    title="News about the school that may not have been public",
    why="Parents and staff should hear such news from the school first.",
    severity=Severity.HIGH,
    remedy=Remedy.DELETE_ITEM,
    looks_at=(Post, Comment, Media, Message),
    evaluate=not_yet_public,
    cues=("school_news", "secrecy"),
)

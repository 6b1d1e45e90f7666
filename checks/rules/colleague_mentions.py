"""Words about colleagues: their names, or "my boss" and "a girl at work"."""

from collections.abc import Iterable

from checks.belonging import is_about_school
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
from checks.people import colleagues_by_first_name

_WORK = (
    "staff_life",
    "colleague_words",
    "own_employment",
    "school_news",
    "staff_news",
    "secrecy",
    "record_systems",
    "workplace",
    "trust",
)


def colleague_mentions(subject: Subject, context: Context) -> Iterable[Match]:
    """Flag a colleague's full name, a first name beside words about work, or "my boss"."""
    if named := spans(subject.of("colleague")):
        yield Match(
            "This names a colleague.",
            marks=named,
            names=named,
            severity=graded(subject, named, Severity.MEDIUM),
        )
        return
    work = counted(subject, *_WORK)
    first = tuple(
        place
        for place in colleagues_by_first_name(subject, context)
        if near(work, place) or is_about_school(subject)
    )
    if first:
        yield Match(
            "This may be about a colleague: a first name stands beside words about work.",
            Confidence.UNSURE,
            marks=first,
            names=first,
            severity=Severity.LOW,
        )
        return
    unnamed = tuple(
        place
        for place in spans(counted(subject, "colleague_words"))
        if not beside(subject, place, "own_family", "past_school")
    )
    if unnamed:
        yield Match(
            "This is about somebody you work with, who could know themselves in it.",
            Confidence.UNSURE,
            marks=unnamed,
            severity=graded(subject, unnamed, Severity.LOW),
        )


CHECK = Check(
    id="colleague_mentions",
    topic=Topic.COLLEAGUE_MENTIONS,
    title="You wrote about a colleague",
    why="Colleagues have not chosen to be talked about in front of your contacts.",
    severity=Severity.MEDIUM,
    remedy=Remedy.DELETE_ITEM,
    looks_at=(Post, Comment, Media, Message),
    evaluate=colleague_mentions,
    cues=("colleague", "school_life", "pupils", *_WORK),
    needs="colleagues",
    personal_only=True,
)

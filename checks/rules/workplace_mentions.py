"""Words about the place of work: its name, "my class" and "our head", or the talk of staff."""

from collections.abc import Iterable

from checks.belonging import is_full_name, named_workplaces, own_school, staff_talk
from checks.evidence import Comment, Media, Message, Post
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

_INSIDE_NEWS = ("ofsted", "estyn", "inspect", "sats")


def workplace_mentions(subject: Subject, _context: Context) -> Iterable[Match]:
    """Flag a text that names the school or trust, or speaks of it as the person's own."""
    own = own_school(subject)
    if named := named_workplaces(subject):
        if subject.of("job_adverts") and not own:
            return
        yield Match(
            "This names your school or trust.",
            Confidence.SURE
            if any(is_full_name(subject, hit) for hit in named)
            else Confidence.LIKELY,
            marks=spans(named),
            severity=graded(subject, spans(named), Severity.MEDIUM),
        )
    elif own:
        yield Match(
            "This speaks of your own school without naming it.",
            marks=own,
            severity=graded(subject, own, Severity.MEDIUM),
        )
    elif talk := staff_talk(subject) or _inspected(subject):
        yield Match(
            "This reads like something about your own school. Only you can tell.",
            Confidence.UNSURE,
            marks=talk,
            severity=Severity.LOW,
        )


def _inspected(subject: Subject) -> tuple[Span, ...]:
    """News that only somebody inside tells: the inspectors' call, results that are in."""
    if subject.of("own_family", "past_school", "profession"):
        return ()
    news = counted(subject, "school_news")
    return spans(hit for hit in news if hit.term.startswith(_INSIDE_NEWS))


CHECK = Check(
    id="workplace_mentions",
    topic=Topic.WORKPLACE_MENTIONS,
    title="You wrote about the place you work",
    why="Parents, pupils and colleagues can link it to the school, whether it is praise or not.",
    severity=Severity.MEDIUM,
    remedy=Remedy.DELETE_ITEM,
    looks_at=(Post, Comment, Media, Message),
    evaluate=workplace_mentions,
    cues=("workplace", "trust", "domain", "school_life", "staff_life", "school_news"),
    personal_only=True,
)

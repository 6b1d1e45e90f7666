"""Accusations and insults about the school or its people, and conduct that reflects on it."""

import re
from collections.abc import Iterable, Iterator

from checks.belonging import is_elsewhere, named_workplaces, own_school
from checks.evidence import Comment, Media, Message, Post
from checks.language import SWEARING
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
from checks.nearby import REACH, beside, counted, graded, near, spans
from checks.people import colleagues_by_first_name, named

_HARD = ("accusation", "insults", "demeaning", *SWEARING)
_MILD = ("swearing_mild",)
_DENIED = re.compile(r"\b(?:not|n't|never|isnt|arent|wasnt|dont|no)\b[^.!?\n]{0,14}$")
_DENIED_REACH = 20
_DEBATED = ("ofsted", "estyn", "sats", "ysgol")  # everybody may have a view on these
_SOMEBODY_ELSES = re.compile(
    r"\b(?:he|she|they|man|men|woman|women|bloke|lad|lads|teen\w*|driver|drivers|ex|brother|"
    r"neighbours?|people|anyone|anybody|never|don't|dont|campaign|police|court|drama|episode|"
    r"film|book|series|song|album|gig)\b"
)


def disrepute(subject: Subject, context: Context) -> Iterable[Match]:
    """Flag hard words near the school or its people, and misconduct the writer tells of."""
    yield from _about_school(subject, context)
    yield from _about_oneself(subject)


def _about_school(subject: Subject, context: Context) -> Iterator[Match]:
    hard = [hit for hit in counted(subject, *_HARD) if not _is_denied(subject, hit.start)]
    mild = counted(subject, *_MILD)
    for target in _targets(subject, context):
        words = spans(near(hard, target)) or spans(near(mild, target, REACH // 2))
        if not words:
            continue
        marks = (target, *words)
        is_hard = bool(near(hard, target))
        yield Match(
            "This says something hard about your school or somebody there.",
            Confidence.LIKELY if is_hard else Confidence.UNSURE,
            marks=marks,
            names=named(subject),
            severity=graded(subject, marks, Severity.MEDIUM if is_hard else Severity.LOW),
        )
        return


def _targets(subject: Subject, context: Context) -> Iterator[Span]:
    """The school, and colleagues, pupils and parents of it."""
    yield from spans(named_workplaces(subject))
    yield from named(subject)
    yield from own_school(subject)
    for place in spans(counted(subject, "pupils", "colleague_words")):
        if not is_elsewhere(subject, place):
            yield place
    if counted(subject, "staff_life", "school_life"):
        yield from colleagues_by_first_name(subject, context)
    if not subject.of("own_family", "past_school", "profession"):
        yield from spans(
            hit for hit in counted(subject, "staff_life") if not hit.term.startswith(_DEBATED)
        )


def _is_denied(subject: Subject, start: int) -> bool:
    """Whether "not" or "never" stands just before a word."""
    return _DENIED.search(subject.plain[max(0, start - _DENIED_REACH) : start]) is not None


def _about_oneself(subject: Subject) -> Iterator[Match]:
    for place in spans(counted(subject, "conduct")):
        if beside(subject, place, "own_family", "past_school", "quoting"):
            continue
        if _SOMEBODY_ELSES.search(subject.plain):
            continue
        yield Match(
            "This tells of something that could reflect badly on the school.",
            Confidence.UNSURE,
            marks=(place,),
            severity=graded(subject, (place,), Severity.MEDIUM),
        )
        return


CHECK = Check(
    id="disrepute",
    topic=Topic.DISREPUTE,
    title="Words that could harm the school's name",
    why="A complaint or accusation in public can harm people, and come back to you.",
    severity=Severity.MEDIUM,
    remedy=Remedy.DELETE_ITEM,
    looks_at=(Post, Comment, Media, Message),
    evaluate=disrepute,
    cues=(*_HARD, *_MILD, "conduct"),
)

"""Slurs, jokes about groups of people, and words that bully."""

import re
from collections.abc import Iterable

from checks.evidence import Comment, Media, Message, Post, ProfileField
from checks.language import SLURS, is_quoted, slurs
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

_YOU = re.compile(r"\b(?:you|u|ur|you're|youre|your)\b|@\w")
_SELF = re.compile(r"\b(?:i'm|im|i am|me|myself)\b")
_CLOSE = 40


def discriminatory_language(subject: Subject, _context: Context) -> Iterable[Match]:
    """Flag slurs that are not quoted or condemned, and insults at somebody who can be told."""
    if found := slurs(subject):
        yield Match(
            "This could be taken as a slur or a put-down of a group of people.",
            marks=found,
            severity=graded(subject, found, Severity.MEDIUM),
        )
    elif bullying := _at_somebody(subject):
        yield Match(
            "This could be taken as bullying: hard words stand beside somebody who can be told.",
            Confidence.UNSURE,
            marks=bullying,
            names=spans(subject.of("colleague", "pupil", "recent_pupil")),
            severity=graded(subject, bullying, Severity.MEDIUM),
        )


def _at_somebody(subject: Subject) -> tuple[Span, ...]:
    """Insults at a colleague or pupil, or at the person who is spoken to."""
    people = subject.of("colleague", "pupil", "recent_pupil")
    found = []
    for hit in counted(subject, "insults", "demeaning", "threats"):
        place = (hit.start, hit.end)
        around = subject.plain[max(0, place[0] - _CLOSE) : place[1]]
        spoken_to = _YOU.search(around) is not None and _SELF.search(around) is None
        if is_quoted(subject, place) or not (spoken_to or near(people, place)):
            continue
        if hit.label == "threats" or near(people, place) or hit.label == "demeaning":
            found.append(place)
    return widest(found)


CHECK = Check(
    id="discriminatory_language",
    topic=Topic.DISCRIMINATION,
    title="Words that could be taken as discrimination or bullying",
    why="Race, religion, disability, sex and sexuality are protected by law.",
    severity=Severity.MEDIUM,
    remedy=Remedy.DELETE_ITEM,
    looks_at=(Post, Comment, Media, Message, ProfileField),
    evaluate=discriminatory_language,
    cues=(*SLURS, "hostile", "insults", "demeaning", "threats"),
)

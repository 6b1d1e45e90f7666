"""Strong swearing, plain or disguised, and names that demean people."""

from collections.abc import Iterable

from checks.evidence import Comment, Media, Message, Post, ProfileField
from checks.language import (
    SLURS,
    SWEARING,
    demeaning_names,
    insults_aimed,
    plain_slurs,
    strong_language,
)
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
from checks.nearby import graded


def offensive_language(subject: Subject, _context: Context) -> Iterable[Match]:
    """Flag strong language and insults; mild words are left alone."""
    if found := plain_slurs(subject):
        yield Match(
            "This holds a slur.",
            marks=found,
            severity=graded(subject, found, Severity.MEDIUM),
        )
    if strong := strong_language(subject):
        yield Match(
            "This holds strong language.",
            marks=strong,
            severity=graded(subject, strong, Severity.LOW),
        )
    if demeaning := demeaning_names(subject):
        yield Match(
            "This holds a name for people that puts them down.",
            marks=demeaning,
            severity=graded(subject, demeaning, Severity.MEDIUM),
        )
    elif insults := insults_aimed(subject):
        yield Match(
            "This could be taken as an insult.",
            Confidence.UNSURE,
            marks=insults,
            severity=graded(subject, insults, Severity.LOW),
        )


CHECK = Check(
    id="offensive_language",
    topic=Topic.OFFENSIVE_LANGUAGE,
    title="Strong language or an insult",
    why="Others may take it as offensive, and it stays with your name.",
    severity=Severity.MEDIUM,
    remedy=Remedy.DELETE_ITEM,
    looks_at=(Post, Comment, Media, Message, ProfileField),
    evaluate=offensive_language,
    cues=(*SWEARING, *SLURS, "demeaning", "insults"),
)

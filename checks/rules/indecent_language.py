"""Sexual remarks."""

from collections.abc import Iterable

from checks.evidence import Comment, Media, Message, Post, ProfileField
from checks.language import sexual_remarks
from checks.model import (
    Check,
    Context,
    Match,
    Remedy,
    Severity,
    Subject,
    Topic,
)
from checks.nearby import graded


def indecent_language(subject: Subject, _context: Context) -> Iterable[Match]:
    """Flag a sexual remark that is no name, title, bird or paint."""
    if remarks := sexual_remarks(subject):
        yield Match(
            "This could be taken as an indecent remark.",
            marks=remarks,
            severity=graded(subject, remarks, Severity.MEDIUM),
        )


CHECK = Check(
    id="indecent_language",
    topic=Topic.INDECENT_LANGUAGE,
    title="A remark that could be taken as indecent",
    why="Pupils and parents may read what you write, even among friends.",
    severity=Severity.MEDIUM,
    remedy=Remedy.DELETE_ITEM,
    looks_at=(Post, Comment, Media, Message, ProfileField),
    evaluate=indecent_language,
    cues=("sexual",),
)

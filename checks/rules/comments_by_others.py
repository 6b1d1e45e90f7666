"""Other people's words on the person's own page or under their posts."""

from collections.abc import Iterable

from checks.belonging import named_workplaces
from checks.evidence import Author, Comment, Post
from checks.language import SLURS, SWEARING, sexual_remarks, slurs, strong_language
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
from checks.nearby import spans


def comments_by_others(subject: Subject, _context: Context) -> Iterable[Match]:
    """Flag strong language, slurs, sexual remarks and the school's name in others' words."""
    record = subject.record
    if isinstance(record, Comment) and record.on_mine is not True:
        return
    for what, marks, severity in (
        ("a slur or a put-down", slurs(subject), Severity.MEDIUM),
        ("a sexual remark", sexual_remarks(subject), Severity.MEDIUM),
        ("strong language", strong_language(subject), Severity.LOW),
        ("the name of your school", spans(named_workplaces(subject)), Severity.LOW),
    ):
        if marks:
            yield Match(
                f"Somebody else wrote {what} on your page.",
                Confidence.LIKELY,
                marks=marks,
                severity=severity,
            )


CHECK = Check(
    id="comments_by_others",
    topic=Topic.COMMENTS_BY_OTHERS,
    title="Somebody else's words on your page",
    why="The policy asks you to look after everything on your own page, whoever wrote it.",
    severity=Severity.MEDIUM,
    remedy=Remedy.DELETE_ITEM,
    looks_at=(Comment, Post),
    evaluate=comments_by_others,
    cues=(*SWEARING, *SLURS, "hostile", "sexual", "workplace", "trust", "domain"),
    authors=frozenset({Author.OTHER}),
    unseen="Most downloads leave out what others wrote under your posts. Look through them there.",
)

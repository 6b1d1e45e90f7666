"""Pictures whose caption speaks of drink, drugs or bare bodies."""

from collections.abc import Iterable

from checks.evidence import Media, Post
from checks.language import sexual_remarks
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
from checks.nearby import counted, graded, spans, widest


def inappropriate_photos(subject: Subject, _context: Context) -> Iterable[Match]:
    """Flag a picture by the words beside it; the picture itself is not looked at."""
    record = subject.record
    if isinstance(record, Post) and not (record.has_media or subject.of("photo_cues")):
        return
    words = spans(counted(subject, "drink_drugs", "bare"))
    marks = widest((*words, *sexual_remarks(subject)))
    if marks:
        yield Match(
            "Going by the words beside it, this picture is worth a look. Only you can tell.",
            Confidence.UNSURE,
            marks=marks,
            severity=graded(subject, marks, Severity.LOW),
        )


CHECK = Check(
    id="inappropriate_photos",
    topic=Topic.INAPPROPRIATE_PHOTOS,
    title="A picture that might be taken as inappropriate",
    why="Pupils and parents may come across it and judge by it.",
    severity=Severity.LOW,
    remedy=Remedy.DELETE_ITEM,
    looks_at=(Media, Post),
    evaluate=inappropriate_photos,
    cues=("drink_drugs", "bare", "sexual"),
)

"""Teaching material that is given away, sold or linked to."""

import re
from collections.abc import Iterable

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
from checks.nearby import counted, graded, near, spans

_SHOPS = re.compile(
    r"\b(?:tes\.com/teaching-resource[\w/.-]*|teacherspayteachers\.com\S*|twinkl\.\w+/\S*|"
    r"teachsimple\.com\S*|boomlearning\.com\S*)"
)
_FILES = re.compile(
    r"\b(?:drive|docs)\.google\.com/\S*|\b(?:1drv\.ms|onedrive\.live\.com|dropbox\.com|we\.tl|"
    r"wetransfer\.com|icloud\.com/iclouddrive)\S*|\b[\w-]+\.(?:pptx?|docx?|pdf|notebook|flipchart)\b"
)
_PLAIN_MATERIAL = frozenset(
    {
        "slides",
        "powerpoint",
        "power point",
        "powerpoints",
        "power points",
        "presentation",
        "presentations",
        "slide deck",
        "ppt",
        "ppts",
        "project work",
        "my planning",
        "our planning",
        "all my planning",
        "risk assessment",
        "test papers",
        "sow",
    }
)
_TEACHING = ("school_life", "staff_life", "pupils", "workplace", "trust")
_REACH = 120


def lesson_material(subject: Subject, _context: Context) -> Iterable[Match]:
    """Flag teaching material beside a sign of sharing or a link to files or a resource shop."""
    hits = counted(subject, "lesson_material")
    teaching = bool(counted(subject, *_TEACHING))
    places = spans(hit for hit in hits if teaching or hit.term not in _PLAIN_MATERIAL)
    links = _links(subject)
    sharing = counted(subject, "sharing")
    for place in places:
        offered = spans(near(sharing, place, _REACH))
        if offered or links:
            marks = (place, *offered, *links)
            yield Match(
                "This passes on teaching material, which may belong to the school or trust.",
                Confidence.LIKELY if offered else Confidence.UNSURE,
                marks=marks,
                severity=graded(subject, marks, Severity.MEDIUM),
            )
            return


def _links(subject: Subject) -> tuple[Span, ...]:
    return tuple(
        found.span() for pattern in (_SHOPS, _FILES) for found in pattern.finditer(subject.plain)
    )


CHECK = Check(
    id="lesson_material",
    topic=Topic.LESSON_MATERIAL,
    title="You passed on teaching material",
    why="Plans, slides and worksheets made for work can belong to the trust.",
    severity=Severity.MEDIUM,
    remedy=Remedy.DELETE_ITEM,
    looks_at=(Post, Comment, Media, Message),
    evaluate=lesson_material,
    cues=("lesson_material",),
)

"""The writer's own employment: procedures, absence, pay and job moves."""

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
from checks.nearby import beside, counted, graded, spans
from checks.text import sentence_at

_MINE = re.compile(r"\b(?:i|i'm|im|i've|ive|i'd|i'll|me|my|mine|myself|we|we've|us|our|dw i)\b")
_OTHERS = re.compile(
    r"\b(?:he|she|his|her|hers|he's|she's|they|their|you|your|ur|you're|congrats|congratulations|"
    r"well done|minister|mp|player|manager|striker|coach|ceo of|council|company)\b"
)
_AMOUNT = re.compile(
    r"\b(?:i'm on|im on|i am on|i get|i earn|i make|i take home|my (?:pay|wages?|salary|payslip)|"
    r"take[- ]home|taking home|paid me|pays? me|they pay|offered me|cleared)\b[^.!?\n]{0,20}?"
    r"(?:£ ?\d[\d,.]*|\b\d[\d,.]*(?= ?k\b| grand\b| quid (?:an|a|per)\b| an hour\b| a month\b))"
)
_NEEDS_MINE = frozenset(
    """
    interview redundancy redundant restructure tribunal acas resigned resigning dismissed sacked
    suspended union salary salaried appraisal probation capability threshold tupe ssp lado
    """.split()
)


def own_employment(subject: Subject, _context: Context) -> Iterable[Match]:
    """Flag words about the writer's own procedures, pay or job moves, not those of others."""
    if subject.of("job_adverts", "profession"):
        return
    places = [
        place for place in spans(counted(subject, "own_employment")) if _is_own(subject, place)
    ]
    amounts = [found.span() for found in _AMOUNT.finditer(subject.plain)]
    marks = tuple(sorted([*places, *amounts]))
    if not marks:
        return
    is_mine = bool(amounts) or _MINE.search(subject.plain) is not None
    yield Match(
        "This may tell something about your employment that stays between you and your employer.",
        Confidence.LIKELY if is_mine else Confidence.UNSURE,
        marks=marks,
        severity=graded(subject, marks, Severity.MEDIUM if is_mine else Severity.LOW),
    )


def _is_own(subject: Subject, place: Span) -> bool:
    start, end = sentence_at(subject.plain, *place)
    sentence = subject.plain[start:end]
    if beside(subject, place, "own_family", "past_school"):
        return False
    if _MINE.search(sentence):
        return True
    if _OTHERS.search(subject.plain) or beside(subject, place, "fiction"):
        return False
    return subject.plain[place[0] : place[1]] not in _NEEDS_MINE


CHECK = Check(
    id="own_employment",
    topic=Topic.OWN_EMPLOYMENT,
    title="You wrote about your own employment",
    why="Procedures, pay and absence are confidential, and talking of them can weaken your case.",
    severity=Severity.MEDIUM,
    remedy=Remedy.DELETE_ITEM,
    looks_at=(Post, Comment, Media, Message),
    evaluate=own_employment,
    cues=("own_employment", "money_at_work"),
)

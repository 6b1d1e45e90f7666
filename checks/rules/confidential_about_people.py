"""Facts about pupils, families and colleagues that are confidential, and codes for systems."""

import re
from collections.abc import Iterable, Iterator

from checks.belonging import is_about_school, is_elsewhere, own_school
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
from checks.nearby import beside, counted, graded, near, spans, widest
from checks.people import colleagues_by_first_name, initials, named, pupils_by_first_name
from checks.text import sentence_at

_OF_SCHOOL = ("pupils", "staff_life", "school_life", "record_systems", "workplace", "trust")
_NEXT_TO = 12  # characters between a person and a fact about them
_MOST = 50  # people who are not named that are looked at in one text
_SOMEBODY = re.compile(
    r"\b(?:one of (?:mine|ours|them)|(?:a|the|this|that|another|new|poor|wee) (?:\w+ )?"
    r"(?:kid|child|boy|girl|lad|lass|pupil|student|family|mum|dad|parent|bairn|wean|teacher|ta))\b"
)
_SOMEBODY_TOLD = re.compile(
    r"\b(?:he|she|hes|shes|he's|she's|his|her|him|kid|child|mum|dad|family|parents?)\b"
)
_LOGGED = re.compile(r"\b(?:log(?:ged)?|says?|said|screenshot|screen|file|note|flag|concern|on)\b")
_GIVEN = re.compile(
    r"^\W{0,3}(?:is|are|:|=|-|still)\W*\S{3,}|^\W{0,3}\w*\d\S*|^[^.!?\n]{0,25}\d{3,}"
)


def confidential_about_people(subject: Subject, context: Context) -> Iterable[Match]:
    """Flag a person of the school beside a confidential fact, and codes that are given away."""
    people = _people(subject, context)
    facts = [
        place
        for place in widest(spans(counted(subject, "confidential")))
        if not beside(subject, place, "own_family", "past_school", "profession")
    ]
    for fact in facts:
        sentence = sentence_at(subject.plain, *fact)
        who = [place for place in people if _of(place, fact, sentence)]
        others = [other for other in facts if other != fact and _in(other, sentence)]
        told_twice = others and _SOMEBODY_TOLD.search(subject.plain, *sentence)
        if who or told_twice:
            marks = (*who, fact)
            yield Match(
                "This tells something confidential about somebody at the school.",
                Confidence.LIKELY if who else Confidence.UNSURE,
                marks=marks,
                names=tuple(who),
                severity=graded(subject, marks, Severity.HIGH if who else Severity.MEDIUM),
            )
    yield from _records(subject, people)
    yield from _codes(subject)


def _people(subject: Subject, context: Context) -> tuple[Span, ...]:
    """Everybody in a text who could be a pupil, a parent or a colleague."""
    known = (
        *named(subject),
        *spans(counted(subject, "pupils", "colleague_words")),
        *own_school(subject),
        *pupils_by_first_name(subject, context),
        *colleagues_by_first_name(subject, context),
    )
    if not (is_about_school(subject) or counted(subject, *_OF_SCHOOL)):
        return known
    unnamed = tuple(found.span() for found in _SOMEBODY.finditer(subject.plain))
    return (*known, *unnamed[:_MOST], *initials(subject.text)[:_MOST])


def _in(place: Span, sentence: Span) -> bool:
    return sentence[0] <= place[0] and place[1] <= sentence[1]


def _of(person: Span, fact: Span, sentence: Span) -> bool:
    """Whether a fact is told of a person; initials with full stops end no sentence."""
    return _in(person, sentence) or 0 <= fact[0] - person[1] <= _NEXT_TO


def _records(subject: Subject, people: tuple[Span, ...]) -> Iterator[Match]:
    """A system of records beside a person or a word for what stands in it."""
    for place in spans(counted(subject, "record_systems")):
        sentence = sentence_at(subject.plain, *place)
        is_told = any(_in(other, sentence) for other in people)
        if is_told and _LOGGED.search(subject.plain, *sentence):
            yield Match(
                "This speaks of what stands in the school's records.",
                Confidence.UNSURE,
                marks=(place,),
                severity=graded(subject, (place,), Severity.MEDIUM),
            )
            return


def _codes(subject: Subject) -> Iterator[Match]:
    """A password or a door code that is given and belongs to the school."""
    for hit in counted(subject, "access_codes"):
        place = (hit.start, hit.end)
        if not _GIVEN.match(subject.plain[hit.end : hit.end + 60]):
            continue
        if near(counted(subject, *_OF_SCHOOL), place) and not is_elsewhere(subject, place):
            yield Match(
                "This gives a password or a code that could open something at the school.",
                marks=(place,),
                severity=graded(subject, (place,), Severity.HIGH),
            )
            return


CHECK = Check(
    id="confidential_about_people",
    topic=Topic.PERSONAL_DATA,
    title="You told something confidential",
    why="Health, needs, family and results of pupils and colleagues stay at the school.",
    severity=Severity.HIGH,
    remedy=Remedy.DELETE_ITEM,
    looks_at=(Post, Comment, Media, Message),
    evaluate=confidential_about_people,
    cues=("confidential", "record_systems", "access_codes"),
)

"""What tests of the text checks share: an invented person's words, judged by the real engine."""

from dataclasses import replace
from functools import cache

from checks.engine import Engine
from checks.evidence import (
    KINDS,
    Audience,
    Author,
    Comment,
    Media,
    Message,
    Place,
    Post,
    ProfileField,
    Record,
)
from checks.model import (
    Check,
    Clause,
    Context,
    Finding,
    Match,
    Policy,
    Remedy,
    Severity,
    Strength,
    Subject,
    Topic,
)
from checks.rules import all_checks
from desktop_app.catalogue import word_lists
from tests.checks.cases import ABOUT, ORIGIN, TODAY

PUPILS = ("Bertie Quill", "Safiya Noor-Evans", "Tomos Parry")
POLICY = Policy(
    "all",
    "All",
    "1",
    "England",
    (Clause("1", Strength.MUST, "All", "It asks everything.", topics=tuple(Topic)),),
)
CONTEXT = Context(
    replace(ABOUT, colleagues=("Wilma Strand", "Ged Oduya", "Mrs Pemberley")),
    POLICY,
    TODAY,
    word_lists(),
    PUPILS,
    ("Orla Finch",),
    frozenset(Topic),
)


@cache
def engine() -> Engine:
    """Every check, made ready once for all tests."""
    return Engine(all_checks(), CONTEXT)


def found(check: Check, record: Record) -> Finding | None:
    """What a check finds in a record, through the real scan."""
    failures = engine().failures
    findings = [one for one in engine().judge([record]) if one.check == check.id]
    assert not failures, failures
    return findings[0] if findings else None


def marked(finding: Finding | None) -> set[str]:
    """The pieces of text that a finding points at."""
    assert finding is not None
    return {finding.excerpt[start:end] for start, end in finding.marks}


def seen(record: Record) -> Subject:
    """A record as checks see it: its words with the terms found in them."""
    spying, subjects = _spying()
    subjects.clear()
    spying.judge([record])
    return subjects[0]


@cache
def _spying() -> tuple[Engine, list[Subject]]:
    """An engine whose one check keeps what it is given, and the list it keeps it in."""
    subjects: list[Subject] = []

    def keep(subject: Subject, _context: Context) -> tuple[Match, ...]:
        subjects.append(subject)
        return ()

    spy = Check(
        id="spy",
        topic=Topic.WORKPLACE_MENTIONS,
        title="Spy",
        why="To see.",
        severity=Severity.LOW,
        remedy=Remedy.KEEP,
        looks_at=tuple(KINDS),
        evaluate=keep,
        authors=frozenset(Author),
    )
    return Engine((spy,), CONTEXT), subjects


def post(text: str, audience: Audience = Audience.CONTACTS, shared: str = "") -> Post:
    """A post by the person."""
    return Post(ORIGIN, "1", author=Author.ME, audience=audience, text=text, shared=shared)


def comment(text: str) -> Comment:
    """A comment by the person under somebody else's post."""
    return Comment(ORIGIN, "1", author=Author.ME, text=text, on_mine=False)


def sent(text: str) -> Message:
    """A message by the person."""
    return Message(ORIGIN, "1", author=Author.ME, text=text)


def received(text: str) -> Message:
    """A message by somebody else."""
    return Message(ORIGIN, "1", author=Author.OTHER, text=text)


def picture(caption: str, album: str = "", place: Place | None = None) -> Media:
    """A picture the person posted."""
    return Media(
        ORIGIN,
        "1",
        author=Author.ME,
        audience=Audience.CONTACTS,
        caption=caption,
        album=album,
        place=place,
    )


def line(name: str, value: str, audience: Audience = Audience.PUBLIC) -> ProfileField:
    """A line of the person's profile."""
    return ProfileField(ORIGIN, "1", name, value, audience)

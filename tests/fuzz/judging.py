"""Fuzz targets of the checks: any words in any record through every check, and the finders."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from operator import attrgetter

from checks.engine import Engine
from checks.evidence import KEPT, KINDS, Answer, Origin, Record
from checks.finders import native_finder, word_finder
from checks.model import Context, Finding, Topic
from checks.rules import all_checks
from checks.scanner import Scanner, Term, patterns_of
from checks.text import normalise
from desktop_app.catalogue import default_policy, setting_questions, word_lists
from desktop_app.packing import pack_finding, unpack_finding
from tests.checks.cases import ABOUT
from tests.fuzz import seeds
from tests.fuzz.feed import Feed, text_of
from tests.fuzz.made import record_of
from tests.fuzz.shapes import hold_typed
from tests.fuzz.target import Target, hold

_PUPILS = ("Bertie Quill", "Safiya Noor-Evans", "Tomos Parry")
_ACCOUNTS = ("jo_penrose", "thornwick_official", "")
_MOST_RECORDS = 6
_TYPES = tuple(sorted((kind for kind in KINDS if kind is not Answer), key=attrgetter("__name__")))


@cache
def _context() -> Context:
    about = replace(
        ABOUT,
        colleagues=("Wilma Strand", "Ged Oduya", "Mrs Pemberley"),
        official_accounts=("thornwick_official",),
    )
    policy = default_policy()
    return Context(
        about,
        policy,
        date(2026, 3, 2),
        word_lists(policy),
        _PUPILS,
        ("Orla Finch",),
        frozenset(Topic),
        setting_questions(),
    )


@cache
def _engine() -> Engine:
    return Engine(all_checks(), _context())


def _records(data: bytes) -> list[Record]:
    """Some records with any words; the platform is one whose settings have questions."""
    feed = Feed(data)
    records: list[Record] = []
    while not feed.is_empty() and len(records) < _MOST_RECORDS:
        kind = feed.one_of(_TYPES)
        origin = Origin(feed.one_of(("facebook", "x")), feed.one_of(_ACCOUNTS), "posts", "a.json")
        records.append(record_of(kind, feed, origin))
    return records


def _checks(data: bytes) -> None:
    """Judge any records; no check may trip, and each record must be judged for itself."""
    engine, records = _engine(), _records(data)
    found = engine.judge(records)
    kept = [record for record in records if type(record) in KEPT]
    second = engine.judge_kept(kept)
    tripped = sorted(engine.failures)
    engine.failures.clear()
    hold(not tripped, f"checks tripped: {tripped}")
    for finding in (*found, *second):
        _hold_finding(finding)
    alone = [finding for record in records for finding in engine.judge([record])]
    again = engine.judge_kept(kept)
    hold(alone == found, "a record is judged otherwise beside others")
    hold(again == second, "the second pass differs the second time")


def _hold_finding(finding: Finding) -> None:
    hold_typed(finding)
    length = len(finding.excerpt)
    for start, end in (*finding.marks, *finding.names):
        hold(0 <= start <= end <= length, "a mark outside its excerpt")
    hold(length <= 2_000, "an excerpt without end")
    row = pack_finding(finding, "posts", second=False)
    back = unpack_finding(row)
    hold(pack_finding(back, "posts", second=False) == row, "a finding changed in its row")


def _check_seeds() -> Iterator[bytes]:
    for number in range(len(_TYPES)):
        for words in seeds.WORDS:
            yield bytes((number, 0, 0)) + b"\n" + bytes((1, 2, 3, 4, 5, 0, 1)) + words + b"\n" * 8
            yield bytes((number, 0, 0)) + (words + b"\n") * 4


def _check_words() -> Iterator[bytes]:
    """A part of what the checks look for, so that the fuzzer need not guess it."""
    for terms in _context().words.values():
        yield from (term.rstrip("*").encode() for term in terms[:12])
    about = _context().about
    yield from (name.encode() for name in (*about.colleagues, *_PUPILS, about.name))
    for workplace in about.workplaces:
        yield from (name.encode() for name in (workplace.name, *workplace.aliases, workplace.town))


_TERMS = tuple(
    Term("list", text, text, in_tags=number % 2 == 0)
    for number, text in enumerate(
        "head,head teacher,well off,sod*,year 9,9b,o'neill,é,a,!!,thornwick juniors,Thornwick,the,"
        "the head,c++,f*,no-one,п,10".split(",")
    )
)


@cache
def _scanners() -> tuple[Scanner, Scanner]:
    patterns = patterns_of(_TERMS)
    return Scanner(patterns, native_finder), Scanner(patterns, word_finder)


def _scan(data: bytes) -> None:
    """Scan any text with both finders; they must give the same, at places that are there."""
    text = text_of(data)
    plain = normalise(text)
    hold(len(plain) == len(text), "the plain form has another length")
    hold(normalise(plain) == plain, "the plain form is not plain")
    native, words = (scanner.scan(text, plain) for scanner in _scanners())
    hold(native == words, "the finders differ")
    hold(all(0 <= start < end <= len(text) for start, end, _, _ in native), "a find outside")


def _scan_seeds() -> Iterator[bytes]:
    yield from seeds.WORDS
    yield from (
        f"The {term.text} and {term.text.upper()}s, #{term.text}".encode() for term in _TERMS
    )


TARGETS = (
    Target("checks", _checks, _check_seeds, words=_check_words, longest=2048, share=2.0),
    Target("scanner", _scan, _scan_seeds, longest=512),
)

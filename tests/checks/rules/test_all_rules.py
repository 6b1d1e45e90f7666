"""Any record to any check: nothing is raised, and the same is said twice."""

from dataclasses import fields

import pytest
from hypothesis import given, settings, strategies as st

from checks.evidence import KEPT, KINDS, Author, Record
from checks.model import Check, Subject
from checks.rules import all_checks
from checks.text import normalise
from tests.checks.cases import ORIGIN
from tests.checks.writing import CONTEXT, engine

LURES = (
    "Thornwick Juniors",
    "TJS",
    "Wilma Strand",
    "Ged",
    "Bertie Quill",
    "Orla Finch",
    "my class",
    "one of my pupils",
    "my daughter's school",
    "when I was at school",
    "her number is 07911 123456",
    "a@b.co.uk",
    "born 3/4/2017",
    "H801200001001",
    "14 Larkspur Close SW1A 1AA",
    "EHCP",
    "keep it quiet",
    "closing",
    "sports day photo",
    "fuck",
    "spaz",
    "you idiot",
    "horny",
    "voted Labour",
    "Tories",
    "I'm on £1,400",
    "grievance",
    "miss its me",
    "came home crying",
    "password is 1234",
    "RT @x:",
    "\u200b",
    "ß",
    "\n",
)
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.one_of(st.sampled_from(LURES), st.text(max_size=8)), max_size=6).map(" ".join),
)
CHECKS = all_checks()


def values(kind: type[Record]) -> st.SearchStrategy[Record]:
    """Any record of a kind, its words often holding something a check looks for."""
    wanted = {one.name: TEXTS for one in fields(kind) if one.type is str and one.name != "origin"}
    return st.builds(kind, st.just(ORIGIN), **wanted)


RECORDS = st.one_of([values(kind) for kind in KINDS])


@settings(max_examples=300, deadline=None)
@given(RECORDS)
def test_no_check_trips_over_any_record_and_each_says_the_same_twice(record: Record) -> None:
    first, second = engine().judge([record]), engine().judge([record])
    assert first == second
    assert not engine().failures


@settings(max_examples=150, deadline=None)
@given(st.lists(RECORDS, max_size=4))
def test_the_second_pass_takes_any_records(records: list[Record]) -> None:
    kept = [record for record in records if type(record) in KEPT]
    assert engine().judge_kept(kept) == engine().judge_kept(kept)
    assert not engine().failures


@settings(max_examples=300, deadline=None)
@given(RECORDS)
def test_marks_lie_within_the_words(record: Record) -> None:
    for finding in engine().judge([record]):
        for start, end in (*finding.marks, *finding.names):
            assert 0 <= start < end <= len(finding.excerpt)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
@settings(max_examples=40, deadline=None)
@given(RECORDS)
def test_a_check_raises_nothing_even_without_its_cue(check: Check, record: Record) -> None:
    words = record.words
    subject = Subject(record, words, normalise(words))
    assert list(check.evaluate(subject, CONTEXT)) == list(check.evaluate(subject, CONTEXT))


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_a_check_is_written_out_in_full(check: Check) -> None:
    module = check.evaluate.__module__
    assert module == f"checks.rules.{check.id}"
    assert check.title
    assert check.why.endswith(".")
    assert check.looks_at
    assert check.authors <= set(Author)


def test_every_cue_is_a_list_a_name_or_a_sign() -> None:
    known = {
        *CONTEXT.words,
        "workplace",
        "trust",
        "colleague",
        "pupil",
        "recent_pupil",
        "town",
        "domain",
        "digit",
        "at_sign",
    }
    for check in CHECKS:
        assert set(check.cues) <= known, check.id

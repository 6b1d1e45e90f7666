"""Clauses and checks are tied by topics, and a clause's strength caps a finding."""

from dataclasses import replace
from datetime import date

import pytest

from checks.evidence import Answer, Origin, Post
from checks.links import capped, clauses_for, linked, runs
from checks.model import (
    About,
    Check,
    Clause,
    Context,
    Policy,
    Remedy,
    Severity,
    Strength,
    Topic,
)

HIGH, MEDIUM, LOW = Severity.HIGH, Severity.MEDIUM, Severity.LOW
MUST = Clause("1", Strength.MUST, "t", "x", topics=(Topic.PERSONAL_DATA,))
SHOULD = Clause("2", Strength.SHOULD, "t", "x", topics=(Topic.PERSONAL_DATA, Topic.DISREPUTE))
OPTIONAL = Clause("3", Strength.SHOULD, "t", "x", optional_topics=(Topic.POLITICAL_ALLEGIANCE,))
POLICY = Policy("p", "P", "1", "England", (MUST, SHOULD, OPTIONAL))
CONTEXT = Context(About(), POLICY, date(2026, 1, 1))
CHECK = Check("c", Topic.PERSONAL_DATA, "t", "w", HIGH, Remedy.DELETE_ITEM, (Post,), lambda *_: ())


def test_a_check_serves_every_clause_with_its_topic() -> None:
    assert clauses_for(Topic.PERSONAL_DATA, CONTEXT) == (MUST, SHOULD)
    assert runs(CHECK, CONTEXT)


def test_a_check_without_a_clause_does_not_run() -> None:
    assert not runs(replace(CHECK, topic=Topic.LESSON_MATERIAL), CONTEXT)


def test_an_optional_topic_counts_only_when_it_is_asked_for() -> None:
    political = replace(CHECK, topic=Topic.POLITICAL_ALLEGIANCE)
    asked = replace(CONTEXT, included=frozenset({Topic.POLITICAL_ALLEGIANCE}))
    assert not runs(political, CONTEXT)
    assert runs(political, asked)
    assert clauses_for(Topic.POLITICAL_ALLEGIANCE, asked) == (OPTIONAL,)


def test_asking_for_a_topic_that_no_clause_has_does_not_run_it() -> None:
    asked = replace(CONTEXT, included=frozenset({Topic.LESSON_MATERIAL}))
    assert not runs(replace(CHECK, topic=Topic.LESSON_MATERIAL), asked)


def test_an_answer_belongs_to_the_clause_it_carries() -> None:
    check = replace(CHECK, topic=Topic.ANSWERS)
    answer = Answer(Origin("", "", "", ""), "q", clause="2")
    assert runs(check, CONTEXT)
    assert linked(check, answer, CONTEXT) == (SHOULD,)
    assert linked(check, replace(answer, clause="9"), CONTEXT) == ()
    assert linked(CHECK, answer, CONTEXT) == (MUST, SHOULD)


@pytest.mark.parametrize(
    ("severity", "strengths", "expected"),
    [
        (HIGH, (Strength.MUST,), HIGH),
        (HIGH, (Strength.SHOULD,), MEDIUM),
        (HIGH, (Strength.ADVISED,), LOW),
        (HIGH, (Strength.INFO,), LOW),
        (HIGH, (Strength.ADVISED, Strength.MUST), HIGH),
        (LOW, (Strength.MUST,), LOW),
        (MEDIUM, (Strength.SHOULD,), MEDIUM),
        (HIGH, (), LOW),
    ],
)
def test_severity_never_exceeds_the_strongest_clause(
    severity: Severity, strengths: tuple[Strength, ...], expected: Severity
) -> None:
    clauses = tuple(Clause("1", strength, "t", "x") for strength in strengths)
    assert capped(severity, clauses) is expected

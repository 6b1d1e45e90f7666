"""The state of an item follows from what was seen when, and from what was decided."""

from dataclasses import replace
from datetime import date

import pytest

from checks.evidence import Kind
from checks.model import Coverage, SectionStatus
from checks.outcome import Choice, Decision, ItemState, Sighting
from checks.states import in_force, state_of
from tests.checks.accounts import (
    ABSENT,
    FAILED,
    LANGUAGE,
    PUPILS,
    READ,
    SKIPPED,
    WORDS,
    basis,
    coverage,
    finding,
    imports,
)
from tests.checks.cases import TODAY

CONTEXT = basis(LANGUAGE).context
POSTS = coverage(posts=(READ, Kind.POST))
SEEN = Sighting(finding(), 1, 1)


def state(
    decision: Decision | None, *coverages: Coverage, sighting: Sighting = SEEN
) -> tuple[ItemState, str]:
    return state_of(sighting, decision, imports(*coverages), WORDS, CONTEXT)


def made(choice: Choice, at: int = 1_500) -> Decision:
    return Decision(choice, made=at)


def test_without_a_decision_it_is_to_do() -> None:
    assert state(None, POSTS) == (ItemState.TO_DO, "")
    assert state(made(Choice.ASK), POSTS) == (ItemState.TO_DO, "")


def test_what_the_person_says_is_done_is_done() -> None:
    assert state(made(Choice.DONE), POSTS) == (ItemState.DONE, "")


@pytest.mark.parametrize("choice", [Choice.NOT_APPLICABLE, Choice.MISTAKEN])
def test_what_is_set_aside_stays_so_even_when_it_is_seen_again(choice: Choice) -> None:
    again = replace(SEEN, last=2)
    assert state(made(choice), POSTS, POSTS, sighting=again)[0] is ItemState.NOT_APPLICABLE


@pytest.mark.parametrize("decision", [None, made(Choice.DONE), made(Choice.ASK)])
def test_what_a_later_import_would_have_shown_is_confirmed_gone(decision: Decision | None) -> None:
    assert state(decision, POSTS, POSTS)[0] is ItemState.CONFIRMED


def test_what_is_seen_again_after_it_was_done_came_back() -> None:
    again = replace(SEEN, last=2)
    result, reason = state(made(Choice.DONE), POSTS, POSTS, sighting=again)
    assert result is ItemState.CAME_BACK
    assert "after it was done" in reason
    assert state(made(Choice.DONE, 2_500), POSTS, POSTS, sighting=again)[0] is ItemState.DONE


@pytest.mark.parametrize("status", [ABSENT, SKIPPED, FAILED])
def test_a_later_import_without_the_section_confirms_nothing_and_says_so(
    status: SectionStatus,
) -> None:
    later = coverage(posts=(status, Kind.POST))
    assert state(None, POSTS, later) == (ItemState.TO_DO, "")
    assert state(made(Choice.DONE), POSTS, later) == (
        ItemState.DONE,
        "The newer download does not show your posts in full, so this is as you said.",
    )


def test_a_piece_of_an_account_confirms_nothing() -> None:
    assert state(None, POSTS, replace(POSTS, whole=False))[0] is ItemState.TO_DO


def test_an_import_in_which_the_check_could_not_do_its_work_confirms_nothing() -> None:
    friends = coverage(friends=(READ, Kind.CONTACT))
    sighting = Sighting(finding(PUPILS, kind=Kind.CONTACT), 1, 1)
    given = replace(friends, told=("pupils",))

    def result(*coverages: Coverage) -> ItemState:
        return state_of(sighting, None, imports(*coverages), PUPILS, CONTEXT)[0]

    assert result(given, friends) is ItemState.TO_DO
    assert result(given, given) is ItemState.CONFIRMED
    assert result(given, replace(given, failures={"pupils": 1})) is ItemState.TO_DO


def test_a_finding_of_a_check_that_is_gone_is_confirmed_by_reading_alone() -> None:
    assert state_of(SEEN, None, imports(POSTS, POSTS), None, CONTEXT)[0] is ItemState.CONFIRMED


def test_an_answer_belongs_to_no_import() -> None:
    sighting = Sighting(finding(kind=Kind.ANSWER))
    assert state(None, POSTS, sighting=sighting)[0] is ItemState.TO_DO
    assert state(made(Choice.DONE), POSTS, sighting=sighting) == (ItemState.DONE, "")


def test_a_decision_holds_until_its_last_day() -> None:
    assert in_force(None, TODAY) is None
    for_good = Decision(Choice.DONE)
    assert in_force(for_good, TODAY) is for_good
    today = replace(for_good, expires=TODAY)
    assert in_force(today, TODAY) is today
    assert in_force(replace(for_good, expires=date(2026, 3, 1)), TODAY) is None

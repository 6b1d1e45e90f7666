"""The checklist says what to do next, and never to throw away what should be kept."""

from dataclasses import replace

import pytest

from checks.checklist import KEEP_FIRST, TAKES_AWAY, build, compare, decided, items_of
from checks.evidence import Kind, Problem
from checks.model import Confidence, Remedy, Severity, Verdict
from checks.outcome import Choice, Decision, Item, ItemState, Sighting, item_id
from tests.checks.accounts import (
    ALL_READ,
    LANGUAGE,
    PUPILS,
    RIGHT,
    STRANGERS,
    WORDS,
    basis,
    coverage,
    finding,
    imports,
)
from tests.checks.cases import TODAY

EVERYTHING = coverage(**ALL_READ)
ID = item_id("words", "k")


def item(**more: object) -> Item:
    """The one item of a basis with one finding."""
    made = basis(LANGUAGE, sightings=(Sighting(finding(), 1, 1),), imports=imports(EVERYTHING))
    (only,) = items_of(replace(made, **more))  # type: ignore[arg-type]  # fields of a basis
    return only


def test_an_item_has_the_steps_of_its_platform() -> None:
    assert item() == Item(
        id=ID,
        finding=finding(),
        state=ItemState.TO_DO,
        decision=None,
        remedy=Remedy.DELETE_ITEM,
        steps=("Open it.", "Delete it."),
        link="https://e.example",
        checked=TODAY,
        rights=(RIGHT,),
    )


def test_without_steps_for_a_remedy_none_are_made_up() -> None:
    for sighting in (
        Sighting(finding(platform="unknown")),
        Sighting(finding(remedy=Remedy.ASK_SOMEONE)),
    ):
        made = item(sightings=(sighting,))
        assert (made.steps, made.link, made.checked) == ((), "", None)


def test_a_decision_is_shown_and_makes_the_state() -> None:
    decision = Decision(Choice.DONE, "I took it down.", 1_500)
    done = item(decisions={ID: decision})
    assert (done.state, done.decision) == (ItemState.DONE, decision)
    over = replace(decision, expires=TODAY.replace(day=1))
    assert item(decisions={ID: over}).state is ItemState.TO_DO


@pytest.mark.parametrize("complaint", ["yes", "rather_not"])
@pytest.mark.parametrize("remedy", sorted(TAKES_AWAY))
def test_under_a_complaint_everything_is_kept_first(complaint: str, remedy: Remedy) -> None:
    kept = item(complaint=complaint, sightings=(Sighting(finding(remedy=remedy)),))
    assert kept.keep_first
    assert (kept.steps, kept.link, kept.checked) == ((KEEP_FIRST,), "", None)


def test_a_remedy_that_takes_nothing_away_stays_as_it_is_under_a_complaint() -> None:
    reported = item(complaint="yes", sightings=(Sighting(finding(remedy=Remedy.REPORT)),))
    assert (reported.keep_first, reported.steps) == (False, ("Report it.",))


@pytest.mark.parametrize("complaint", ["no", ""])
def test_without_a_complaint_the_steps_are_given(complaint: str) -> None:
    assert not item(complaint=complaint).keep_first


@pytest.mark.parametrize(
    ("remedy", "offered"),
    [(Remedy.DELETE_ITEM, Remedy.REPORT), (Remedy.KEEP, Remedy.KEEP)],
)
def test_a_message_that_may_be_from_a_pupil_is_never_to_be_deleted(
    remedy: Remedy, offered: Remedy
) -> None:
    message = finding(STRANGERS, kind=Kind.MESSAGE, remedy=remedy)
    made = item(sightings=(Sighting(message),), complaint="yes")
    assert made.remedy is offered
    assert not made.keep_first
    assert made.stop


def test_nothing_else_stops_the_person() -> None:
    assert not item().stop
    assert not item(checks=()).stop


def test_a_finding_of_a_check_that_is_gone_is_still_an_item() -> None:
    assert item(checks=()).remedy is Remedy.DELETE_ITEM


def test_rights_are_those_of_the_findings_clauses_each_once() -> None:
    twice = finding(clauses=("language", "language", "unknown"))
    assert item(sightings=(Sighting(twice),)).rights == (RIGHT,)
    assert item(sightings=(Sighting(finding(clauses=())),)).rights == ()


def test_items_come_by_severity_then_confidence_then_the_newest_first() -> None:
    ordered = [
        finding(key="a", severity=Severity.HIGH, confidence=Confidence.UNSURE, when=1),
        finding(key="b", severity=Severity.MEDIUM, confidence=Confidence.SURE, when=1),
        finding(key="c", severity=Severity.MEDIUM, when=9),
        finding(key="d", severity=Severity.MEDIUM, when=8),
        finding(key="e", severity=Severity.MEDIUM, when=8),
    ]
    shuffled = [ordered[at] for at in (3, 4, 2, 0, 1)]
    made = items_of(basis(LANGUAGE, sightings=tuple(map(Sighting, shuffled))))
    assert [each.finding.key for each in made] == ["a", "b", "c", "d", "e"]


def test_an_import_of_another_account_confirms_nothing() -> None:
    other = replace(EVERYTHING, account="another")
    assert item(imports=imports(EVERYTHING, other)).state is ItemState.TO_DO
    assert item(imports=imports(EVERYTHING, EVERYTHING)).state is ItemState.CONFIRMED


def test_the_checklist_holds_everything_and_what_is_done_no_longer_counts() -> None:
    problem = Problem("posts.json", "A part is missing.")
    made = basis(
        LANGUAGE,
        sightings=(Sighting(finding(), 1, 1),),
        imports=imports(EVERYTHING),
        problems=(problem,),
    )
    checklist = build(made)
    assert [each.id for each in checklist.items] == [ID]
    assert [each.verdict for each in checklist.results] == [Verdict.ATTENTION]
    assert len(checklist.questions) == 4
    assert (checklist.coverage, checklist.problems) == ((EVERYTHING,), (problem,))
    for choice, verdict in (
        (Choice.DONE, Verdict.CLEAR),
        (Choice.MISTAKEN, Verdict.CLEAR),
        (Choice.NOT_APPLICABLE, Verdict.CLEAR),
        (Choice.ASK, Verdict.ATTENTION),
    ):
        decided = build(replace(made, decisions={ID: Decision(choice, made=1_500)}))
        assert [each.verdict for each in decided.results] == [verdict]


def test_two_checklists_are_compared_by_item_and_by_verdict() -> None:
    def checklist(*keys: str, **more: object) -> object:
        return build(
            basis(
                LANGUAGE,
                sightings=tuple(Sighting(finding(key=key), 1, 1) for key in keys),
                imports=imports(EVERYTHING),
                **more,
            )
        )

    done = {item_id("words", "b"): Decision(Choice.DONE, made=1_500)}
    old, new = checklist("a", "b", "c"), checklist("b", "c", "d", decisions=done)
    comparison = compare(old, new)  # type: ignore[arg-type]  # both are checklists
    assert [each.finding.key for each in comparison.new] == ["d"]
    assert [each.finding.key for each in comparison.gone] == ["a"]
    assert [(each.before.state, each.after.state) for each in comparison.changed] == [
        (ItemState.TO_DO, ItemState.DONE)
    ]
    assert comparison.results == ()
    nothing = compare(old, checklist())  # type: ignore[arg-type]  # both are checklists
    assert [each.verdict for each in nothing.results] == [Verdict.CLEAR]


def test_an_items_id_tells_nothing_and_stays_the_same() -> None:
    assert item_id("words", "k") == ID
    assert item_id("word", "sk") != ID
    assert len(ID) == 20
    assert item_id("words", "\ud800") != ID
    assert PUPILS.id != WORDS.id


def test_other_decisions_make_the_same_as_building_it_all_anew() -> None:
    two = (Sighting(finding(), 1, 1), Sighting(finding(key="other"), 1, 1))
    made = basis(LANGUAGE, sightings=two, imports=imports(EVERYTHING))
    before = build(made)
    for decisions in ({ID: Decision(Choice.DONE, "", 1_500)}, {}):
        after = replace(made, decisions=decisions)
        assert decided(before, after, {ID}) == build(after)
        before = build(after)


def test_only_the_items_decided_on_are_looked_at_anew() -> None:
    two = (Sighting(finding(), 1, 1), Sighting(finding(key="other"), 1, 1))
    made = basis(LANGUAGE, sightings=two, imports=imports(EVERYTHING))
    before = build(made)
    decisions = {each.id: Decision(Choice.DONE, "", 1_500) for each in before.items}
    after = decided(before, replace(made, decisions=decisions), {ID})
    states = {item.id: item.state for item in after.items}
    assert states.pop(ID) is ItemState.DONE
    assert list(states.values()) == [ItemState.TO_DO]

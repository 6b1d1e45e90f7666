from dataclasses import replace

import pytest

from checks.checklist import Choice, Decision, Item, ItemState
from checks.evidence import Audience
from desktop_app.review import Review
from ui.results.views import Names, is_waiting, row_of, said, view_of


@pytest.fixture
def names(full: Review) -> Names:
    return Names({row.id: row for row in full.platforms()}, full.policy)


@pytest.fixture
def item(full: Review) -> Item:
    return next(
        each for each in full.checklist().items if each.finding.check == "colleague_mentions"
    )


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        (Choice.DONE, "Done"),
        (Choice.NOT_APPLICABLE, "Not a problem"),
        (Choice.MISTAKEN, "Mistaken"),
        (Choice.ASK, "To ask someone"),
    ],
)
def test_what_was_said_is_said(item: Item, choice: Choice, words: str) -> None:
    assert said(replace(item, decision=Decision(choice))) == words


@pytest.mark.parametrize(
    ("state", "words", "waits"),
    [
        (ItemState.TO_DO, "", True),
        (ItemState.CAME_BACK, "Came back", True),
        (ItemState.CONFIRMED, "Done and confirmed", False),
    ],
)
def test_what_a_download_shows_counts_more(
    item: Item, state: ItemState, words: str, waits: bool
) -> None:
    assert said(replace(item, state=state)) == words
    assert is_waiting(replace(item, state=state)) is waits


def test_a_row_says_what_and_where(item: Item, names: Names) -> None:
    row = row_of(item, names)
    assert (row.title, row.place, row.done) == (item.finding.title, "Facebook, 13 May 2026", "")
    answer = replace(item, finding=replace(item.finding, platform="", when=None))
    assert row_of(answer, names).place == "Your answers"


def test_the_card_says_who_sees_it_when_and_how_sure(item: Item, names: Names) -> None:
    seen = replace(item, finding=replace(item.finding, audience=Audience.PUBLIC, when=None))
    view = view_of(seen, names)
    assert dict(view.facts) == {"Seen by": "Everyone", "Written": "Not known", "How sure": "Likely"}
    assert view.kind == "Facebook post, morgan.ellery"
    assert view.link_words == "Open Facebook in your browser"


def test_an_answer_is_called_one(item: Item, names: Names) -> None:
    answer = replace(item, finding=replace(item.finding, platform="", account=""))
    assert view_of(answer, names).kind == "One of your answers"


def test_what_is_to_be_kept_has_no_steps_but_helpers(item: Item, names: Names) -> None:
    view = view_of(replace(item, keep_first=True, steps=("Keep it.",)), names)
    assert (view.keep_first, view.steps, view.steps_note) == ("Keep it.", (), "")
    assert view.helpers == names.policy.helpers


def test_rights_stand_with_what_the_policy_asks(item: Item, names: Names) -> None:
    view = view_of(item, names)
    clause = next(each for each in names.policy.clauses if each.id == "5.7")
    assert view.rights == (clause.text, item.rights)
    without = view_of(replace(item, rights=()), names)
    assert without.rights is None


def test_only_what_the_person_said_can_be_undone(item: Item, names: Names) -> None:
    confirmed = replace(item, state=ItemState.CONFIRMED)
    assert not view_of(confirmed, names).can_undo
    came_back = replace(item, state=ItemState.CAME_BACK, decision=Decision(Choice.DONE, "It went."))
    view = view_of(came_back, names)
    assert (view.can_undo, view.waiting, view.note) == (True, True, "It went.")
    assert not view_of(item, names).waiting

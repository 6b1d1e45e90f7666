import pytest
from pytestqt.qtbot import QtBot

from checks.checklist import Choice
from desktop_app.review import Review
from tests.ui.conftest import Show, settle
from ui.results.filters import Filters
from ui.results.list_pane import ListPane
from ui.theme import Theme


@pytest.fixture
def pane(full: Review, show: Show) -> ListPane:
    made = ListPane(full)
    show(made).activateWindow()
    made.refresh()
    settle()
    return made


def test_the_first_thing_is_shown_and_the_list_keeps_its_place(
    pane: ListPane, full: Review
) -> None:
    assert pane.chosen == full.item_ids()[0]
    pane.keys["J"]()
    chosen = pane.chosen
    pane.refresh()
    assert pane.chosen == chosen


def test_what_is_decided_leaves_the_list_only_when_it_is_read_anew(
    pane: ListPane, full: Review, qtbot: QtBot
) -> None:
    first = pane.chosen
    with qtbot.waitSignal(pane.changed):
        pane.keys["D"]()
    assert first in pane.model.ids()
    assert pane.filters.chips["done"].text() == "Done  1"
    pane.refresh()
    assert first not in pane.model.ids()
    assert pane.chosen == full.item_ids()[1]


def test_with_nothing_in_the_list_keys_do_nothing(pane: ListPane, full: Review) -> None:
    pane.ask(Filters(words="zebra crossing guard"))
    settle()
    assert pane.chosen == ""
    for act in ("J", "K", "D", "N", "M"):
        pane.keys[act]()
    assert not [one for one in full.item_ids() if full.item(one).decision]
    assert not pane.list.isVisible()


def test_a_note_is_kept_when_another_thing_is_decided(pane: ListPane, full: Review) -> None:
    item_id = pane.chosen
    full.decide([item_id], Choice.ASK, "Ask Ros.")
    pane.keys["D"]()
    decision = full.item(item_id).decision
    assert decision is not None
    assert (decision.choice, decision.note) == (Choice.DONE, "Ask Ros.")


def test_leaving_the_note_decides_nothing(pane: ListPane, full: Review) -> None:
    item_id = pane.chosen
    pane.keys["N"]()
    settle()
    pane.card._leave_note()
    settle()
    assert full.item(item_id).decision is None


def test_it_tells_when_the_card_is_all_there_is_room_for(
    pane: ListPane, look: Theme, qtbot: QtBot
) -> None:
    look.set_scale(2.0)
    settle()
    with qtbot.waitSignal(pane.alone):
        pane.list.activated.emit(pane.list.currentIndex())
    assert pane.heading() is pane.card.heading
    pane.keys["J"]()
    settle()
    assert pane.card.heading.hasFocus() or pane.stop.heading.hasFocus()
    with qtbot.waitSignal(pane.alone):
        pane.keys["/"]()
    assert pane.filters.search.hasFocus()
    assert pane.heading() is None

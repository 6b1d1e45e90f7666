from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.review import Review
from tests.ui.conftest import Show, settle
from tests.ui.pages.desk import press, words_of
from ui.results.stop_pane import StopPane
from ui.results.views import Names, view_of
from ui.widgets.finding_card import FindingView
from ui.widgets.quote import HoldToShow, Quote


@pytest.fixture
def view(full: Review) -> FindingView:
    names = Names({row.id: row for row in full.platforms()}, full.policy)
    return view_of(next(each for each in full.checklist().items if each.stop), names)


@pytest.fixture
def pane(full: Review, view: FindingView, show: Show) -> StopPane:
    made = StopPane()
    show(made, 720, 640).activateWindow()
    made.show_message(view, full.policy, 1_795_000_000)
    settle()
    return made


def test_it_says_what_to_do_and_shows_no_words(pane: StopPane, view: FindingView) -> None:
    said = words_of(pane)
    assert "You have done nothing wrong by receiving it." in said
    assert all(step in said for step in view.steps)
    assert [each.accessibleName() for each in pane.findChildren(Quote) if each.isVisible()] == [
        "Quote: 18 November 2026. The words stay covered. No need to read it again."
    ]
    assert not [each for each in pane.findChildren(HoldToShow) if each.isVisible()]


def test_the_words_are_there_for_who_needs_them_covered_until_held(
    pane: StopPane, view: FindingView
) -> None:
    press(pane, "I need to see the words")
    (held,) = [each for each in pane.findChildren(HoldToShow) if each.isVisible()]
    quotes = [each for each in pane.findChildren(Quote) if each.isVisible()]
    assert not any(view.excerpt in quote.accessibleName() for quote in quotes)
    QTest.mousePress(held, Qt.MouseButton.LeftButton)
    assert any(view.excerpt in quote.accessibleName() for quote in quotes)


@pytest.mark.parametrize(
    ("words", "signal"),
    [
        ("I have told someone", "told"),
        ("It is not from a pupil", "mistaken"),
        ("Leave this for now", "left"),
    ],
)
def test_what_is_said_names_the_message(
    pane: StopPane, view: FindingView, words: str, signal: str, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(getattr(pane, signal)) as told:
        press(pane, words)
    assert told.args == [view.id]


def test_what_was_said_can_be_undone(
    pane: StopPane, full: Review, view: FindingView, qtbot: QtBot
) -> None:
    pane.show_message(replace(view, decided="Done", note="Told Ros."), full.policy, None)
    settle()
    assert "Told Ros." in words_of(pane)
    with qtbot.waitSignal(pane.undone):
        press(pane, "Undo")
    pane.take_focus()
    assert QApplication.focusWidget() is not None


def test_writing_it_down_can_be_left(pane: StopPane, qtbot: QtBot) -> None:
    press(pane, "Write down what happened")
    with qtbot.assertNotEmitted(pane.noted):
        press(pane, "Leave it as it was")
    assert "Your private note" not in words_of(pane)


def test_before_any_message_it_is_about_nothing(show: Show) -> None:
    pane = StopPane()
    assert pane.finding == ""

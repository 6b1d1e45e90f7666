import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.jobs import Progress
from tests.ui.conftest import Show
from ui.tokens import LIGHT
from ui.widgets.progress_card import Bar, ProgressCard, amount, time_left
from ui.widgets.text import Text

MB = 1_000_000


def test_the_bar_is_as_long_as_what_is_done(show: Show) -> None:
    card = ProgressCard()
    show(card, 600, 300)
    card.begin("facebook-sam.zip")
    card.show_progress(Progress(100 * MB, 400 * MB, "Reading posts."))
    bar = card.findChildren(Bar)[0]
    image = bar.grab().toImage()
    done = LIGHT["primary"]
    at = [int(bar.width() * share) for share in (0.1, 0.2, 0.3, 0.9)]
    shown = [image.pixelColor(x, bar.height() // 2).name().upper() == done for x in at]
    assert shown == [True, True, False, False]
    assert bar.height() == 10
    assert card.sentence == "Reading posts. 100 of 400 MB."


def test_an_unknown_total_says_only_what_is_done(show: Show) -> None:
    card = ProgressCard()
    show(card)
    card.begin("Looking through the download", "")
    card.show_progress(Progress(5, 0, "Looking for its parts."))
    assert card.sentence == "Looking for its parts."
    assert "If you stop" not in " ".join(t.words for t in card.findChildren(Text) if t.isVisible())
    card.show_progress(Progress(5, 0, ""))
    assert card.sentence == ""


def test_more_done_than_there_was_is_never_over_the_end(show: Show) -> None:
    card = ProgressCard()
    show(card)
    card.begin("a.zip")
    card.show_progress(Progress(500 * MB, 400 * MB, ""))
    assert card.findChildren(Bar)[0].value() == 1000
    assert card.sentence == "400 of 400 MB."


def test_stop_tells_once_and_begins_anew(show: Show, qtbot: QtBot) -> None:
    card = ProgressCard()
    show(card)
    card.begin("a.zip")
    with qtbot.waitSignal(card.stopped):
        QTest.mouseClick(card.stop_button, Qt.MouseButton.LeftButton)
    assert not card.stop_button.isEnabled()
    assert card.stop_button.text() == "Stopping…"
    card.begin("b.zip")
    assert card.stop_button.isEnabled()
    assert card.stop_button.text() == "Stop"


def test_amounts_are_in_the_unit_that_fits() -> None:
    assert amount(261 * MB, 1412 * MB) == "261 of 1,412 MB."
    assert amount(20_000, 400_000) == "20 of 400 KB."


@pytest.mark.parametrize(
    ("elapsed", "done", "words"),
    [
        (1_000, 50, ""),
        (10_000, 0, ""),
        (10_000, 100, ""),
        (10_000, 50, "Less than a minute left."),
        (60_000, 50, "About 1 minute left."),
        (240_000, 50, "About 4 minutes left."),
    ],
)
def test_the_time_left_is_said_once_it_can_be_told(elapsed: int, done: int, words: str) -> None:
    assert time_left(elapsed, done, 100) == words

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from ui.widgets.button import Button
from ui.widgets.quote import HoldToShow, Quote
from ui.widgets.stop_card import StopCard


def made() -> StopCard:
    return StopCard(
        "A message may be from a pupil.",
        ("**Keep it.** Do not reply.",),
        sender="kit_m",
        when="18 November 2026, 21:14",
        warning="Close it, and call the police.",
    )


def test_the_sender_stays_covered_and_nothing_deletes(show: Show) -> None:
    card = made()
    show(card, 780, 600)
    spoken = card.findChildren(Quote)[0].accessibleName()
    assert "kit_m" not in spoken
    assert "18 November 2026, 21:14" in spoken
    buttons = card.findChildren(Button)
    assert not any(isinstance(button, HoldToShow) for button in buttons)
    words = [button.text() for button in buttons]
    assert words == ["Who to tell", "Write down what happened", "Leave this for now"]


def test_each_button_says_what_was_asked(show: Show, qtbot: QtBot) -> None:
    card = made()
    show(card, 780, 600)
    signals = (card.who_to_tell, card.write_down, card.leave)
    for button, signal in zip(card.findChildren(Button), signals, strict=True):
        with qtbot.waitSignal(signal):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from ui.widgets.button import Button
from ui.widgets.guide_strip import GuideStrip
from ui.widgets.text import Text


def test_it_says_whose_review_it_is_and_asks_to_end(show: Show, qtbot: QtBot) -> None:
    strip = GuideStrip()
    show(strip, 900, 100)
    assert not strip.isVisible()
    strip.begin("Sam")
    assert strip.isVisible()
    words = "Guided session. This is Sam’s review, and Sam’s mouse. Nothing is kept."
    assert strip.findChildren(Text)[0].words == words
    with qtbot.waitSignal(strip.ended):
        QTest.mouseClick(strip.findChildren(Button)[0], Qt.MouseButton.LeftButton)
    strip.begin("")
    assert not strip.isVisible()

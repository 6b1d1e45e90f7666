from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from ui.tokens import LIGHT
from ui.widgets.tick import Tick


def test_the_whole_row_can_be_pressed(show: Show) -> None:
    tick = Tick("Leave out other names")
    show(tick, 400, 60)
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(tick.width() - 3, 20))
    assert tick.isChecked()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert not tick.isChecked()


def test_a_tick_is_painted(show: Show) -> None:
    tick = Tick("My private notes", on=True)
    show(tick, 400, 36)
    edge = QPoint(3, tick.height() // 2)
    assert tick.grab().toImage().pixelColor(edge).name().upper() == LIGHT["primary"]
    tick.setEnabled(False)
    assert tick.grab().toImage().pixelColor(edge).name().upper() == LIGHT["disabled"]


def test_long_words_wrap(qtbot: QtBot) -> None:
    tick = Tick("Other people stay out of the file unless you take this tick away")
    qtbot.addWidget(tick)
    assert tick.heightForWidth(1000) == 36
    assert tick.heightForWidth(200) > 60

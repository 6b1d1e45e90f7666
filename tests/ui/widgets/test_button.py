import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from ui.theme import Scheme, Theme
from ui.tokens import DARK, LIGHT
from ui.widgets import button
from ui.widgets.button import Button, Kind

MADE = {
    Kind.MAIN: button.main,
    Kind.OTHER: button.other,
    Kind.QUIET: button.quiet,
    Kind.DELETE: button.delete,
}


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_has_its_own_look(kind: Kind, qtbot: QtBot) -> None:
    made = MADE[kind]("Continue")
    qtbot.addWidget(made)
    assert made.property("k") == kind


def test_the_main_button_is_petrol(show: Show, look: Theme) -> None:
    made = button.main("Continue")
    show(made, 300, 100)
    middle = made.rect().center()
    middle.setX(12)
    assert made.grab().toImage().pixelColor(middle).name().upper() == LIGHT["primary"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_enter_and_space_press_it(key: Qt.Key, show: Show, qtbot: QtBot) -> None:
    made = button.main("Continue")
    show(made)
    made.setFocus()
    with qtbot.waitSignal(made.clicked):
        QTest.keyClick(made, key)


def test_its_icon_follows_the_colours(show: Show, look: Theme) -> None:
    made = Button("Menu", Kind.QUIET)
    made.set_icon("menu")
    show(made)
    light = made.icon().pixmap(made.iconSize()).toImage().pixelColor(9, 9)
    look.set_scheme(Scheme.DARK)
    dark = made.icon().pixmap(made.iconSize()).toImage().pixelColor(9, 9)
    assert abs(light.lightness() - QColor(LIGHT["primary"]).lightness()) < 5
    assert abs(dark.lightness() - QColor(DARK["primary"]).lightness()) < 5

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from ui.page import entries_of_sidebar
from ui.tokens import LIGHT
from ui.widgets.sidebar import Sidebar


@pytest.fixture
def sidebar(show: Show) -> Sidebar:
    made = Sidebar(entries_of_sidebar())
    show(made, 245, 700)
    return made


def test_the_entry_that_is_lit_has_a_yellow_bar_and_stays_lit(sidebar: Sidebar) -> None:
    sidebar.light("accounts")
    lit = sidebar.buttons[2]
    assert lit.grab().toImage().pixelColor(7, lit.height() // 2).name().upper() == LIGHT["yellow"]
    QTest.mouseClick(lit, Qt.MouseButton.LeftButton)
    assert lit.isChecked()
    sidebar.light("results")
    assert not lit.isChecked()


def test_a_press_names_the_page(sidebar: Sidebar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sidebar.chosen) as told:
        QTest.keyClick(sidebar.buttons[5], Qt.Key.Key_Space)
    assert told.args == ["settings"]
    with qtbot.assertNotEmitted(sidebar.chosen):
        QTest.keyClick(sidebar.buttons[5], Qt.Key.Key_A)


def test_counts_can_be_left_out(sidebar: Sidebar) -> None:
    bare = sidebar.buttons[2].grab().toImage()
    sidebar.show_counts({"accounts": "3 of 9"})
    counted = sidebar.buttons[2].grab().toImage()
    assert counted != bare
    wide = sidebar.sizeHint().width()
    sidebar.drop_counts(drop=True)
    assert sidebar.buttons[2].grab().toImage() == bare
    assert sidebar.buttons[2].accessibleDescription() == "3 of 9"
    assert sidebar.sizeHint().width() < wide


def test_the_focus_goes_to_the_entry_that_is_lit(sidebar: Sidebar) -> None:
    sidebar.light("report")
    sidebar.take_focus()
    assert QApplication.focusWidget() is sidebar.buttons[4]


def test_an_entry_is_lit_under_the_mouse(sidebar: Sidebar) -> None:
    entry = sidebar.buttons[1]
    usual = entry.grab().toImage()
    QTest.mouseMove(entry)
    QApplication.processEvents()
    assert entry.grab().toImage() != usual

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from ui.widgets.chip import Chip, Switch

SIZES = [("1", "100 %"), ("1.5", "150 %"), ("2", "200 %")]


def test_a_chip_says_how_many(qtbot: QtBot) -> None:
    chip = Chip("All", 2000)
    qtbot.addWidget(chip)
    assert chip.text() == "All  2,000"
    chip.show_count(None)
    assert chip.text() == "All"


def test_a_chip_is_turned_on_by_a_press(show: Show) -> None:
    chip = Chip("Sorted", 3)
    show(chip)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chip.isChecked()


def test_a_switch_tells_what_was_chosen(show: Show, qtbot: QtBot) -> None:
    switch = Switch("Text size", SIZES, "1")
    show(switch)
    parts = switch.findChildren(QPushButton)
    with qtbot.waitSignal(switch.chosen) as told:
        QTest.mouseClick(parts[2], Qt.MouseButton.LeftButton)
    assert told.args == ["2"]
    assert switch.value == "2"


def test_arrow_keys_move_through_a_switch(show: Show) -> None:
    switch = Switch("Text size", SIZES, "1")
    show(switch)
    first, second, _ = switch.findChildren(QPushButton)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert QApplication.focusWidget() is second


def test_a_switch_can_be_set_without_telling(show: Show, qtbot: QtBot) -> None:
    switch = Switch("Text size", SIZES, "1")
    show(switch)
    with qtbot.assertNotEmitted(switch.chosen):
        switch.choose("1.5")
    assert switch.value == "1.5"


def test_each_part_says_what_it_is_part_of(show: Show) -> None:
    switch = Switch("Text size", SIZES, "1")
    show(switch)
    names = [part.accessibleName() for part in switch.findChildren(QPushButton)]
    assert names == ["Text size: 100 %", "Text size: 150 %", "Text size: 200 %"]

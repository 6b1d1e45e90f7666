import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from ui.widgets.menu_chip import MenuChip

OPTIONS = (("", "Every level"), ("high", "Do first"), ("low", "Check"))


@pytest.fixture
def chip(show: Show) -> MenuChip:
    made = MenuChip("Level", OPTIONS)
    show(made)
    return made


def test_it_says_what_it_is_and_what_holds(chip: MenuChip) -> None:
    assert (chip.text(), chip.accessibleName(), chip.value) == (
        "Every level",
        "Level: Every level",
        "",
    )


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_value_is_chosen_from_its_menu_by_keyboard(chip: MenuChip, qtbot: QtBot) -> None:
    QTest.keyClick(chip, Qt.Key.Key_Space)
    menu = chip.menu_shown
    assert menu.isVisible()
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    with qtbot.waitSignal(chip.chosen) as told:
        QTest.keyClick(menu, Qt.Key.Key_Return)
    assert told.args == ["high"]
    assert chip.accessibleName() == "Level: Do first"


def test_choosing_for_the_person_tells_nobody(chip: MenuChip, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(chip.chosen):
        chip.choose("low")
        chip.choose("no such value")
    assert chip.value == "low"


def test_what_holds_stays_while_it_is_on_offer(chip: MenuChip) -> None:
    chip.choose("low")
    chip.offer([*OPTIONS, ("medium", "Do soon")])
    assert chip.value == "low"
    chip.offer(OPTIONS[:2])
    assert (chip.value, chip.text()) == ("", "Every level")

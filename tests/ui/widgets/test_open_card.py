from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.conftest import Show
from tests.ui.pages.desk import press
from ui.widgets.open_card import OpenCard


def test_a_passphrase_is_asked_for_only_where_there_is_one(show: Show) -> None:
    card = OpenCard("Your review", "Your place was kept.", passphrase=False)
    window = show(card)
    told: list[str] = []
    card.unlock.connect(told.append)
    assert not card.field.isVisible()
    press(window, "Open my review")
    assert told == [""]
    card.again()
    assert card.button.hasFocus()


def test_enter_opens_it_and_another_try_begins_in_the_line(show: Show) -> None:
    card = OpenCard("Your review", "", passphrase=True)
    show(card)
    told: list[str] = []
    card.unlock.connect(told.append)
    QTest.keyClicks(card.field.edit, "a long one")
    QTest.keyClick(card.field.edit, Qt.Key.Key_Return)
    assert told == ["a long one"]
    card.wait(waiting=True)
    assert not card.button.isEnabled()
    card.again()
    assert card.button.isEnabled()
    assert card.field.edit.hasFocus()
    assert card.field.edit.selectedText() != ""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from ui.widgets.locked_page import LockedPage


def test_enter_in_the_line_asks_to_open(show: Show, qtbot: QtBot) -> None:
    page = LockedPage()
    page.ask(passphrase=True)
    show(page, 1000, 700)
    page.take_focus()
    assert QApplication.focusWidget() is page.field.edit
    QTest.keyClicks(page.field.edit, "a long one ")
    with qtbot.waitSignal(page.unlock) as told:
        QTest.keyClick(page.field.edit, Qt.Key.Key_Return)
    assert told.args == ["a long one "]


def test_what_was_written_is_gone_when_it_locks_again(show: Show) -> None:
    page = LockedPage()
    page.ask(passphrase=True)
    show(page, 1000, 700)
    page.field.write("a long one")
    page.complain("That passphrase does not open this review.")
    page.ask(passphrase=True)
    assert page.field.edit.text() == ""
    assert page.field.complaint == ""


def test_while_it_opens_it_cannot_be_asked_again(show: Show) -> None:
    page = LockedPage()
    page.ask(passphrase=False)
    show(page, 1000, 700)
    page.wait(waiting=True)
    assert not page.button.isEnabled()
    assert page.button.text() == "Opening…"
    page.wait(waiting=False)
    assert page.button.isEnabled()

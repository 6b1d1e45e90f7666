from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from ui.widgets.text import Heading, Text


def rendered(text: Text) -> str:
    document = QTextDocument()
    document.setHtml(text.text())
    return document.toPlainText()


def test_words_are_never_markup(qtbot: QtBot) -> None:
    text = Text("5 < 6 & <b>bold</b> **starred**\nnext line")
    qtbot.addWidget(text)
    assert rendered(text) == "5 < 6 & <b>bold</b> **starred**\nnext line"
    assert text.words == "5 < 6 & <b>bold</b> **starred**\nnext line"


def test_marked_words_are_stronger(qtbot: QtBot) -> None:
    text = Text("**Keep it.** Do not reply to <kit>.", marked=True)
    qtbot.addWidget(text)
    assert "font-weight:600" in text.text()
    assert rendered(text) == "Keep it. Do not reply to <kit>."
    assert text.words == "Keep it. Do not reply to <kit>."


def test_other_words_and_another_role(qtbot: QtBot) -> None:
    text = Text("one", wrap=False)
    qtbot.addWidget(text)
    text.say("two <b>")
    assert text.text() == "two <b>"
    text.set_role("h2", "first")
    assert text.font().pixelSize() == 19
    text.set_role("h3")
    assert text.palette().windowText().color().name() == "#9e3a1f"


def test_no_words_take_no_height(qtbot: QtBot) -> None:
    text = Text("")
    qtbot.addWidget(text)
    assert text.text() == ""


def test_a_heading_is_in_the_tab_order_only_while_it_has_the_focus(
    qtbot: QtBot, show: Show
) -> None:
    holder = QWidget()
    box = QVBoxLayout(holder)
    heading, edit = Heading("Accounts"), QLineEdit()
    box.addWidget(heading)
    box.addWidget(edit)
    show(holder)
    assert heading.focusPolicy() is Qt.FocusPolicy.NoFocus
    heading.take_focus()
    assert heading.hasFocus()
    edit.setFocus()
    assert not heading.hasFocus()
    assert heading.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_a_heading_keeps_its_place_while_the_window_is_away(show: Show) -> None:
    holder = QWidget()
    heading = Heading("Accounts", parent=holder)
    show(holder)
    heading.take_focus()
    heading.window().activateWindow()
    heading.clearFocus()
    assert heading.focusPolicy() is Qt.FocusPolicy.NoFocus

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from ui.widgets.word_tokens import WordToken, WordTokens, shown


@pytest.fixture
def tokens(show: Show) -> WordTokens:
    made = WordTokens("Names you use online", ("samwhit_77",), add="Add a name")
    show(made, 500, 200)
    return made


def button_of(tokens: WordTokens, name: str) -> QAbstractButton:
    return next(
        button
        for button in tokens.findChildren(QAbstractButton)
        if name in (button.accessibleName(), button.text())
    )


def write(tokens: WordTokens, words: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    QTest.mouseClick(button_of(tokens, "Add a name"), Qt.MouseButton.LeftButton)
    edit = tokens.findChildren(QLineEdit)[0]
    assert edit.hasFocus()
    QTest.keyClicks(edit, words)
    QTest.keyClick(edit, key)


def test_words_are_added_by_enter(tokens: WordTokens, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tokens.changed):
        write(tokens, " Sam W ")
    assert tokens.words == ("samwhit_77", "Sam W")
    assert QApplication.focusWidget() is button_of(tokens, "Add a name")


def test_several_words_may_be_given_at_once_and_none_twice(tokens: WordTokens) -> None:
    write(tokens, "Sam W, Whits,, Sam W, samwhit_77")
    assert tokens.words == ("samwhit_77", "Sam W", "Whits")


def test_leaving_takes_what_is_written(tokens: WordTokens) -> None:
    write(tokens, "Whits", Qt.Key.Key_Tab)
    assert tokens.words == ("samwhit_77", "Whits")


def test_escape_takes_nothing(tokens: WordTokens, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(tokens.changed):
        write(tokens, "Whits", Qt.Key.Key_Escape)
    assert tokens.words == ("samwhit_77",)
    assert not tokens.findChildren(QLineEdit)[0].isVisible()


def test_a_word_is_removed_by_its_own_button(tokens: WordTokens, qtbot: QtBot) -> None:
    cross = button_of(tokens, "Remove samwhit_77")
    with qtbot.waitSignal(tokens.changed):
        QTest.keyClick(cross, Qt.Key.Key_Space)
    assert tokens.words == ()


def test_the_button_for_removing_is_large_enough(tokens: WordTokens) -> None:
    cross = button_of(tokens, "Remove samwhit_77")
    assert min(cross.width(), cross.height()) >= 24
    usual = cross.grab().toImage()
    QTest.mouseMove(cross)
    QApplication.processEvents()
    assert cross.grab().toImage() != usual


def test_words_that_are_only_shown_have_no_button(show: Show) -> None:
    line = shown(("Larkmead", "Cadderby"))
    show(line, 300, 60)
    assert [token.words for token in line.findChildren(WordToken)] == ["Larkmead", "Cadderby"]
    assert line.findChildren(QAbstractButton) == []

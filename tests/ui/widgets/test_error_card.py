import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.errors import EncryptedZip
from tests.ui.conftest import Show
from ui.widgets.button import Button
from ui.widgets.error_card import ErrorCard, place_of
from ui.widgets.text import Text

SECRET = "Marnie Thistlewood"


def fail() -> None:
    raise KeyError(SECRET)


def button_of(card: ErrorCard, words: str) -> Button:
    return next(button for button in card.findChildren(Button) if button.text() == words)


def test_our_own_sentence_is_shown_unchanged(show: Show) -> None:
    card = ErrorCard()
    show(card)
    assert not card.isVisible()
    error = EncryptedZip("made-up.zip")
    card.show_error(error, "We could not open this file")
    assert card.isVisible()
    assert card.sentence == str(error)
    assert card.title.words == "We could not open this file"
    assert not button_of(card, "Details for IT").isVisible()


def test_nothing_of_an_unexpected_error_but_its_place_is_shown(show: Show) -> None:
    card = ErrorCard()
    show(card)
    with pytest.raises(KeyError) as caught:
        fail()
    card.show_error(caught.value)
    assert card.sentence.startswith("Something unexpected happened")
    assert card.details.startswith("KeyError, test_error_card.py, line ")
    assert SECRET not in " ".join(text.words for text in card.findChildren(Text))


def test_the_details_fold_out_and_in(show: Show) -> None:
    card = ErrorCard()
    show(card)
    card.show_error(ValueError(SECRET))
    details = next(text for text in card.findChildren(Text) if text.words == card.details)
    fold = button_of(card, "Details for IT")
    for seen in (True, False):
        QTest.mouseClick(fold, Qt.MouseButton.LeftButton)
        assert details.isVisible() is seen


def test_it_can_be_put_away(show: Show, qtbot: QtBot) -> None:
    card = ErrorCard()
    show(card)
    card.show_error(ValueError())
    with qtbot.waitSignal(card.dismissed):
        QTest.mouseClick(button_of(card, "Put this away"), Qt.MouseButton.LeftButton)
    assert not card.isVisible()


def test_an_error_without_a_place_says_its_kind() -> None:
    assert place_of(ValueError(SECRET)) == "ValueError"

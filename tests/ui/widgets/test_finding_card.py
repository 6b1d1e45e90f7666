from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from checks.model import Helper
from tests.ui.conftest import Show, settle
from tests.ui.specimens import FINDING
from ui.widgets.button import Button
from ui.widgets.finding_card import FindingCard, FindingView
from ui.widgets.note_form import NoteForm
from ui.widgets.quote import Cover, HoldToShow, Quote
from ui.widgets.tag import Tag
from ui.widgets.text import Text

UNION = Helper("Your union", "Ask your union first.")


def card_of(view: FindingView, show: Show) -> FindingCard:
    card = FindingCard()
    show(card, 640, 900)
    card.show_finding(view)
    settle()
    return card


def words_of(card: FindingCard) -> list[str]:
    shown = [text.words for text in card.findChildren(Text) if text.isVisible()]
    return shown + [tag.words for tag in card.findChildren(Tag) if tag.isVisible()]


def buttons_of(card: FindingCard) -> list[str]:
    return [button.text() for button in card.findChildren(Button) if button.isVisible()]


def button_of(card: FindingCard, words: str) -> Button:
    return next(b for b in card.findChildren(Button) if b.text() == words and b.isVisible())


def test_it_shows_what_where_why_and_how(show: Show) -> None:
    card = card_of(FINDING, show)
    words = words_of(card)
    for part in (FINDING.title, FINDING.why, FINDING.kind, "Do first", "Policy 5.7", "Everyone"):
        assert part in words
    assert "Open the post. Choose the three dots, then Edit audience." in words
    assert card.heading.words == FINDING.title
    assert card.finding == "one"


def test_the_words_are_covered_until_held(show: Show) -> None:
    card = card_of(FINDING, show)
    quote = card.findChildren(Quote)[0]
    assert "Larkmead" not in quote.accessibleName()
    QTest.mousePress(card.findChildren(HoldToShow)[0], Qt.MouseButton.LeftButton)
    assert "Larkmead" in quote.accessibleName()


@pytest.mark.parametrize(
    ("words", "signal"),
    [
        ("Mark as done", "done"),
        ("Not a problem", "not_a_problem"),
        ("Mistaken", "mistaken"),
        ("Ask someone", "ask_someone"),
    ],
)
def test_a_decision_names_the_finding(words: str, signal: str, show: Show, qtbot: QtBot) -> None:
    card = card_of(FINDING, show)
    with qtbot.waitSignal(getattr(card, signal)) as told:
        QTest.mouseClick(button_of(card, words), Qt.MouseButton.LeftButton)
    assert told.args == ["one"]


def test_what_is_decided_can_be_undone(show: Show, qtbot: QtBot) -> None:
    card = card_of(replace(FINDING, decided="Done", note="Asked Ros."), show)
    words = words_of(card)
    assert words.count("Done") == 2
    assert "Asked Ros." in words
    assert "Change your note" in buttons_of(card)
    with qtbot.waitSignal(card.undone) as told:
        QTest.mouseClick(button_of(card, "Undo"), Qt.MouseButton.LeftButton)
    assert told.args == ["one"]


@pytest.mark.parametrize(
    ("words", "signal"), [("Add a note", "add_note"), ("Next on your list", "next_asked")]
)
def test_what_is_decided_can_be_gone_on_from(
    words: str, signal: str, show: Show, qtbot: QtBot
) -> None:
    card = card_of(replace(FINDING, decided="Done"), show)
    with qtbot.waitSignal(getattr(card, signal)) as told:
        QTest.mouseClick(button_of(card, words), Qt.MouseButton.LeftButton)
    assert told.args == ["one"]


def test_what_somebody_is_asked_about_can_still_be_decided(show: Show) -> None:
    card = card_of(replace(FINDING, decided="To ask someone", waiting=True, helpers=(UNION,)), show)
    assert "Ask your union first." in words_of(card)
    names = buttons_of(card)
    assert "Mark as done" in names
    assert "Undo" in names
    assert "Ask someone" not in names


def test_what_a_newer_download_said_cannot_be_undone(show: Show) -> None:
    state = "A newer download does not have it any more."
    card = card_of(replace(FINDING, decided="Done", can_undo=False, state=state), show)
    assert state in words_of(card)
    assert "Undo" not in buttons_of(card)


def test_a_note_is_asked_for_in_place_of_the_decisions(show: Show, qtbot: QtBot) -> None:
    card = card_of(FINDING, show)
    card.ask_for_note("Not a problem. Why not?", "Not a problem")
    settle()
    assert "Mark as done" not in buttons_of(card)
    (form,) = card.findChildren(NoteForm)
    edit = form.field.edit
    QTest.keyClicks(edit, "It is a joke of ours.")
    with qtbot.waitSignal(card.noted) as told:
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert told.args == ["one", "It is a joke of ours."]


def test_a_note_can_be_left(show: Show) -> None:
    card = card_of(FINDING, show)
    card.ask_for_note("", "Save the note", "As it was.")
    settle()
    (form,) = card.findChildren(NoteForm)
    QTest.keyClick(form.field.edit, Qt.Key.Key_Escape)
    settle()
    assert "Mark as done" in buttons_of(card)


def test_nothing_is_offered_to_be_uncovered_where_nothing_is_covered(show: Show) -> None:
    card = FindingCard(Cover.MARKS)
    show(card, 640, 900)
    card.show_finding(replace(FINDING, marks=(), names=()))
    settle()
    assert not [held for held in card.findChildren(HoldToShow) if held.isVisible()]


def test_decisions_stay_in_sight(show: Show) -> None:
    card = FindingCard()
    show(card, 640, 420)
    card.show_finding(FINDING)
    settle()
    done = button_of(card, "Mark as done")
    assert done.mapTo(card, done.rect().bottomLeft()).y() < card.height()


def test_keeping_comes_before_the_steps(show: Show) -> None:
    words = words_of(card_of(replace(FINDING, keep_first="Talk to your union first."), show))
    assert words.index("Talk to your union first.") < words.index("What you can do")


def test_the_link_opens_outside(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    card = card_of(FINDING, show)
    QTest.mouseClick(button_of(card, "Open it on Facebook"), Qt.MouseButton.LeftButton)
    assert opened == [QUrl("https://www.facebook.com/")]


def test_what_is_not_known_takes_no_room(show: Show) -> None:
    bare = FindingView("two", FINDING.level, "Setting", "Everyone can see your friends", "")
    card = card_of(bare, show)
    words = words_of(card)
    assert "What you can do" not in words
    assert "Your choice" not in words
    assert [quote for quote in card.findChildren(Quote) if quote.isVisible()] == []
    card.show_finding(replace(bare, link="https://example.org/"))
    settle()
    assert "Open it" in buttons_of(card)


def test_another_finding_takes_the_place_of_the_one_before(show: Show) -> None:
    card = card_of(FINDING, show)
    card.show_finding(replace(FINDING, id="two", title="A photo that may show pupils"))
    settle()
    assert FINDING.title not in words_of(card)
    assert card.finding == "two"

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from checks.model import Clause, Strength
from tests.ui.conftest import Show
from tests.ui.pages.desk import press, words_of
from ui.widgets.question_card import QuestionCard, QuestionView

VIEW = QuestionView(
    prompt="Who can see your friends list?",
    options=(("public", "Everyone", ""), ("only_me", "Only me", "The most careful answer")),
    part=(3, 11),
    where="On Facebook, usually under **Settings**.",
    checked="Last checked on 22 November 2026.",
    link="https://www.example.org/settings",
    why="Pupils can find you through people you know.",
    clause=Clause("S", Strength.SHOULD, "Settings", "Keep settings at an appropriate level."),
    noticed="No.",
    answers=2,
)


def made(view: QuestionView, show: Show) -> QuestionCard:
    card = QuestionCard(view)
    show(card)
    return card


def buttons(card: QuestionCard) -> list[str]:
    return [each.text() for each in card.findChildren(QAbstractButton)]


def test_it_says_how_far_one_is_where_to_look_and_why(show: Show) -> None:
    said = words_of(made(VIEW, show))
    for words in ("Question 4 of 11", "On Facebook, usually under Settings.", VIEW.why, "No."):
        assert words in said
    assert "Your school’s policy, section S" in said


def test_the_link_is_opened_by_the_person_alone(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    card = made(VIEW, show)
    assert opened == []
    press(card, "Open the page in your browser")
    assert opened == [QUrl(VIEW.link)]


def test_a_pick_is_told_at_once_and_continue_tells_what_stands(show: Show, qtbot: QtBot) -> None:
    card = made(VIEW, show)
    with qtbot.waitSignal(card.picked) as told:
        QTest.mouseClick(card.choices.rows[1], Qt.MouseButton.LeftButton)
    assert told.args == ["only_me"]
    with qtbot.waitSignal(card.went_on) as told:
        press(card, "Continue")
    assert told.args == ["only_me"]


def test_without_an_answer_it_asks_for_one(show: Show, qtbot: QtBot) -> None:
    card = made(VIEW, show)
    with qtbot.assertNotEmitted(card.went_on):
        press(card, "Continue")
    assert card.complaint == "Choose an answer, or skip this question for now."
    changing = made(replace(VIEW, part=None), show)
    changing.go_on()
    assert changing.complaint == "Choose an answer."


@pytest.mark.parametrize(
    ("words", "signal"),
    [("Skip for now", "skipped"), ("Back", "went_back"), ("Your answers (2)", "answers_asked")],
)
def test_the_other_buttons_say_so(words: str, signal: str, show: Show, qtbot: QtBot) -> None:
    card = made(VIEW, show)
    with qtbot.waitSignal(getattr(card, signal)):
        press(card, words)


def test_an_answer_that_is_changed_can_be_taken_back_but_not_skipped(
    show: Show, qtbot: QtBot
) -> None:
    card = made(replace(VIEW, part=None, value="public"), show)
    assert "Skip for now" not in buttons(card)
    assert card.choices.value == "public"
    with qtbot.waitSignal(card.taken_back):
        press(card, "Take this answer back")


def test_what_is_not_known_is_left_out(show: Show) -> None:
    bare = replace(VIEW, where="", checked="", link="", clause=None, noticed="", answers=0)
    card = made(bare, show)
    assert buttons(card) == ["Everyone", "Only me", "Continue", "Skip for now", "Back"]
    assert "The policy does not ask this." in words_of(card)

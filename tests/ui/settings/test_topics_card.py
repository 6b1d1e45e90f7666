from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from checks.model import Topic
from desktop_app.review import Review
from tests.ui.conftest import Show, settle
from tests.ui.pages.desk import words_of
from ui.settings.topics_card import TopicsCard
from ui.widgets.tick import Tick


@pytest.fixture
def review() -> Review:
    return Review.this_sitting()


def shown(review: Review, show: Show) -> TopicsCard:
    card = TopicsCard(review)
    show(card)
    card.refresh()
    settle()
    return card


def ticks(card: TopicsCard) -> list[Tick]:
    return [tick for tick in card.findChildren(Tick) if tick.isVisible()]


def test_what_is_off_is_off_until_it_is_ticked(review: Review, show: Show, qtbot: QtBot) -> None:
    card = shown(review, show)
    (tick,) = ticks(card)
    assert not tick.isChecked()
    with qtbot.waitSignal(card.changed):
        QTest.mouseClick(tick, Qt.MouseButton.LeftButton)
    assert review.included == {Topic.POLITICAL_ALLEGIANCE}
    card.refresh()
    settle()
    assert [each.isChecked() for each in ticks(card)] == [True]


def test_the_law_stands_beside_it_with_its_source(review: Review, show: Show) -> None:
    said = words_of(shown(review, show))
    (clause,) = [each for each in review.policy.clauses if each.optional_topics]
    assert clause.text in said
    assert clause.rights
    assert all(note.source in said for note in clause.rights)
    assert "not legal advice" in said


def test_a_policy_that_leaves_nothing_off_has_no_card(review: Review, show: Show) -> None:
    policy = review.policy
    clauses = tuple(each for each in policy.clauses if not each.optional_topics)
    review.use_policy(replace(policy, clauses=clauses))
    assert not shown(review, show).isVisible()


def test_a_clause_without_note_or_rights_is_a_tick_alone(review: Review, show: Show) -> None:
    policy = review.policy
    (clause,) = [each for each in policy.clauses if each.optional_topics]
    review.use_policy(replace(policy, clauses=(replace(clause, note="", rights=()),)))
    card = shown(review, show)
    assert len(ticks(card)) == 1
    assert "The law protects" not in words_of(card)

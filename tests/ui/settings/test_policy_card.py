from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.review import Review
from tests.ui.conftest import Show, settle
from tests.ui.pages.desk import press, words_of
from ui.settings.policy_card import PolicyCard
from ui.widgets.choice import Choice

OURS = """
title = "Our own policy"
edition = "3"
jurisdiction = "Wales"
checked = 2026-11-22
systems = []

[[clauses]]
id = "1"
strength = "must"
title = "No pupils as friends"
text = "Do not accept pupils as friends."
section = "1"
topics = ["pupil_contacts"]
"""


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    file = tmp_path / "ours.toml"
    file.write_text(OURS, encoding="utf-8")
    return file


@pytest.fixture
def empty() -> Review:
    return Review.this_sitting()


def shown(review: Review, show: Show) -> PolicyCard:
    card = PolicyCard(review)
    show(card)
    card.refresh()
    settle()
    return card


def rows(card: PolicyCard) -> dict[str, Choice]:
    return {row.text(): row for row in card.findChildren(Choice) if row.isVisible()}


def test_the_policy_that_holds_is_chosen(empty: Review, show: Show) -> None:
    chosen = [words for words, row in rows(shown(empty, show)).items() if row.isChecked()]
    assert chosen == [empty.policy.title]


def test_a_file_of_ones_own_is_loaded_and_holds(
    empty: Review, ours: Path, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = empty.policy
    card = shown(empty, show)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(ours), ""))
    with qtbot.waitSignal(card.changed):
        press(card, "Load a policy file…")
    assert empty.policy.title == "Our own policy"
    assert rows(card)["Our own policy"].isChecked()
    assert rows(card)["Our own policy"].accessibleDescription() == "Edition 3, Wales. 1 clauses."
    assert not card.outdated.isVisible()
    with qtbot.waitSignal(card.changed):
        QTest.mouseClick(rows(card)[before.title], Qt.MouseButton.LeftButton)
    assert empty.policy == before


def test_what_is_wrong_with_a_file_is_said_and_nothing_changes(
    empty: Review, tmp_path: Path, show: Show, qtbot: QtBot
) -> None:
    before, card = empty.policy, shown(empty, show)
    bad = tmp_path / "ours.toml"
    bad.write_text('title = "Ours"\n', encoding="utf-8")
    with qtbot.assertNotEmitted(card.changed):
        card.load(bad)
    assert "This policy file cannot be used" in words_of(card)
    assert "ours.toml: edition" in words_of(card)
    assert empty.policy == before


def test_leaving_the_dialogue_changes_nothing(
    empty: Review, show: Show, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    card = shown(empty, show)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    with qtbot.assertNotEmitted(card.changed):
        press(card, "Load a policy file…")


def test_choosing_what_holds_already_changes_nothing(
    empty: Review, show: Show, qtbot: QtBot
) -> None:
    card = shown(empty, show)
    with qtbot.assertNotEmitted(card.changed):
        QTest.mouseClick(rows(card)[empty.policy.title], Qt.MouseButton.LeftButton)


def test_downloads_read_before_are_said_to_be_outdated(
    full: Review, ours: Path, show: Show
) -> None:
    before, card = full.policy, shown(full, show)
    card.load(ours)
    settle()
    assert "Your downloads were compared with the policy before" in words_of(card)
    full.use_policy(before)

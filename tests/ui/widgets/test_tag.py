import pytest
from pytestqt.qtbot import QtBot

from checks.model import Severity
from tests.ui.conftest import Show
from ui.theme import Theme
from ui.tokens import LIGHT
from ui.widgets.tag import LOOKS, Tag, level_tag, level_words, status_tag


@pytest.mark.parametrize(
    ("severity", "words"),
    [(Severity.HIGH, "Do first"), (Severity.MEDIUM, "Do soon"), (Severity.LOW, "Check")],
)
def test_levels_are_words(severity: Severity, words: str, qtbot: QtBot) -> None:
    tag = level_tag(severity)
    qtbot.addWidget(tag)
    assert tag.words == tag.accessibleName() == words == level_words(severity)


@pytest.mark.parametrize(
    ("status", "ground"),
    [
        ("Not started", "tint"),
        ("In progress", "soon_t"),
        ("Cannot check", "check_t"),
        ("Completed", "bg"),
        ("Not used", "bg"),
    ],
)
def test_colour_marks_only_what_still_needs_doing(status: str, ground: str, show: Show) -> None:
    tag = status_tag(status)
    window = show(tag, 300, 80)
    image = window.grab().toImage()
    under_the_words = tag.y() + tag.height() // 2 + 11
    assert image.pixelColor(tag.x() + 20, under_the_words).name().upper() == LIGHT[ground]
    assert tag.words == status


def test_colour_never_stands_alone() -> None:
    meaning = [look for name, look in LOOKS.items() if name in {"first", "soon", "check", "fine"}]
    assert all(look.icon for look in meaning)
    assert len({look.icon for look in meaning}) == 4


def test_a_tag_is_twenty_five_high_and_wraps(qtbot: QtBot) -> None:
    tag = Tag("neutral", "The policy says “should”")
    qtbot.addWidget(tag)
    assert tag.sizeHint().height() == 25
    assert tag.heightForWidth(100) > 40
    before = tag.sizeHint().width()
    tag.say("fine", "Fine")
    assert tag.sizeHint().width() < before
    assert tag.accessibleName() == "Fine"


def test_its_height_is_measured_anew_for_other_words_and_sizes(qtbot: QtBot, look: Theme) -> None:
    tag = Tag("neutral", "Fine")
    qtbot.addWidget(tag)
    one_line = tag.heightForWidth(100)
    look.set_scale(2.0)
    assert tag.heightForWidth(200) > one_line
    look.set_scale(1.0)
    assert tag.heightForWidth(100) == one_line
    tag.say("neutral", "The policy says “should”")
    assert tag.heightForWidth(100) > one_line

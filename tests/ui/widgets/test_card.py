import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from ui.tokens import LIGHT
from ui.widgets import button
from ui.widgets.card import INKS, Card, EmptyCard, Notice, line
from ui.widgets.text import Text


@pytest.mark.parametrize("kind", INKS)
def test_each_kind_has_its_tint(kind: str, show: Show) -> None:
    card = Card(kind)
    show(card, 200, 100)
    shown = card.grab().toImage().pixelColor(100, 50).name().upper()
    tint = {"card": "surface", "well": "sunken", "info": "tint"}.get(kind, f"{kind}_t")
    assert shown == LIGHT[tint]


def test_a_notice_leaves_out_what_is_empty(show: Show) -> None:
    notice = Notice("well", "info", "", "Close it, and call the police.")
    show(notice)
    assert not notice.title.isVisible()
    assert notice.words.isVisible()
    notice.say("Stop", "")
    assert notice.title.isVisible()
    assert not notice.words.isVisible()


@pytest.mark.parametrize("beside", [True, False])
def test_a_button_stands_beside_or_under_the_words(beside: bool, show: Show) -> None:
    show_both = button.other("Show both")
    notice = Notice("info", "info", "Two came back", "See.", buttons=[show_both], beside=beside)
    show(notice, 700, 200)
    place = show_both.mapTo(notice, show_both.rect().topLeft())
    words = notice.words.mapTo(notice, notice.words.rect().bottomLeft())
    assert (place.x() > 500) is beside
    assert (place.y() > words.y()) is not beside


def test_an_empty_card_is_centred(show: Show) -> None:
    go = button.main("Go to Accounts")
    card = EmptyCard("folder", "Nothing to show yet", "Your results appear here.", go)
    show(card, 600, 400)
    middle = go.mapTo(card, go.rect().center()).x()
    assert abs(middle - card.width() / 2) <= 1
    assert {text.words for text in card.findChildren(Text)} == {
        "Nothing to show yet",
        "Your results appear here.",
    }


def test_an_empty_card_needs_no_button(qtbot: QtBot) -> None:
    card = EmptyCard("folder", "Nothing yet", "Come back later.")
    qtbot.addWidget(card)
    assert card.findChildren(button.Button) == []


def test_a_line_is_one_pixel(qtbot: QtBot) -> None:
    edge = line()
    qtbot.addWidget(edge)
    assert edge.maximumHeight() == 1

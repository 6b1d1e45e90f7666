import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show, settle
from ui.theme import Theme
from ui.widgets.card import Card
from ui.widgets.scaffold import Body, Scaffold
from ui.widgets.text import Text


def test_lines_stay_short_and_at_the_left(show: Show) -> None:
    page = Scaffold(600)
    card = Card()
    page.box.addWidget(card)
    show(page, 1200, 500)
    assert card.width() == 600
    assert card.mapTo(page, card.rect().topLeft()).x() == 32


def test_lines_may_be_longer_when_the_text_is_larger(show: Show, look: Theme) -> None:
    page = Scaffold(400)
    card = Card()
    page.box.addWidget(card)
    show(page, 1200, 500)
    look.set_scale(2.0)
    settle()
    assert card.width() == 800


@pytest.mark.parametrize(("width", "left"), [(1000, 32), (800, 16)])
def test_a_narrow_window_has_narrow_margins(show: Show, width: int, left: int) -> None:
    page = Scaffold()
    card = Card()
    page.box.addWidget(card)
    show(page, width, 500)
    assert card.mapTo(page, card.rect().topLeft()).x() == left


def test_a_page_with_wrapped_words_scrolls_only_as_far_as_they_go(show: Show) -> None:
    page = Scaffold()
    for _ in range(30):
        page.box.addWidget(Text("A sentence that wraps where there is little room for it. " * 3))
    show(page, 700, 400)
    body = page.widget()
    assert body.height() == body.heightForWidth(body.width())
    assert page.verticalScrollBar().maximum() == body.height() - page.viewport().height()


def test_a_filling_page_gives_its_last_part_the_rest(show: Show) -> None:
    page = Scaffold(fill=True)
    heading = page.begin("Results")
    card = Card()
    page.box.addWidget(card, 1)
    show(page, 1000, 600)
    assert heading.words == "Results"
    assert card.height() > 450


def test_a_body_without_wrapping_words_keeps_its_height(qtbot: QtBot) -> None:
    body = Body()
    qtbot.addWidget(body)
    assert body.minimumSizeHint().height() <= 0

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import Show
from tests.ui.pages.desk import press
from ui.idle import Idle
from ui.settings.look_card import LookCard
from ui.theme import Scheme, Theme


@pytest.fixture
def watch(qapp: QApplication) -> Idle:
    return Idle(qapp, busy=lambda: False)


def test_each_switch_holds_at_once(show: Show, look: Theme, watch: Idle) -> None:
    card = LookCard()
    show(card)
    press(card, "Text size: 125 %")
    press(card, "Colours: Dark")
    press(card, "Lock by itself: 30 minutes")
    assert (look.scale, look.scheme, watch.minutes) == (1.25, Scheme.DARK, 30)
    press(card, "Lock by itself: Never")
    assert watch.minutes == 0


def test_it_shows_what_something_else_changed(show: Show, look: Theme, watch: Idle) -> None:
    card = LookCard()
    show(card)
    watch.set_minutes(5)
    look.set_scale(2.0)
    look.set_scheme(Scheme.DARK)
    assert card.lock is not None
    values = (card.size_switch.value, card.colours.value, card.lock.value)
    assert values == ("2.0", "dark", "5")


def test_without_a_watch_nothing_is_said_of_locking(show: Show) -> None:
    card = LookCard()
    show(card)
    card.refresh()
    assert card.lock is None

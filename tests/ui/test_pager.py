from typing import cast

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fakes import PAGES, FakePage
from ui.page import Desk
from ui.pager import Pager


@pytest.fixture
def pager(qtbot: QtBot) -> Pager:
    made = Pager(PAGES)
    qtbot.addWidget(made)
    made.use(cast(Desk, object()))
    return made


def test_a_page_is_made_once_and_refreshed_each_time(pager: Pager) -> None:
    first = pager.show_page("gather", "facebook")
    second = pager.show_page("gather", "x")
    assert first is second
    assert isinstance(first, FakePage)
    assert (first.subject, first.refreshed) == ("x", 2)
    assert pager.count() == 1


def test_what_a_page_asks_for_is_passed_on(pager: Pager, qtbot: QtBot) -> None:
    page = pager.show_page("accounts", "")
    with qtbot.waitSignals([pager.asked, pager.back, pager.finished]):
        page.asked.emit("gather", "facebook")
        page.back.emit()
        page.finished.emit()


def test_dropping_lets_every_page_go(pager: Pager) -> None:
    pager.show_page("accounts", "")
    pager.drop()
    assert pager.count() == 0
    with pytest.raises(RuntimeError):
        pager.show_page("accounts", "")


def test_an_unknown_page_raises(pager: Pager) -> None:
    with pytest.raises(KeyError):
        pager.show_page("cellar", "")


def test_dropping_brings_no_page_to_the_front(pager: Pager) -> None:
    for name in ("accounts", "gather", "results"):
        pager.show_page(name, "")
    pager.show_page("gather", "")
    fronts: list[QWidget] = []
    pager.currentChanged.connect(lambda at: fronts.append(pager.widget(at)))
    pager.drop()
    assert not any(isinstance(each, FakePage) for each in fronts)

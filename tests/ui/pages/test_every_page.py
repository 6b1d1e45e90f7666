"""What holds for every page, empty and full, at every size and in both themes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from desktop_app.review import Review
from tests.ui.conftest import Show
from tests.ui.pages.desk import Told, desk_of
from tests.ui.pictures_of_pages import PLACES, begun, empty, full
from tests.ui.widgets.test_every_widget import is_cut, is_radio, name_of, visible
from ui.page import Desk
from ui.pager import Pager
from ui.pages import PAGES
from ui.theme import Theme

Put = Callable[[str, int, int], QWidget]


@dataclass
class Reviews:
    """One review of each kind for all tests, which only look at them."""

    empty: Review
    begun: Review
    full: Review

    def of(self, make: Callable[[], Review]) -> Review:
        return {empty: self.empty, begun: self.begun, full: self.full}[make]


@pytest.fixture(scope="module")
def reviews() -> Iterator[Reviews]:
    made = Reviews(empty(), begun(), full())
    yield made
    for review in (made.empty, made.begun, made.full):
        review.close()


@pytest.fixture
def put(reviews: Reviews, show: Show, told: Told, desk: Desk) -> Put:
    """Puts a place of `PLACES` up in a window of a size."""

    def shown(place: str, width: int, height: int) -> QWidget:
        make, page, subject = PLACES[place]
        pager = Pager(PAGES)
        pager.use(desk_of(reviews.of(make), desk.jobs, told))
        pager.show_page(page, subject)
        return show(pager, width, height)

    return shown


@pytest.mark.parametrize("place", PLACES)
def test_everything_that_takes_the_keyboard_has_a_name(place: str, put: Put) -> None:
    window = put(place, 1035, 745)
    nameless = [
        type(widget).__name__
        for widget in visible(window)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and widget.focusProxy() is None
        and not name_of(widget)
    ]
    assert nameless == []


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_words_are_cut_off(place: str, scale: float, put: Put, look: Theme) -> None:
    look.set_scale(scale)
    window = put(place, 1024, 640)
    cut = [
        widget.accessibleName() or getattr(widget, "words", "")
        for widget in visible(window)
        if is_cut(widget)
    ]
    assert cut == []


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("size", [(1035, 745), (787, 585), (1024, 640)])
def test_no_page_scrolls_sideways(place: str, size: tuple[int, int], put: Put, look: Theme) -> None:
    look.set_scale(2.0 if size == (1024, 640) else 1.0)
    window = put(place, *size)
    sideways = [
        area
        for area in visible(window)
        if isinstance(area, QScrollArea) and area.horizontalScrollBar().maximum() > 0
    ]
    assert sideways == []


@pytest.mark.parametrize("place", PLACES)
def test_tab_reaches_every_control_and_comes_round(place: str, put: Put) -> None:
    window = put(place, 1035, 745)
    window.activateWindow()
    start = next(
        widget
        for widget in visible(window)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled()
    )
    start.setFocus()
    seen: list[QWidget] = []
    while (focus := QApplication.focusWidget()) is not None and focus not in seen:
        seen.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    buttons = {
        widget
        for widget in visible(window)
        if isinstance(widget, QAbstractButton) and widget.isEnabled() and not is_radio(widget)
    }
    assert buttons <= set(seen)


@pytest.mark.parametrize("place", PLACES)
def test_no_title_says_anything_of_the_persons(place: str, put: Put) -> None:
    window = put(place, 1035, 745)
    pager = window.findChild(Pager)
    assert isinstance(pager, Pager)
    title = pager.currentWidget().property("windowTitle")
    assert title == ""
    named = getattr(pager.currentWidget(), "title", "")
    assert named
    assert not {"Facebook", "Bebo", "Morgan", "Ellery"} & set(named.split())

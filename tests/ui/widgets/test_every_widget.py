"""What holds for every component, at every size and in both themes."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QPaintDevice, QPainter, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QLabel,
    QScrollArea,
    QWidget,
)

from tests.ui.conftest import Show
from tests.ui.specimens import SPECIMENS
from ui.theme import Scheme, Theme
from ui.widgets.choice import Choice
from ui.widgets.tag import Tag
from ui.widgets.tick import Tick


def visible(window: QWidget) -> Iterator[QWidget]:
    return (widget for widget in window.findChildren(QWidget) if widget.isVisible())


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@pytest.mark.parametrize("name", SPECIMENS)
def test_everything_that_takes_the_keyboard_has_a_name(name: str, show: Show) -> None:
    window = show(SPECIMENS[name]())
    focusable = [
        widget
        for widget in visible(window)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and widget.focusProxy() is None
    ]
    assert [type(widget).__name__ for widget in focusable if not name_of(widget)] == []


@pytest.mark.parametrize("name", SPECIMENS)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_words_are_cut_off(name: str, scale: float, show: Show, look: Theme) -> None:
    look.set_scale(scale)
    window = show(SPECIMENS[name](), 1024, 640)
    cut = [
        widget.accessibleName() or getattr(widget, "words", "")
        for widget in visible(window)
        if is_cut(widget)
    ]
    assert cut == []


def is_cut(widget: QWidget) -> bool:
    if isinstance(widget, QLabel):
        return label_is_cut(widget)
    if isinstance(widget, (Tag, Choice, Tick)):
        return widget.height() < widget.heightForWidth(widget.width())
    if isinstance(widget, QAbstractButton) and widget.text():
        return widget.width() < widget.minimumSizeHint().width()
    return False


def label_is_cut(label: QLabel) -> bool:
    if not label.wordWrap():
        return label.width() < label.sizeHint().width()
    document = QTextDocument()
    document.setDefaultFont(label.font())
    document.setDocumentMargin(0)
    document.setHtml(label.text())
    document.setTextWidth(label.width())
    return label.height() + 1 < document.size().height() or label.width() < document.idealWidth()


@pytest.mark.parametrize("name", SPECIMENS)
@pytest.mark.parametrize("size", [(1035, 745), (787, 585), (1024, 640)])
def test_no_page_scrolls_sideways(
    name: str, size: tuple[int, int], show: Show, look: Theme
) -> None:
    look.set_scale(2.0 if size == (1024, 640) else 1.0)
    window = show(SPECIMENS[name](), *size)
    assert [area for area in scrolled(window) if area.horizontalScrollBar().maximum() > 0] == []


def scrolled(window: QWidget) -> list[QScrollArea]:
    return [area for area in visible(window) if isinstance(area, QScrollArea)]


@pytest.mark.parametrize("name", SPECIMENS)
def test_pages_end_where_their_content_ends(name: str, show: Show) -> None:
    window = show(SPECIMENS[name](), 787, 585)
    for area in scrolled(window):
        bottom = max(
            child.mapTo(area.widget(), QPoint(0, child.height())).y()
            for child in area.widget().findChildren(QWidget)
            if child.isVisible() and not child.findChildren(QWidget)
        )
        empty = area.widget().height() - bottom
        assert empty <= 80 or area.widget().height() <= area.viewport().height()


@pytest.mark.parametrize("name", SPECIMENS)
def test_every_component_can_be_drawn_in_both_themes(name: str, show: Show, look: Theme) -> None:
    window = show(SPECIMENS[name]())
    light = window.grab().toImage()
    look.set_scheme(Scheme.DARK)
    dark = window.grab().toImage()
    corner = QPoint(4, 4)
    assert light.pixelColor(corner).lightness() > 200
    assert dark.pixelColor(corner).lightness() < 60


@pytest.mark.parametrize("name", SPECIMENS)
def test_nothing_is_left_being_painted(
    name: str, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A painter that lives on, as it does in a traceback, makes Qt crash later."""
    made: list[QPainter] = []

    class Held(QPainter):
        def __init__(self, device: QPaintDevice) -> None:
            super().__init__(device)
            made.append(self)

    for module in list(sys.modules.values()):
        if module.__name__.startswith("ui.") and hasattr(module, "QPainter"):
            monkeypatch.setattr(module, "QPainter", Held)
    window = show(SPECIMENS[name]())
    window.grab()
    assert [painter for painter in made if painter.isActive()] == []


@pytest.mark.parametrize("name", SPECIMENS)
def test_tab_reaches_every_control_and_comes_round(name: str, show: Show) -> None:
    window = show(SPECIMENS[name]())
    window.activateWindow()
    start = next(
        (w for w in visible(window) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isEnabled()),
        None,
    )
    if start is None:
        assert name in {"picture", "report"}
        return
    start.setFocus()
    seen = []
    while (focus := QApplication.focusWidget()) is not None and focus not in seen:
        seen.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is start
    buttons = {
        widget
        for widget in visible(window)
        if isinstance(widget, QAbstractButton) and widget.isEnabled() and not is_radio(widget)
    }
    assert buttons <= set(seen)


def is_radio(widget: QAbstractButton) -> bool:
    """Whether arrow keys reach it, from the one of its group that Tab reaches."""
    grouped = [each for group in groups_of(widget) for each in group.buttons()]
    return widget in grouped


def groups_of(widget: QWidget) -> list[QButtonGroup]:
    return [each for each in widget.window().findChildren(QButtonGroup) if each.exclusive()]

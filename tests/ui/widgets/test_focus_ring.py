from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from shiboken6 import delete

from tests.ui.conftest import settle
from ui.theme import Scheme, Theme
from ui.tokens import LIGHT
from ui.widgets import button
from ui.widgets.focus_ring import REACH, FocusRing
from ui.widgets.scaffold import Scaffold


class Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.page = Scaffold()
        self.buttons = [button.other(f"Choice {number}") for number in range(12)]
        for each in self.buttons:
            self.page.box.addWidget(each)
        self.outside = QPushButton("Outside")
        box = QVBoxLayout(self)
        box.addWidget(self.outside)
        box.addWidget(self.page)


@pytest.fixture
def window(look: Theme, qapp: QApplication) -> Iterator[Window]:
    made = Window()
    made.resize(500, 300)
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    yield made
    made.close()


@pytest.fixture
def ring(window: Window, qapp: QApplication) -> FocusRing:
    return FocusRing(window, qapp)


def tab() -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Tab)


def test_the_keyboard_brings_the_ring_and_the_mouse_does_not(
    window: Window, ring: FocusRing
) -> None:
    QTest.mouseClick(window.buttons[0], Qt.MouseButton.LeftButton)
    window.buttons[0].setFocus(Qt.FocusReason.MouseFocusReason)
    assert ring.overlay is None
    tab()
    assert ring.target is window.buttons[1]
    assert ring.overlay is not None


def test_it_stands_outside_its_control_and_is_yellow(window: Window, ring: FocusRing) -> None:
    window.buttons[0].setFocus()
    tab()
    target, overlay = ring.target, ring.overlay
    assert target is not None
    assert overlay is not None
    page = window.page.widget()
    control = QRect(target.mapTo(page, QPoint(0, 0)), target.size())
    assert overlay.geometry() == control.adjusted(-REACH, -REACH, REACH, REACH)
    image = page.grab().toImage()
    middle = overlay.geometry().center()
    edge = QPoint(middle.x(), overlay.geometry().top() + 1)
    assert image.pixelColor(edge).name().upper() == LIGHT["ring2"]


def test_it_follows_its_control(window: Window, ring: FocusRing, look: Theme) -> None:
    window.buttons[0].setFocus()
    tab()
    overlay = ring.overlay
    assert overlay is not None
    before = overlay.geometry()
    look.set_scale(1.5)
    QApplication.processEvents()
    assert overlay.height() > before.height()
    window.buttons[1].hide()
    assert ring.target is not window.buttons[1]


def test_leaving_takes_it_away(window: Window, ring: FocusRing) -> None:
    window.buttons[0].setFocus()
    tab()
    window.buttons[5].setFocus(Qt.FocusReason.MouseFocusReason)
    assert ring.overlay is None
    assert ring.target is None


def test_it_lies_on_the_window_for_what_does_not_scroll(window: Window, ring: FocusRing) -> None:
    window.buttons[0].setFocus()
    window.outside.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.overlay is not None
    assert ring.overlay.parentWidget() is window
    window.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.overlay.parentWidget() is window.page.widget()


def test_other_windows_have_none(window: Window, ring: FocusRing) -> None:
    other = QPushButton("Elsewhere")
    other.show()
    other.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.target is None
    other.close()


def test_it_never_takes_a_press(window: Window, ring: FocusRing) -> None:
    window.buttons[0].setFocus()
    tab()
    assert ring.overlay is not None
    assert ring.overlay.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_in_the_dark_it_is_yellow_alone(window: Window, ring: FocusRing, look: Theme) -> None:
    window.buttons[0].setFocus()
    tab()
    assert ring.overlay is not None
    light = ring.overlay.grab().toImage()
    look.set_scheme(Scheme.DARK)
    dark = ring.overlay.grab().toImage()
    inner = QPoint(light.width() // 2, 4)
    assert light.pixelColor(inner).name().upper() == LIGHT["ring"]
    assert dark.pixelColor(inner).name().upper() != LIGHT["ring"]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_what_opens_over_the_window_leaves_it_until_it_closes(
    window: Window, ring: FocusRing
) -> None:
    window.buttons[0].setFocus()
    tab()
    overlay = ring.overlay
    popup = QWidget(window, Qt.WindowType.Popup)
    field = QLineEdit(popup)
    field.setFocus()
    popup.show()
    assert QApplication.focusWidget() is field
    assert ring.overlay is overlay
    popup.close()
    assert QApplication.focusWidget() is window.buttons[1]
    assert ring.overlay is overlay


def test_it_follows_what_its_control_lies_in(window: Window, ring: FocusRing) -> None:
    group = QWidget()
    box = QVBoxLayout(group)
    first, inner = QPushButton("First"), QPushButton("Inner")
    box.addWidget(first)
    box.addWidget(inner)
    window.page.box.addWidget(group)
    settle()
    inner.setFocus(Qt.FocusReason.TabFocusReason)
    overlay = ring.overlay
    assert overlay is not None
    before = overlay.y()
    window.buttons[3].hide()
    settle()
    assert overlay.y() < before
    group.hide()
    assert not overlay.isVisible()


def test_a_page_may_go_with_the_control_that_has_it(window: Window, ring: FocusRing) -> None:
    window.buttons[0].setFocus()
    tab()
    delete(window.page)
    assert ring.target is None
    assert ring.overlay is None
    window.outside.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.target is window.outside


def test_a_key_brings_it_where_nothing_had_the_focus(window: Window, ring: FocusRing) -> None:
    window.buttons[0].setFocus()
    window.buttons[0].clearFocus()
    assert QApplication.focusWidget() is None
    window.buttons[1].setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert ring.target is window.buttons[1]


def test_it_survives_another_style(window: Window, look: Theme, qapp: QApplication) -> None:
    FocusRing(window, qapp)
    ring = window.findChild(FocusRing)
    assert ring is not None
    look.set_scheme(Scheme.DARK)
    window.buttons[0].setFocus()
    window.buttons[1].setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.target is window.buttons[1]


def test_only_the_style_and_the_control_are_listened_to(window: Window, qapp: QApplication) -> None:
    heard_of: list[QObject] = []

    class Listening(FocusRing):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's
            heard_of.append(watched)
            return super().eventFilter(watched, event)

    ring = Listening(window, qapp)
    window.buttons[0].setFocus()
    tab()
    window.resize(520, 320)
    QApplication.processEvents()
    target = ring.target
    assert target is window.buttons[1]
    others = {each for each in heard_of if each is not target and each is not qapp.style()}
    assert all(isinstance(each, QWidget) and each.isAncestorOf(target) for each in others)
    assert qapp.style() in heard_of

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

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
def ring(window: Window, qapp: QApplication) -> Iterator[FocusRing]:
    made = FocusRing(window, qapp)
    yield made
    qapp.removeEventFilter(made)


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

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QPointingDevice, QTabletEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show, settle
from ui import idle
from ui.idle import MINUTES, USUAL, Idle
from ui.widgets.text import Text

MIDDLE = QPoint(150, 100)


class Clock:
    """A clock that is put forward by hand."""

    now = 0.0
    busy = False

    def __call__(self) -> float:
        return self.now


def handle(window: QWidget) -> QWindow:
    """The window of the system, where Qt brings keys and mouse in first."""
    found = window.windowHandle()
    assert found is not None
    return found


def press_key(window: QWidget) -> None:
    QTest.keyClick(handle(window), Qt.Key.Key_Shift)


def move_mouse(window: QWidget) -> None:
    QTest.mouseMove(handle(window), MIDDLE)


def click(window: QWidget) -> None:
    QTest.mouseClick(handle(window), Qt.MouseButton.LeftButton, pos=MIDDLE)


def turn_wheel(window: QWidget) -> None:
    QTest.wheelEvent(handle(window), QPointF(MIDDLE), QPoint(0, -120))


def touch_screen(window: QWidget) -> None:
    screen = QTest.createTouchDevice()
    QTest.touchEvent(handle(window), screen).press(1, MIDDLE).commit()
    QTest.touchEvent(handle(window), screen).release(1, MIDDLE).commit()


def touch_tablet(window: QWidget) -> None:
    place = QPointF(MIDDLE)
    none = Qt.KeyboardModifier.NoModifier
    left = Qt.MouseButton.LeftButton
    pen = QPointingDevice.primaryPointingDevice()
    event = QTabletEvent(
        QEvent.Type.TabletPress, pen, place, place, 1, 0, 0, 0, 0, 0, none, left, left
    )
    QApplication.sendEvent(handle(window), event)


Touch = Callable[[QWidget], None]
TOUCHES: tuple[Touch, ...] = (
    press_key,
    move_mouse,
    click,
    turn_wheel,
    touch_screen,
    touch_tablet,
)


def opened(kind: type[QWidget], qtbot: QtBot) -> QWidget:
    window = kind()
    qtbot.addWidget(window)
    window.resize(300, 200)
    with qtbot.waitExposed(window):
        window.show()
    settle()
    return window


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def watch(qapp: QApplication, clock: Clock) -> Idle:
    return Idle(qapp, 5, busy=lambda: clock.busy, clock=clock)


def heard(watch: Idle) -> list[str]:
    said: list[str] = []
    watch.warned.connect(lambda: said.append("warned"))
    watch.resumed.connect(lambda: said.append("resumed"))
    watch.due.connect(lambda: said.append("due"))
    return said


def wait(watch: Idle, clock: Clock, seconds: float) -> None:
    clock.now += seconds
    watch.look()


def test_it_warns_a_minute_before_and_then_is_due_once(watch: Idle, clock: Clock) -> None:
    said = heard(watch)
    wait(watch, clock, 239)
    assert said == []
    wait(watch, clock, 1)
    wait(watch, clock, 30)
    assert said == ["warned"]
    wait(watch, clock, 30)
    wait(watch, clock, 600)
    assert said == ["warned", "resumed", "due"]


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("touch", TOUCHES, ids=lambda touch: touch.__name__)
@pytest.mark.parametrize("kind", [QWidget, QDialog, QMenu])
def test_a_touch_in_any_window_begins_the_wait_anew(
    watch: Idle, clock: Clock, qtbot: QtBot, kind: type[QWidget], touch: Touch
) -> None:
    window = opened(kind, qtbot)
    said = heard(watch)
    wait(watch, clock, 250)
    touch(window)
    wait(watch, clock, 200)
    assert said == ["warned", "resumed"]


def test_a_window_that_gets_the_focus_is_heard_at_once(
    watch: Idle, clock: Clock, qtbot: QtBot
) -> None:
    said = heard(watch)
    wait(watch, clock, 250)
    press_key(opened(QDialog, qtbot))
    assert said == ["warned", "resumed"]


def test_what_is_no_touch_does_not_count(watch: Idle, clock: Clock, qtbot: QtBot) -> None:
    window = opened(QWidget, qtbot)
    said = heard(watch)
    wait(watch, clock, 250)
    window.resize(310, 210)
    settle()
    assert said == ["warned"]


def test_only_windows_of_the_system_are_listened_to(
    qapp: QApplication, clock: Clock, show: Show
) -> None:
    heard_of: set[type[QObject]] = set()

    class Listening(Idle):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's
            heard_of.add(type(watched))
            return super().eventFilter(watched, event)

    made = Listening(qapp, busy=lambda: False, clock=clock)
    window = show(Text("**Words** of their own", marked=True))
    press_key(window)
    made.look()
    assert heard_of == {QWindow}


def test_what_is_being_done_is_waited_for(watch: Idle, clock: Clock) -> None:
    said = heard(watch)
    clock.busy = True
    wait(watch, clock, 10_000)
    clock.busy = False
    wait(watch, clock, 200)
    assert said == []


def test_it_says_how_long_nobody_was_there(watch: Idle, clock: Clock) -> None:
    watch.set_minutes(0)
    wait(watch, clock, 40)
    assert watch.seconds == 40
    clock.busy = True
    wait(watch, clock, 40)
    assert watch.seconds == 0


def test_never_is_never(watch: Idle, clock: Clock) -> None:
    said = heard(watch)
    watch.set_minutes(0)
    wait(watch, clock, 1e9)
    assert said == []


def test_another_wait_is_told_and_must_be_on_offer(watch: Idle, qtbot: QtBot) -> None:
    with qtbot.waitSignal(watch.changed):
        watch.set_minutes(30)
    assert watch.minutes == 30
    with pytest.raises(ValueError, match="7"):
        watch.set_minutes(7)
    assert USUAL in MINUTES


def test_it_is_found_by_the_application(qapp: QApplication, clock: Clock) -> None:
    assert idle.current() is None
    made = Idle(qapp, busy=lambda: False, clock=clock)
    assert idle.current() is made

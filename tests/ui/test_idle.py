import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from ui import idle
from ui.idle import MINUTES, USUAL, Idle


class Clock:
    """A clock that is put forward by hand."""

    now = 0.0
    busy = False

    def __call__(self) -> float:
        return self.now


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


def test_a_key_or_the_mouse_begins_the_wait_anew(
    watch: Idle, clock: Clock, show: Show, qtbot: QtBot
) -> None:
    window = show(QWidget())
    said = heard(watch)
    wait(watch, clock, 250)
    QTest.keyClick(window, Qt.Key.Key_Shift)
    wait(watch, clock, 200)
    QTest.mouseMove(window, QPointF(9, 9).toPoint())
    QTest.mouseClick(window, Qt.MouseButton.LeftButton)
    wait(watch, clock, 200)
    assert said == ["warned", "resumed"]


def test_what_is_being_done_is_waited_for(watch: Idle, clock: Clock) -> None:
    said = heard(watch)
    clock.busy = True
    wait(watch, clock, 10_000)
    clock.busy = False
    wait(watch, clock, 200)
    assert said == []


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

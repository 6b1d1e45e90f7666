import ctypes
import sys
from collections.abc import Callable
from types import ModuleType, SimpleNamespace

import pytest

from desktop_app import __main__ as start, offline


@pytest.fixture(autouse=True)
def unguarded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A Linux desktop with nothing set, where installing the guard is only noted."""
    done: list[str] = []
    monkeypatch.setattr(offline, "install", lambda: done.append("guarded"))
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    return done


def x11(monkeypatch: pytest.MonkeyPatch, display: int | None) -> list[int]:
    """An X library whose server answers with this display, or with none."""
    closed: list[int] = []

    def function(does: Callable[[int | None], int | None]) -> Callable[[int | None], int | None]:
        def call(given: int | None) -> int | None:
            return does(given)

        return call

    library = SimpleNamespace(
        XOpenDisplay=function(lambda _: display),
        XCloseDisplay=function(lambda given: closed.append(given or 0)),
    )
    monkeypatch.setattr(ctypes, "CDLL", lambda _: library)
    return closed


def test_without_a_display_it_says_so(
    unguarded: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert start.main() == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "there is no display here" in said.err
    assert unguarded == ["guarded"]


def test_a_display_that_does_not_answer_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DISPLAY", ":4711")
    closed = x11(monkeypatch, None)
    assert start.main() == 2
    assert "the display :4711 does not answer" in capsys.readouterr().err
    assert closed == []


def test_a_display_that_answers_is_let_go_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    closed = x11(monkeypatch, 77)
    assert start.why_no_window() is None
    assert closed == [77]


def test_without_the_x_library_qt_is_left_to_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: str) -> None:
        raise OSError

    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(ctypes, "CDLL", missing)
    assert start.why_no_window() is None


@pytest.mark.parametrize(
    ("name", "value"), [("WAYLAND_DISPLAY", "wayland-0"), ("QT_QPA_PLATFORM", "offscreen")]
)
def test_other_ways_to_show_a_window_are_left_to_qt(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    assert start.why_no_window() is None


def test_other_systems_always_have_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert start.why_no_window() is None


def test_the_guard_is_there_before_the_window(
    unguarded: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(arguments: list[str]) -> int:
        unguarded.append(" ".join(arguments))
        return 0

    app = ModuleType("ui.app")
    monkeypatch.setattr(app, "run", run, raising=False)
    monkeypatch.setitem(sys.modules, "ui.app", app)
    monkeypatch.setattr(sys, "argv", ["keepclear-window", "--demo"])
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert start.main() == 0
    assert unguarded == ["guarded", "keepclear-window --demo"]

import sys
import threading
from types import SimpleNamespace
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from ui.unexpected import Unexpected

SECRET = "Marnie Thistlewood"


def fail() -> None:
    raise ValueError(SECRET)


def raised() -> ValueError:
    with pytest.raises(ValueError, match=SECRET) as caught:
        fail()
    return caught.value


def test_the_window_is_told_and_the_log_says_only_where(
    qtbot: QtBot, logged_warnings: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    unexpected = Unexpected()
    error = raised()
    with qtbot.waitSignal(unexpected.caught) as told:
        unexpected.hook(ValueError, error, error.__traceback__)
    assert told.args == [error]
    assert len(logged_warnings) == 1
    assert "ValueError, test_unexpected.py, line" in logged_warnings[0]
    assert SECRET not in logged_warnings[0] + capsys.readouterr().err


def test_every_way_to_the_top_is_taken(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, logged_warnings: list[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    unexpected = Unexpected()
    unexpected.install()
    error = raised()
    with qtbot.waitSignal(unexpected.caught):
        threading.excepthook(
            threading.ExceptHookArgs((ValueError, error, error.__traceback__, None))
        )
    with qtbot.assertNotEmitted(unexpected.caught):
        threading.excepthook(threading.ExceptHookArgs((SystemExit, None, None, None)))

    for lost in (error, None):
        sys.unraisablehook(cast("sys.UnraisableHookArgs", SimpleNamespace(exc_value=lost)))
    assert len(logged_warnings) == 2
    assert SECRET not in "".join(logged_warnings)


def test_ctrl_c_ends_the_program() -> None:
    with pytest.raises(SystemExit) as end:
        Unexpected().hook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert end.value.code == 130

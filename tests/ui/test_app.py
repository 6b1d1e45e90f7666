import subprocess
import sys
import threading
from functools import partial
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.jobs import OnProgress
from tests.ui.fakes import PAGES, FakeReview
from ui import app, theme
from ui.main_window import MainWindow
from ui.theme import Scheme, Theme

FIRST_PAINT = """
import sys
from PySide6.QtWidgets import QApplication
from ui import app
window = app.start(QApplication(["test"]), app._parser().parse_args([]))
heavy = {"sqlalchemy", "reportlab", "keyring", "msgspec", "rapidfuzz", "desktop_app.review"}
print(window.isVisible(), sorted(heavy & set(sys.modules)))
"""


@pytest.fixture(autouse=True)
def own_hooks(monkeypatch: pytest.MonkeyPatch, look: Theme) -> None:
    """Put Python's hooks back afterwards, and use the look that is there already."""
    for owner, name in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(owner, name, getattr(owner, name))
    monkeypatch.setattr(theme, "install", lambda *_: look)
    monkeypatch.setattr(app, "MainWindow", partial(MainWindow, pages=PAGES))
    monkeypatch.setattr(app, "_fresh", FakeReview)
    monkeypatch.setattr(app, "counts", lambda review: {})


def test_nothing_heavy_is_loaded_before_the_first_paint() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT], capture_output=True, text=True, check=False
    )
    assert done.stdout.split("\n")[0] == "True []"


def test_the_window_is_filled_after_it_was_painted(qapp: QApplication, qtbot: QtBot) -> None:
    window = app.start(qapp, app._parser().parse_args([]))
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: window.windowTitle() == "Start – Keep Clear")
    assert not window.windowIcon().isNull()
    window.close()


def test_the_demo_can_be_asked_for(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = FakeReview()

    def demo(on_progress: OnProgress) -> FakeReview:
        return made

    monkeypatch.setattr(app, "_demo", demo)
    window = app.start(qapp, app._parser().parse_args(["--demo"]))
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: window.keeper.review is made)
    window.close()


def test_what_nobody_foresaw_reaches_the_window(
    qapp: QApplication, qtbot: QtBot, logged_warnings: list[str]
) -> None:
    window = app.start(qapp, app._parser().parse_args([]))
    qtbot.addWidget(window)
    sys.excepthook(ValueError, ValueError("Marnie Thistlewood"), None)
    assert window.errors.sentence.startswith("Something unexpected happened")
    assert "Thistlewood" not in window.errors.details + "".join(logged_warnings)
    window.close()


def test_options_are_read_and_the_rest_is_left_to_qt() -> None:
    options, rest = app._parser().parse_known_args(
        ["--theme", "dark", "--text-scale", "1.5", "-platform", "offscreen"]
    )
    assert (options.theme, options.text_scale, options.demo) == (Scheme.DARK, 1.5, False)
    assert rest == ["-platform", "offscreen"]


def test_run_stays_until_the_window_closes(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[object] = []

    class Application:
        def __init__(self, argv: list[str]) -> None:
            told.append(argv)

        def setApplicationName(self, name: str) -> None:  # noqa: N802 -- Qt's name
            told.append(name)

        def exec(self) -> int:
            return 3

    window = SimpleNamespace(close=lambda: told.append("closed"))
    monkeypatch.setattr(app, "QApplication", Application)
    monkeypatch.setattr(app, "start", lambda made, options: window)
    assert app.run(["keepclear-window", "--demo", "-platform", "offscreen"]) == 3
    assert told == [["keepclear-window", "-platform", "offscreen"], "Keep Clear", "closed"]


@pytest.mark.parametrize(
    ("seconds", "busy", "rests"), [(19, False, False), (20, False, True), (20, True, False)]
)
def test_it_is_at_rest_when_nobody_is_there_and_nothing_is_done(
    monkeypatch: pytest.MonkeyPatch, seconds: float, busy: bool, rests: bool
) -> None:
    monkeypatch.setattr(app, "current", lambda: SimpleNamespace(seconds=seconds))
    window = MainWindow.__new__(MainWindow)
    window.__dict__["jobs"] = SimpleNamespace(busy=busy)
    assert app._at_rest(window) is rests

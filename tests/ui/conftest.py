"""The look for every test of the window: light, at 100 %, with the bundled typeface."""

import gc
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.review import Review
from tests.ui import demo
from ui import fonts, theme
from ui.collector import collect
from ui.idle import Idle
from ui.theme import Scheme, Theme

Show = Callable[..., QWidget]
PATIENCE = 60_000
"""Milliseconds, for a machine that does much else; a test that goes well waits for none of them."""
FAR_AWAY = (20_000, 20_000)


@pytest.fixture(scope="session")
def installed(qapp: QApplication) -> Theme:
    fonts.load()
    return theme.install(qapp, Scheme.LIGHT)


@pytest.fixture(autouse=True)
def look(installed: Theme, qapp: QApplication) -> Iterator[Theme]:
    """The theme, put back to light and 100 % after each test; what watches the program goes.

    The mouse is put away first: a window that opens under it would be lit from the start. Garbage
    is collected between tests, as the program does it between events: never in a job's thread.
    """
    QCursor.setPos(*FAR_AWAY)
    gc.disable()
    yield installed
    for watch in qapp.findChildren(Idle):
        watch.deleteLater()
    # Widgets to be deleted later go now; outside an event loop they would pile up.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    installed.set_scale(1.0)
    installed.set_scheme(Scheme.LIGHT)
    collect(at_rest=gc.get_count()[1] > gc.get_threshold()[1])
    gc.enable()


def settle() -> None:
    """Let layouts that wait for the event loop be done."""
    for _ in range(3):
        QApplication.processEvents()


class Patient(QtBot):
    """Gives up on what it waits for only when nothing can come any more."""

    def waitSignal(self, signal: Any, **more: Any) -> Any:  # noqa: N802 -- Qt's way of names
        return super().waitSignal(signal, **{"timeout": PATIENCE, **more})

    def waitSignals(self, signals: Any, **more: Any) -> Any:  # noqa: N802 -- as above
        return super().waitSignals(signals, **{"timeout": PATIENCE, **more})

    def waitUntil(self, callback: Any, *, timeout: int = PATIENCE) -> None:  # noqa: N802 -- as above
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """In place of the one that gives up after five seconds."""
    return Patient(request)


@pytest.fixture
def kept() -> list[QWidget]:
    """The windows of a test, which would go with the last name for them."""
    return []


@pytest.fixture
def show(qtbot: QtBot, kept: list[QWidget]) -> Show:
    """Puts a widget into a window of a size, shows it and lets it settle."""

    def shown(widget: QWidget, width: int = 1035, height: int = 745) -> QWidget:
        window = QWidget()
        kept.append(window)
        box = QVBoxLayout(window)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(widget)
        qtbot.addWidget(window)
        window.resize(QSize(width, height))
        with qtbot.waitExposed(window):
            window.show()
        settle()
        return window

    return shown


@pytest.fixture(scope="session")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Review]:
    made = demo.read(tmp_path_factory.mktemp("demo"))
    yield made
    made.close()


@pytest.fixture
def full(read_once: Review) -> Iterator[Review]:
    """The made-up person's review, put back to as it was read after each test."""
    yield read_once
    demo.put_back(read_once)

"""One whole review by real clicks and keys: from the first start to the saved PDF."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app import sample
from desktop_app.sample import person
from tests.ui.conftest import settle
from tests.ui.pages.desk import words_of
from ui import app
from ui.main_window import MainWindow
from ui.pages.gather import GatherPage
from ui.theme import Theme
from ui.widgets.drop_zone import DropZone

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, look: Theme
) -> Iterator[MainWindow]:
    monkeypatch.setattr("ui.theme.install", lambda *_: look)
    monkeypatch.setattr("ui.unexpected.Unexpected.install", lambda _: None)
    made = app.start(qapp, app._parser().parse_args([]))
    qtbot.addWidget(made)
    qtbot.waitUntil(lambda: made.windowTitle() == "Start – Keep Clear")
    settle()
    made.resize(app.FIRST_SIZE)
    settle()
    yield made
    made.close()


def shown(window: QWidget, kind: type[QWidget], words: str) -> list[QWidget]:
    return [
        each
        for each in window.findChildren(kind)
        if each.isVisible()
        and each.isEnabled()
        and words in {getattr(each, "text", str)(), each.accessibleName()}
    ]


class Hands:
    """Clicks and writes as a person would, waiting for what is to be clicked."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self._window = window
        self._qtbot = qtbot

    def _find(self, kind: type[QWidget], words: str) -> QWidget:
        self._qtbot.waitUntil(lambda: len(shown(self._window, kind, words)) == 1)
        return shown(self._window, kind, words)[0]

    def click(self, words: str) -> None:
        QTest.mouseClick(self._find(QAbstractButton, words), Qt.MouseButton.LeftButton)
        settle()

    def write(self, field: str, words: str) -> None:
        QTest.keyClicks(self._find(QLineEdit, field), words)


def drop(zone: DropZone, *paths: Path) -> None:
    """Carry files over the zone and let them go there."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    place, keys = zone.rect().center(), Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(zone, QDragEnterEvent(place, *held, keys))
    QApplication.sendEvent(zone, QDropEvent(QPointF(place), *held, keys))


def test_from_the_first_start_to_the_saved_list(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wait(page: str) -> None:
        qtbot.waitUntil(lambda: window.place[0] == page)

    hands = Hands(window, qtbot)
    hands.click("Begin")
    wait("before_you_begin")
    hands.click("No")
    hands.click("Continue")
    hands.click("Mine")
    hands.click("Continue")
    hands.click("For this sitting only")
    hands.click("Continue")
    wait("about_you")
    hands.write("Your name", person.ABOUT.name)
    hands.write("School", person.ABOUT.workplaces[0].name)
    hands.write("Trust", person.ABOUT.workplaces[0].trust)
    hands.click("Continue")
    wait("accounts")
    window.go("gather", "facebook")
    gather = window.findChild(GatherPage)
    assert gather is not None
    broken = tmp_path / "broken.zip"
    broken.write_bytes(b"PK\x03\x04 cut short")
    drop(gather.drop, broken)
    qtbot.waitUntil(lambda: "damaged or only part of it arrived" in words_of(window))
    (export,) = sample.write(tmp_path, "facebook")
    drop(gather.drop, export)
    hands.click("See what was found")
    wait("results")
    review = window.keeper.review
    assert review is not None
    before = review.item_ids()
    assert len(before) > 10
    assert "Larkmoor" not in window.windowTitle()
    hands.click("Mark as done")
    assert len(review.item_ids(state=None)) == len(before)
    done = [item for item in map(review.item, before) if item.decision is not None]
    assert len(done) == 1
    window.go("report")
    saved = tmp_path / "list.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(saved), ""))
    hands.click("Save as PDF…")
    qtbot.waitUntil(lambda: "Your report is saved" in words_of(window))
    text = "\n".join(page.extract_text() for page in PdfReader(saved).pages)
    assert "My private list" in text
    assert "Larkmoor Primary School" in text
    assert f"1 of {len(PdfReader(saved).pages)}" in text
    assert "Tilly Marchbank" not in text

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from ui.widgets.drop_zone import DropZone
from ui.widgets.scaffold import Scaffold

COPY = Qt.DropAction.CopyAction
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def dragged(*addresses: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(address) for address in addresses])
    return data


def enter(zone: DropZone, data: QMimeData) -> bool:
    event = QDragEnterEvent(QPoint(9, 9), COPY, data, LEFT, NONE)
    event.ignore()
    zone.dragEnterEvent(event)
    return event.isAccepted()


def test_files_and_folders_can_be_let_go(show: Show, qtbot: QtBot) -> None:
    zone = DropZone()
    show(zone, 860, 200)
    data = dragged("file:///home/sam/facebook.zip", "file:///home/sam/flickr")
    assert enter(zone, data)
    assert zone.over
    with qtbot.waitSignal(zone.chosen) as told:
        zone.dropEvent(QDropEvent(QPointF(9, 9), COPY, data, LEFT, NONE))
    assert told.args == [(Path("/home/sam/facebook.zip"), Path("/home/sam/flickr"))]
    assert not zone.over


def test_leaving_goes_back_to_how_it_was(show: Show) -> None:
    zone = DropZone()
    show(zone, 860, 200)
    usual = zone.grab().toImage()
    data = dragged("file:///home/sam/facebook.zip")
    enter(zone, data)
    assert zone.grab().toImage() != usual
    zone.dragLeaveEvent(QDragLeaveEvent())
    assert zone.grab().toImage() == usual


def test_addresses_elsewhere_are_refused(show: Show, qtbot: QtBot) -> None:
    zone = DropZone()
    show(zone, 860, 200)
    data = dragged("https://example.org/a.zip")
    assert not enter(zone, data)
    with qtbot.assertNotEmitted(zone.chosen):
        zone.dropEvent(QDropEvent(QPointF(9, 9), COPY, data, LEFT, NONE))


def test_files_can_be_chosen_with_a_button(
    show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    zone = DropZone()
    show(zone, 860, 200)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (["/a.zip", "/b.zip"], ""))
    with qtbot.waitSignal(zone.chosen) as told:
        QTest.mouseClick(zone.files, LEFT)
    assert told.args == [(Path("/a.zip"), Path("/b.zip"))]


def test_a_folder_can_be_chosen_with_a_button(
    show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    zone = DropZone()
    show(zone, 860, 200)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "/downloads/x")
    with qtbot.waitSignal(zone.chosen) as told:
        QTest.mouseClick(zone.folder, LEFT)
    assert told.args == [(Path("/downloads/x"),)]
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    with qtbot.assertNotEmitted(zone.chosen):
        QTest.mouseClick(zone.folder, LEFT)


def test_it_is_large_enough_to_hit_and_stacks_where_it_is_narrow(show: Show) -> None:
    zone, page = DropZone(), Scaffold(860)
    page.box.addWidget(zone)
    window = show(page, 924, 400)
    assert zone.height() >= 132
    wide = zone.files.mapTo(zone, QPoint(0, 0))
    window.resize(500, 400)
    narrow = zone.files.mapTo(zone, QPoint(0, 0))
    assert narrow.x() < wide.x()

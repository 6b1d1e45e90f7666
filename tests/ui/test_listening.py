from pathlib import Path

import pytest
from PySide6 import QtCore, QtGui
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication

import ui
from ui.listening import listen


class Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[QEvent.Type] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's
        if event.type() is QEvent.Type.User:
            self.heard.append(event.type())
        return super().eventFilter(watched, event)


def test_it_brings_each_event_once_however_often_it_is_asked(qapp: QApplication) -> None:
    listener, watched = Listener(), QObject()
    listen(listener, watched)
    listen(listener, watched)
    QCoreApplication.sendEvent(watched, QEvent(QEvent.Type.User))
    QCoreApplication.sendEvent(QObject(), QEvent(QEvent.Type.User))
    assert listener.heard == [QEvent.Type.User]


def test_the_classes_of_all_events_are_made_before(qapp: QApplication) -> None:
    listen(Listener(), QObject())
    for module, name in ((QtCore, "QChildEvent"), (QtGui, "QExposeEvent"), (QtGui, "QWindow")):
        assert name in vars(module)


def test_the_application_is_refused(qapp: QApplication) -> None:
    with pytest.raises(TypeError, match="QApplication"):
        listen(Listener(), qapp)


def test_nothing_listens_in_another_way() -> None:
    folder = Path(next(iter(ui.__path__)))
    found = {
        path.name
        for path in folder.rglob("*.py")
        if "installEventFilter" in path.read_text("utf-8")
    }
    assert found == {"listening.py"}

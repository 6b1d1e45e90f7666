"""Listening to the events of a few objects of Qt, from Python, without harm."""

from functools import cache

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QCoreApplication, QObject


def listen(listener: QObject, watched: QObject) -> None:
    """Bring the events of an object to a listener's `eventFilter`; once, however often asked.

    TypeError for the application: its filters are given every event of every object, also of
    those that are being made or destroyed at that moment.
    """
    if isinstance(watched, QCoreApplication):
        raise TypeError(watched)
    _make_classes()
    watched.installEventFilter(listener)


@cache
def _make_classes() -> None:
    """Have PySide make the Python classes of all events now rather than in a filter.

    It makes each when one is first needed. If the collector runs meanwhile, and what it frees has
    events of its own, PySide (6.9) makes the same class within itself and the program crashes.
    """
    for module in (QtCore, QtGui):
        for name in dir(module):
            if name.endswith(("Event", "Window")):
                getattr(module, name)

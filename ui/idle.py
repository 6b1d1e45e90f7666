"""Locks the window by itself once nobody has touched it for a while, and warns first."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from ui.listening import listen

MINUTES = (5, 10, 30, 0)
"""The waits on offer; 0 is never."""
USUAL = 10
WARNING = 60
"""How long before it locks it warns, in seconds."""
EVERY = 5
"""How often it looks, in seconds."""

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
    }
)


class Idle(QObject):
    """Watches keys and mouse in every window of one application.

    It listens at the windows of the system, which Qt tells of keys and mouse before any widget. A
    filter on the application would see every event of every object, and have PySide make Python
    objects of things that are being made or destroyed at that moment, which can crash it.

    `warned` says that it locks within a minute, `resumed` that somebody is there again, `due`
    that it is to lock. While `busy` says that something is being done, it waits.
    """

    warned = Signal()
    resumed = Signal()
    due = Signal()
    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        minutes: int = USUAL,
        *,
        busy: Callable[[], bool],
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._minutes = minutes
        self._busy = busy
        self._clock = clock
        self._last = clock()
        self._warned = self._done = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY * 1000)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        app.focusWindowChanged.connect(self._attend)
        self._attend()

    @property
    def minutes(self) -> int:
        """How long it waits, in minutes; 0 is for ever."""
        return self._minutes

    @property
    def seconds(self) -> float:
        """How long nobody was there, and nothing was being done."""
        return self._clock() - self._last

    def set_minutes(self, minutes: int) -> None:
        """Wait so long from now on; ValueError if it is not on offer."""
        if minutes not in MINUTES:
            raise ValueError(minutes)
        self._minutes = minutes
        self._touched()
        self.changed.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note that somebody is there."""
        if event.type() in _TOUCHES:
            self._touched()
        return False

    @Slot()
    def look(self) -> None:
        """Warn, or say that it is due, by how long nobody was there."""
        self._attend()
        if self._busy():
            self._touched()
        elif self._minutes and not self._done:
            self._warn_or_end()

    def _warn_or_end(self) -> None:
        if self.seconds >= self._minutes * 60:
            self._done = True
            self._end_warning()
            self.due.emit()
        elif self.seconds >= self._minutes * 60 - WARNING and not self._warned:
            self._warned = True
            self.warned.emit()

    @Slot()
    def _attend(self) -> None:
        """Listen to the windows there are; those known already are listened to but once.

        A window without focus, such as a menu, is heard from the next look on.
        """
        for window in self._app.topLevelWindows():
            listen(self, window)

    def _touched(self) -> None:
        self._last = self._clock()
        self._done = False
        self._end_warning()

    def _end_warning(self) -> None:
        if self._warned:
            self._warned = False
            self.resumed.emit()


def current() -> Idle | None:
    """What watches this application, if anything does."""
    app = QApplication.instance()
    found: Idle | None = app.findChild(Idle) if app else None
    return found

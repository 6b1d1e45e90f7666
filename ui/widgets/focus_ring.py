"""The ring around the control that the keyboard has reached."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from ui import theme

REACH = 5
"""Pixels that the ring stands outside its control."""

_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_MOVES = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Hide,
    QEvent.Type.Show,
    QEvent.Type.ParentChange,
)


class FocusRing(QObject):
    """Watches the focus of one window and keeps the ring around it.

    A control may say `focus_radius` (a property) where its corners are rounder than a button's.
    """

    def __init__(self, window: QWidget, app: QApplication) -> None:
        super().__init__(window)
        self._window = window
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._page = window
        self._overlay: _Overlay | None = None
        app.installEventFilter(self)

    @property
    def target(self) -> QWidget | None:
        """The control that has the ring."""
        return self._target

    @property
    def overlay(self) -> QWidget | None:
        """The ring itself, while there is one."""
        return self._overlay

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focus, and the control that has it."""
        kind = event.type()
        if kind is QEvent.Type.FocusIn:
            self._focus_in(watched, event)
        elif kind is QEvent.Type.FocusOut:
            if watched is self._target and _reason(event) != _Reason.PopupFocusReason:
                self._let_go()
        elif kind in _MOVES and self._overlay is not None and watched in self._watched:
            self._place()
        return False

    def _focus_in(self, watched: QObject, event: QEvent) -> None:
        if not isinstance(watched, QWidget) or watched.window() is not self._window:
            return
        if _reason(event) in _BY_KEY:
            self._let_go()
            self._take(watched)

    def _take(self, target: QWidget) -> None:
        page = _page_of(target)
        self._target = target
        self._page = page
        self._overlay = _Overlay(page)
        self._watched = [target]
        parent = target.parentWidget()
        while parent is not None and parent is not page:
            self._watched.append(parent)
            parent = parent.parentWidget()
        self._place()

    def _let_go(self) -> None:
        if self._overlay is not None:
            self._overlay.hide()
            self._overlay.deleteLater()
        self._target = self._overlay = None
        self._watched = []

    def _place(self) -> None:
        if self._target is None or self._overlay is None:
            return
        corner = self._target.mapTo(self._page, QPoint(0, 0))
        box = QRect(corner, self._target.size())
        self._overlay.radius = self._target.property("focus_radius") or 8
        self._overlay.setGeometry(box.adjusted(-REACH, -REACH, REACH, REACH))
        self._overlay.setVisible(self._target.isVisible())
        self._overlay.raise_()


_Reason = Qt.FocusReason


def _reason(event: QEvent) -> Qt.FocusReason:
    return event.reason() if isinstance(event, QFocusEvent) else _Reason.OtherFocusReason


def _page_of(target: QWidget) -> QWidget:
    """The widget to lay the ring on: what scrolls with the control, else the window."""
    child, parent = target, target.parentWidget()
    while parent is not None:
        area = parent.parentWidget()
        if isinstance(area, QScrollArea) and area.widget() is child:
            return child
        child, parent = parent, area
    return target.window()


class _Overlay(QWidget):
    """The ring as a widget that lets the mouse through."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.radius = 8
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Yellow outside and dark inside on paper, yellow alone on slate."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme.current()
        box = QRectF(self.rect())
        _stroke(painter, box.adjusted(1.5, 1.5, -1.5, -1.5), 3, self.radius + 3, "ring2")
        if look.hex("ring") != look.hex("ring2"):
            _stroke(painter, box.adjusted(4, 4, -4, -4), 2, self.radius + 1, "ring")


def _stroke(painter: QPainter, box: QRectF, width: float, radius: float, role: str) -> None:
    colour: QColor = theme.current().colour(role)
    painter.setPen(QPen(colour, width))
    painter.drawRoundedRect(box, radius, radius)

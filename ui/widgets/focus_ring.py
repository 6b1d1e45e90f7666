"""The ring around the control that the keyboard has reached."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QStyle, QWidget
from shiboken6 import isValid

from ui import theme
from ui.listening import listen

REACH = 5
"""Pixels that the ring stands outside its control."""

_Reason = Qt.FocusReason
_BY_KEY = (
    _Reason.TabFocusReason,
    _Reason.BacktabFocusReason,
    _Reason.ShortcutFocusReason,
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

    Qt tells the style why the focus goes or comes, and then the application where it went. Only
    the style is listened to, and the control that has the ring with what it lies in: a filter on
    the application would see every event of every object (see `ui.idle`).

    A control may say `focus_radius` (a property) where its corners are rounder than a button's.
    """

    def __init__(self, window: QWidget, app: QApplication) -> None:
        super().__init__(window)
        self._window = window
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._page = window
        self._overlay: _Overlay | None = None
        self._reason = _Reason.OtherFocusReason
        self._style: QStyle | None = None
        self._hear(app.style())
        app.focusChanged.connect(self._focus_changed)

    @property
    def target(self) -> QWidget | None:
        """The control that has the ring."""
        return self._target

    @property
    def overlay(self) -> QWidget | None:
        """The ring itself, while there is one."""
        return self._overlay

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note why the focus moves, and follow the control that has it."""
        kind = event.type()
        if watched is self._style:
            if isinstance(event, QFocusEvent):
                self._reason = event.reason()
        elif kind in _MOVES:
            self._place()
        return False

    def _hear(self, style: QStyle) -> None:
        if style is not self._style:
            self._style = style
            listen(self, style)

    @Slot(QWidget, QWidget)
    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        reason, self._reason = self._reason, _Reason.OtherFocusReason
        if reason is _Reason.PopupFocusReason:
            return  # a list or a menu is open; the control has the focus again when it closes
        self._let_go()
        if new is None:
            return
        self._hear(new.style())
        if reason in _BY_KEY and new.window() is self._window:
            self._take(new)

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
        for each in self._watched:
            listen(self, each)
        self._place()

    def _let_go(self) -> None:
        if self._overlay is not None and isValid(self._overlay):
            self._overlay.hide()
            self._overlay.deleteLater()
        for each in self._watched:
            if isValid(each):
                each.removeEventFilter(self)
        self._target = self._overlay = None
        self._watched = []

    def _place(self) -> None:
        if self._target is None or self._overlay is None:
            return
        if not isValid(self._target) or not isValid(self._overlay):
            return  # a page is being deleted with the control in it
        corner = self._target.mapTo(self._page, QPoint(0, 0))
        box = QRect(corner, self._target.size())
        self._overlay.radius = self._target.property("focus_radius") or 8
        self._overlay.setGeometry(box.adjusted(-REACH, -REACH, REACH, REACH))
        self._overlay.setVisible(self._target.isVisible())
        self._overlay.raise_()


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
        with QPainter(self) as painter:
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

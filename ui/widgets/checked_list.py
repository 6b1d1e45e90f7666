"""The list of what was checked: each clause, and under it every account with its result."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from checks.model import Verdict
from ui import icons, theme
from ui.results.checked_model import CheckedModel, CheckedRole, Told
from ui.widgets import brush

Index = QModelIndex | QPersistentModelIndex
_LOOKS = {
    Verdict.ATTENTION: ("soon", "soon"),
    Verdict.CLEAR: ("done", "fine"),
    Verdict.NOT_CHECKED: ("query", "check"),
}
"""Icon and colour role of each verdict."""
_NARROW = 44
"""The width in ems under which account, verdict and reason stand under one another."""


class CheckedList(QListView):
    """Shows a `CheckedModel`."""

    def __init__(self, model: CheckedModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(self.tr("What was checked"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        theme.current().changed.connect(self._measure)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows at the new width."""
        super().resizeEvent(event)
        self._measure()

    @Slot()
    def _measure(self) -> None:
        self.scheduleDelayedItemsLayout()


class _Delegate(QStyledItemDelegate):
    """Draws clauses and results, measured as they are painted."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the list, as tall as the words."""
        width = self._view.viewport().width()
        told: Told = index.data(CheckedRole.TOLD)
        above = theme.current().px(14) if told.verdict is None and index.row() else 0
        return QSize(width, above + self._lay_out(told, QRect(0, 0, width, 0), None))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A clause or a result."""
        painter.save()
        brush.smooth(painter)
        rect: QRect = option.rect  # type: ignore[attr-defined]  # there, but not in the stubs
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]  # as above
        told: Told = index.data(CheckedRole.TOLD)
        if told.verdict is None and index.row():
            rect = rect.adjusted(0, theme.current().px(14), 0, 0)
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
        if has_focus or (state & QStyle.StateFlag.State_MouseOver and told.verdict):
            edge = "primary" if has_focus else ""
            brush.box(painter, rect.adjusted(1, 1, -1, -1), 10, "hover", edge, 2)
        self._lay_out(told, rect, painter)
        painter.restore()

    def _lay_out(self, told: Told, rect: QRect, painter: QPainter | None) -> int:
        """Measure a row in a box, and paint it if there is a painter; returns its height."""
        if told.verdict is None:
            return self._clause(told, rect, painter)
        return self._result(told, told.verdict, rect, painter)

    def _clause(self, told: Told, rect: QRect, painter: QPainter | None) -> int:
        look = theme.current()
        left, inner = rect.left() + look.px(14), rect.width() - 2 * look.px(14)
        top = rect.top() + look.px(8)
        for words, role, ink in (
            (told.first, "h3", "text"),
            (told.third, "small", "text"),
            (told.second, "caption", "muted"),
        ):
            if words:
                top += _words(painter, QRect(left, top, inner, 0), words, role, ink) + look.px(2)
        return top + look.px(6) - rect.top()

    def _result(self, told: Told, verdict: Verdict, rect: QRect, painter: QPainter | None) -> int:
        look = theme.current()
        left, inner = rect.left() + look.px(14), rect.width() - 2 * look.px(14)
        top, gap = rect.top() + look.px(8), look.px(14)
        icon, ink = _LOOKS[verdict]
        side = look.icon_px(16)
        narrow = self._view.width() / look.text_px(15) < _NARROW
        first, second = (inner, inner) if narrow else (inner * 28 // 100, inner * 20 // 100)
        height = _words(painter, QRect(left, top, first, 0), told.first, "small_strong", "text")
        x, y = (left, top + height) if narrow else (left + first + gap, top)
        if painter is not None:
            box = QRectF(x, y + (look.text_px(19) - side) / 2, side, side)
            icons.paint(painter, icon, box, look.hex(ink))
        beside = QRect(x + side + look.px(6), y, second - side - look.px(6), 0)
        said = _words(painter, beside, told.second, "small_strong", ink)
        if narrow:
            y += said
            reason = QRect(left, y, inner, 0)
            end = y + _words(painter, reason, told.third, "small", "muted")
        else:
            start = x + second + gap
            reason = QRect(start, y, rect.right() - look.px(14) - start, 0)
            third = _words(painter, reason, told.third, "small", "muted")
            end = top + max(height, said, third)
        return end + look.px(8) - rect.top()


def _words(painter: QPainter | None, box: QRect, words: str, role: str, ink: str) -> int:
    """Measure words in a box's width, and write them if there is a painter."""
    look = theme.current()
    font = look.font(role)
    height = brush.height_of(words, font, box.width())
    if painter is not None:
        box.setHeight(height)
        brush.write(painter, box, words, font, look.colour(ink))
    return height

"""The list of findings, grouped by how soon to act."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from checks.model import Severity
from ui import icons, theme
from ui.models import ResultModel, Role
from ui.widgets import brush
from ui.widgets.tag import LEVELS, LOOKS, level_words

Index = QModelIndex | QPersistentModelIndex


class ResultList(QListView):
    """Shows a `ResultModel`; `chosen` carries the id of the finding that was chosen."""

    chosen = Signal(str)

    def __init__(self, model: ResultModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(self.tr("Your list"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there: rows are measured at one width, whether the list scrolls or not.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        # Rows differ in height; measured a batch at a time, thousands of them do not stall.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        theme.current().changed.connect(self._measure)

    def choose(self, item_id: str) -> None:
        """Choose a finding without telling anybody, and bring it into sight."""
        index = self._model.index(max(self._model.row_of(item_id), 0))
        blocked = self.blockSignals(True)
        self.setCurrentIndex(index)
        self.blockSignals(blocked)
        self._show_chosen()

    @property
    def current(self) -> str:
        """The id of the chosen finding, or ""."""
        return self._model.id_at(self.currentIndex().row())

    @Slot(QModelIndex, QModelIndex)
    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Tell which finding was chosen, by mouse or arrow key."""
        super().currentChanged(current, previous)
        item_id = self._model.id_at(current.row())
        if item_id:
            self.chosen.emit(item_id)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Step over the headings."""
        index = super().moveCursor(action, modifiers)
        if not index.isValid() or self._model.id_at(index.row()):
            return index
        back = index.row() < self.currentIndex().row()
        step = -1 if back and index.row() > 0 else 1
        return self._model.index(index.row() + step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows at the new width."""
        super().resizeEvent(event)
        self._measure()

    @Slot()
    def _measure(self) -> None:
        self.scheduleDelayedItemsLayout()
        QTimer.singleShot(0, self, self._show_chosen)

    @Slot()
    def _show_chosen(self) -> None:
        """Bring the chosen finding into sight, and the heading that stands right above it."""
        index = self.currentIndex()
        above = self._model.index(index.row() - 1)
        if above.isValid() and not self._model.id_at(above.row()):
            self.scrollTo(above)
        self.scrollTo(index)


class _Delegate(QStyledItemDelegate):
    """Draws headings and rows, measured with the very fonts they are painted with."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the list, as tall as the words."""
        look = theme.current()
        width = self._view.viewport().width()
        if not index.data(Role.ID):
            above = look.px(20) if index.row() else 0
            return QSize(width, above + look.text_px(21) + look.px(22))
        title, place = str(index.data()), self._under(index)
        inner = width - 2 * look.px(14)
        height = brush.height_of(title, look.font("strong"), inner)
        height += brush.height_of(place, look.font("hint"), inner) if place else 0
        return QSize(width, height + 2 * look.px(10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A heading or a row."""
        painter.save()
        brush.smooth(painter)
        rect: QRect = option.rect  # type: ignore[attr-defined]  # there, but not in the stubs
        if index.data(Role.ID):
            state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]  # as above
            self._paint_row(painter, rect, state, index)
        else:
            self._paint_heading(painter, rect, index)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, index: Index) -> None:
        look = theme.current()
        level = Severity(index.data(Role.LEVEL))
        mark = LOOKS[LEVELS[level]]
        side = look.icon_px(18)
        height = look.text_px(21)
        top = rect.bottom() - height - look.px(9)
        left = rect.left() + look.px(14)
        icon = QRectF(left, top + (height - side) / 2, side, side)
        icons.paint(painter, mark.icon, icon, look.hex(mark.ink))
        words = QRect(left + side + look.px(9), top, rect.width(), height)
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        ink = look.colour(mark.ink)
        brush.write(painter, words, level_words(level), look.font("h3"), ink, middle)
        count = QRect(rect.left(), top, rect.width() - look.px(14), height)
        right = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        number = str(index.data(Role.COUNT))
        brush.write(painter, count, number, look.font("small"), look.colour("muted"), right)

    def _paint_row(
        self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, index: Index
    ) -> None:
        look = theme.current()
        box = rect.adjusted(1, 1, -1, -1)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            brush.box(painter, box, 10, "surface", "primary", 2)
        elif state & QStyle.StateFlag.State_MouseOver:
            brush.box(painter, box, 10, "hover")
        inner = rect.width() - 2 * look.px(14)
        left, top = rect.left() + look.px(14), rect.top() + look.px(10)
        done = index.data(Role.DONE)
        font = look.font("strong" if chosen else "body")
        title = str(index.data())
        height = brush.height_of(title, look.font("strong"), inner)
        ink = look.colour("muted" if done else "text")
        brush.write(painter, QRect(left, top, inner, height), title, font, ink)
        place = QRect(left, top + height, inner, rect.bottom() - top - height)
        under = self._under(index)
        brush.write(painter, place, under, look.font("hint"), look.colour("muted"))

    def _under(self, index: Index) -> str:
        parts = (index.data(Role.DONE), index.data(Role.PLACE))
        return ". ".join(str(part) for part in parts if part)

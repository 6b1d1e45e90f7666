"""A layout that sets widgets in lines, as words are set."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from ui import theme


class Wrap(QLayout):
    """Widgets in lines, as words are; each is centred in its line and never wider than it."""

    def __init__(
        self, parent: QWidget | None = None, gap: int = 8, line_gap: int | None = None
    ) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._line_gap = gap if line_gap is None else line_gap
        theme.current().changed.connect(self.invalidate)
        if parent is not None:
            parent.setLayout(self)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            parent.setSizePolicy(policy)

    def insert(self, place: int, widget: QWidget) -> None:
        """Put a widget before the one that stands at `place`."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    # Qt's own binding declares both as never None, but calls them past the end and expects it.
    def itemAt(self, index: int) -> QLayoutItem:
        """The item at a place, or None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None  # type: ignore[return-value]  # see above

    def takeAt(self, index: int) -> QLayoutItem:
        """Take an item out, or None past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None  # type: ignore[return-value]  # see above

    def expandingDirections(self) -> Qt.Orientation:
        """None: it is as tall as its lines."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Yes: fewer lines where there is room."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at a width."""
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put every item in its place."""
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        """All items in one line."""
        gap = theme.current().px(self._gap)
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in sizes) + gap * max(len(sizes) - 1, 0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """The tallest and the widest that the items can shrink to."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        look = theme.current()
        gap, line_gap = look.px(self._gap), look.px(self._line_gap)
        top = rect.top()
        for line in self._lines(rect.width(), gap):
            height = max(size.height() for _, size in line)
            left = rect.left()
            for item, size in line:
                if place:
                    corner = QPoint(left, top + (height - size.height()) // 2)
                    item.setGeometry(QRect(corner, size))
                left += size.width() + gap
            top += height + line_gap
        return max(top - line_gap - rect.top(), 0)

    def _lines(self, width: int, gap: int) -> Sequence[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = _fitted(item, width)
            if not lines or used + gap + size.width() > width:
                lines.append([])
                used = -gap
            lines[-1].append((item, size))
            used += gap + size.width()
        return lines


def _fitted(item: QLayoutItem, width: int) -> QSize:
    """The item's size, capped at a width and then as tall as it needs."""
    size = item.sizeHint()
    if size.width() > width > 0:
        height = item.heightForWidth(width) if item.hasHeightForWidth() else size.height()
        size = QSize(width, height)
    return size


def in_lines(parts: Sequence[QWidget], gap: int = 8, line_gap: int = 8) -> QWidget:
    """Widgets in lines, in a widget of their own."""
    holder = QWidget()
    wrap = Wrap(holder, gap, line_gap)
    for part in parts:
        wrap.addWidget(part)
    return holder

"""Layouts whose spaces follow the text size, and two columns that become one."""

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from ui import theme

Margins = tuple[int, int, int, int]
"""Left, top, right and bottom in pixels at 100 %."""

NONE: Margins = (0, 0, 0, 0)


class Box(QBoxLayout):
    """A row or a column; `gap` and `margins` are pixels at 100 %."""

    def __init__(
        self,
        direction: QBoxLayout.Direction,
        parent: QWidget | None,
        gap: int,
        margins: Margins,
    ) -> None:
        super().__init__(direction)
        self._gap = gap
        self._margins = margins
        theme.current().changed.connect(self._restyle)
        self._restyle()
        if parent is not None:
            parent.setLayout(self)

    def space(self, pixels: int) -> None:
        """Add a space of so many pixels at 100 % that does not follow later changes of size."""
        self.addSpacing(theme.current().px(pixels))

    def set_margins(self, margins: Margins) -> None:
        """Use other margins, in pixels at 100 %."""
        if margins != self._margins:
            self._margins = margins
            self._restyle()

    def set_gap(self, gap: int) -> None:
        """Use another gap, in pixels at 100 %."""
        if gap != self._gap:
            self._gap = gap
            self._restyle()

    @Slot()
    def _restyle(self) -> None:
        look = theme.current()
        self.setSpacing(look.px(self._gap))
        left, top, right, bottom = (look.px(pixels) for pixels in self._margins)
        self.setContentsMargins(left, top, right, bottom)


class Column(Box):
    """Widgets under one another."""

    def __init__(
        self, parent: QWidget | None = None, gap: int = 12, margins: Margins = NONE
    ) -> None:
        super().__init__(QBoxLayout.Direction.TopToBottom, parent, gap, margins)


class Row(Box):
    """Widgets beside one another."""

    def __init__(
        self, parent: QWidget | None = None, gap: int = 12, margins: Margins = NONE
    ) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight, parent, gap, margins)


class Columns(QWidget):
    """Two columns that become one, first above second, under so many ems of their own width.

    With `turned` the first of them stands at the right while there is room for both.
    """

    def __init__(
        self,
        first: QWidget,
        second: QWidget,
        *,
        shares: tuple[int, int] = (1, 1),
        under: float = 46,
        gap: int = 20,
        turned: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._under = under
        self._shares = shares
        across = QBoxLayout.Direction
        self._across = across.RightToLeft if turned else across.LeftToRight
        self._box = Box(self._across, self, gap, NONE)
        self._sides = (_side(first), _side(second))
        for side, share in zip(self._sides, shares, strict=True):
            self._box.addWidget(side, share)
        theme.current().changed.connect(self._arrange)

    @property
    def stacked(self) -> bool:
        """Whether the columns stand above one another."""
        return self._box.direction() is QBoxLayout.Direction.TopToBottom

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decide anew at each width."""
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        stack = theme.ems(self) < self._under
        if stack == self.stacked:
            return
        self._box.setDirection(QBoxLayout.Direction.TopToBottom if stack else self._across)
        for side, share in zip(self._sides, self._shares, strict=True):
            self._box.setStretchFactor(side, 0 if stack else share)


def _side(content: QWidget) -> QWidget:
    """A column that keeps its content at the top and shares width by weight, not by words."""
    side = _Side()
    box = Column(side)
    box.addWidget(content)
    box.addStretch(1)
    return side


class _Side(QWidget):
    def sizeHint(self) -> QSize:
        """No wish for a width, so that the columns' shares alone decide."""
        return QSize(0, super().sizeHint().height())


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while layout.count():
        item = layout.takeAt(0)
        widget: QWidget | None = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(item, QLayout):
            clear(item)

"""Numbered steps: a number on a tile, and what to do beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.widgets import brush
from ui.widgets.layout import Column, Row
from ui.widgets.text import Text


class NumberTile(QWidget):
    """A number on a tint."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = str(number)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """A square."""
        side = theme.current().icon_px(26)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Tint and number."""
        with QPainter(self) as painter:
            brush.smooth(painter)
            look = theme.current()
            brush.box(painter, self.rect(), 7, "tint")
            rect: QRect = self.rect()
            font = look.font("small_strong")
            brush.write(painter, rect, self._words, font, look.colour("primary"), brush.MIDDLE)


class Numbered(QWidget):
    """Steps in order; each may hold `**strong**` parts."""

    def __init__(self, steps: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = Column(self, 10)
        for number, words in enumerate(steps, 1):
            text = Text(words, "body", marked=True)
            text.setAccessibleName(f"{number}. {text.words}")
            row = Row(None, 12)
            row.addWidget(NumberTile(number), 0, Qt.AlignmentFlag.AlignTop)
            beside = Column(None, 0, (0, 3, 0, 0))
            beside.addWidget(text)
            row.addLayout(beside, 1)
            box.addLayout(row)

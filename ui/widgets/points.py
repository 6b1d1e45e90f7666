"""Short points: an icon or a number, a few strong words and a sentence; under or beside another."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets.glyph import Glyph
from ui.widgets.layout import Box, Column, Row
from ui.widgets.numbered import NumberTile
from ui.widgets.text import Text


class Point(QWidget):
    """One point, led by an icon's name or a number."""

    def __init__(
        self, lead: str | int, title: str, words: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        row = Row(self, 10 if isinstance(lead, int) else 14)
        sign = NumberTile(lead) if isinstance(lead, int) else Glyph(lead, 22)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        texts = Column(None, 0)
        texts.addWidget(Text(title, "row" if isinstance(lead, str) else "small_strong"))
        texts.addWidget(Text(words, "small", "muted"))
        texts.addStretch(1)
        row.addLayout(texts, 1)


class PointsAcross(QWidget):
    """Numbered points beside one another; under one another where there is little room."""

    def __init__(self, points: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = Row(self, 18)
        for number, (title, words) in enumerate(points, 1):
            self._row.addWidget(Point(number, title, words), 1)
        theme.current().changed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decide anew at each width."""
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        narrow = theme.ems(self) < 50
        self._row.setDirection(Box.Direction.TopToBottom if narrow else Box.Direction.LeftToRight)
        self._row.set_gap(12 if narrow else 18)

"""Plain counts beside one another, each on a card of its own."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets.card import Card
from ui.widgets.layout import Box, Row
from ui.widgets.text import Text

_NARROW = 44
"""The width in ems under which the cards stand under one another."""


class Figures(QWidget):
    """Triples of a count, what is counted, and a sentence about it."""

    def __init__(self, rows: Sequence[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = Row(self, 14)
        for figure, words, note in rows:
            card = Card(gap=2)
            number = Text(figure, "figure")
            number.setAccessibleName(f"{figure} {words}")
            card.box.addWidget(number)
            card.box.addWidget(Text(words, "row"))
            card.box.addWidget(Text(note, "hint", "muted"))
            card.box.addStretch(1)
            self._row.addWidget(card, 1)
        theme.current().changed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards beside or under one another."""
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        narrow = theme.ems(self) < _NARROW
        down, across = Box.Direction.TopToBottom, Box.Direction.LeftToRight
        self._row.setDirection(down if narrow else across)

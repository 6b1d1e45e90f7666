"""A row of a card: icon, what it is, what is known about it, and one button."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets.button import Button
from ui.widgets.card import Card, line
from ui.widgets.glyph import Glyph
from ui.widgets.layout import Box, Column, Row
from ui.widgets.text import Text


class ActionRow(QWidget):
    """Put several of them into an `ActionCard`; the button moves under the words if it must."""

    def __init__(
        self,
        icon: str,
        title: str,
        words: str,
        button: Button | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.words = Text(words, "hint", "muted")
        texts = Column(None, 2)
        texts.addWidget(Text(title, "row"))
        texts.addWidget(self.words)
        self._middle = Row(None, 16)
        self._middle.addLayout(texts, 1)
        self._button = button
        if button is not None:
            button.setAccessibleDescription(title)
            self._middle.addWidget(button, 0)
        row = Row(self, 14, (20, 12, 17, 12))
        row.addWidget(Glyph(icon, 22), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._middle, 1)
        theme.current().changed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decide where the button goes."""
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        narrow = theme.ems(self) < 44
        down, across = Box.Direction.TopToBottom, Box.Direction.LeftToRight
        self._middle.setDirection(down if narrow else across)
        self._middle.set_gap(10 if narrow else 16)
        if self._button is not None:
            at_left, across_row = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter
            self._middle.setAlignment(self._button, at_left if narrow else across_row)


class ActionCard(Card):
    """A card of rows with hairlines between them."""

    def __init__(self, rows: Sequence[QWidget] = (), parent: QWidget | None = None) -> None:
        super().__init__(padding=0, gap=0, parent=parent)
        self.box.set_margins((1, 1, 1, 1))
        for row in rows:
            self.add(row)

    def add(self, row: QWidget) -> None:
        """Add a row at the end."""
        if self.box.count():
            self.box.addWidget(line())
        self.box.addWidget(row)

"""Every platform in one list, to say quickly which of them one uses."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.card import Card, line
from ui.widgets.layout import Column
from ui.widgets.mark_row import MarkRow


class Marking(Card):
    """`rows` are (id, name, answer); `marked` carries an id and the answer given."""

    marked = Signal(str, str)

    def __init__(self, rows: Sequence[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        super().__init__(padding=0, gap=0, parent=parent)
        self.box.set_margins((1, 3, 1, 3))
        self._parts: list[tuple[str, QWidget]] = []
        self.rows: dict[str, MarkRow] = {}
        for platform, name, value in rows:
            row = MarkRow(platform, name, value)
            row.marked.connect(self.marked)
            part = QWidget()
            column = Column(part, 0)
            if self._parts:
                column.addWidget(line())
            column.addWidget(row)
            self.box.addWidget(part)
            self._parts.append((name, part))
            self.rows[platform] = row

    def show_only(self, words: str) -> bool:
        """Show the platforms whose names hold some words; whether there are any."""
        found = False
        for name, part in self._parts:
            fits = words.casefold() in name.casefold()
            part.setVisible(fits)
            found = found or fits
        return found

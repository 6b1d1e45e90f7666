"""A small table of figures: a name at the left and numbers under headings."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui import theme
from ui.widgets.card import line
from ui.widgets.text import Text


class FigureTable(QWidget):
    """`heads` name the columns, the first of them the names; every row has as many cells."""

    def __init__(
        self,
        heads: Sequence[str],
        rows: Sequence[Sequence[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        look = theme.current()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.px(14))
        grid.setVerticalSpacing(look.px(6))
        for column, head in enumerate(heads):
            grid.addWidget(_cell(head, "caption", "muted", column), 0, column)
            grid.setColumnStretch(column, 3 if column == 0 else 1)
        for number, row in enumerate(rows):
            grid.addWidget(line(), 2 * number + 1, 0, 1, len(heads))
            for column, words in enumerate(row):
                cell = _cell(words, "small", "text", column)
                if column:
                    cell.setAccessibleName(f"{row[0]}, {heads[column]}: {words}")
                grid.addWidget(cell, 2 * number + 2, column)


def _cell(words: str, role: str, colour: str, column: int) -> Text:
    cell = Text(words, role, colour)
    if column:
        cell.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return cell

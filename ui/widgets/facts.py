"""Short facts beside one another: a small label over a few words."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.widgets.layout import Column, Row
from ui.widgets.text import Text


class Facts(QWidget):
    """Pairs of (label, words) in columns of one width."""

    def __init__(self, pairs: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = Row(self, 16)
        for label, words in pairs:
            fact = Column(None, 0)
            fact.addWidget(Text(label, "caption", "muted"))
            value = Text(words, "small")
            value.setAccessibleName(f"{label}: {words}")
            fact.addWidget(value)
            fact.addStretch(1)
            row.addLayout(fact, 1)

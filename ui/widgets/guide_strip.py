"""The strip of a guided session: whose review this is, and how it ends."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from ui.widgets import button
from ui.widgets.glyph import Glyph
from ui.widgets.layout import Row
from ui.widgets.text import Text


class GuideStrip(QFrame):
    """Shown during a guided session only; `ended` asks to erase the review."""

    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("k", "guide")
        self._words = Text("", "body", "guide_text", marked=True)
        end = button.other(self.tr("End and erase…"))
        end.clicked.connect(self.ended)
        row = Row(self, 14, (32, 9, 24, 9))
        row.addWidget(Glyph("people", 22, "guide_text"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        row.addWidget(end, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def begin(self, name: str) -> None:
        """Say whose review it is; "" ends the session."""
        words = self.tr(
            "**Guided session.** This is {name}’s review, and {name}’s mouse. Nothing is kept."
        )
        self._words.say(words.format(name=name))
        self.setVisible(bool(name))

"""Where the law protects what the policy asks people to leave: both are said, and who chooses."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from checks.model import LegalNote
from ui.dates import day
from ui.widgets.card import Card
from ui.widgets.glyph import Glyph
from ui.widgets.layout import Column, Row
from ui.widgets.text import Text


class RightsCard(Card):
    """The policy asks, the law protects, you choose; it never stands with a level.

    `asks` is what the policy asks, one sentence; each note of `law` is shown with its source and
    the day it was last checked.
    """

    def __init__(self, asks: str, law: Sequence[LegalNote], parent: QWidget | None = None) -> None:
        super().__init__("check", padding=18, parent=parent)
        words = Column(None, 6)
        words.addWidget(Text(self.tr("Your choice"), "row"))
        words.addWidget(Text(self.tr("**The policy asks.**") + f" {asks}", "small", marked=True))
        for note in law:
            said = self.tr("**The law protects.**") + f" {note.text}"
            words.addWidget(Text(said, "small", marked=True))
            words.addWidget(Text(self._source(note), "caption", "muted"))
        choose = self.tr("**You choose.** It does not count against you here.")
        words.addWidget(Text(choose, "small", marked=True))
        row = Row(None, 14)
        row.addWidget(Glyph("scales", 20, "check"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.box.addLayout(row)

    def _source(self, note: LegalNote) -> str:
        words = self.tr("{source}. Last checked on {day}. This is information, not legal advice.")
        return words.format(source=note.source, day=day(note.last_checked))

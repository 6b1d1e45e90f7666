"""The card for a message that may be from a pupil: keep it, tell someone, write it down."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets import button
from ui.widgets.card import Card, Notice
from ui.widgets.glyph import Glyph
from ui.widgets.layout import Column, Row
from ui.widgets.numbered import Numbered
from ui.widgets.quote import Cover, Quote
from ui.widgets.text import Heading, Text
from ui.widgets.wrap import Wrap


class StopCard(QWidget):
    """One calm card; it shows no words of the message and offers no deleting.

    `lead` says what was found and `steps` what to do (they may hold `**strong**` parts);
    `sender` and `when` stand in the covered line, as far as they are known, `warning` under the
    card.
    """

    who_to_tell = Signal()
    write_down = Signal()
    leave = Signal()

    def __init__(
        self,
        lead: str,
        steps: Sequence[str],
        *,
        sender: str,
        when: str,
        warning: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.heading = Heading(self.tr("Stop here for a moment"))
        box = Column(self, 14)
        card = Card(padding=32, gap=14)
        words = Column(None, 4)
        words.addWidget(self.heading)
        words.addWidget(Text(lead, "lead", "text"))
        top = Row(None, 18)
        top.addWidget(Glyph("stop", 34, "first"), 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        card.box.addLayout(top)
        card.box.addWidget(Text(self.tr("What to do now"), "h3"))
        card.box.addWidget(Numbered(steps))
        card.box.addWidget(self._covered_line(sender, when))
        card.box.addWidget(self._buttons())
        box.addWidget(card)
        box.addWidget(Notice("well", "info", "", warning))

    def _covered_line(self, sender: str, when: str) -> Quote:
        covered = self.tr("The words stay covered. No need to read it again.")
        before = self.tr("From ") if sender else ""
        start = before + sender
        parts = ", ".join(part for part in (start, when) if part)
        words = f"{parts}. {covered}" if parts else covered
        names = [(len(before), len(start))] if sender else []
        return Quote(words, (), names, cover=Cover.NAMES)

    def _buttons(self) -> QWidget:
        line = QWidget()
        wrap = Wrap(line, 16)
        tell = button.main(self.tr("Who to tell"))
        note = button.other(self.tr("Write down what happened"), "note")
        leave = button.quiet(self.tr("Leave this for now"))
        tell.clicked.connect(self.who_to_tell)
        note.clicked.connect(self.write_down)
        leave.clicked.connect(self.leave)
        for part in (tell, note, leave):
            wrap.addWidget(part)
        return line

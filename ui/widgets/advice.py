"""Who a person can turn to, and what is good to know first, as the policy's pack gives them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from checks.model import Helper, LegalNote
from ui.dates import day
from ui.widgets.card import Card
from ui.widgets.fold import Fold
from ui.widgets.helpers import Helpers
from ui.widgets.layout import Column
from ui.widgets.text import Text

_translate = QCoreApplication.translate


class HelpersCard(Card):
    """The first few helpers in one sentence, and all of them when it is unfolded."""

    def __init__(self, helpers: Sequence[Helper], parent: QWidget | None = None) -> None:
        super().__init__(padding=16, gap=4, parent=parent)
        self.box.addWidget(Text(self.tr("Talk to someone first if you like"), "row"))
        words = self.tr("You do not have to do this alone, and you do not have to do it today.")
        self.box.addWidget(Text(words, "small", "muted"))
        self.fold = Fold(self.tr("Who to talk to"), self.tr("Fold this away"), Helpers(helpers))
        self.box.addWidget(self.fold)
        self.setVisible(bool(helpers))


class NotesCard(Card):
    """The first note, and all of them when it is unfolded, each with its source and day."""

    def __init__(self, notes: Sequence[LegalNote], parent: QWidget | None = None) -> None:
        super().__init__(padding=16, gap=6, parent=parent)
        self.box.addWidget(Text(self.tr("Good to know first"), "row"))
        everything = QWidget()
        column = Column(everything, 12)
        for place, note in enumerate(notes):
            (column if place else self.box).addWidget(_note(note))
        count = len(notes) - 1
        more = (
            self.tr("Show one more note")
            if count == 1
            else self.tr("Show {count} more notes").format(count=count)
        )
        self.fold = Fold(more, self.tr("Fold these away"), everything)
        self.fold.setVisible(count > 0)
        self.box.addWidget(self.fold)
        self.setVisible(bool(notes))


def _note(note: LegalNote) -> QWidget:
    part = QWidget()
    column = Column(part, 2)
    column.addWidget(Text(note.text, "small"))
    column.addWidget(Text(source_of(note), "caption", "muted"))
    return part


def source_of(note: LegalNote) -> str:
    """Where a note comes from, when it was last checked, and what it is not."""
    words = _translate("Advice", "Last checked on {day}. Not legal advice.")
    checked = words.format(day=day(note.last_checked))
    return f"{note.source.rstrip('.')}. {checked}" if note.source else checked

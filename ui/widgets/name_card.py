"""Asks whose review a guided session is about."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.widgets import button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.text import Text


class NameCard(Card):
    """How a guided session works, and the name of the person it is for; `named` carries it."""

    named = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=24, parent=parent)
        self.box.addWidget(Text(self.tr("Sit beside somebody"), "h2"))
        words = self.tr(
            "The review is theirs, and so is the mouse. The words are larger, nothing is kept, "
            "and it ends by erasing everything."
        )
        self.box.addWidget(Text(words, "body", "muted"))
        self.field = Field(self.tr("Their first name"))
        self.field.edit.returnPressed.connect(self._begin)
        self.button = button.main(self.tr("Begin the guided session"))
        self.button.clicked.connect(self._begin)
        self.box.addWidget(self.field)
        self.box.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def take_focus(self) -> None:
        """Move the keyboard to the name."""
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _begin(self) -> None:
        name = self.field.value
        self.field.complain("" if name else self.tr("Write the name they like to be called by."))
        if name:
            self.named.emit(name)
        else:
            self.take_focus()

"""Where a review is kept: in memory for this sitting, or on this computer behind a key."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from ui.widgets.choice import Choices
from ui.widgets.field import Field
from ui.widgets.layout import Column

SHORTEST = 12
"""The fewest characters of a passphrase that is worth having: four short words."""


@dataclass(frozen=True, slots=True)
class Keeping:
    """What was chosen; `passphrase` is None where the computer remembers the key."""

    kept: bool
    passphrase: str | None = None


class KeepForm(QWidget):
    """Three answers, the last with two lines to write in; `keyring` says if there is a second."""

    def __init__(self, *, keyring: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = Choices(self.tr("Where is your review kept?"), self._options(keyring))
        self._choices.chosen.connect(self._show_fields)
        hint = self.tr("At least 12 characters, such as four words. Nobody can reset it.")
        self.first = Field(self.tr("A passphrase"), hint=hint, secret=True)
        self.second = Field(self.tr("The same once more"), secret=True)
        self._fields = QWidget()
        lines = Column(self._fields, 10)
        lines.addWidget(self.first)
        lines.addWidget(self.second)
        box = Column(self, 12)
        box.addWidget(self._choices)
        box.addWidget(self._fields)
        self._fields.hide()

    @property
    def choices(self) -> Choices:
        """The answers."""
        return self._choices

    def keeping(self) -> Keeping | None:
        """What was chosen, or None while something is missing, which is then said."""
        if self._choices.value == "passphrase":
            return self._with_passphrase()
        kept = self._choices.value == "keyring"
        return Keeping(kept=kept) if self._choices.value else None

    def _options(self, keyring: bool) -> list[tuple[str, str, str]]:
        sitting = (
            "sitting",
            self.tr("For this sitting only"),
            self.tr("Nothing is written to this computer. Closing Keep Clear erases it."),
        )
        remembered = (
            "keyring",
            self.tr("On this computer, which remembers the key"),
            self.tr("Encrypted. Anybody who can sign in as you can open it."),
        )
        own = (
            "passphrase",
            self.tr("On this computer, behind a passphrase"),
            self.tr("Encrypted. Only somebody who knows the passphrase can open it."),
        )
        return [sitting, remembered, own] if keyring else [sitting, own]

    def _with_passphrase(self) -> Keeping | None:
        first, second = self.first.edit.text(), self.second.edit.text()
        too_short = len(first.strip()) < SHORTEST
        short = self.tr("This one is too short. Take at least 12 characters.")
        self.first.complain(short if too_short else "")
        differs = self.tr("The two are not the same. Write it once more.")
        self.second.complain(differs if not too_short and first != second else "")
        if not too_short and first == second:
            return Keeping(kept=True, passphrase=first)
        wrong = self.first if too_short else self.second
        wrong.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return None

    @Slot(str)
    def _show_fields(self, value: str) -> None:
        self._fields.setVisible(value == "passphrase")

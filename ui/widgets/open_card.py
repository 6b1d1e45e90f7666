"""Opens a review that was kept: its passphrase, if it has one, and one button."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.widgets import button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.text import Text


class OpenCard(Card):
    """A kept review, locked; `unlock` carries the passphrase, "" where none is needed."""

    unlock = Signal(str)

    def __init__(
        self, title: str, words: str, *, passphrase: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(padding=24, parent=parent)
        self.box.addWidget(Text(title, "h2"))
        self.box.addWidget(Text(words, "body", "muted"))
        self.field = Field(self.tr("Your passphrase"), secret=True)
        self.field.edit.returnPressed.connect(self._open)
        self.field.setVisible(passphrase)
        self._needs = passphrase
        self.button = button.main(self.tr("Open my review"))
        self.button.clicked.connect(self._open)
        self.box.addWidget(self.field)
        self.box.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def wait(self, *, waiting: bool) -> None:
        """Say that the review is being opened."""
        self.button.setEnabled(not waiting)
        self.button.setText(self.tr("Opening…") if waiting else self.tr("Open my review"))

    def again(self) -> None:
        """Take another try, from the keyboard where it is needed."""
        self.wait(waiting=False)
        self.field.edit.selectAll()
        target = self.field.edit if self._needs else self.button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _open(self) -> None:
        self.unlock.emit(self.field.edit.text())

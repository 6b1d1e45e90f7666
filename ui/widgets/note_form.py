"""A private note: one line to write, and what saves it or leaves it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.widgets import button
from ui.widgets.field import Field
from ui.widgets.layout import Column
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap


class NoteForm(QWidget):
    """Asks for a note; `saved` carries it, `left` says that nothing is to change.

    `title` says what is decided with it, `words` what saves it. Enter saves, Escape leaves.
    """

    saved = Signal(str)
    left = Signal()

    def __init__(
        self, title: str, words: str, note: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        hint = self.tr("Only you see it. You can leave it empty.")
        self.field = Field(self.tr("Your private note"), note, hint=hint)
        self.field.edit.returnPressed.connect(self._save)
        save = button.main(words, "check")
        save.clicked.connect(self._save)
        leave = button.quiet(self.tr("Leave it as it was"))
        leave.clicked.connect(self.left)
        line = QWidget()
        wrap = Wrap(line, 14, 8)
        wrap.addWidget(save)
        wrap.addWidget(leave)
        box = Column(self, 8)
        if title:
            box.addWidget(Text(title, "strong"))
        box.addWidget(self.field)
        box.addWidget(line)

    def take_focus(self) -> None:
        """Begin to write."""
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves everything as it was."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    @Slot()
    def _save(self) -> None:
        self.saved.emit(self.field.value)

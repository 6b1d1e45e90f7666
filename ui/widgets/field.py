"""A line to write in, with its label above, a hint, and a sentence if something is wrong."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.announce import announce
from ui.widgets.layout import Column
from ui.widgets.text import Text


class Field(QWidget):
    """A labelled line; `changed` carries what is written as it is written."""

    changed = Signal(str)

    def __init__(
        self,
        label: str,
        value: str = "",
        *,
        hint: str = "",
        secret: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._label = Text(label, "small_strong")
        self._hint = Text(hint, "small", "muted")
        self.edit = QLineEdit(value)
        self._error = Text("", "small", "first")
        if secret:
            self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._label.setBuddy(self.edit)
        self.edit.setAccessibleName(label)
        self.edit.setAccessibleDescription(hint)
        self.edit.textChanged.connect(self.changed)
        box = Column(self, 4)
        for part in (self._label, self._hint, self.edit, self._error):
            box.addWidget(part)
        self._hint.setVisible(bool(hint))
        self._error.hide()

    @property
    def value(self) -> str:
        """What is written, without spaces at either end."""
        return self.edit.text().strip()

    def write(self, value: str) -> None:
        """Fill the line in."""
        self.edit.setText(value)

    def complain(self, sentence: str) -> None:
        """Say what is wrong under the line, or nothing if `sentence` is empty."""
        self._error.say(sentence)
        self._error.setVisible(bool(sentence))
        self.edit.setProperty("wrong", "true" if sentence else "false")
        style = self.edit.style()
        style.unpolish(self.edit)
        style.polish(self.edit)
        self.edit.setAccessibleDescription(sentence or self._hint.words)
        if sentence:
            announce(self.edit, sentence)

    @property
    def complaint(self) -> str:
        """The sentence under the line, or ""."""
        return self._error.words

"""A button that unfolds something under itself."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from ui.widgets.button import Button, Kind
from ui.widgets.layout import Column


class Fold(QWidget):
    """Shows `content` while it is open; its button says which of the two it does."""

    def __init__(
        self, show: str, hide: str, content: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._show, self._hide, self._content = show, hide, content
        self.button = Button(show, Kind.QUIET, "down")
        self.button.clicked.connect(self._turn)
        box = Column(self, 4)
        box.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(content)
        content.hide()

    @property
    def is_open(self) -> bool:
        """Whether the content is shown."""
        return not self._content.isHidden()

    def set_open(self, *, on: bool) -> None:
        """Show or hide the content."""
        self._content.setVisible(on)
        self.button.setText(self._hide if on else self._show)

    @Slot()
    def _turn(self) -> None:
        self.set_open(on=not self.is_open)

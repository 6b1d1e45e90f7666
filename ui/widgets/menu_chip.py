"""A chip that opens a menu of values, of which one holds."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.widgets.button import Button


class MenuChip(Button):
    """Shows the value that holds; `chosen` carries the one that is chosen from its menu.

    `options` are (value, words); the first one is what holds while nothing is chosen.
    """

    chosen = Signal(str)

    def __init__(
        self, name: str, options: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__("", icon="down", parent=parent)
        self._name = name
        self._menu = QMenu(self)
        self._group = QActionGroup(self)
        self.setProperty("k", "chip")
        self.setProperty("focus_radius", 16)
        self.clicked.connect(self._open)
        self._menu.triggered.connect(self._triggered)
        self.offer(options)

    @property
    def value(self) -> str:
        """The value that holds."""
        checked = (action for action in self._group.actions() if action.isChecked())
        return next((str(action.data()) for action in checked), "")

    @property
    def menu_shown(self) -> QMenu:
        """The menu."""
        return self._menu

    def offer(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer other values; the one that holds stays if it is among them."""
        before = self.value
        for action in self._group.actions():
            self._group.removeAction(action)
            self._menu.removeAction(action)
        for value, words in options:
            action = self._menu.addAction(words)
            action.setData(value)
            action.setCheckable(True)
            self._group.addAction(action)
        values = [value for value, _ in options]
        self.choose(before if before in values else values[0])

    def choose(self, value: str) -> None:
        """Let a value hold without telling anybody."""
        for action in self._group.actions():
            if action.data() == value:
                action.setChecked(True)
                self.setText(action.text())
                self.setAccessibleName(f"{self._name}: {action.text()}")

    @Slot()
    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    @Slot(QAction)
    def _triggered(self, action: QAction) -> None:
        self.choose(str(action.data()))
        self.chosen.emit(self.value)

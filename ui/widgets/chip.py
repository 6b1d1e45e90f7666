"""A filter that is on or off, with a count, and switches of joined parts."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QPushButton, QSizePolicy, QWidget

from ui import theme
from ui.widgets.layout import Row


class Chip(QPushButton):
    """A filter chip; the count, if it has one, stands after its words."""

    def __init__(
        self,
        words: str,
        count: int | None = None,
        *,
        on: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self.setCheckable(True)
        self.setChecked(on)
        self.setAutoDefault(True)
        self.setProperty("k", "chip")
        self.setProperty("focus_radius", 16)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self.updateGeometry)
        self.show_count(count)

    def show_count(self, count: int | None) -> None:
        """Show how many things the filter lets through."""
        self.setText(self._words if count is None else f"{self._words}  {count:,}")


class Switch(QWidget):
    """Joined buttons of which one is on; `chosen` carries its value.

    `options` are (value, words).
    """

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        options: Sequence[tuple[str, str]],
        value: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._values: dict[QAbstractButton, str] = {}
        box = Row(self, 0)
        for place, (option, words) in enumerate(options):
            part = QPushButton(words)
            part.setCheckable(True)
            part.setAutoDefault(True)
            part.setChecked(option == value)
            part.setProperty("k", "part")
            edge = {0: "first", len(options) - 1: "last"}.get(place, "middle")
            part.setProperty("edge", edge)
            part.setAccessibleName(f"{name}: {words}")
            part.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            self._group.addButton(part)
            self._values[part] = option
            box.addWidget(part)
        box.addStretch(1)
        self._group.buttonClicked.connect(self._clicked)

    @property
    def value(self) -> str:
        """The value that is on."""
        return self._values[self._group.checkedButton()]

    def choose(self, value: str) -> None:
        """Turn a value on without telling anybody."""
        for part, option in self._values.items():
            if option == value:
                part.setChecked(True)

    @Slot(QAbstractButton)
    def _clicked(self, part: QAbstractButton) -> None:
        self.chosen.emit(self._values[part])

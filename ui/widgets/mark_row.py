"""A row on which one says whether one uses a platform, without opening it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets.chip import Switch
from ui.widgets.layout import Box, Row
from ui.widgets.text import Text


class MarkRow(QWidget):
    """A platform's name and three answers; `marked` carries its id and the answer."""

    marked = Signal(str, str)

    def __init__(self, platform: str, name: str, value: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._platform = platform
        options = [
            ("use", self.tr("I use it")),
            ("used", self.tr("I used to")),
            ("never", self.tr("Never")),
        ]
        self.switch = Switch(name, options, value)
        self.switch.chosen.connect(self._chosen)
        self._row = Row(self, 12, (17, 8, 12, 8))
        self._row.addWidget(Text(name, "row"), 1)
        self._row.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        theme.current().changed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the answers under the name where there is little room."""
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        narrow = theme.ems(self) < 32
        self._row.setDirection(Box.Direction.TopToBottom if narrow else Box.Direction.LeftToRight)
        self._row.set_gap(4 if narrow else 12)

    @Slot(str)
    def _chosen(self, value: str) -> None:
        self.marked.emit(self._platform, value)

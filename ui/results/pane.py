"""A part of a page that scrolls by itself; the page around it gives the margins."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QScrollArea, QWidget

from ui import theme
from ui.widgets.layout import Column, Row
from ui.widgets.scaffold import Body, scroll


class Pane(QScrollArea):
    """Put widgets into its `box`; `width` is the most pixels at 100 % that they take."""

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = width
        self._content = QWidget()
        self.box = Column(None, 14)
        outer = Column(self._content, 0)
        outer.addLayout(self.box)
        outer.addStretch(1)
        body = Body()
        row = Row(body, 0, (0, 0, 8, 16))
        row.addWidget(self._content, 1)
        row.addStretch(0)
        scroll(self, body)
        theme.current().changed.connect(self._restyle)
        self._restyle()

    @Slot()
    def _restyle(self) -> None:
        self._content.setMaximumWidth(theme.current().text_px(self._most))

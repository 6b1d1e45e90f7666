"""The frame of a page: it scrolls, keeps lines short and stands at the left."""

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui import theme
from ui.tokens import NARROW
from ui.widgets.layout import Column, Row
from ui.widgets.text import Heading, Text

WIDE = (32, 8, 32, 32)
TIGHT = (16, 8, 16, 24)


class Scaffold(QScrollArea):
    """A page that scrolls; put widgets into its `box`.

    `width` is the most pixels at 100 % that the content takes; it grows with the text.
    With `fill` the content is as tall as the window, so that something in it can take the rest.
    """

    def __init__(
        self,
        width: int = 1020,
        gap: int = 14,
        *,
        fill: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._most = width
        self._content = QWidget()
        self.box = Column(None, gap)
        outer = Column(self._content, 0)
        outer.addLayout(self.box, 1 if fill else 0)
        if not fill:
            outer.addStretch(1)
        body = Body()
        self._row = Row(body, 0, WIDE)
        self._row.addWidget(self._content, 1)
        self._row.addStretch(0)
        scroll(self, body)
        theme.current().changed.connect(self._restyle)
        self._restyle()

    def begin(self, title: str, lead: str = "") -> Heading:
        """Add the page's heading and the sentence under it; returns the heading."""
        heading = Heading(title)
        top = Column(None, 6)
        top.addWidget(heading)
        if lead:
            top.addWidget(Text(lead, "lead", "muted"))
        self.box.addLayout(top)
        return heading

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep smaller margins in a narrow window."""
        super().resizeEvent(event)
        self._row.set_margins(TIGHT if theme.ems(self.window()) < NARROW else WIDE)

    @Slot()
    def _restyle(self) -> None:
        self._content.setMaximumWidth(theme.current().text_px(self._most))


def scroll(area: QScrollArea, body: "Body") -> None:
    """Let an area scroll a body, without a frame or a background of its own."""
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(body)
    body.setAutoFillBackground(False)


class Body(QWidget):
    """The widget inside a scroll area, where words wrap."""

    def minimumSizeHint(self) -> QSize:
        """No height of its own: wrapped words ask for theirs at the narrowest width, which
        would let the page scroll past its end; the scroll area asks `heightForWidth` instead.
        """
        size = super().minimumSizeHint()
        layout = self.layout()
        return QSize(size.width(), 0) if layout and layout.hasHeightForWidth() else size

    def event(self, event: QEvent) -> bool:
        """Tell the scroll area when the content's height may have changed."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

"""The picture of the first page: the space that is kept free, and what was sent from here."""

from PySide6.QtCore import QPointF, Qt, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets import brush
from ui.widgets.card import Card
from ui.widgets.glyph import Glyph
from ui.widgets.layout import Column, Row
from ui.widgets.text import Text

_TALL = 372


class StartPicture(QWidget):
    """Two zig-zag lines with a card between them that says how many things were sent."""

    def __init__(self, sent: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = Card(gap=2)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._card.box.addWidget(Glyph("lock", 22), 0, middle)
        self.figure = Text(f"{sent:,}", "figure", wrap=False)
        self.figure.setAlignment(middle)
        words = (
            self.tr("thing sent from this computer")
            if sent == 1
            else self.tr("things sent from this computer")
        )
        self.words = Text(words, "small", "muted")
        self.words.setAlignment(middle)
        for part in (self.figure, self.words):
            self._card.box.addWidget(part)
        across = Row(None, 0)
        across.addStretch(1)
        across.addWidget(self._card, 1000)
        across.addStretch(1)
        down = Column(self, 0, (24, 48, 24, 48))
        down.addStretch(1)
        down.addLayout(across)
        down.addStretch(1)
        theme.current().changed.connect(self._restyle)
        self._restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The road, and the two lines that run out of it at top and bottom."""
        with QPainter(self) as painter:
            brush.smooth(painter)
            look = theme.current()
            brush.box(painter, self.rect(), 16, "picture")
            frame = QPainterPath()
            frame.addRoundedRect(self.rect().toRectF(), 16, 16)
            painter.setClipPath(frame)
            pen = QPen(look.colour("yellow"), look.icon_px(12))
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            step, swing, inset = look.px(34), look.px(24), look.px(29)
            for edge, way in ((inset, 1), (self.width() - inset, -1)):
                line = QPainterPath()
                for turn in range(-1, self.height() // step + 3):
                    corner = QPointF(edge + way * (turn % 2) * swing, turn * step)
                    line.lineTo(corner) if turn >= 0 else line.moveTo(corner)
                painter.drawPath(line)

    @Slot()
    def _restyle(self) -> None:
        look = theme.current()
        self._card.setMaximumWidth(look.text_px(180))
        self.setMinimumHeight(look.px(_TALL))

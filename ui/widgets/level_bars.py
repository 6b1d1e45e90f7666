"""A picture of what is left to do: one bar for each account, in parts by how soon to act."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from checks.model import Severity
from ui import theme
from ui.widgets import brush
from ui.widgets.tag import LEVELS, level_words


@dataclass(frozen=True, slots=True)
class LevelBar:
    """One account: its name, and how many things of each level are left, in their order."""

    name: str
    counts: tuple[int, int, int]

    @property
    def total(self) -> int:
        """Everything that is left."""
        return sum(self.counts)


class LevelBars(QWidget):
    """Bars to the right, a legend above; the figures are in its accessible name."""

    def __init__(self, bars: Sequence[LevelBar] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[LevelBar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self.updateGeometry)
        self.show_bars(bars)

    def show_bars(self, bars: Sequence[LevelBar]) -> None:
        """Show other accounts."""
        self._bars = tuple(bars)
        self.setAccessibleName("; ".join(map(_in_words, self._bars)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As tall as its bars."""
        look = theme.current()
        return QSize(look.text_px(280), self._legend_height() + len(self._bars) * self._slot())

    def minimumSizeHint(self) -> QSize:
        """Narrow, but with all its bars."""
        return QSize(theme.current().text_px(180), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Legend, then for each account its name, its bar and its total."""
        with QPainter(self) as painter:
            brush.smooth(painter)
            look = theme.current()
            self._paint_legend(painter)
            small = look.font("small")
            most = max((bar.total for bar in self._bars), default=0)
            room = self.width() - brush.width_of("0000", look.font("caption_figures")) - look.px(10)
            top = self._legend_height()
            for bar in self._bars:
                words = QRect(0, top, self.width(), look.text_px(20))
                brush.write(painter, words, bar.name, small, look.colour("text"))
                box = QRectF(0, top + look.text_px(22), 0, look.text_px(20))
                for level, count in zip(Severity, bar.counts, strict=True):
                    if count:
                        box.setWidth(max(room * count / most, 3))
                        _piece(painter, box, level)
                        box.moveLeft(box.right() + 1)
                total = QRectF(box.left() + look.px(8), box.top(), self.width(), box.height())
                figures = look.font("caption_figures")
                middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
                ink = look.colour("text")
                brush.write(painter, total.toRect(), f"{bar.total:,}", figures, ink, middle)
                top += self._slot()

    def _slot(self) -> int:
        return theme.current().text_px(44) + theme.current().px(12)

    def _legend_height(self) -> int:
        look = theme.current()
        return len(self._legend_lines()) * look.text_px(26) + look.px(8)

    def _legend_lines(self) -> list[list[tuple[int, Severity]]]:
        """The levels in lines as wide as the picture, each with its place from the left."""
        look = theme.current()
        font = look.font("small")
        lines: list[list[tuple[int, Severity]]] = [[]]
        x = 0
        for level in Severity:
            width = look.text_px(16) + look.px(8) + brush.width_of(level_words(level), font)
            if lines[-1] and x + width > self.width() > 0:
                lines.append([])
                x = 0
            lines[-1].append((x, level))
            x += width + look.px(20)
        return lines

    def _paint_legend(self, painter: QPainter) -> None:
        look = theme.current()
        font, side = look.font("small"), look.text_px(16)
        high = QFontMetrics(font).height()
        for number, line in enumerate(self._legend_lines()):
            top = number * look.text_px(26)
            for left, level in line:
                _piece(painter, QRectF(left, top + (high - side) / 2, side, side), level)
                words = QRect(left + side + look.px(8), top, self.width(), high + 4)
                brush.write(painter, words, level_words(level), font, look.colour("text"))


def _in_words(bar: LevelBar) -> str:
    levels = zip(Severity, bar.counts, strict=True)
    return f"{bar.name}: " + ", ".join(f"{level_words(level)} {count}" for level, count in levels)


def _piece(painter: QPainter, box: QRectF, level: Severity) -> None:
    """One part, in the colour of its level and with a pattern of its own."""
    look = theme.current()
    role = LEVELS[level]
    ink, ground = look.colour(role), look.colour(f"{role}_t")
    painter.fillRect(box, ink if level is Severity.HIGH else ground)
    painter.save()
    painter.setClipRect(box)
    painter.setPen(QPen(ink, 1.6))
    if level is Severity.MEDIUM:
        x = box.left() - box.height()
        while x < box.right():
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()))
            x += 6
    painter.restore()
    painter.setPen(QPen(ink, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))

"""A picture of numbers by year and audience; the same figures are in its accessible name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.widgets import brush

PARTS = ("public", "wider", "contacts", "only_me")
"""The audiences of a bar, from its top down."""


@dataclass(frozen=True, slots=True)
class YearBar:
    """How many posts of a year each audience can see, in the order of `PARTS`."""

    year: int
    counts: tuple[int, int, int, int]

    @property
    def total(self) -> int:
        """All posts of the year."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class Inks:
    """What a picture is painted with, so that it can be painted on paper too."""

    text: QColor
    muted: QColor
    edge: QColor
    parts: tuple[QColor, QColor, QColor, QColor]
    edges: tuple[QColor, QColor, QColor, QColor]
    ground: QColor
    pattern: QColor


def part_names() -> tuple[str, str, str, str]:
    """The audiences in words."""
    return (
        QCoreApplication.translate("Bars", "Everyone"),
        QCoreApplication.translate("Bars", "Friends of friends"),
        QCoreApplication.translate("Bars", "Friends"),
        QCoreApplication.translate("Bars", "Only you"),
    )


def inks(colour: Callable[[str], QColor]) -> Inks:
    """The inks of a theme, or of any other way to find a role's colour."""
    parts = tuple(colour(f"bars_{part}") for part in PARTS)
    public, wider, contacts, only_me = parts
    return Inks(
        colour("text"),
        colour("muted"),
        colour("border"),
        (public, wider, contacts, only_me),
        (colour("soon"), wider, contacts, contacts),
        colour("surface"),
        colour("pattern"),
    )


class Bars(QWidget):
    """One bar a year, stacked by audience, with its total on top and a legend above."""

    def __init__(self, bars: Sequence[YearBar] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[YearBar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.current().changed.connect(self.updateGeometry)
        self.show_bars(bars)

    def show_bars(self, bars: Sequence[YearBar]) -> None:
        """Show other years."""
        self._bars = tuple(bars)
        self.setAccessibleName(figures(self._bars))
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough to tell the years apart."""
        look = theme.current()
        return QSize(look.text_px(440), look.text_px(340))

    def minimumSizeHint(self) -> QSize:
        """Small, but still a picture."""
        look = theme.current()
        return QSize(look.text_px(220), look.text_px(220))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Legend, bars, years."""
        with QPainter(self) as painter:
            look = theme.current()
            paint(painter, self.rect(), self._bars, inks(look.colour), look.font)


def figures(bars: Sequence[YearBar]) -> str:
    """The picture in words."""
    names = part_names()
    years = []
    for bar in bars:
        counts = ", ".join(f"{name} {count}" for name, count in zip(names, bar.counts, strict=True))
        years.append(f"{bar.year}: {counts}")
    return "; ".join(years)


def paint(
    painter: QPainter,
    rect: QRect,
    bars: Sequence[YearBar],
    ink: Inks,
    font: Callable[[str], QFont],
) -> None:
    """Paint the picture into a box, on screen or on paper."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    small, caption = font("small"), font("caption_figures")
    top = rect.top() + _legend(painter, rect, ink, small) + 8
    metrics = QFontMetrics(caption)
    label = metrics.height() + 4
    floor = rect.bottom() - label - 6
    painter.setPen(QPen(ink.edge, 1))
    painter.drawLine(rect.left(), floor, rect.right(), floor)
    tallest = max((bar.total for bar in bars), default=0)
    if not tallest:
        return
    slot = rect.width() / len(bars)
    width = max(min(slot * 0.62, 36.0), 3.0)
    every = 1 if metrics.horizontalAdvance("2000") + 8 < slot else 2
    every = every if metrics.horizontalAdvance("2000") + 8 < slot * every else 5
    scale = (floor - top - label) / tallest
    for place, bar in enumerate(bars):
        left = rect.left() + slot * place + (slot - width) / 2
        height = _one_bar(painter, QPointF(left, floor), width, bar, scale, ink)
        box = QRectF(left - slot, floor - height - label, width + 2 * slot, label)
        painter.setFont(caption)
        if metrics.horizontalAdvance(str(bar.total)) < slot * 1.1:
            painter.setPen(ink.text)
            painter.drawText(box, brush.MIDDLE, str(bar.total))
        if place % every == 0:
            painter.setPen(ink.muted)
            year = QRectF(left - slot, floor + 5, width + 2 * slot, label)
            painter.drawText(year, brush.MIDDLE, str(bar.year))


def _one_bar(
    painter: QPainter, foot: QPointF, width: float, bar: YearBar, scale: float, ink: Inks
) -> float:
    """Paint one bar upwards from its foot; returns its height."""
    top = foot.y()
    for part in reversed(range(len(PARTS))):
        height = bar.counts[part] * scale
        if height > 0:
            top -= height
            piece(painter, QRectF(foot.x(), top, width, height), part, ink)
    return foot.y() - top


def piece(painter: QPainter, box: QRectF, part: int, ink: Inks) -> None:
    """One part in its colour and its own pattern."""
    painter.fillRect(box, ink.parts[part])
    painter.save()
    painter.setClipRect(box)
    if PARTS[part] == "public":
        painter.setPen(QPen(ink.pattern, 1.5))
        _zigzag(painter, box)
    elif PARTS[part] == "contacts":
        painter.setPen(QPen(ink.ground, 1.2))
        line = box.top() + 4
        while line < box.bottom():
            painter.drawLine(QPointF(box.left(), line), QPointF(box.right(), line))
            line += 5
    painter.restore()
    painter.setPen(QPen(ink.edges[part], 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))


def _zigzag(painter: QPainter, box: QRectF) -> None:
    """The school marking, across."""
    step, line = 4.0, box.top() + 5
    while line < box.bottom() + step:
        points, x, up = [], box.left(), False
        while x <= box.right() + step:
            points.append(QPointF(x, line - step if up else line))
            x, up = x + step, not up
        painter.drawPolyline(points)
        line += 7


def _legend(painter: QPainter, rect: QRect, ink: Inks, font: QFont) -> int:
    """Paint the legend in as many lines as it needs; returns its height."""
    metrics = QFontMetrics(font)
    side, gap = metrics.height() - 2, 10
    x, y, row = rect.left(), rect.top(), metrics.height() + 8
    painter.setFont(font)
    for part, name in enumerate(part_names()):
        width = side + gap + metrics.horizontalAdvance(name)
        if x > rect.left() and x + width > rect.right():
            x, y = rect.left(), y + row
        piece(painter, QRectF(x, y + 2, side, side), part, ink)
        painter.setPen(ink.text)
        words = QRect(x + side + gap - 2, y, width, metrics.height() + 2)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), name)
        x += width + 2 * gap
    return y + row - rect.top()

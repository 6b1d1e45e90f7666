"""What painted widgets share: boxes with round corners, and words measured and drawn alike."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from ui import theme

WRAPPED = int(
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap.value
)
MIDDLE = int(Qt.AlignmentFlag.AlignCenter)


def smooth(painter: QPainter) -> None:
    """Draw edges without steps."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def box(
    painter: QPainter,
    rect: QRect | QRectF,
    radius: float,
    fill: str = "",
    edge: str = "",
    width: float = 1,
) -> None:
    """A box with round corners in the colours of roles, its edge inside `rect`."""
    look = theme.current()
    inner = QRectF(rect)
    if edge:
        half = width / 2
        inner = inner.adjusted(half, half, -half, -half)
        painter.setPen(QPen(look.colour(edge), width))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(inner, radius, radius)


def height_of(words: str, font: QFont, width: int) -> int:
    """How tall words are when they wrap at a width."""
    return (
        QFontMetrics(font).boundingRect(QRect(0, 0, max(width, 1), 10**6), WRAPPED, words).height()
    )


def width_of(words: str, font: QFont) -> int:
    """How wide words are on one line."""
    return QFontMetrics(font).horizontalAdvance(words)


def write(
    painter: QPainter, rect: QRect, words: str, font: QFont, colour: QColor, flags: int = WRAPPED
) -> None:
    """Words in a box, wrapped from its top left unless `flags` say otherwise."""
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(rect, flags, words)

"""An icon that follows the colours and the text size; it is decoration, beside words."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons, theme


class Glyph(QWidget):
    """An icon of so many pixels at 100 % in the colour of a role."""

    def __init__(
        self, name: str, pixels: int = 22, colour: str = "primary", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._pixels = pixels
        self._colour = colour
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self.updateGeometry)

    def show_icon(self, name: str, colour: str) -> None:
        """Show another icon or colour."""
        self._name = name
        self._colour = colour
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        side = theme.current().icon_px(self._pixels)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        with QPainter(self) as painter:
            look = theme.current()
            icons.paint(painter, self._name, QRectF(self.rect()), look.hex(self._colour))

"""The window's own icons, drawn in the colour of a role."""

from functools import cache, lru_cache
from importlib import resources

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui import theme

GAP = 4
"""Pixels between an icon and the words of a button; Qt's own gap is too small."""


@cache
def source(name: str) -> str:
    """The drawing of an icon; FileNotFoundError if there is none of that name."""
    return resources.files("resources").joinpath("icons", f"{name}.svg").read_text("utf-8")


def drawing(name: str, colour: str) -> QSvgRenderer:
    """A renderer of an icon in "#RRGGBB"; Qt itself would paint `currentColor` black."""
    text = source(name).replace("currentColor", colour)
    return QSvgRenderer(QByteArray(text.encode()))


def paint(painter: QPainter, name: str, box: QRectF, colour: str) -> None:
    """Paint an icon into a box, in "#RRGGBB"."""
    drawing(name, colour).render(painter, box)


@lru_cache(maxsize=512)
def pixmap(name: str, pixels: int, colour: str, ratio: float = 1.0, gap: int = 0) -> QPixmap:
    """An icon as a picture of so many pixels, with `gap` clear pixels at its right."""
    picture = QPixmap(int((pixels + gap) * ratio), int(pixels * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        paint(painter, name, QRectF(0, 0, pixels, pixels), colour)
    return picture


def for_button(name: str, role: str, ratio: float = 1.0) -> QIcon:
    """An icon for a button, in the colour of a role and grey where the button is disabled."""
    look = theme.current()
    pixels = look.icon_px(18)
    icon = QIcon(pixmap(name, pixels, look.hex(role), ratio, GAP))
    grey = pixmap(name, pixels, look.hex("disabled"), ratio, GAP)
    icon.addPixmap(grey, QIcon.Mode.Disabled)
    return icon

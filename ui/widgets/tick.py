"""A box to tick beside words."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from ui import icons, theme
from ui.widgets import brush

_BOX, _GAP = 22, 12


class Tick(QCheckBox):
    """A tick whose words wrap; the whole row answers to the mouse."""

    def __init__(self, words: str, *, on: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setText(words)
        self.setAccessibleName(words)
        self.setChecked(on)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.current().changed.connect(self.updateGeometry)

    def hitButton(self, pos: QPoint) -> bool:
        """The whole row answers to the mouse."""
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        """Yes: its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height at a width, at least 36 pixels at 100 %."""
        look = theme.current()
        inner = brush.height_of(self._words, look.font("body"), width - self._left())
        return max(inner + 2 * look.px(6), look.px(36))

    def sizeHint(self) -> QSize:
        """The words on one line."""
        width = self._left() + brush.width_of(self._words, theme.current().font("body")) + 1
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A box and one long word."""
        return QSize(theme.current().text_px(120), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, tick, words."""
        with QPainter(self) as painter:
            brush.smooth(painter)
            look = theme.current()
            size = look.icon_px(_BOX)
            square = QRectF(0, (self.height() - size) / 2, size, size)
            enabled = self.isEnabled()
            if self.isChecked():
                brush.box(painter, square, 5, "primary" if enabled else "disabled")
                inset = size * 0.12
                inner = square.adjusted(inset, inset, -inset, -inset)
                icons.paint(
                    painter, "check", inner, look.hex("on_primary" if enabled else "surface")
                )
            else:
                fill = "hover" if self.underMouse() and enabled else "surface"
                brush.box(painter, square, 5, fill, "border" if enabled else "line", 1.5)
            font = look.font("body")
            inner_width = self.width() - self._left()
            height = brush.height_of(self._words, font, inner_width)
            place = QRect(self._left(), (self.height() - height) // 2, inner_width, height)
            brush.write(
                painter, place, self._words, font, look.colour("text" if enabled else "disabled")
            )

    def _left(self) -> int:
        look = theme.current()
        return look.icon_px(_BOX) + look.px(_GAP)

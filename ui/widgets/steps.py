"""How far one is, as segments; the words beside them say the same."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.widgets import brush


class Steps(QWidget):
    """Segments: done, the present one if `going`, and those to come."""

    def __init__(
        self, done: int, total: int, *, going: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._done = self._total = 0
        self._going = going
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self.updateGeometry)
        self.say(done, total)

    def say(self, done: int, total: int) -> None:
        """Show another count."""
        self._done, self._total = done, total
        self.setAccessibleName(self.tr("{done} of {total}").format(done=done, total=total))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        look = theme.current()
        return QSize(look.px(120), look.px(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Rounded segments of one width."""
        with QPainter(self) as painter:
            brush.smooth(painter)
            count = max(self._total, 1)
            gap = min(4.0, self.width() / count / 4)
            width = (self.width() - gap * (count - 1)) / count
            for place in range(self._total):
                segment = QRectF(place * (width + gap), 0, width, self.height())
                brush.box(painter, segment, self.height() / 2, self._fill(place))

    def _fill(self, place: int) -> str:
        if place < self._done:
            return "primary"
        return "yellow" if place == self._done and self._going else "ahead"

"""One answer of several: the whole row is the radio button."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QRadioButton, QSizePolicy, QWidget

from ui import theme
from ui.widgets import brush
from ui.widgets.layout import Column

_SIDE, _DOT, _GAP, _TOP = 15, 22, 14, 14


class Choice(QRadioButton):
    """A row with a dot, an answer and perhaps a hint under it."""

    def __init__(self, words: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._hint = hint
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(hint)
        self.setProperty("focus_radius", 10)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
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
        """The height at a width, at least 50 pixels at 100 %."""
        look = theme.current()
        inner = width - self._left() - look.px(_SIDE)
        height = brush.height_of(self._words, look.font("strong"), inner)
        if self._hint:
            height += look.px(2) + brush.height_of(self._hint, look.font("small"), inner)
        return max(height + 2 * look.px(_TOP - 1), look.px(50))

    def sizeHint(self) -> QSize:
        """The words on one line."""
        look = theme.current()
        words = brush.width_of(self._words, look.font("strong"))
        hint = brush.width_of(self._hint, look.font("small"))
        width = self._left() + max(words, hint) + look.px(_SIDE) + 1
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A dot and one long word."""
        return QSize(theme.current().text_px(160), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, dot, answer, hint."""
        with QPainter(self) as painter:
            brush.smooth(painter)
            on = self.isChecked()
            fill = "tint" if on else "hover" if self.underMouse() else "surface"
            brush.box(painter, self.rect(), 10, fill, "primary" if on else "border", 2 if on else 1)
            self._paint_dot(painter, on=on)
            self._paint_words(painter, on=on)

    def _paint_dot(self, painter: QPainter, *, on: bool) -> None:
        look = theme.current()
        size = look.icon_px(_DOT)
        middle = QPointF(look.px(_SIDE) + size / 2, self.height() / 2)
        painter.setBrush(look.colour("surface"))
        painter.setPen(QPen(look.colour("primary" if on else "border"), 2))
        painter.drawEllipse(middle, size / 2 - 1, size / 2 - 1)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("primary"))
            painter.drawEllipse(middle, size / 4, size / 4)

    def _paint_words(self, painter: QPainter, *, on: bool) -> None:
        look = theme.current()
        left = self._left()
        inner = self.width() - left - look.px(_SIDE)
        font = look.font("strong" if on else "body")
        words = brush.height_of(self._words, font, inner)
        hint_font = look.font("small")
        hint = brush.height_of(self._hint, hint_font, inner) if self._hint else 0
        gap = look.px(2) if hint else 0
        top = (self.height() - words - hint - gap) // 2
        colour = look.colour("text" if self.isEnabled() else "disabled")
        brush.write(painter, QRect(left, top, inner, words), self._words, font, colour)
        if hint:
            place = QRect(left, top + words + gap, inner, hint)
            brush.write(painter, place, self._hint, hint_font, look.colour("muted"))

    def _left(self) -> int:
        look = theme.current()
        return look.px(_SIDE) + look.icon_px(_DOT) + look.px(_GAP)


class Choices(QWidget):
    """Several answers, one of which can be chosen; `chosen` carries its value.

    `options` are (value, words, hint). Arrow keys move between them.
    """

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        options: Sequence[tuple[str, str, str]],
        value: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._values: dict[QAbstractButton, str] = {}
        box = Column(self, 8)
        for option, words, hint in options:
            row = Choice(words, hint)
            row.setChecked(option == value)
            self._group.addButton(row)
            self._values[row] = option
            box.addWidget(row)
        self._group.buttonClicked.connect(self._clicked)

    @property
    def value(self) -> str:
        """The chosen value, or "" while there is none."""
        button = self._group.checkedButton()
        return self._values.get(button, "")

    @property
    def rows(self) -> tuple[Choice, ...]:
        """The rows in order."""
        return tuple(row for row in self._values if isinstance(row, Choice))

    @Slot(QAbstractButton)
    def _clicked(self, button: QAbstractButton) -> None:
        self.chosen.emit(self._values[button])

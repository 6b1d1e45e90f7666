"""Words of a post, covered until they are held open; what was found is underlined."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import (
    QBrush,
    QColor,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.widgets import brush
from ui.widgets.button import Button

Span = tuple[int, int]
_LEFT, _SIDE, _TOP = 20, 16, 12


class Cover(StrEnum):
    """What is covered until it is held open."""

    ALL = "all"
    MARKS = "marks"
    NAMES = "names"


class Quote(QWidget):
    """An excerpt with the spans that were found (`marks`) and the spans that name people.

    Spans count characters, as the checks do. `reveal` opens it; it never opens by hovering.
    """

    def __init__(
        self,
        text: str = "",
        marks: Sequence[Span] = (),
        names: Sequence[Span] = (),
        *,
        cover: Cover = Cover.ALL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._cover = cover
        self._open = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.current().changed.connect(self._restyle)
        self.show_text(text, marks, names)

    @property
    def revealed(self) -> bool:
        """Whether everything can be read now."""
        return self._open

    def show_text(self, text: str, marks: Sequence[Span], names: Sequence[Span]) -> None:
        """Show another excerpt, covered."""
        self._text = text
        self._marks = [_utf16(text, span) for span in marks]
        self._hidden = [_utf16(text, span) for span in self._covered(text, marks, names)]
        self._covered_words = _spoken(text, self._covered(text, marks, names), self.tr("covered"))
        self._open = False
        self._say_name()
        self._restyle()

    @Slot(bool)
    def reveal(self, on: bool) -> None:
        """Open or cover it."""
        self._open = on
        self._say_name()
        self.update()

    def _covered(self, text: str, marks: Sequence[Span], names: Sequence[Span]) -> Sequence[Span]:
        if self._cover is Cover.ALL:
            return _word_spans(text)
        return [*names, *marks] if self._cover is Cover.MARKS else names

    def _say_name(self) -> None:
        words = self._text if self._open else self._covered_words
        self.setAccessibleName(self.tr("Quote: {words}").format(words=words))

    @Slot()
    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """About one line of reading."""
        width = theme.current().text_px(420)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A few words wide."""
        return QSize(theme.current().text_px(160), 0)

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at a width."""
        look = theme.current()
        layout = self._layout(width - look.px(_LEFT) - look.px(_SIDE))
        return int(layout.boundingRect().height() + 0.999) + 2 * look.px(_TOP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Well, bar at the left, marks, words, covers."""
        with QPainter(self) as painter:
            brush.smooth(painter)
            look = theme.current()
            brush.box(painter, self.rect(), 10, "sunken")
            side = QRectF(0, look.px(10), 3, self.height() - 2 * look.px(10))
            brush.box(painter, side, 1.5, "border")
            layout = self._layout(self.width() - look.px(_LEFT) - look.px(_SIDE))
            corner = QPointF(look.px(_LEFT), look.px(_TOP))
            for start, end in self._marks:
                if self._open or not self._is_hidden(start, end):
                    for strip in _strips(layout, start, end, corner):
                        painter.fillRect(strip, look.colour("soon_t"))
                        under = QRectF(strip.left(), strip.bottom() - 1.5, strip.width(), 1.5)
                        painter.fillRect(under, look.colour("soon"))
            layout.draw(painter, corner)
            if not self._open:
                for start, end in self._hidden:
                    for strip in _strips(layout, start, end, corner):
                        inset = strip.height() * 0.1
                        brush.box(painter, strip.adjusted(0, inset, 0, -inset), 3, "bar")

    def _is_hidden(self, start: int, end: int) -> bool:
        return any(first < end and start < last for first, last in self._hidden)

    def _layout(self, width: int) -> QTextLayout:
        look = theme.current()
        layout = QTextLayout(self._text.replace("\n", "\u2028"), look.font("body"))
        layout.setFormats(self._formats(look.colour("text")))
        layout.beginLayout()
        top = 0.0
        while (row := layout.createLine()).isValid():
            row.setLineWidth(max(width, 1))
            row.setPosition(QPointF(0, top))
            top += row.height() * 1.36
        layout.endLayout()
        return layout

    def _formats(self, ink: QColor) -> list[QTextLayout.FormatRange]:
        formats = [_format(0, len(self._text) * 2, ink)]
        if not self._open:
            clear = QColor(Qt.GlobalColor.transparent)
            formats += [_format(start, end - start, clear) for start, end in self._hidden]
        return formats


class HoldToShow(Button):
    """A button that opens a quote while it is held, by mouse or Space."""

    def __init__(self, quote: Quote, parent: QWidget | None = None) -> None:
        super().__init__("", icon="eye", parent=parent)
        self.setText(self.tr("Show covered words"))
        self.setAccessibleDescription(self.tr("Shown while you hold the button or Space."))
        self.setProperty("k", "chip")
        self.setProperty("focus_radius", 16)
        self.setAutoDefault(False)
        self.pressed.connect(lambda: quote.reveal(True))
        self.released.connect(lambda: quote.reveal(False))


def _format(start: int, length: int, ink: QColor) -> QTextLayout.FormatRange:
    words = QTextCharFormat()
    words.setForeground(QBrush(ink))
    piece = QTextLayout.FormatRange()
    piece.start = start  # type: ignore[attr-defined]  # there, but not in the stubs
    piece.length = length  # type: ignore[attr-defined]  # as above
    piece.format = words  # type: ignore[attr-defined]  # as above
    return piece


def _strips(layout: QTextLayout, start: int, end: int, corner: QPointF) -> list[QRectF]:
    """The boxes that a span takes, one for each line it stands on."""
    strips = []
    for number in range(layout.lineCount()):
        row: QTextLine = layout.lineAt(number)
        first = max(start, row.textStart())
        last = min(end, row.textStart() + row.textLength())
        if first < last:
            left, right = _x(row, first), _x(row, last)
            box = QRectF(min(left, right), row.y(), abs(right - left), row.height())
            strips.append(box.translated(corner))
    return strips


def _x(row: QTextLine, place: int) -> float:
    found = row.cursorToX(place)  # the position and the place it was measured at
    return float(found[0]) if isinstance(found, tuple) else 0.0


def _word_spans(text: str) -> list[Span]:
    """Each line's words as one span from its first to its last letter."""
    spans, place = [], 0
    for part in text.split("\n"):
        words = part.strip()
        if words:
            start = place + part.index(words)
            spans.append((start, start + len(words)))
        place += len(part) + 1
    return spans


def _utf16(text: str, span: Span) -> Span:
    """A span of characters as Qt counts them, in 16-bit units."""
    start, end = span
    before = len(text[:start].encode("utf-16-le")) // 2
    return before, before + len(text[start:end].encode("utf-16-le")) // 2


def _spoken(text: str, spans: Sequence[Span], word: str) -> str:
    """The text with each covered span spoken as one word."""
    parts, place = [], 0
    for start, end in sorted(spans):
        if start >= place:
            parts += [text[place:start], f"({word})"]
        place = max(place, end)
    return "".join(parts) + text[place:]

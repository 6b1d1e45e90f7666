"""A word on a tint, with an icon: how soon to act, or how far an account is."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from checks.model import Severity
from ui import icons, theme
from ui.widgets import brush


@dataclass(frozen=True, slots=True)
class Look:
    """Icon, colour of the word, and tint; an empty tint means a plain word without a box."""

    icon: str
    ink: str
    ground: str


LOOKS = {
    "first": Look("first", "first", "first_t"),
    "soon": Look("soon", "soon", "soon_t"),
    "check": Look("query", "check", "check_t"),
    "fine": Look("done", "fine", "fine_t"),
    "to_do": Look("", "primary", "tint"),
    "in_progress": Look("part", "soon", "soon_t"),
    "cannot": Look("query", "check", "check_t"),
    "neutral": Look("", "muted", "sunken"),
    "plain": Look("", "muted", ""),
}

LEVELS = {Severity.HIGH: "first", Severity.MEDIUM: "soon", Severity.LOW: "check"}

STATUSES = {
    "Not started": "to_do",
    "In progress": "in_progress",
    "Cannot check": "cannot",
    "Completed": "plain",
    "Not used": "plain",
}


def level_words(severity: Severity) -> str:
    """How soon to act, as a person reads it."""
    words = {
        Severity.HIGH: QCoreApplication.translate("Tag", "Do first"),
        Severity.MEDIUM: QCoreApplication.translate("Tag", "Do soon"),
        Severity.LOW: QCoreApplication.translate("Tag", "Check"),
    }
    return words[severity]


class Tag(QWidget):
    """A word in one of the `LOOKS`; it wraps where there is no room."""

    def __init__(self, look: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = LOOKS[look]
        self._words = words
        self._heights: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(words)
        theme.current().changed.connect(self._measure)

    @property
    def words(self) -> str:
        """The word it shows."""
        return self._words

    def say(self, look: str, words: str) -> None:
        """Show another word in another look."""
        self._look = LOOKS[look]
        self._words = words
        self.setAccessibleName(words)
        self._measure()
        self.update()

    def sizeHint(self) -> QSize:
        """The word on one line."""
        look = theme.current()
        before, after = self._sides()
        width = before + brush.width_of(self._words, look.font(self._face)) + after
        return QSize(width + 1, self.heightForWidth(width + 1))

    def minimumSizeHint(self) -> QSize:
        """Narrower than its words: then they wrap."""
        return QSize(min(self.sizeHint().width(), theme.current().text_px(90)), 0)

    def heightForWidth(self, width: int) -> int:
        """The height at a width; a layout asks for the same ones again and again."""
        height = self._heights.get(width)
        if height is None:
            look = theme.current()
            before, after = self._sides()
            inner = brush.height_of(self._words, look.font(self._face), width - before - after)
            height = self._heights[width] = inner + 2 * look.px(4)
        return height

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Tint, icon, word."""
        with QPainter(self) as painter:
            brush.smooth(painter)
            look = theme.current()
            height = min(self.heightForWidth(self.width()), self.height())
            area = QRect(0, (self.height() - height) // 2, self.width(), height)
            if self._look.ground:
                brush.box(painter, area, 6, self._look.ground)
            before, after = self._sides()
            if self._look.icon:
                side = look.icon_px(16)
                top = area.top() + look.px(4) + (look.text_px(17) - side) / 2
                icon = QRectF(look.px(9), top, side, side)
                icons.paint(painter, self._look.icon, icon, look.hex(self._look.ink))
            place = area.adjusted(before, look.px(4), -after, 0)
            font = look.font(self._face)
            brush.write(painter, place, self._words, font, look.colour(self._look.ink))

    @Slot()
    def _measure(self) -> None:
        self._heights = {}
        self.updateGeometry()

    @property
    def _face(self) -> str:
        return "small_strong" if self._look.ground else "small"

    def _sides(self) -> tuple[int, int]:
        look = theme.current()
        if not self._look.ground:
            return 0, 0
        icon = look.icon_px(16) + look.px(6) if self._look.icon else 0
        return look.px(9) + icon, look.px(9)


def level_tag(severity: Severity, parent: QWidget | None = None) -> Tag:
    """The tag of how soon to act."""
    return Tag(LEVELS[severity], level_words(severity), parent)


def status_tag(status: str, parent: QWidget | None = None) -> Tag:
    """The tag of an account's status (a key of `STATUSES`, else shown as a plain word)."""
    tag = Tag(STATUSES.get(status, "plain"), QCoreApplication.translate("Tag", status), parent)
    tag.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return tag

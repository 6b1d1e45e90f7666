"""A row that opens something: tile, name, hint, status and a chevron; rows share one card."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui import icons, theme
from ui.tokens import NARROW
from ui.widgets import brush
from ui.widgets.card import Card
from ui.widgets.glyph import Glyph
from ui.widgets.layout import Box, Column, Row
from ui.widgets.tag import STATUSES, Tag, status_tag
from ui.widgets.text import Text

_FINISHED = ("Completed", "Not used")


class TaskRow(QAbstractButton):
    """A row to press; `status` is one of `STATUSES` or "".

    With `icon` it shows that in place of the name's first letters.
    """

    def __init__(
        self,
        name: str,
        hint: str = "",
        status: str = "",
        *,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.last = False
        self._name = Text(name, "row")
        self._hint = Text(hint, "hint", "muted")
        self._tile = _Tile(initials(name), icon)
        self._tag = status_tag(status)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("focus_radius", 10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._arrange_parts()
        self.say(hint, status)

    def say(self, hint: str, status: str) -> None:
        """Show another hint and status."""
        self._hint.say(hint)
        self._hint.setVisible(bool(hint))
        self._tag.say(STATUSES.get(status, "plain"), self.tr(status) if status else "")
        self._tag.setVisible(bool(status))
        self._tile.quiet = status in _FINISHED
        self.setAccessibleName(self._name.words)
        self.setAccessibleDescription(". ".join(part for part in (status, hint) if part))

    @property
    def tag(self) -> Tag:
        """The status."""
        return self._tag

    def _arrange_parts(self) -> None:
        words = Column(None, 1)
        words.addWidget(self._name)
        words.addWidget(self._hint)
        self._middle = Row(None, 12)
        self._middle.addLayout(words, 1)
        self._middle.addWidget(self._tag, 0, Qt.AlignmentFlag.AlignLeft)
        row = Row(self, 14, (17, 10, 17, 10))
        row.addWidget(self._tile, 0)
        row.addLayout(self._middle, 1)
        row.addWidget(Glyph("next", 16, "muted"), 0)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.current().changed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the status under the name in a narrow window."""
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        narrow = theme.ems(self.window()) < NARROW
        down, across = Box.Direction.TopToBottom, Box.Direction.LeftToRight
        self._middle.setDirection(down if narrow else across)
        self._middle.set_gap(4 if narrow else 12)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens it, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Hover, and the hairline under the words."""
        with QPainter(self) as painter:
            brush.smooth(painter)
            look = theme.current()
            if self.underMouse() or self.isDown():
                brush.box(painter, self.rect().adjusted(2, 1, -2, -1), 10, "hover")
            if not self.last:
                left = self._name.mapTo(self, self._name.rect().topLeft()).x()
                width = self.width() - left - look.px(17)
                painter.fillRect(QRect(left, self.height() - 1, width, 1), look.colour("line"))


class _Tile(QWidget):
    """The first letters of a name, or an icon, on a small tint."""

    def __init__(self, letters: str, icon: str) -> None:
        super().__init__()
        self._letters = letters
        self._icon = icon
        self._quiet = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self.updateGeometry)

    @property
    def quiet(self) -> bool:
        """Whether it is grey, because nothing is left to do."""
        return self._quiet

    @quiet.setter
    def quiet(self, quiet: bool) -> None:
        self._quiet = quiet
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        side = theme.current().icon_px(36)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Tint and letters."""
        with QPainter(self) as painter:
            brush.smooth(painter)
            look = theme.current()
            if self._icon:
                side = look.icon_px(20)
                inset = (self.width() - side) / 2
                icons.paint(
                    painter, self._icon, QRectF(inset, inset, side, side), look.hex("primary")
                )
                return
            brush.box(painter, self.rect(), 8, "sunken" if self._quiet else "tint")
            ink = look.colour("muted" if self._quiet else "primary")
            brush.write(
                painter, self.rect(), self._letters, look.font("small_strong"), ink, brush.MIDDLE
            )


class TaskList(Card):
    """A card of task rows; the hairlines between them start under the words."""

    def __init__(self, rows: Sequence[TaskRow] = (), parent: QWidget | None = None) -> None:
        super().__init__(padding=3, gap=0, parent=parent)
        self.box.set_margins((1, 3, 1, 3))
        self._rows: list[TaskRow] = []
        for row in rows:
            self.add(row)

    @property
    def rows(self) -> tuple[TaskRow, ...]:
        """The rows in order."""
        return tuple(self._rows)

    def add(self, row: TaskRow) -> None:
        """Add a row at the end."""
        for other in self._rows:
            other.last = False
        row.last = True
        self._rows.append(row)
        self.box.addWidget(row)


def initials(name: str) -> str:
    """Two letters that stand for a name: its capitals if it has two, else its first letters."""
    word = name.replace(",", " ").split(" ")[0]
    capitals = "".join(letter for letter in word if letter.isupper())
    letters = capitals if len(capitals) >= 2 else word
    return letters[:1].upper() + letters[1:2].lower()

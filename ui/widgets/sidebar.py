"""The sidebar: the six entries, how far they are, and where the data is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QWidget

from ui import icons, theme
from ui.widgets import brush
from ui.widgets.glyph import Glyph
from ui.widgets.layout import Column, Row
from ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: the name of its page, its words and its icon."""

    page: str
    words: str
    icon: str


class Sidebar(QFrame):
    """The entries under one another; `chosen` carries the name of a page."""

    chosen = Signal(str)

    def __init__(self, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("k", "sidebar")
        self.setAccessibleName(self.tr("Pages"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        box = Column(self, 4, (12, 18, 12, 16))
        head = Row(None, 10, (12, 0, 12, 14))
        head.addWidget(Glyph("icon", 32), 0)
        head.addWidget(Text(self.tr("Keep Clear"), "h3", wrap=False), 1)
        box.addLayout(head)
        self._entries = {entry.page: _EntryButton(entry) for entry in entries}
        for button in self._entries.values():
            button.clicked.connect(self._clicked)
            box.addWidget(button)
        box.addStretch(1)
        foot = Row(None, 11, (18, 0, 12, 0))
        foot.addWidget(Glyph("lock", 18, "muted"), 0)
        words = self.tr("Only on this computer")
        foot.addWidget(Text(words, "caption", "muted", wrap=False), 1)
        box.addLayout(foot)

    @property
    def buttons(self) -> tuple[QAbstractButton, ...]:
        """The entries in order."""
        return tuple(self._entries.values())

    def light(self, page: str) -> None:
        """Show which entry the window is at."""
        for name, button in self._entries.items():
            button.setChecked(name == page)

    def take_focus(self) -> None:
        """Move the keyboard to the entry that is lit."""
        for button in self._entries.values():
            if button.isChecked():
                button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_counts(self, counts: Mapping[str, str]) -> None:
        """Show how far the pages named are, such as "3 of 9"."""
        for name, button in self._entries.items():
            button.show_count(counts.get(name, ""))

    def drop_counts(self, *, drop: bool) -> None:
        """Leave the counts out where there is little room."""
        for button in self._entries.values():
            button.drop_count(drop=drop)

    def _clicked(self) -> None:
        for name, button in self._entries.items():
            if button is self.sender():
                self.chosen.emit(name)


class _EntryButton(QAbstractButton):
    """An entry; the one that is lit has a yellow bar, and stays lit when pressed again."""

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self._entry = entry
        self._count = ""
        self._dropped = False
        self.setCheckable(True)
        self.setAccessibleName(entry.words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self.updateGeometry)

    def show_count(self, count: str) -> None:
        """Show how far the page is."""
        self._count = count
        self.setAccessibleDescription(count)
        self.update()

    def drop_count(self, *, drop: bool) -> None:
        """Leave the count out of the picture; it stays in the accessible description."""
        self._dropped = drop
        self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:
        """Left alone: the window lights an entry once its page is there."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens it, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As wide as its words and their surroundings."""
        look = theme.current()
        width = brush.width_of(self._entry.words, look.font("strong"))
        count = 0 if self._dropped else look.px(8)
        width += look.icon_px(21) + look.px(43) + count
        return QSize(width, look.text_px(18) + look.px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, bar, icon, words, count."""
        with QPainter(self) as painter:
            brush.smooth(painter)
            look = theme.current()
            lit = self.isChecked()
            if lit:
                brush.box(painter, self.rect(), 8, "surface", "line")
                bar = QRectF(look.px(5), self.height() * 0.25, 4, self.height() * 0.5)
                brush.box(painter, bar, 2, "yellow")
            elif self.underMouse():
                brush.box(painter, self.rect(), 8, "hover")
            side = look.icon_px(18)
            icon = QRectF(look.px(18), (self.height() - side) / 2, side, side)
            icons.paint(painter, self._entry.icon, icon, look.hex("primary" if lit else "muted"))
            left = look.px(30) + side
            words = QRect(left, 0, self.width() - left, self.height())
            font = look.font("strong" if lit else "body")
            middle = Qt.AlignmentFlag.AlignVCenter
            flags = int(middle | Qt.AlignmentFlag.AlignLeft)
            brush.write(painter, words, self._entry.words, font, look.colour("text"), flags)
            if self._count and not self._dropped:
                right = words.adjusted(0, 0, -look.px(12), 0)
                flags = int(middle | Qt.AlignmentFlag.AlignRight)
                font = look.font("caption_figures")
                brush.write(painter, right, self._count, font, look.colour("muted"), flags)

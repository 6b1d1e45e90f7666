"""The results: the list with one thing in full, the picture, and what was checked."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui import theme, wording
from ui.page import Desk
from ui.results.checked import CheckedPane
from ui.results.filters import Filters
from ui.results.list_pane import ListPane
from ui.results.pane import Pane
from ui.results.picture import PicturePane
from ui.results.views import is_waiting
from ui.tokens import NARROW
from ui.widgets import button
from ui.widgets.card import EmptyCard
from ui.widgets.chip import Switch
from ui.widgets.layout import Box, Column, Row
from ui.widgets.text import Heading, Text

_WIDE, _TIGHT = (32, 8, 24, 16), (16, 4, 14, 12)


class ResultsPage(QWidget):
    """Shows what was found and what was checked; decisions are made in the list."""

    finished = Signal()
    back = Signal()
    asked = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.title = self.tr("Results")
        self.entry, self.above = "results", ""
        self._desk = desk
        self._heading = Heading(self.title)
        self._heading.setWordWrap(False)
        self._lead = Text("", "lead", "muted")
        options = [
            ("list", self.tr("List")),
            ("picture", self.tr("Picture")),
            ("checked", self.tr("What was checked")),
        ]
        self.switch = Switch(self.tr("Show as"), options, "list")
        self.switch.chosen.connect(self._show)
        self.list = ListPane(desk.review)
        self.picture = PicturePane(desk.review)
        self.checked = CheckedPane(desk.review)
        self.empty = self._nothing_yet()
        self.clear = self._nothing_found()
        self._panes = QStackedWidget()
        for pane in (self.list, self.picture, self.checked, self.empty, self.clear):
            self._panes.addWidget(pane)
        self._top = QWidget()
        self._head = Row(self._top, 12)
        words = Row(None, 12)
        words.addWidget(self._heading, 0, Qt.AlignmentFlag.AlignBaseline)
        words.addWidget(self._lead, 1, Qt.AlignmentFlag.AlignBaseline)
        self._head.addLayout(words, 1)
        self._head.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignVCenter)
        self._box = Column(self, 10, _WIDE)
        self._box.addWidget(self._top)
        self._box.addWidget(self._panes, 1)
        self.list.changed.connect(self._decided)
        self.list.alone.connect(self._arrange)
        self.checked.look_asked.connect(self._look)
        self.checked.account_asked.connect(self._go_to_account)
        theme.current().changed.connect(self._arrange)
        for keys, act in self.list.keys.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._by_key, act))

    def open(self, subject: str) -> None:
        """Show "picture", "checked", or the list of one platform's results, or of all."""
        platforms = {row.id for row in self._desk.review.platforms()}
        self.switch.choose(subject if subject in {"picture", "checked"} else "list")
        if subject in platforms:
            self.list.refresh()
            self.list.ask(Filters(platform=subject))

    def refresh(self) -> None:
        """Read the review again."""
        self._show(self.switch.value)

    def heading(self) -> Heading:
        """The page's heading, or that of the finding where only it is shown."""
        in_front = self._panes.currentWidget() is self.list
        return (self.list.heading() if in_front else None) or self._heading

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the switch under the heading where there is little room."""
        super().resizeEvent(event)
        self._arrange()

    @Slot(str)
    def _show(self, which: str) -> None:
        checklist = self._desk.review.checklist()
        self._say_counts()
        known = bool(checklist.coverage or checklist.items or self._desk.review.answered())
        self.switch.setVisible(known)
        if not known:
            self._panes.setCurrentWidget(self.empty)
        elif which == "checked":
            self.checked.refresh()
            self._panes.setCurrentWidget(self.checked)
        elif not checklist.items:
            self._panes.setCurrentWidget(self.clear)
        elif which == "picture":
            self.picture.refresh()
            self._panes.setCurrentWidget(self.picture)
        else:
            self.list.refresh()
            self._panes.setCurrentWidget(self.list)
        self._arrange()

    def _say_counts(self) -> None:
        items = self._desk.review.checklist().items
        done = sum(not is_waiting(item) for item in items)
        one, many = self.tr("1 thing to look at."), self.tr("{count} things to look at.")
        words = wording.counted(len(items) - done, one, many)
        self._lead.say(f"{words} {self.tr('{done} done.').format(done=done)}" if items else "")

    def _nothing_yet(self) -> QWidget:
        go = button.main(self.tr("Go to Accounts"))
        go.clicked.connect(lambda: self.asked.emit("accounts", ""))
        words = self.tr("Your results appear here after the first account.")
        return _alone(EmptyCard("folder", self.tr("Nothing to show yet"), words, go))

    def _nothing_found(self) -> QWidget:
        see = button.main(self.tr("See what was checked"))
        see.clicked.connect(self._see_checked)
        words = self.tr("Not everything may have been checked. The next page says what was not.")
        title = self.tr("Nothing is worth a look in what was read")
        return _alone(EmptyCard("done", title, words, see))

    def _by_key(self, act: Callable[[], None]) -> None:
        if self._panes.currentWidget() is self.list:
            act()

    @Slot()
    def _see_checked(self) -> None:
        self.switch.choose("checked")
        self._show("checked")

    @Slot()
    def _decided(self) -> None:
        self._say_counts()
        self._desk.counts()

    @Slot(str, str)
    def _look(self, clause: str, platform: str) -> None:
        self.switch.choose("list")
        self._show("list")
        self.list.ask(Filters(clause=clause, platform=platform))

    @Slot(str)
    def _go_to_account(self, platform: str) -> None:
        self.asked.emit("account" if platform else "questions", platform)

    @Slot()
    def _arrange(self) -> None:
        in_list = self._panes.currentWidget() is self.list
        self._top.setHidden(in_list and self.list.is_alone)
        narrow = theme.ems(self.window()) < NARROW
        self._box.set_margins(_TIGHT if narrow else _WIDE)
        down, across = Box.Direction.TopToBottom, Box.Direction.LeftToRight
        self._head.setDirection(down if narrow else across)


def _alone(card: EmptyCard) -> Pane:
    """A card as the only thing on a page."""
    pane = Pane(620)
    pane.box.addWidget(card)
    return pane

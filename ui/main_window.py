"""The window: sidebar, strip and pages, and what Hide does."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QMessageBox, QStackedLayout, QWidget

from desktop_app.jobs import OnProgress
from ui import theme
from ui.clipboard import Clipboard
from ui.keeper import Keeper
from ui.page import Desk, Page, entries_of_sidebar
from ui.pager import Pager
from ui.pages import AFTER, PAGES
from ui.tokens import NARROW
from ui.widgets.error_card import ErrorCard
from ui.widgets.guide_strip import GuideStrip
from ui.widgets.layout import Column, Row
from ui.widgets.locked_page import LockedPage
from ui.widgets.progress_card import ProgressCard
from ui.widgets.sidebar import Sidebar
from ui.widgets.top_strip import TopStrip
from ui.worker import Jobs

if TYPE_CHECKING:  # the review brings the database along, which the first paint need not wait for
    from desktop_app.review import Review

NAME = "Keep Clear"
_MESSAGES_WIDE, _MESSAGES_TIGHT = (32, 0, 24, 0), (16, 0, 14, 0)
Counts = Callable[["Review"], Mapping[str, str]]
MakeReview = Callable[[OnProgress], "Review"]


class MainWindow(QWidget):
    """Shows one review after `use`; before that, and while locked, nothing of any.

    `demo` makes the made-up person's review, `fresh` an empty one in memory, and `counts` says
    how far a review is.
    """

    def __init__(
        self,
        *,
        demo: MakeReview,
        fresh: Callable[[], "Review"],
        counts: Counts,
        pages: Mapping[str, str] = PAGES,
    ) -> None:
        super().__init__()
        self.setWindowTitle(NAME)
        self._demo, self._fresh, self._counts = demo, fresh, counts
        self._clipboard = Clipboard()
        self._place = ("start", "")
        self._page: Page | None = None
        self.jobs = Jobs(self)
        self.jobs.idle.connect(self._put_progress_away)
        self.keeper = Keeper(self.jobs, self)
        entries = entries_of_sidebar()
        self._names = {entry.page: entry.words for entry in entries}
        self.sidebar = Sidebar(entries)
        self.strip = TopStrip(entries)
        self.guide_strip = GuideStrip()
        self.errors = ErrorCard()
        self.progress = ProgressCard("person")
        self.progress.hide()
        self.pager = Pager(pages)
        self.locked = LockedPage()
        self._build()
        self._connect()

    @property
    def place(self) -> tuple[str, str]:
        """The name and the subject of the page in front."""
        return self._place

    @property
    def is_locked(self) -> bool:
        """Whether the window shows nothing of the review."""
        return self._stack.currentWidget() is self.locked

    @Slot()
    def begin(self) -> None:
        """Show an empty review, in memory only."""
        self.use(self._fresh())

    def use(self, review: "Review") -> None:
        """Show another review, from its first page; the one before is closed."""
        self.pager.drop()  # first: a page keeps what is written in it while its review is open
        self.keeper.take(review)
        self.guide_strip.begin("")
        self._place = ("start", "")
        self._open_shell()

    @Slot(str)
    @Slot(str, str)
    def go(self, name: str, subject: str = "") -> None:
        """Show a page, put its name into the title and move the focus to its heading."""
        page = self.pager.show_page(name, subject)
        self._page, self._place = page, (name, subject)
        self.errors.hide()
        self.sidebar.light(page.entry)
        self.strip.show_above(self._names.get(page.above, ""))
        self.setWindowTitle(f"{page.title} – {NAME}")
        self.show_counts()
        self._focus_page()

    @Slot()
    def show_counts(self) -> None:
        """Count anew how far the review is, unless a job is at it."""
        review = self.keeper.review
        if review is not None and not self.jobs.busy:
            self.sidebar.show_counts(self._counts(review))

    @Slot(object)
    def report(self, error: BaseException) -> None:
        """Say what went wrong, in the one place for it."""
        self.errors.show_error(error)

    @Slot()
    def hide_now(self) -> None:
        """Blank the window, then put it away, then lock the review."""
        self.setWindowTitle(NAME)
        self._stack.setCurrentWidget(self._blank)
        self.repaint()
        for overlay in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
            if overlay is not None:
                overlay.close()
        self.showMinimized()
        self._clipboard.clear()
        self.lock()

    def lock(self) -> None:
        """Let go of everything that is shown; where the person was is remembered."""
        self._page = None
        self.pager.drop()
        self.errors.hide()
        self.sidebar.show_counts({})
        self.locked.ask(passphrase=self.keeper.seal())
        self._stack.setCurrentWidget(self.locked)
        self.locked.take_focus()

    def add_message(self, message: QWidget) -> None:
        """Give a message its place above the page."""
        self._messages.addWidget(message)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change the sidebar for a menu where there is little room."""
        super().resizeEvent(event)
        self._arrange()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Wait for the running job to stop, and leave nothing behind."""
        self._page = None
        self._clipboard.clear()
        self.pager.drop()  # first: a page keeps what is written in it while its review is open
        self.keeper.close()
        super().closeEvent(event)

    def _build(self) -> None:
        self._messages = Column(None, 12, _MESSAGES_WIDE)
        self._messages.addWidget(self.errors)
        self._messages.addWidget(self.progress)
        right = Column(None, 0)
        right.addWidget(self.guide_strip)
        right.addWidget(self.strip)
        right.addLayout(self._messages)
        right.addWidget(self.pager, 1)
        shell = QFrame()
        row = Row(shell, 0)
        row.addWidget(self.sidebar)
        row.addLayout(right, 1)
        self._shell, self._blank = shell, QWidget()
        self._stack = QStackedLayout(self)
        # A message above the page must not make the window grow: the page gives way.
        self._stack.setSizeConstraint(QStackedLayout.SizeConstraint.SetNoConstraint)
        for layer in (shell, self._blank, self.locked):
            self._stack.addWidget(layer)

    def _connect(self) -> None:
        self.sidebar.chosen.connect(self.go)
        self.strip.chosen.connect(self.go)
        self.strip.back.connect(self._go_back)
        self.progress.stopped.connect(self.jobs.stop)
        self.strip.hide_asked.connect(self.hide_now)
        self.guide_strip.ended.connect(self._end_session)
        self.pager.asked.connect(self.go)
        self.pager.back.connect(self._go_back)
        self.pager.finished.connect(self._go_on)
        self.locked.unlock.connect(self._unlock)
        self.locked.start_over.connect(self.begin)
        self.keeper.opened.connect(self._open_shell)
        self.keeper.refused.connect(self.locked.complain)
        theme.current().changed.connect(self._arrange)
        hide = QShortcut(QKeySequence("Ctrl+Shift+H"), self)
        hide.setContext(Qt.ShortcutContext.ApplicationShortcut)
        hide.activated.connect(self.hide_now)
        QShortcut(QKeySequence("F6"), self).activated.connect(self._change_side)

    @Slot()
    def _arrange(self) -> None:
        narrow = theme.ems(self) < NARROW
        self.sidebar.setVisible(not narrow)
        self.sidebar.drop_counts(drop=self.width() < theme.current().text_px(1100))
        self.strip.show_narrow(narrow=narrow)
        self._messages.set_margins(_MESSAGES_TIGHT if narrow else _MESSAGES_WIDE)

    @Slot()
    def _open_shell(self) -> None:
        review = self.keeper.review
        assert review is not None
        self.pager.use(
            Desk(
                review=review,
                jobs=self.jobs,
                report=self.report,
                use=self.use,
                demo=self.open_demo,
                copy=self._clipboard.copy,
                counts=self.show_counts,
                hide=self.hide_now,
                guide=self.guide_strip.begin,
            )
        )
        self._stack.setCurrentWidget(self._shell)
        self.go(*self._place)

    def _focus_page(self) -> None:
        if self._page is not None:
            self._page.heading().take_focus()

    @Slot()
    def _change_side(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.pager.isAncestorOf(focus):
            if self.sidebar.isVisible():
                self.sidebar.take_focus()
            else:
                self.strip.menu_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._focus_page()

    @Slot()
    def _go_back(self) -> None:
        self.go((self._page.above if self._page is not None else "") or "start")

    @Slot()
    def _go_on(self) -> None:
        following = AFTER.get(self._place[0])
        if following is None:
            self._go_back()
        else:
            self.go(following)

    @Slot()
    def open_demo(self) -> None:
        """Make the made-up person’s review and show it."""
        self.progress.begin(self.tr("Making up a person and their accounts"), "")
        self.progress.show()
        self.jobs.start(
            self._demo,
            on_done=self.use,
            on_failed=self.report,
            on_cancelled=self.show_counts,
            on_progress=self.progress.show_progress,
        )

    @Slot()
    def _put_progress_away(self) -> None:
        self.progress.hide()

    @Slot(str)
    def _unlock(self, passphrase: str) -> None:
        self.locked.wait(waiting=True)
        self.keeper.unseal(passphrase)

    @Slot()
    def _end_session(self) -> None:
        ask = QMessageBox(self)
        ask.setText(self.tr("Erase this review?"))
        ask.setInformativeText(self.tr("Everything in it is deleted now, and cannot be undone."))
        erase = ask.addButton(self.tr("Erase it"), QMessageBox.ButtonRole.DestructiveRole)
        ask.addButton(self.tr("Carry on with it"), QMessageBox.ButtonRole.RejectRole)
        ask.exec()
        if ask.clickedButton() is erase:
            self.pager.drop()
            self.keeper.wipe()
            self.begin()

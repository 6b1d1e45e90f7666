"""Who the person is and where they work: the words that everything else looks for."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from checks.model import Context
from ui.page import Desk
from ui.widgets import button
from ui.widgets.about_form import AboutForm
from ui.widgets.layout import Column, Columns
from ui.widgets.looked_for_card import LookedForCard
from ui.widgets.scaffold import Scaffold
from ui.widgets.text import Heading
from ui.widgets.wrap import in_lines

_PAUSE = 700
"""Milliseconds after the last key before what is written is kept."""


class AboutYouPage(Scaffold):
    """Keeps what is written as it is written, and once more when the page is left."""

    finished = Signal()
    back = Signal()
    asked = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(1020)
        self.title = self.tr("About you")
        self.entry, self.above = "about_you", ""
        self._desk = desk
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self.save)
        kept = (
            self.tr("So we know which words to look for. Only this computer keeps them.")
            if desk.review.kept
            else self.tr("So we know which words to look for. They are kept in memory only.")
        )
        self._heading = self.begin(self.title, kept)
        self.looked_for = LookedForCard()
        self._left = QWidget()
        self._column = Column(self._left, 20)
        self.form = self._new_form()
        go_on = button.main(self.tr("Continue"))
        go_on.clicked.connect(self._go_on)
        later = button.quiet(self.tr("Back to the start"))
        later.clicked.connect(self.back)
        self._column.addWidget(in_lines((go_on, later), 22))
        self.box.addWidget(Columns(self._left, self.looked_for, shares=(5, 4), under=52, gap=32))

    def open(self, subject: str) -> None:
        """It is about one thing only."""

    def heading(self) -> Heading:
        """The heading."""
        return self._heading

    def refresh(self) -> None:
        """Show what the review knows, if it is not what stands here already."""
        if self.form.about() != self._desk.review.about:
            old = self.form
            self.form = self._new_form()
            old.hide()
            old.deleteLater()
        self._show_words()

    @Slot()
    def save(self) -> None:
        """Keep what is written, if it is new."""
        self._soon.stop()
        about = self.form.about()
        if about != self._desk.review.about:
            self._desk.review.tell(about)
            self._desk.counts()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is written when the page is left."""
        super().hideEvent(event)
        if self._soon.isActive():
            self.save()

    def _new_form(self) -> AboutForm:
        form = AboutForm(self._desk.review.about)
        form.changed.connect(self._changed)
        self._column.insertWidget(0, form)
        return form

    @Slot()
    def _changed(self) -> None:
        self._show_words()
        self._soon.start()

    def _show_words(self) -> None:
        review = self._desk.review
        self.looked_for.show_words(Context(self.form.about(), review.policy, review.today))

    @Slot()
    def _go_on(self) -> None:
        self.save()
        wrong = self.form.wrong()
        if wrong is None:
            self.finished.emit()
        else:
            wrong.edit.setFocus(Qt.FocusReason.OtherFocusReason)

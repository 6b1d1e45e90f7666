"""A message that may be from a pupil: whom to tell, without its words and without deleting."""

from PySide6.QtCore import Qt, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QWidget

from checks.model import Policy
from ui.dates import day_of
from ui.widgets import button
from ui.widgets.card import Card
from ui.widgets.finding_card import FindingView
from ui.widgets.helpers import Helpers
from ui.widgets.layout import Column, clear
from ui.widgets.note_form import NoteForm
from ui.widgets.quote import Cover, HoldToShow, Quote
from ui.widgets.scaffold import Body, scroll
from ui.widgets.stop_card import StopCard
from ui.widgets.tag import Tag
from ui.widgets.text import Heading, Text
from ui.widgets.wrap import Wrap


class StopPane(QFrame):
    """The stop card, above it what it is asked for, and under it what the person can say of it.

    Signals carry the finding's id: `told` (somebody was told), `mistaken`, `undone`, `left`;
    `noted` carries it with what the person wrote down.
    """

    told = Signal(str)
    mistaken = Signal(str)
    undone = Signal(str)
    left = Signal(str)
    noted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: FindingView | None = None
        self.heading = Heading()
        inside = Body()
        self._column = Column(inside, 14, (0, 0, 10, 20))
        self._area = QScrollArea()
        scroll(self._area, inside)
        self._card: StopCard | None = None
        self._above = Column(None, 12)
        self._bar = Column(None, 0, (0, 12, 0, 14))
        box = Column(self, 0)
        box.addWidget(self._area, 1)
        box.addLayout(self._bar)

    @property
    def finding(self) -> str:
        """The id of the finding it shows, or ""."""
        return self._view.id if self._view is not None else ""

    def show_message(self, view: FindingView, policy: Policy, when: int | None) -> None:
        """Show another message's card; its words are not shown."""
        self._view = view
        clear(self._column)
        lead = self.tr("{reason} You have done nothing wrong by receiving it.")
        card = StopCard(
            lead.format(reason=view.why),
            view.steps,
            sender="",
            when=day_of(when),
            warning=self.tr(
                "If it shows or asks for a sexual picture of a child: close it, never copy, print "
                "or save it, and call the police or the school’s safeguarding lead."
            ),
        )
        card.who_to_tell.connect(lambda: self._show_helpers(policy))
        card.write_down.connect(self._write_down)
        card.leave.connect(lambda: self.left.emit(self.finding))
        self.heading = card.heading
        clear(self._bar)
        self._bar.addWidget(self._said(view))
        self._above = Column(None, 12)
        self._column.addLayout(self._above)
        self._column.addWidget(card)
        if view.note:
            self._column.addLayout(self._note(view))
        self._column.addStretch(1)
        self._area.verticalScrollBar().setValue(0)

    def take_focus(self) -> None:
        """Move the focus to the first thing to do."""
        first = self._bar.itemAt(0).widget().findChild(QPushButton)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _said(self, view: FindingView) -> QWidget:
        line = QWidget()
        wrap = Wrap(line, 12, 8)
        if view.decided:
            wrap.addWidget(Tag("soon" if view.waiting else "fine", view.decided))
        if view.decided and not view.waiting:
            parts = [self._button(self.tr("Undo"), "undo", self.undone)]
        else:
            parts = [
                self._button(self.tr("I have told someone"), "check", self.told),
                self._button(self.tr("It is not from a pupil"), "", self.mistaken),
            ]
        for part in parts:
            wrap.addWidget(part)
        if view.excerpt:
            see = button.quiet(self.tr("I need to see the words"))
            see.clicked.connect(self._show_words)
            wrap.addWidget(see)
        return line

    def _button(self, words: str, icon: str, signal: SignalInstance) -> QWidget:
        made = button.other(words, icon)
        made.clicked.connect(lambda: signal.emit(self.finding))
        return made

    def _note(self, view: FindingView) -> Column:
        column = Column(None, 4)
        column.addWidget(Text(self.tr("What you wrote down"), "h3"))
        column.addWidget(Text(view.note))
        return column

    def _show_above(self, widget: QWidget) -> None:
        clear(self._above)
        self._above.addWidget(widget)
        self._area.verticalScrollBar().setValue(0)

    def _show_helpers(self, policy: Policy) -> None:
        card = Card()
        title = Heading(self.tr("Who to tell"), "h2")
        card.box.addWidget(title)
        card.box.addWidget(Helpers(policy.helpers))
        self._show_above(card)
        title.take_focus()

    @Slot()
    def _write_down(self) -> None:
        note = self._view.note if self._view is not None else ""
        card = Card()
        title = self.tr("Write down the date, the time, the name it came under and what you did.")
        form = NoteForm(title, self.tr("Save what I wrote"), note)
        form.saved.connect(lambda words: self.noted.emit(self.finding, words))
        form.left.connect(lambda: clear(self._above))
        card.box.addWidget(form)
        self._show_above(card)
        form.take_focus()

    @Slot()
    def _show_words(self) -> None:
        if self._view is None:
            return
        card = Card()
        quote = Quote(self._view.excerpt, self._view.marks, self._view.names, cover=Cover.ALL)
        card.box.addWidget(quote)
        line = QWidget()
        Wrap(line).addWidget(HoldToShow(quote))
        card.box.addWidget(line)
        self._show_above(card)

"""One finding in full: what, where, why, how to mend it, and what the person decides."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QWidget

from checks.model import Helper, LegalNote, Severity
from ui.widgets import button
from ui.widgets.card import Card, Notice, line
from ui.widgets.facts import Facts
from ui.widgets.helpers import Helpers
from ui.widgets.layout import Column, clear
from ui.widgets.note_form import NoteForm
from ui.widgets.numbered import Numbered
from ui.widgets.quote import Cover, HoldToShow, Quote, Span
from ui.widgets.rights_card import RightsCard
from ui.widgets.scaffold import Body, scroll
from ui.widgets.tag import Tag, level_tag
from ui.widgets.text import Heading, Text
from ui.widgets.wrap import Wrap


@dataclass(frozen=True, slots=True)
class FindingView:
    """What the card shows, in words; the page fills it from an item of the checklist.

    `kind` is what it is ("Facebook post"), `facts` pairs of label and words, `tags` the clauses
    and their strength, `link` an address to open (with `link_words`), `keep_first` a sentence
    that stands above the steps where something must be kept, `decided` what the person said
    ("Done"), or "" while nothing is decided. `rights` is (what the policy asks, legal notes).
    `asks` is what the clauses ask, `state` a sentence on how far it is, `helpers` whom to ask.
    While `waiting`, what the person said is not the end of it; `can_undo` where it was theirs.
    """

    id: str
    level: Severity
    kind: str
    title: str
    excerpt: str
    marks: tuple[Span, ...] = ()
    names: tuple[Span, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    why: str = ""
    tags: tuple[str, ...] = ()
    rights: tuple[str, tuple[LegalNote, ...]] | None = None
    keep_first: str = ""
    steps: tuple[str, ...] = ()
    steps_note: str = ""
    link: str = ""
    link_words: str = ""
    decided: str = ""
    note: str = ""
    asks: tuple[str, ...] = ()
    state: str = ""
    helpers: tuple[Helper, ...] = ()
    waiting: bool = False
    can_undo: bool = True


class FindingCard(Card):
    """Shows a `FindingView`; decisions stand in a bar that never scrolls away.

    Signals carry the finding's id: `done`, `not_a_problem`, `mistaken`, `ask_someone`,
    `add_note`, `undone`, `next_asked`; `noted` carries it with the note that was asked for.
    """

    done = Signal(str)
    not_a_problem = Signal(str)
    ask_someone = Signal(str)
    add_note = Signal(str)
    undone = Signal(str)
    mistaken = Signal(str)
    next_asked = Signal(str)
    noted = Signal(str, str)

    def __init__(self, cover: Cover = Cover.ALL, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, gap=0, parent=parent)
        self._cover = cover
        self._id = ""
        self._view: FindingView | None = None
        self.heading = Heading()
        self._inside = Body()
        self._column = Column(self._inside, 14, (24, 28, 24, 24))
        self._area = QScrollArea()
        scroll(self._area, self._inside)
        bar = QFrame()
        bar.setProperty("k", "bottom")
        self._bar = Column(bar, 0, (24, 12, 24, 14))
        self.box.set_margins((1, 1, 1, 1))
        self.box.addWidget(self._area, 1)
        self.box.addWidget(bar)

    @property
    def finding(self) -> str:
        """The id of the finding it shows, or ""."""
        return self._id

    def show_finding(self, view: FindingView) -> None:
        """Show another finding, from its top and with its words covered."""
        self._id = view.id
        self._view = view
        clear(self._column)
        self._add_top(view)
        self._add_reason(view)
        self._add_remedy(view)
        self._column.addStretch(1)
        self._show_decisions(view)
        self._area.verticalScrollBar().setValue(0)

    def ask_for_note(self, title: str, words: str, note: str = "") -> None:
        """Ask for a note in place of the decisions; `words` save it."""
        form = NoteForm(title, words, note)
        form.saved.connect(self._say_noted)
        form.left.connect(self._leave_note)
        clear(self._bar)
        self._bar.addWidget(form)
        form.take_focus()

    def take_focus(self) -> None:
        """Move the focus to the first button of the decisions."""
        first = self._bar.itemAt(0).widget().findChild(QPushButton)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_top(self, view: FindingView) -> None:
        tags = [level_tag(view.level), Tag("neutral", view.kind)]
        if view.decided:
            tags.append(Tag("soon" if view.waiting else "fine", view.decided))
        self._column.addWidget(_line_of(tags))
        self.heading = Heading(view.title)
        self._column.addWidget(self.heading)
        parts = self._links(view)
        if view.excerpt:
            quote = Quote(view.excerpt, view.marks, view.names, cover=self._cover)
            self._column.addWidget(quote)
            parts = [HoldToShow(quote), *parts] if self._covers(view) else parts
        if parts:
            self._column.addWidget(_line_of(parts, 20))
        if view.facts:
            self._column.addWidget(Facts(view.facts))
        self._column.addWidget(line())

    def _covers(self, view: FindingView) -> bool:
        """Whether there is anything to uncover."""
        covered = {
            Cover.ALL: (view.excerpt,),
            Cover.MARKS: (*view.marks, *view.names),
            Cover.NAMES: view.names,
        }
        return bool(covered[self._cover])

    def _links(self, view: FindingView) -> list[QWidget]:
        if not view.link:
            return []
        link = button.quiet(view.link_words or self.tr("Open it"), "out")
        link.setToolTip(view.link)
        link.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(view.link)))
        return [link]

    def _add_reason(self, view: FindingView) -> None:
        if view.state:
            self._column.addWidget(Notice("info", "info", "", view.state))
        self._column.addWidget(Text(self.tr("Why it is on your list"), "h3"))
        self._column.addWidget(Text(view.why))
        if view.tags:
            self._column.addWidget(_line_of([Tag("neutral", words) for words in view.tags]))
        for words in view.asks:
            self._column.addWidget(Text(words, "small", "muted"))
        if view.rights is not None:
            self._column.addWidget(RightsCard(*view.rights))

    def _add_remedy(self, view: FindingView) -> None:
        if view.keep_first:
            title = self.tr("Keep it first")
            self._column.addWidget(Notice("soon", "info", title, view.keep_first))
        if view.steps:
            self._column.addWidget(Text(self.tr("What you can do"), "h3"))
            self._column.addWidget(Numbered(view.steps))
        if view.steps_note:
            self._column.addWidget(Text(view.steps_note, "small", "muted"))
        if view.helpers:
            self._column.addWidget(Text(self.tr("Who you can ask"), "h3"))
            self._column.addWidget(Helpers(view.helpers))
        if view.note:
            self._column.addWidget(Text(self.tr("Your note"), "h3"))
            self._column.addWidget(Text(view.note))

    def _show_decisions(self, view: FindingView) -> None:
        clear(self._bar)
        settled = view.decided and not view.waiting
        parts = self._decided(view) if settled else self._undecided(view)
        self._bar.addWidget(_line_of(parts, 14))

    def _decided(self, view: FindingView) -> list[QWidget]:
        """The bar once the person has said something, or a newer download has."""
        further = button.main(self.tr("Next on your list"))
        further.clicked.connect(self._say_next)
        parts: list[QWidget] = [Text(view.decided, "strong", wrap=False), further]
        if view.can_undo:
            parts += [self._undo(), self._note(view)]
        return parts

    def _undecided(self, view: FindingView) -> list[QWidget]:
        done = button.main(self.tr("Mark as done"), "check")
        fine = button.other(self.tr("Not a problem"))
        wrong = button.other(self.tr("Mistaken"))
        wrong.setAccessibleDescription(self.tr("Keep Clear is wrong about this."))
        ask = button.other(self.tr("Ask someone"))
        done.clicked.connect(self._say_done)
        fine.clicked.connect(self._say_fine)
        wrong.clicked.connect(self._say_mistaken)
        ask.clicked.connect(self._say_ask)
        if view.waiting:
            return [done, fine, wrong, self._undo(), self._note(view)]
        return [done, fine, wrong, ask]

    def _undo(self) -> QWidget:
        undo = button.other(self.tr("Undo"), "undo")
        undo.clicked.connect(self._say_undone)
        return undo

    def _note(self, view: FindingView) -> QWidget:
        note = button.quiet(self.tr("Change your note") if view.note else self.tr("Add a note"))
        note.set_icon("note")
        note.clicked.connect(self._say_note)
        return note

    @Slot()
    def _say_done(self) -> None:
        self.done.emit(self._id)

    @Slot()
    def _say_fine(self) -> None:
        self.not_a_problem.emit(self._id)

    @Slot()
    def _say_ask(self) -> None:
        self.ask_someone.emit(self._id)

    @Slot()
    def _say_note(self) -> None:
        self.add_note.emit(self._id)

    @Slot()
    def _say_mistaken(self) -> None:
        self.mistaken.emit(self._id)

    @Slot()
    def _say_next(self) -> None:
        self.next_asked.emit(self._id)

    @Slot(str)
    def _say_noted(self, note: str) -> None:
        self.noted.emit(self._id, note)

    @Slot()
    def _leave_note(self) -> None:
        if self._view is not None:
            self._show_decisions(self._view)
            self.take_focus()

    @Slot()
    def _say_undone(self) -> None:
        self.undone.emit(self._id)


def _line_of(parts: Sequence[QWidget], gap: int = 8) -> QWidget:
    """Widgets in lines."""
    holder = QWidget()
    wrap = Wrap(holder, gap, 8)
    for part in parts:
        wrap.addWidget(part)
    return holder

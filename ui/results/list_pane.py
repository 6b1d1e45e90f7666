"""The list of what was found beside one thing in full, or one of the two where it is narrow."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from checks.outcome import Choice
from ui import theme
from ui.models import ResultModel, ResultRow
from ui.results.filters import FilterBar, Filters, find
from ui.results.stop_pane import StopPane
from ui.results.views import Names, row_of, view_of
from ui.tokens import NARROW
from ui.widgets import button
from ui.widgets.card import EmptyCard
from ui.widgets.finding_card import FindingCard
from ui.widgets.layout import Column, Row
from ui.widgets.quote import Cover
from ui.widgets.result_list import ResultList
from ui.widgets.text import Heading, Text

if TYPE_CHECKING:  # the review brings the database along, which the first paint need not wait for
    from desktop_app.review import Review

_LIST_WIDTH, _TIGHT_LIST = 318, 250


class ListPane(QWidget):
    """Filters, list and card; `changed` says that something was decided, `alone` that the
    card is now all there is room for, or is not any more.

    `keys` are what its page lets them do: J and K go on and back, D marks as done, N says that
    it is no problem, M that Keep Clear is mistaken, / begins a search.
    """

    changed = Signal()
    alone = Signal()

    def __init__(self, review: "Review", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self._names = Names({}, review.policy)
        self._asked_about: Choice | None = None
        self._reading = self._alone = False
        self.filters = FilterBar()
        self.model = ResultModel(self._row, self)
        self.list = ResultList(self.model)
        self.card = FindingCard(Cover.MARKS)
        self.stop = StopPane()
        self._none = self._nothing_fits()
        self._build()
        self._connect()

    def refresh(self) -> None:
        """Read the review again; what was chosen stays chosen if it is still there."""
        self._names = Names({row.id: row for row in self._review.platforms()}, self._review.policy)
        used = dict.fromkeys(item.finding.platform for item in self._review.checklist().items)
        self.filters.offer([(one, self._names.platform(one)) for one in used if one])
        self._find(self.filters.filters)

    def heading(self) -> Heading | None:
        """The heading of what is in front, where the list is not."""
        if not self._reading:
            return None
        return self.stop.heading if self.right.currentWidget() is self.stop else self.card.heading

    @property
    def keys(self) -> Mapping[str, Callable[[], None]]:
        """What each key does."""
        return {
            "J": partial(self._step, 1),
            "K": partial(self._step, -1),
            "D": partial(self._by_key, Choice.DONE),
            "N": self._no_problem_by_key,
            "M": partial(self._by_key, Choice.MISTAKEN),
            "/": self._search,
        }

    @property
    def is_alone(self) -> bool:
        """Whether the card is all there is room for."""
        return self._alone

    @property
    def chosen(self) -> str:
        """The id of the thing that is shown, or ""."""
        return self.list.current

    def ask(self, filters: Filters) -> None:
        """Show what these filters let through."""
        self._reading = False
        self.filters.ask(filters)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """List and card beside one another, or one of them."""
        super().resizeEvent(event)
        self._arrange()

    def _build(self) -> None:
        self.right = QStackedWidget()
        for part in (self.card, self.stop, self._none):
            self.right.addWidget(part)
        self.to_list = button.quiet(self.tr("Your list"), "back")
        self.place = Text("", "small", "muted", wrap=False)
        self._top = QWidget()
        top = Row(self._top, 12)
        top.addWidget(self.to_list)
        top.addStretch(1)
        top.addWidget(self.place)
        row = Row(None, 22)
        row.addWidget(self.list, 1)
        row.addWidget(self.right, 2)
        box = Column(self, 10)
        box.addWidget(self.filters)
        box.addWidget(self._top)
        box.addLayout(row, 1)

    def _connect(self) -> None:
        self.filters.changed.connect(self._find)
        self.list.chosen.connect(self._show)
        self.list.clicked.connect(lambda _: self._read())
        self.list.activated.connect(lambda _: self._read())
        self.to_list.clicked.connect(self._back_to_list)
        self.card.done.connect(lambda _: self._decide(Choice.DONE))
        self.card.mistaken.connect(lambda _: self._decide(Choice.MISTAKEN))
        self.card.ask_someone.connect(lambda _: self._decide(Choice.ASK))
        self.card.not_a_problem.connect(self._ask_why_not)
        self.card.add_note.connect(self._ask_for_note)
        self.card.noted.connect(lambda _, note: self._note(note))
        self.card.undone.connect(self._undo)
        self.card.next_asked.connect(lambda _: self._step(1))
        self.stop.told.connect(lambda _: self._decide(Choice.DONE))
        self.stop.mistaken.connect(lambda _: self._decide(Choice.MISTAKEN))
        self.stop.undone.connect(self._undo)
        self.stop.noted.connect(lambda _, note: self._write_down(note))
        self.stop.left.connect(lambda _: self._step(1))
        theme.current().changed.connect(self._arrange)

    def _nothing_fits(self) -> QWidget:
        everything = button.other(self.tr("Show everything"))
        everything.clicked.connect(lambda: self.ask(Filters(which="all")))
        title = self.tr("Nothing fits")
        words = self.tr("No result fits what you asked for. What is done stands under “Done”.")
        holder = QWidget()
        column = Column(holder, 0)
        column.addWidget(EmptyCard("search", title, words, everything))
        column.addStretch(1)
        return holder

    def _row(self, item_id: str) -> ResultRow:
        return row_of(self._review.item(item_id), self._names)

    @Slot(object)
    def _find(self, filters: Filters) -> None:
        before = self.chosen
        found = find(self._review, filters)
        self.model.show(found.groups)
        self.filters.show_counts(found.waiting, found.done)
        ids = self.model.ids()
        if not ids:
            self._reading = False
            self.right.setCurrentWidget(self._none)
        else:
            chosen = before if before in ids else ids[0]
            self.list.choose(chosen)
            self._show(chosen)
        self._arrange()

    @Slot(str)
    def _show(self, item_id: str) -> None:
        item = self._review.item(item_id)
        view = view_of(item, self._names)
        if item.stop:
            self.stop.show_message(view, self._names.policy, item.finding.when)
            self.right.setCurrentWidget(self.stop)
        else:
            self.card.show_finding(view)
            self.right.setCurrentWidget(self.card)
        ids = self.model.ids()
        words = self.tr("{place} of {total}")
        self.place.say(words.format(place=ids.index(item_id) + 1, total=f"{len(ids):,}"))

    @Slot()
    def _read(self) -> None:
        """Where only one of the two has room, show the card."""
        if self._is_narrow() and self.chosen:
            self._reading = True
            self._arrange()
            self._take_focus()

    @Slot()
    def _back_to_list(self) -> None:
        self._reading = False
        self._arrange()
        self._take_focus()

    def _step(self, by: int) -> None:
        ids = self.model.ids()
        if not ids:
            return
        place = ids.index(self.chosen) if self.chosen in ids else -1
        item_id = ids[min(max(place + by, 0), len(ids) - 1)]
        self.list.choose(item_id)
        self._show(item_id)
        self._take_focus()

    def _take_focus(self) -> None:
        heading = self.heading()
        if heading is not None:
            heading.take_focus()
        else:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _decide(self, choice: Choice, note: str | None = None) -> None:
        item_id = self.chosen
        if not item_id:
            return
        before = self._review.item(item_id).decision
        kept = before.note if before else ""
        self._review.decide([item_id], choice, kept if note is None else note)
        self._decided(item_id)

    @Slot()
    def _undo(self) -> None:
        self._review.undo([self.chosen])
        self._decided(self.chosen)

    def _decided(self, item_id: str) -> None:
        """Show what became of it, where it is: it leaves the list only when that is read anew."""
        found = find(self._review, self.filters.filters)
        self.filters.show_counts(found.waiting, found.done)
        self.model.changed(item_id)
        self._show(item_id)
        (self.stop if self.right.currentWidget() is self.stop else self.card).take_focus()
        self.changed.emit()

    def _by_key(self, choice: Choice) -> None:
        if self.chosen and self.right.currentWidget() is not self._none:
            self._decide(choice)

    @Slot()
    def _no_problem_by_key(self) -> None:
        """A message that may be from a pupil is told or mistaken, never just no problem."""
        if self.chosen and self.right.currentWidget() is self.card:
            self._ask_why_not()

    @Slot()
    def _ask_why_not(self) -> None:
        self._asked_about = Choice.NOT_APPLICABLE
        self.card.ask_for_note(self.tr("Not a problem. Why not?"), self.tr("Not a problem"))

    @Slot()
    def _ask_for_note(self) -> None:
        decision = self._review.item(self.chosen).decision
        if decision is not None:
            self._asked_about = decision.choice
            self.card.ask_for_note("", self.tr("Save the note"), decision.note)

    def _note(self, note: str) -> None:
        choice, self._asked_about = self._asked_about, None
        if choice is not None:
            self._decide(choice, note)

    def _write_down(self, note: str) -> None:
        decision = self._review.item(self.chosen).decision
        self._decide(decision.choice if decision else Choice.ASK, note)

    @Slot()
    def _search(self) -> None:
        self._reading = False
        self._arrange()
        self.filters.take_focus()

    def _is_narrow(self) -> bool:
        return theme.ems(self.window()) < NARROW

    @Slot()
    def _arrange(self) -> None:
        narrow = self._is_narrow()
        reading = narrow and self._reading
        empty = not self.model.ids()
        self._top.setVisible(reading)
        self.filters.setVisible(not reading)
        self.list.setVisible(not reading and not empty)
        self.right.setVisible(reading or not narrow or empty)
        if reading != self._alone:
            self._alone = reading
            self.alone.emit()
        look = theme.current()
        tight = self.width() < look.text_px(850)
        most = look.text_px(_TIGHT_LIST if tight else _LIST_WIDTH)
        self.list.setMaximumWidth(16_777_215 if narrow else most)
        self.list.setMinimumWidth(0 if narrow else most)

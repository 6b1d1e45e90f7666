"""The first page: what Keep Clear does, or where a review stands, and one button to go on."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox

from desktop_app.errors import KeepClearError
from desktop_app.review import Review
from desktop_app.review.beside import kept_here
from ui import theme
from ui.keeper import open_ready
from ui.next_step import NextStep, has_begun, next_step
from ui.page import Desk
from ui.widgets import button
from ui.widgets.first_visit import FirstVisit
from ui.widgets.layout import clear
from ui.widgets.name_card import NameCard
from ui.widgets.open_card import OpenCard
from ui.widgets.scaffold import Scaffold
from ui.widgets.standing import Standing
from ui.widgets.text import Heading, Text
from ui.widgets.wrap import in_lines

_AT_LEFT = Qt.AlignmentFlag.AlignLeft
_GUIDED_SCALE = 1.25


class StartPage(Scaffold):
    """Three faces: for a first visit, for a kept review that is locked, and for one under way."""

    finished = Signal()
    back = Signal()
    asked = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(1020, 20)
        self.title = self.tr("Start")
        self.entry, self.above = "start", ""
        self._desk = desk
        self._heading = Heading()
        self._opening: Path | None = None
        self._open_card: OpenCard | None = None
        self._name_card: NameCard | None = None
        self._step: NextStep | None = None

    def open(self, subject: str) -> None:
        """It is about one thing only."""

    def heading(self) -> Heading:
        """The claim, or the welcome."""
        return self._heading

    def refresh(self) -> None:
        """Show where the review stands."""
        clear(self.box)
        self._open_card = self._name_card = None
        kept = kept_here()
        if has_begun(self._desk.review):
            self._welcome_back()
        elif kept:
            self._offer_to_open(kept)
        else:
            self._introduce()

    # The first visit.

    def _introduce(self) -> None:
        first = FirstVisit(sum(row.sent for row in self._desk.review.ledger()))
        first.begin.connect(self.finished)
        first.one.connect(self._check_one)
        first.demo.connect(self._desk.demo)
        self._heading = first.heading
        self.box.addWidget(first)
        self._add_others()

    def _add_others(self) -> None:
        elsewhere = button.quiet(self.tr("Open a review from another place…"), "folder")
        elsewhere.clicked.connect(self._choose_review)
        helping = button.quiet(self.tr("Help somebody else with theirs"), "people")
        helping.clicked.connect(self._ask_whose)
        self.box.addWidget(in_lines((elsewhere, helping), 24, 4))

    # A kept review, locked.

    def _offer_to_open(self, kept: tuple[Path, ...]) -> None:
        self._heading = self.begin(
            self.tr("Welcome back"), self.tr("Your review is on this computer, locked.")
        )
        self._show_open_card(kept[0], self.tr("Go on where you stopped"))
        more = [self._button_to_open(path) for path in kept[1:]]
        if more:
            self.box.addWidget(Text(self.tr("Other reviews on this computer"), "h2"))
            self.box.addWidget(in_lines(more, 16))
        new = button.other(self.tr("Begin a new review"))
        new.clicked.connect(self.finished)
        demo = button.quiet(self.tr("See it with a made-up person"))
        demo.clicked.connect(self._desk.demo)
        self.box.addWidget(in_lines((new, demo), 18))
        self._add_others()

    def _button_to_open(self, path: Path) -> button.Button:
        made = button.other(self.tr("Open “{name}”").format(name=path.stem))
        made.clicked.connect(lambda: self._show_open_card(path, path.stem))
        return made

    def _show_open_card(self, path: Path, title: str) -> None:
        """Ask for what opens a review; what is wrong with it is said when it is opened."""
        try:
            passphrase = Review.needs_passphrase(path)
        except KeepClearError:
            passphrase = False
        words = (
            self.tr("It opens with the passphrase you chose.")
            if passphrase
            else self.tr("Your place was kept.")
        )
        card = OpenCard(title, words, passphrase=passphrase)
        card.unlock.connect(self._unlock)
        self._opening = path
        if self._open_card is None:
            self.box.insertWidget(1, card)
        else:
            self.box.replaceWidget(self._open_card, card)
            self._open_card.hide()
            self._open_card.deleteLater()
        self._open_card = card
        card.again()

    @Slot()
    def _choose_review(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose your review"), "", self.tr("Reviews (*.keepclear)")
        )
        if name:
            self._show_open_card(Path(name), self.tr("Open this review"))

    @Slot(str)
    def _unlock(self, passphrase: str) -> None:
        path, card = self._opening, self._open_card
        if path is None or card is None:
            return
        card.wait(waiting=True)
        started = self._desk.run(
            self,
            lambda _: open_ready(lambda: Review.open(path, passphrase or None)),
            on_done=self._desk.use,
            on_failed=self._not_opened,
            on_cancelled=card.again,
            on_late=Review.close,
        )
        if not started:
            card.again()

    def _not_opened(self, error: BaseException) -> None:
        self._desk.report(error)
        if self._open_card is not None:
            self._open_card.again()

    # A review under way.

    def _welcome_back(self) -> None:
        review = self._desk.review
        name = review.about.name.split()
        words = self.tr("Welcome back, {name}").format(name=name[0]) if name else ""
        self._heading = self.begin(
            words or self.tr("Welcome back"),
            self.tr("Your review is kept on this computer. Your place was kept.")
            if review.kept
            else self.tr("This review is in memory only. It is gone when you close Keep Clear."),
        )
        self._step = next_step(review)
        standing = Standing(review, self._step)
        standing.carry_on.connect(self._carry_on)
        standing.see_all.connect(self._see_results)
        self.box.addWidget(standing)
        another = button.quiet(self.tr("Begin another review"))
        another.clicked.connect(self._begin_another)
        self.box.addWidget(another, 0, _AT_LEFT)

    # What the buttons do.

    @Slot()
    def _carry_on(self) -> None:
        if self._step is not None:
            self.asked.emit(self._step.page, self._step.subject)

    @Slot()
    def _see_results(self) -> None:
        self.asked.emit("results", "")

    @Slot()
    def _check_one(self) -> None:
        self.asked.emit("before_you_begin", "one")

    @Slot()
    def _begin_another(self) -> None:
        if self._desk.review.kept or self._may_let_go():
            self._desk.use(Review.this_sitting())

    def _may_let_go(self) -> bool:
        ask = QMessageBox(self)
        ask.setText(self.tr("Begin another review?"))
        ask.setInformativeText(self.tr("The one in memory is let go, and cannot be had back."))
        begin = ask.addButton(self.tr("Begin another"), QMessageBox.ButtonRole.DestructiveRole)
        ask.addButton(self.tr("Keep this one"), QMessageBox.ButtonRole.RejectRole)
        ask.exec()
        return ask.clickedButton() is begin

    @Slot()
    def _ask_whose(self) -> None:
        if self._name_card is None:
            self._name_card = NameCard()
            self._name_card.named.connect(self._guide)
            self.box.addWidget(self._name_card)
        self._name_card.take_focus()

    @Slot(str)
    def _guide(self, name: str) -> None:
        look = theme.current()
        if look.scale < _GUIDED_SCALE:
            look.set_scale(_GUIDED_SCALE)
        self._desk.guide(name)
        self.asked.emit("before_you_begin", "guided")

"""The questions before the start, one at a time: what is under way, whose computer, where kept."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.errors import NoKeyring
from desktop_app.review import Review
from desktop_app.review.beside import free_place, warning_about
from ui.moving import keep
from ui.page import Desk
from ui.widgets import button
from ui.widgets.advice import HelpersCard, NotesCard
from ui.widgets.card import Card, Notice
from ui.widgets.choice import Choices
from ui.widgets.keep_form import KeepForm, Keeping
from ui.widgets.layout import Column, Columns, clear
from ui.widgets.scaffold import Scaffold
from ui.widgets.text import Heading, Text
from ui.widgets.wrap import in_lines

COMPLAINT, COMPUTER, KEEP = "complaint", "computer", "keep"


class BeforeYouBeginPage(Scaffold):
    """The subject is "" to check everything, "one" for one account, "guided" in such a session."""

    finished = Signal()
    back = Signal()
    asked = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(1000)
        self.title = self.tr("Before you begin")
        self.entry = self.above = "start"
        self._desk = desk
        self._way = ""
        self._place = 0
        self._keyring = False
        self._heading = self.begin(self.title, self.tr("Two minutes that keep you safe."))
        self._card = Card(padding=24, gap=14)
        aside = QWidget()
        self._aside = Column(aside, 12)
        self.helpers = HelpersCard(desk.review.policy.helpers)
        self.notes = NotesCard(desk.review.policy.before_you_begin)
        self._laptop = self._about_the_computer()
        for part in (self._laptop, self.helpers, self.notes):
            self._aside.addWidget(part)
        self.box.addWidget(Columns(self._card, aside, shares=(3, 2), under=46))
        self.continue_button = button.main(self.tr("Continue"))
        self.choices: Choices | None = None
        self.form: KeepForm | None = None

    def open(self, subject: str) -> None:
        """Begin with the first question."""
        self._way = subject
        self._place = 0

    def heading(self) -> Heading:
        """The heading."""
        return self._heading

    def refresh(self) -> None:
        """Show the question that is due."""
        self._show()

    @property
    def questions(self) -> tuple[str, ...]:
        """What is asked: a review that is kept already, or never will be, is not asked where."""
        settled = self._way == "guided" or self._desk.review.kept
        return (COMPLAINT, COMPUTER) if settled else (COMPLAINT, COMPUTER, KEEP)

    def _show(self) -> None:
        clear(self._card.box)
        self.choices = self.form = None
        question = self.questions[self._place]
        counter = self.tr("Question {number} of {total}").format(
            number=self._place + 1, total=len(self.questions)
        )
        self._card.box.addWidget(Text(counter, "small_strong", "muted"))
        {COMPLAINT: self._ask_complaint, COMPUTER: self._ask_computer, KEEP: self._ask_keep}[
            question
        ]()
        self._missing = Text(self.tr("Choose one of the answers, then go on."), "small", "first")
        self._missing.hide()
        self._card.box.addWidget(self._missing)
        self.continue_button = button.main(self.tr("Continue"))
        self.continue_button.clicked.connect(self._go_on)
        back = button.quiet(self.tr("Back"))
        back.clicked.connect(self._go_back)
        self._card.box.addWidget(in_lines((self.continue_button, back), 22))
        self._laptop.setVisible(question == COMPUTER)

    def _say(self, title: str, words: str) -> None:
        texts = Column(None, 6)
        texts.addWidget(Text(title, "h2"))
        texts.addWidget(Text(words, "small", "muted"))
        self._card.box.addLayout(texts)

    def _ask_complaint(self) -> None:
        title = self.tr("Is anyone looking into something about you at the moment?")
        self._say(
            title,
            self.tr(
                "For example a complaint, an allegation, or an investigation at work or by the "
                "police."
            ),
        )
        nothing = self.tr("Nothing here will tell you to delete. You see who to talk to first.")
        options = [
            ("no", self.tr("No"), ""),
            ("yes", self.tr("Yes"), nothing),
            (
                "rather_not",
                self.tr("I would rather not say"),
                self.tr("This is treated as a yes. You can change it later."),
            ),
        ]
        self._add_choices(title, options, self._desk.review.beginnings.complaint)

    def _ask_computer(self) -> None:
        title = self.tr("Whose computer is this?")
        self._say(title, self.tr("It decides what is safe to keep on it."))
        options = [
            ("mine", self.tr("Mine"), ""),
            ("school", self.tr("My school’s or my Trust’s"), ""),
            ("shared", self.tr("Shared with somebody"), self.tr("At home, or in a library.")),
        ]
        self._add_choices(title, options, self._desk.review.beginnings.computer)

    def _add_choices(self, name: str, options: list[tuple[str, str, str]], value: str) -> None:
        self.choices = Choices(name, options, value)
        self.choices.chosen.connect(self._keep_answer)
        self._card.box.addWidget(self.choices)

    def _ask_keep(self) -> None:
        title = self.tr("Where is your review kept?")
        self._say(title, self.tr("The downloads themselves are never copied, either way."))
        if self._desk.review.beginnings.computer in {"school", "shared"}:
            words = self.tr("For this sitting only is the safest answer on a computer like this.")
            self._card.box.addWidget(Notice("soon", "info", "", words))
        elif warning := warning_about(free_place()):
            self._card.box.addWidget(Notice("soon", "info", "", warning))
        self.form = KeepForm(keyring=self._keyring)
        self._card.box.addWidget(self.form)
        if self._desk.review.imports():
            words = self.tr(
                "To keep this review, the downloads you added so far have to be added once more."
            )
            self._card.box.addWidget(Text(words, "small", "muted"))

    def _about_the_computer(self) -> Notice:
        words = self.tr(
            "Your school may be able to see what is opened on it. Your own computer is safer for "
            "this."
        )
        return Notice("soon", "info", self.tr("Is this a school laptop?"), words)

    @Slot(str)
    def _keep_answer(self, value: str) -> None:
        said = self._desk.review.beginnings
        if self.questions[self._place] == COMPLAINT:
            self._desk.review.begin(value, said.computer)
            if value != "no":
                self.helpers.fold.set_open(on=True)
        else:
            self._desk.review.begin(said.complaint, value)
        self._missing.hide()

    @Slot()
    def _go_on(self) -> None:
        if self.form is not None:
            keeping = self.form.keeping()
            self._missing.setVisible(not self.form.choices.value)
            if keeping is not None:
                self._settle(keeping)
        elif self.choices is not None and not self.choices.value:
            self._missing.show()
        elif self._place + 1 == len(self.questions):
            self._leave()
        else:
            self._place += 1
            self._look_for_keyring()

    def _look_for_keyring(self) -> None:
        """The keyring may take its time to answer, so it is not asked in the window's thread."""
        if self.questions[self._place] == KEEP and not self._desk.jobs.busy:
            self._desk.run(
                self, lambda _: Review.can_use_keyring(), on_done=self._show_with_keyring
            )
        else:
            self._show_next()

    def _show_with_keyring(self, keyring: bool) -> None:
        self._keyring = keyring
        self._show_next()

    def _show_next(self) -> None:
        self._show()
        self.verticalScrollBar().setValue(0)
        self._heading.take_focus()

    @Slot()
    def _go_back(self) -> None:
        if self._place:
            self._place -= 1
            self._show_next()
        else:
            self.back.emit()

    def _settle(self, keeping: Keeping) -> None:
        if not keeping.kept:
            self._leave()
            return
        self.continue_button.setEnabled(False)
        self.continue_button.setText(self.tr("Making it ready…"))
        old = self._desk.review
        started = self._desk.run(
            self,
            lambda _: keep(old, free_place(), keeping.passphrase),
            on_done=self._use,
            on_failed=self._not_kept,
            on_late=Review.close,
        )
        if not started:
            self._ready_again()

    def _use(self, review: Review) -> None:
        self._desk.use(review)
        self._leave()

    def _not_kept(self, error: BaseException) -> None:
        self._desk.report(error)
        self._ready_again()
        if isinstance(error, NoKeyring):
            self._keyring = False
            self._show()

    def _ready_again(self) -> None:
        self.continue_button.setEnabled(True)
        self.continue_button.setText(self.tr("Continue"))
        self.continue_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self.asked.emit("accounts" if self._way == "one" else "about_you", "")

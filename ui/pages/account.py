"""One platform: whether one has an account there, how to get its download, and what is left."""

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from checks.model import ExportHelp, Platform
from desktop_app.review import TaskRow, Use
from desktop_app.review.tasks import readable
from ui.dates import day, day_of
from ui.page import Desk
from ui.widgets import button
from ui.widgets.card import Card, Notice
from ui.widgets.choice import Choices
from ui.widgets.fold import Fold
from ui.widgets.layout import Column, Columns, clear
from ui.widgets.numbered import Numbered
from ui.widgets.scaffold import Scaffold
from ui.widgets.tag import status_tag
from ui.widgets.text import Heading, Text
from ui.widgets.wrap import in_lines

_AT_LEFT = Qt.AlignmentFlag.AlignLeft


class AccountPage(Scaffold):
    """The subject is a platform's id."""

    finished = Signal()
    back = Signal()
    asked = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(1000)
        self.title = self.tr("Account")
        self.entry = self.above = "accounts"
        self._desk = desk
        self._id = ""
        self._heading = Heading()
        self.choices: Choices | None = None

    def open(self, subject: str) -> None:
        """Be about this platform; KeyError where there is none of that id."""
        self._id = subject

    def heading(self) -> Heading:
        """The platform's name."""
        return self._heading

    def refresh(self) -> None:
        """Show what is known and what can be done."""
        clear(self.box)
        task = self._task()
        self._heading = self.begin(task.platform.name, task.hint)
        left, right = QWidget(), QWidget()
        ways, known = Column(left, 14), Column(right, 12)
        ways.addWidget(self._use_card(task))
        if task.use is not Use.NEVER:
            ways.addWidget(self._download_card(task))
            ways.addWidget(self._questions_card(task))
        known.addWidget(status_tag(task.status), 0, _AT_LEFT)
        if task.platform.note:
            title = self.tr("Good to know")
            known.addWidget(Notice("info", "info", title, task.platform.note))
        for notice in self._imports():
            known.addWidget(notice)
        self.box.addWidget(Columns(left, right, shares=(3, 2), under=50))
        done = button.quiet(self.tr("Back to your accounts"))
        done.clicked.connect(self.back)
        self.box.addWidget(done, 0, _AT_LEFT)

    def _task(self) -> TaskRow:
        return {task.platform.id: task for task in self._desk.review.tasks()}[self._id]

    def _use_card(self, task: TaskRow) -> Card:
        card = Card(padding=24)
        closed = task.platform.status == "closed"
        now = self.tr("Do you have an account there?")
        title = self.tr("Did you have an account there?") if closed else now
        card.box.addWidget(Text(title, "h2"))
        options = [
            ("use", self.tr("I use it"), ""),
            ("used", self.tr("I used to use it"), self.tr("Or one may still be there, unused.")),
            ("never", self.tr("I never had one"), ""),
        ]
        if closed and task.use is not Use.USE:
            options = options[1:]
        self.choices = Choices(title, options, str(task.use))
        self.choices.chosen.connect(self._set_use)
        card.box.addWidget(self.choices)
        return card

    def _download_card(self, task: TaskRow) -> Card:
        platform, help_ = task.platform, task.platform.export
        card = Card(padding=24)
        card.box.addWidget(Text(self.tr("Your download"), "h2"))
        if platform.id not in readable():
            words = self.tr(
                "Keep Clear cannot read a download from here. The questions still help."
            )
            card.box.addWidget(Text(words, "body", "muted"))
            if help_.steps:
                show, hide = self.tr("What is known of a download"), self.tr("Fold this away")
                card.box.addWidget(Fold(show, hide, Numbered(help_.steps)))
            return card
        words = self.tr("{platform} makes a file of what it holds about you, if you ask it to.")
        card.box.addWidget(Text(words.format(platform=platform.name), "body", "muted"))
        if help_.steps:
            card.box.addWidget(Numbered(help_.steps))
        notes = [note for note in (self._form(help_), self._checked(help_)) if note]
        if notes:
            card.box.addWidget(Text(" ".join(notes), "small", "muted"))
        add = button.main(self.tr("Add your download"))
        add.clicked.connect(self._gather)
        card.box.addWidget(in_lines((add, *self._links(platform)), 20))
        return card

    def _form(self, help_: ExportHelp) -> str:
        """Which form to ask for, and how long it takes."""
        form = self.tr("Choose the form “{form}”.").format(form=help_.choose)
        time = self.tr("It takes {time}.").format(time=help_.days)
        return " ".join([form] * bool(help_.choose) + [time] * bool(help_.days))

    def _checked(self, help_: ExportHelp) -> str:
        if help_.checked is None:
            return self.tr("The path may have changed.") if help_.steps else ""
        words = self.tr("Last checked on {day}. The path may have changed.")
        return words.format(day=day(help_.checked))

    def _links(self, platform: Platform) -> tuple[QWidget, ...]:
        page = platform.export.page
        if not page:
            return ()
        link = button.quiet(self.tr("Open the page that makes it"), "out")
        link.setToolTip(page)
        link.setAccessibleDescription(self.tr("Opens your browser at {page}").format(page=page))
        link.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(page)))
        copy = button.quiet(self.tr("Copy its address"))
        copy.clicked.connect(lambda: self._desk.copy(page))
        return (link, copy)

    def _questions_card(self, task: TaskRow) -> Card:
        review = self._desk.review
        left = len(review.open_questions(self._id))
        given = len(review.answered(self._id))
        card = Card(padding=24)
        card.box.addWidget(Text(self.tr("Questions that no download answers"), "h2"))
        card.box.addWidget(Text(self._how_many(task, left, given), "body", "muted"))
        done = bool(given) and not left
        answer = button.other(
            self.tr("See your answers") if done else self.tr("Answer the questions")
        )
        answer.clicked.connect(self._answer)
        answer.setEnabled(bool(left or given))
        card.box.addWidget(answer, 0, _AT_LEFT)
        return card

    def _how_many(self, task: TaskRow, left: int, given: int) -> str:
        if not left and not given and task.use is Use.UNSAID:
            return self.tr("Say first whether you have an account there.")
        if not left:
            return self.tr("There are none left.")
        most = self.tr("{count} are left. The weightiest come first, and you can skip any.")
        return self.tr("One is left.") if left == 1 else most.format(count=left)

    def _imports(self) -> list[Notice]:
        notices = []
        for result in self._desk.review.imports():
            if result.coverage.platform != self._id:
                continue
            see = button.other(self.tr("See what was read"))
            see.clicked.connect(self._gather)
            title = self.tr("Read on {day}").format(day=day_of(result.made))
            one = self.tr("One thing in it is worth a look.")
            more = self.tr("{count} things in it are worth a look.")
            none = self.tr("Nothing in it stood out.")
            words = more.format(count=f"{result.found:,}") if result.found > 1 else one
            said = words if result.found else none
            notices.append(Notice("fine", "done", title, said, buttons=(see,)))
        return notices

    @Slot(str)
    def _set_use(self, value: str) -> None:
        self._desk.review.set_usage(self._id, Use(value))
        self._desk.counts()
        place = self.verticalScrollBar().value()
        self.refresh()
        self.verticalScrollBar().setValue(place)
        if self.choices is not None:
            chosen = next(row for row in self.choices.rows if row.isChecked())
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _gather(self) -> None:
        self.asked.emit("gather", self._id)

    @Slot()
    def _answer(self) -> None:
        self.asked.emit("questions", self._id)

"""Every platform as a list of tasks, in three groups; any order, and nothing has to be done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot

from desktop_app.review import TaskRow as PlatformTask, Use
from desktop_app.review.tasks import readable
from ui.counts import has_account
from ui.page import Desk
from ui.widgets import button
from ui.widgets.card import Card, Notice
from ui.widgets.field import Field
from ui.widgets.layout import Column, Row
from ui.widgets.marking import Marking
from ui.widgets.scaffold import Scaffold
from ui.widgets.steps import Steps
from ui.widgets.task_groups import Group, Task, TaskGroups
from ui.widgets.task_row import TaskList, TaskRow
from ui.widgets.text import Heading, Text


class AccountsPage(Scaffold):
    """A list to open accounts from, and a list to say quickly which ones there are."""

    finished = Signal()
    back = Signal()
    asked = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(1080)
        self.title = self.tr("Accounts")
        self.entry, self.above = "accounts", ""
        self._desk = desk
        self._marking: Marking | None = None
        self._groups: TaskGroups | None = None
        self._shown: tuple[tuple[str, str], ...] = ()
        self._last = ""
        self._heading = self.begin(self.title, self.tr("In any order. Stop whenever you like."))
        self._who = self._ask_who()
        self._progress = Text("", "strong")
        self._steps = Steps(0, 0)
        self.box.addWidget(self._who)
        self.box.addWidget(self._progress_card())
        self.own = TaskRow(self.tr("Questions about no single account"), icon="query")
        self.own.clicked.connect(self._ask_own)
        self.box.addWidget(TaskList([self.own]))
        self.search = Field(self.tr("Find an account"))
        self.search.changed.connect(self._filter)
        self.mark_button = button.other(self.tr("Say which ones you have"), "check")
        self.mark_button.clicked.connect(self._turn)
        self.box.addLayout(self._search_row())
        self._none = Text(
            self.tr("There is no account of that name. “Other and forgotten accounts” fits any."),
            "body",
            "muted",
        )
        self._none.hide()
        self.box.addWidget(self._none)
        self._list = Column(None, 0)
        self.box.addLayout(self._list)

    def open(self, subject: str) -> None:
        """It is about one thing only."""

    def heading(self) -> Heading:
        """The heading."""
        return self._heading

    def refresh(self) -> None:
        """Show how far every account is, and come back to the row that was opened last."""
        review = self._desk.review
        tasks = sorted(review.tasks(), key=lambda task: task.platform.name.casefold())
        self._who.setVisible(not (review.about.name and review.about.workplaces))
        self._count(tasks)
        self._count_own()
        if self._marking is None and not any(map(has_account, tasks)):
            self._begin_marking(tasks)
        elif self._marking is None:
            self._show_groups(tasks)
        self._filter()
        row = self._groups.rows.get(self._last) if self._groups else None
        if row is not None and self._marking is None:
            QTimer.singleShot(0, self, self._return_to_row)

    def _ask_who(self) -> Notice:
        tell = button.other(self.tr("Go to About you"))
        tell.clicked.connect(self._tell)
        words = self.tr("Downloads are read with the name of your school and your own in mind.")
        title = self.tr("Say first who you are and where you work")
        return Notice("info", "person", title, words, buttons=(tell,), beside=True)

    def _progress_card(self) -> Card:
        card = Card(padding=12)
        card.box.set_margins((20, 12, 16, 12))
        results = button.other(self.tr("See results so far"))
        results.clicked.connect(self.finished)
        row = Row(None, 18)
        row.addWidget(self._progress, 0)
        row.addWidget(self._steps, 1)
        row.addWidget(results, 0)
        card.box.addLayout(row)
        return card

    def _search_row(self) -> Row:
        row = Row(None, 16)
        row.addWidget(self.search, 1)
        row.addWidget(self.mark_button, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _count(self, tasks: Sequence[PlatformTask]) -> None:
        used = [task for task in tasks if has_account(task)]
        done = sum(task.status == "Completed" for task in used)
        words = self.tr("{done} of {total} looked at").format(done=done, total=len(used))
        self._progress.setWordWrap(False)
        self._progress.say(words if used else self.tr("None marked yet"))
        self._steps.say(done, len(used))
        self._steps.setVisible(bool(used))

    def _count_own(self) -> None:
        left = len(self._desk.review.open_questions(""))
        one, more = self.tr("1 question left"), self.tr("{count} questions left")
        hint = one if left == 1 else more.format(count=left)
        begun = bool(self._desk.review.answered(""))
        status = "Completed" if not left else "In progress" if begun else "Not started"
        self.own.say(hint if left else self.tr("All are answered."), status)

    @Slot()
    def _ask_own(self) -> None:
        self.asked.emit("questions", "")

    # The list of tasks.

    def _show_groups(self, tasks: Sequence[PlatformTask]) -> None:
        shown = tuple((task.platform.id, _group_of(task)) for task in tasks)
        if self._groups is not None and shown == self._shown:
            for task in tasks:
                self._groups.rows[task.platform.id].say(task.hint, task.status)
            return
        self._shown = shown
        groups = TaskGroups(self._grouped(tasks))
        groups.opened.connect(self._open_account)
        self._replace_list(groups)
        self._groups = groups

    def _grouped(self, tasks: Sequence[PlatformTask]) -> list[Group]:
        def of(group: str) -> tuple[Task, ...]:
            return tuple(
                Task(task.platform.id, task.platform.name, task.hint, task.status)
                for task in tasks
                if _group_of(task) == group
            )

        return [
            Group(self.tr("I use"), of("use"), self.tr("None marked yet.")),
            Group(self.tr("I used to use"), of("used"), self.tr("None marked yet.")),
            Group(self.tr("Closed services and all others"), of("other"), ""),
        ]

    @Slot(str)
    def _open_account(self, platform: str) -> None:
        self._last = platform
        self.asked.emit("account", platform)

    @Slot()
    def _return_to_row(self) -> None:
        row = self._groups.rows.get(self._last) if self._groups else None
        if row is not None and self.isVisible():
            row.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(row)

    # The list to say which accounts there are.

    def _begin_marking(self, tasks: Sequence[PlatformTask]) -> None:
        by_ease = sorted(tasks, key=lambda task: task.platform.id not in readable())
        rows = [(task.platform.id, task.platform.name, str(task.use)) for task in by_ease]
        self._marking = Marking(rows)
        self._marking.marked.connect(self._mark)
        self._replace_list(self._marking)
        self._groups = None
        self.mark_button.setText(self.tr("Show them as a list"))
        self.mark_button.set_icon("accounts")

    @Slot(str, str)
    def _mark(self, platform: str, use: str) -> None:
        self._desk.review.set_usage(platform, Use(use))
        self._count(self._desk.review.tasks())
        self._desk.counts()

    @Slot()
    def _turn(self) -> None:
        tasks = sorted(self._desk.review.tasks(), key=lambda task: task.platform.name.casefold())
        if self._marking is None:
            self._begin_marking(tasks)
        else:
            self._marking = None
            self._show_groups(tasks)
            self.mark_button.setText(self.tr("Say which ones you have"))
            self.mark_button.set_icon("check")
        self._filter()

    # Both.

    def _replace_list(self, new: TaskGroups | Marking) -> None:
        while self._list.count():
            old = self._list.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        self._list.addWidget(new)

    @Slot()
    def _filter(self) -> None:
        shown = self._marking or self._groups
        if shown is not None:
            self._none.setVisible(not shown.show_only(self.search.value))

    @Slot()
    def _tell(self) -> None:
        self.asked.emit("about_you", "")


def _group_of(task: PlatformTask) -> str:
    """The group a platform stands in."""
    if not has_account(task):
        return "other"
    return "used" if task.use is Use.USED else "use"

"""Headed groups of task rows in two columns, which can be filtered by name."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.layout import Column, Columns, Row
from ui.widgets.task_row import TaskList, TaskRow
from ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class Task:
    """One row: what it opens, and what it says."""

    id: str
    name: str
    hint: str
    status: str


@dataclass(frozen=True, slots=True)
class Group:
    """A heading, its tasks, and the sentence that stands there while there are none."""

    title: str
    tasks: tuple[Task, ...]
    empty: str


class TaskGroups(QWidget):
    """The last group stands at the right, the others at the left; `opened` carries an id."""

    opened = Signal(str)

    def __init__(self, groups: Sequence[Group], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, TaskRow] = {}
        self._groups: list[_Group] = []
        left, right = QWidget(), QWidget()
        sides = (Column(left, 24), Column(right, 24))
        for place, group in enumerate(groups):
            part = _Group(group)
            for task in group.tasks:
                row = part.rows[task.id]
                row.clicked.connect(lambda _=False, id_=task.id: self.opened.emit(id_))
                self.rows[task.id] = row
            self._groups.append(part)
            sides[place == len(groups) - 1].addWidget(part)
        Column(self, 0).addWidget(Columns(left, right, under=62, gap=24))

    def show_only(self, words: str) -> bool:
        """Show the rows whose names hold some words; whether there are any."""
        shown = [group.show_only(words) for group in self._groups]
        return any(shown)


class _Group(QWidget):
    def __init__(self, group: Group) -> None:
        super().__init__()
        self.rows = {task.id: TaskRow(task.name, task.hint, task.status) for task in group.tasks}
        self._count = Text("", "caption_figures", "muted", wrap=False)
        top = Row(None, 12)
        top.addWidget(Text(group.title, "h2"), 1)
        top.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        self._list = TaskList(list(self.rows.values()))
        self._empty = Text(group.empty, "small", "muted")
        box = Column(self, 8)
        box.addLayout(top)
        box.addWidget(self._list)
        box.addWidget(self._empty)
        self.show_only("")

    def show_only(self, words: str) -> bool:
        names = {row: row.accessibleName().casefold() for row in self.rows.values()}
        fitting = [row for row, name in names.items() if words.casefold() in name]
        for row in self.rows.values():
            row.setVisible(row in fitting)
            row.last = bool(fitting) and row is fitting[-1]
        self._count.say(f"{len(fitting):,}" if fitting else "")
        self._list.setVisible(bool(fitting))
        self._empty.setVisible(not self.rows and not words)
        self.setVisible(bool(fitting) or not words)
        return bool(fitting)

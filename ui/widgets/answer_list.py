"""The answers given so far, each with a button to change it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets import button
from ui.widgets.action_row import ActionCard, ActionRow


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One answer in words; `name` says which question it is."""

    name: str
    prompt: str
    answer: str


class AnswerList(ActionCard):
    """A card of answers; `change` carries the name of the question to ask again."""

    change = Signal(str)

    def __init__(self, rows: Sequence[AnswerRow] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        for row in rows:
            self.add(self._row(row))

    def _row(self, row: AnswerRow) -> ActionRow:
        again = button.other(self.tr("Change"))
        again.setAccessibleName(self.tr("Change: {question}").format(question=row.prompt))
        again.clicked.connect(lambda: self.change.emit(row.name))
        return ActionRow("check", row.prompt, row.answer, again)

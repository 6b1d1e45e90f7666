"""What one download came to: how much is worth a look, what was read, and what was not."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.review import ImportResult
from ui.read_rows import Trouble, read_rows, troubles
from ui.widgets import button
from ui.widgets.card import Card, Notice
from ui.widgets.fold import Fold
from ui.widgets.layout import Column
from ui.widgets.read_list import ReadList
from ui.widgets.text import Text

_MOST = 6
"""Problems shown at once; the others are unfolded."""


class ReadCard(QWidget):
    """Shows an import; `platform` is its platform's name, `questions` how many are left to ask.

    `beginning` is what stands first. With `fresh` that says what to do next: see what was found,
    or answer the questions.
    """

    see = Signal()
    answer = Signal()

    def __init__(
        self,
        result: ImportResult,
        platform: str,
        title: str,
        questions: int,
        *,
        fresh: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._questions = questions
        box = Column(self, 10)
        heading = Text(title, "h2")
        self.beginning: QWidget = self._summary(result, platform) if fresh else heading
        if fresh:
            box.addWidget(self.beginning)
        box.addWidget(heading)
        box.addWidget(ReadList(read_rows(result.coverage)))
        found = troubles(result.problems)
        if found:
            box.addWidget(self._troubles(found))

    def _summary(self, result: ImportResult, platform: str) -> Notice:
        see = button.other(self.tr("See what was found"))
        see.clicked.connect(self.see)
        answer = button.other(self.tr("Answer the questions"))
        answer.clicked.connect(self.answer)
        words = self.tr("{platform}: nothing stood out in what was read.")
        if result.found == 1:
            words = self.tr("{platform}: one thing is worth a look.")
        elif result.found:
            words = self.tr("{platform}: {count} things are worth a look.")
        title = words.format(platform=platform, count=f"{result.found:,}")
        one = self.tr("No download tells everything. One question is left.")
        more = self.tr("No download tells everything. {count} questions are left.")
        left = one if self._questions == 1 else more.format(count=self._questions)
        said = left if self._questions else ""
        buttons = [see] * bool(result.found) + [answer] * bool(self._questions)
        return Notice("fine", "done", title, said, buttons=buttons)

    def _troubles(self, found: Sequence[Trouble]) -> Card:
        card = Card(padding=18, gap=8)
        card.box.addWidget(Text(self.tr("What could not be read"), "h3"))
        for trouble in found[:_MOST]:
            card.box.addWidget(_trouble(trouble))
        if len(found) > _MOST:
            rest = QWidget()
            column = Column(rest, 8)
            for trouble in found[_MOST:]:
                column.addWidget(_trouble(trouble))
            more = self.tr("Show {count} more").format(count=len(found) - _MOST)
            card.box.addWidget(Fold(more, self.tr("Fold these away"), rest))
        return card


def _trouble(trouble: Trouble) -> QWidget:
    part = QWidget()
    column = Column(part, 0)
    column.addWidget(Text(trouble.what, "small"))
    if trouble.where:
        column.addWidget(Text(trouble.where, "caption", "muted"))
    return part

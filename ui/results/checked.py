"""What was checked, clause by clause and account by account, and why something was not."""

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QWidget

from checks.model import ClauseResult, Platform, Verdict
from ui import wording
from ui.results.checked_model import CheckedModel, Told
from ui.widgets.checked_list import CheckedList
from ui.widgets.chip import Chip
from ui.widgets.layout import Column
from ui.widgets.wrap import Wrap

if TYPE_CHECKING:  # the review brings the database along, which the first paint need not wait for
    from desktop_app.review import Review

_MOST_PROBLEMS = 4


class CheckedPane(QWidget):
    """Chips by verdict, and the list.

    `look_asked` (clause, platform) asks to see what is worth a look, `account_asked` (platform)
    for the place where something that was not checked can be.
    """

    look_asked = Signal(str, str)
    account_asked = Signal(str)

    def __init__(self, review: "Review", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self._platforms: Mapping[str, Platform] = {}
        self._only: Verdict | None = None
        self.model = CheckedModel(self._account, self)
        self.list = CheckedList(self.model)
        self.list.activated.connect(self._opened)
        self.chips: dict[Verdict | None, Chip] = {None: Chip(self.tr("All"), on=True)}
        for verdict in Verdict:
            self.chips[verdict] = Chip(wording.verdict(verdict))
        line = QWidget()
        wrap = Wrap(line, 8)
        group = QButtonGroup(self)
        for only, chip in self.chips.items():
            group.addButton(chip)
            wrap.addWidget(chip)
            chip.clicked.connect(lambda _=False, only=only: self._show(only))
        box = Column(self, 10)
        box.addWidget(line)
        box.addWidget(self.list, 1)

    def refresh(self) -> None:
        """Read the review again."""
        self._platforms = {row.id: row for row in self._review.platforms()}
        checklist = self._review.checklist()
        counts = Counter(result.verdict for result in checklist.results)
        for verdict, chip in self.chips.items():
            chip.show_count(len(checklist.results) if verdict is None else counts[verdict])
        self._show(self._only)

    def _account(self, platform: str, account: str) -> str:
        return wording.account(self._platforms, platform, account)

    def _show(self, only: Verdict | None) -> None:
        self._only = only
        results = self._review.checklist().results
        self.model.show(self._review.policy.clauses, results, only, self._before())
        self.list.setCurrentIndex(self.model.index(0))

    def _before(self) -> list[Told]:
        """How to read the list, and what could not be read of the downloads."""
        lead = self.tr(
            "“Clear” rests on what was read or answered. “Not checked” says what is missing. "
            "Press Enter on a line, or click it twice, to go to what it is about."
        )
        rows = [Told(self.tr("How to read this list"), "", lead)]
        told = list(dict.fromkeys(problem.what for problem in self._review.checklist().problems))
        words = " ".join(told[:_MOST_PROBLEMS])
        if len(told) > _MOST_PROBLEMS:
            more = self.tr("{count} more are listed with the download they belong to.")
            words = f"{words} {more.format(count=len(told) - _MOST_PROBLEMS)}"
        if told:
            rows.append(Told(self.tr("Some of it could not be read"), "", words))
        return rows

    @Slot(QModelIndex)
    def _opened(self, index: QModelIndex) -> None:
        row = self.model.row_at(index.row())
        if not isinstance(row, ClauseResult):
            return
        if row.verdict is Verdict.ATTENTION:
            self.look_asked.emit(row.clause, row.platform)
        elif row.verdict is Verdict.NOT_CHECKED:
            self.account_asked.emit(row.platform)

"""Where a review stands: the next step, three plain counts, and what came back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from checks.checklist import ItemState
from ui.counts import counts, has_account
from ui.next_step import NextStep
from ui.widgets import button
from ui.widgets.card import Card, Notice
from ui.widgets.figures import Figures
from ui.widgets.layout import Column
from ui.widgets.tag import level_tag
from ui.widgets.text import Text
from ui.widgets.wrap import in_lines

if TYPE_CHECKING:  # the review brings the database along, which the first paint need not wait for
    from desktop_app.review import Review


class Standing(QWidget):
    """Shows a review that is under way; `step` is None where nothing is left to do."""

    carry_on = Signal()
    see_all = Signal()

    def __init__(
        self, review: "Review", step: NextStep | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._review = review
        box = Column(self, 14)
        box.addWidget(self._step_card(step) if step else self._all_done())
        box.addWidget(Figures(self._figures()))
        came_back = review.item_ids(state=ItemState.CAME_BACK)
        if came_back:
            box.addWidget(self._came_back(len(came_back)))

    def _step_card(self, step: NextStep) -> Card:
        card = Card(padding=24, gap=6)
        if step.level is not None:
            card.box.addWidget(level_tag(step.level), 0, Qt.AlignmentFlag.AlignLeft)
        card.box.addWidget(Text(self.tr("Your next step"), "small_strong", "muted"))
        card.box.addWidget(Text(step.title, "h2"))
        card.box.addWidget(Text(step.words, "body", "muted"))
        go_on = button.main(self.tr("Carry on"))
        go_on.clicked.connect(self.carry_on)
        whole = button.quiet(self.tr("See the whole list"))
        whole.clicked.connect(self.see_all)
        card.box.space(6)
        card.box.addWidget(in_lines((go_on, whole), 22))
        return card

    def _all_done(self) -> Notice:
        words = self.tr("Come back when you like. Keep Clear does not remind you.")
        see = button.other(self.tr("See the whole list"))
        see.clicked.connect(self.see_all)
        title = self.tr("There is nothing left to do for now")
        return Notice("fine", "done", title, words, buttons=(see,))

    def _figures(self) -> list[tuple[str, str, str]]:
        review = self._review
        counted = counts(review)
        waiting = [
            task.platform.name
            for task in review.tasks()
            if has_account(task) and task.status != "Completed"
        ]
        to_come = self.tr("Still to finish: {names}").format(names=", ".join(waiting[:3]))
        sent = [row for row in review.ledger() if row.sent]
        return [
            (
                counted.get("results", "0"),
                self.tr("things done"),
                self.tr("Done is what you say is done."),
            ),
            (
                counted.get("accounts", "0"),
                self.tr("accounts looked at"),
                to_come if waiting else self.tr("Mark the ones you use under Accounts."),
            ),
            (
                f"{len(sent):,}",
                self.tr("look-up online") if len(sent) == 1 else self.tr("look-ups online"),
                self.tr("Each one is listed under Settings and privacy."),
            ),
        ]

    def _came_back(self, count: int) -> Notice:
        show = button.other(self.tr("Show your list"))
        show.clicked.connect(self.see_all)
        title = (
            self.tr("One thing came back")
            if count == 1
            else self.tr("{count} things came back").format(count=count)
        )
        words = self.tr("You marked it as done, and a newer download still shows it.")
        return Notice("info", "info", title, words, buttons=(show,), beside=True)

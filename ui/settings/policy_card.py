"""Which policy the review goes by, and one's own loaded from a file."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from checks.model import Policy
from desktop_app.errors import KeepClearError
from ui.widgets import button
from ui.widgets.card import Card, Notice
from ui.widgets.choice import Choices
from ui.widgets.error_card import ErrorCard
from ui.widgets.layout import Column, clear
from ui.widgets.text import Text

if TYPE_CHECKING:  # the review brings the database along, which the first paint need not wait for
    from desktop_app.review import Review


class PolicyCard(Card):
    """Offers the policies there are; `changed` says that another one holds."""

    changed = Signal()

    def __init__(self, review: "Review", parent: QWidget | None = None) -> None:
        super().__init__(gap=10, parent=parent)
        self._review = review
        self._offered: dict[str, Policy] = {}
        self.errors = ErrorCard()
        self.outdated = Notice("info", "info", "", "")
        self.outdated.hide()
        self._choices = Column(None, 0)
        load = button.other(self.tr("Load a policy file…"), "folder")
        load.clicked.connect(self._choose)
        head = Column(None, 2)
        head.addWidget(Text(self.tr("Your school’s policy"), "h2"))
        words = self.tr("What you post is compared with this policy, clause by clause.")
        head.addWidget(Text(words, "small", "muted"))
        self.box.addLayout(head)
        self.box.addLayout(self._choices)
        self.box.addWidget(load, 0, Qt.AlignmentFlag.AlignLeft)
        self.box.addWidget(self.errors)
        self.box.addWidget(self.outdated)

    def refresh(self) -> None:
        """Offer the policies that come with Keep Clear, and the one that holds."""
        held = self._review.policy
        packs = {policy.id: policy for policy in self._review.policies()}
        self._offered = {**packs, **self._offered, held.id: held}
        clear(self._choices)
        options = [(each.id, each.title, _edition(self, each)) for each in self._offered.values()]
        choices = Choices(self.tr("Your school’s policy"), options, held.id)
        choices.chosen.connect(self._use)
        self._choices.addWidget(choices)

    def load(self, path: Path) -> None:
        """Go by somebody's own pack, or say what is wrong with it."""
        self.errors.hide()
        try:
            policy = self._review.load_policy(path)
        except KeepClearError as error:
            self.errors.show_error(error, self.tr("This policy file cannot be used"))
            return
        self._offered[policy.id] = policy
        self._use(policy.id)
        self.refresh()

    @Slot()
    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Load a policy file"), "", self.tr("Policy files (*.toml)")
        )
        if chosen:
            self.load(Path(chosen))

    @Slot(str)
    def _use(self, policy_id: str) -> None:
        if policy_id == self._review.policy.id and self._review.policy == self._offered[policy_id]:
            return
        self._review.use_policy(self._offered[policy_id])
        if self._review.imports():
            self.outdated.say(
                self.tr("Your downloads were compared with the policy before"),
                self.tr("Add them again under Accounts to compare them with this one."),
            )
            self.outdated.show()
        self.changed.emit()


def _edition(card: QWidget, policy: Policy) -> str:
    words = card.tr("Edition {edition}, {jurisdiction}. {count} clauses.")
    return words.format(
        edition=policy.edition, jurisdiction=policy.jurisdiction, count=len(policy.clauses)
    )

"""What the policy asks and the program looks at only if it is turned on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from checks.model import Clause
from ui.widgets.card import Card
from ui.widgets.layout import Column, clear
from ui.widgets.rights_card import RightsCard
from ui.widgets.text import Text
from ui.widgets.tick import Tick

if TYPE_CHECKING:  # the review brings the database along, which the first paint need not wait for
    from desktop_app.review import Review


class TopicsCard(Card):
    """A tick for each clause with topics that are off, and what the law protects there."""

    changed = Signal()

    def __init__(self, review: "Review", parent: QWidget | None = None) -> None:
        super().__init__(gap=10, parent=parent)
        self._review = review
        self._clauses = Column(None, 10)
        head = Column(None, 2)
        head.addWidget(Text(self.tr("Looked at only if you say so"), "h2"))
        words = self.tr("This is off unless you turn it on, because the law protects a part of it.")
        head.addWidget(Text(words, "small", "muted"))
        self.box.addLayout(head)
        self.box.addLayout(self._clauses)

    def refresh(self) -> None:
        """Read the review again."""
        clear(self._clauses)
        clauses = [each for each in self._review.policy.clauses if each.optional_topics]
        for clause in clauses:
            self._add(clause)
        self.setVisible(bool(clauses))

    def _add(self, clause: Clause) -> None:
        words = self.tr("Look at this too: {title} (section {section})")
        on = self._review.included.issuperset(clause.optional_topics)
        tick = Tick(words.format(title=clause.title, section=clause.id), on=on)
        tick.toggled.connect(lambda on: self._include(clause, on=on))
        self._clauses.addWidget(tick)
        if clause.note:
            self._clauses.addWidget(Text(clause.note, "small", "muted"))
        if clause.rights:
            self._clauses.addWidget(RightsCard(clause.text, clause.rights))

    def _include(self, clause: Clause, *, on: bool) -> None:
        for topic in clause.optional_topics:
            self._review.include(topic, on)
        self.changed.emit()

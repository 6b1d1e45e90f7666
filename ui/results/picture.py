"""The results as a picture, with the same figures in a table."""

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from checks.model import Platform, Severity
from ui import wording
from ui.results.pane import Pane
from ui.results.views import is_waiting
from ui.widgets.card import Card
from ui.widgets.figure_table import FigureTable
from ui.widgets.layout import Column, Columns, Row, clear
from ui.widgets.level_bars import LevelBar, LevelBars
from ui.widgets.steps import Steps
from ui.widgets.tag import level_words
from ui.widgets.text import Text

if TYPE_CHECKING:  # the review brings the database along, which the first paint need not wait for
    from desktop_app.review import Review

_MOST_STEPS = 60
"""How many segments can still be told apart."""


class PicturePane(Pane):
    """How much is done, and what is left by account and by how soon to act."""

    def __init__(self, review: "Review", parent: QWidget | None = None) -> None:
        super().__init__(1080, parent)
        self._review = review

    def refresh(self) -> None:
        """Count anew."""
        clear(self.box)
        platforms: Mapping[str, Platform] = {row.id: row for row in self._review.platforms()}
        items = self._review.checklist().items
        waiting = [item for item in items if is_waiting(item)]
        left: dict[tuple[str, str], list[int]] = {}
        levels = list(Severity)
        for item in items:
            finding = item.finding
            counts = left.setdefault((finding.platform, finding.account), [0] * (len(levels) + 1))
            counts[levels.index(finding.severity) if is_waiting(item) else len(levels)] += 1
        names = {key: wording.account(platforms, *key) for key in left}
        bars = [
            LevelBar(names[key], (counts[0], counts[1], counts[2]))
            for key, counts in left.items()
            if any(counts[: len(levels)])
        ]
        rows = [[names[key], *(f"{count:,}" for count in counts)] for key, counts in left.items()]
        self.box.addWidget(self._progress(Counter(i.finding.severity for i in waiting), len(items)))
        self.box.addWidget(
            Columns(self._picture(bars), self._figures(rows), shares=(11, 9), under=46)
        )

    def _progress(self, left: Mapping[Severity, int], total: int) -> QWidget:
        done = total - sum(left.values())
        card = Card(padding=18)
        figure = Column(None, 0)
        words = self.tr("{done} of {total}").format(done=f"{done:,}", total=f"{total:,}")
        figure.addWidget(Text(words, "figure", wrap=False))
        figure.addWidget(Text(self.tr("done"), "small", "muted"))
        beside = Column(None, 10)
        if total <= _MOST_STEPS:
            beside.addWidget(Steps(done, total, going=False))
        sentence = self.tr("{first} to do first, {soon} to do soon, {check} to check.").format(
            first=left[Severity.HIGH], soon=left[Severity.MEDIUM], check=left[Severity.LOW]
        )
        beside.addWidget(Text(f"{sentence} {self.tr('There is no score.')}", "small", "muted"))
        row = Row(None, 24)
        row.addLayout(figure)
        row.addLayout(beside, 1)
        card.box.addLayout(row)
        return card

    def _picture(self, bars: list[LevelBar]) -> QWidget:
        card = Card(padding=24)
        card.box.addWidget(Text(self.tr("What is left, by account"), "h2"))
        if bars:
            most = max(bars, key=lambda bar: bar.total)
            words = self.tr("Most of it is in one place: {account}.").format(account=most.name)
            if len(bars) > 1:
                card.box.addWidget(Text(words, "body", "muted"))
            card.box.addWidget(LevelBars(bars))
        else:
            card.box.addWidget(Text(self.tr("Nothing is left to do."), "body", "muted"))
        return card

    def _figures(self, rows: list[list[str]]) -> QWidget:
        card = Card(padding=20)
        card.box.addWidget(Text(self.tr("The same in figures"), "h3"))
        levels = [level_words(level) for level in Severity]
        heads = [self.tr("Account"), *levels, self.tr("Done")]
        card.box.addWidget(FigureTable(heads, rows))
        return card

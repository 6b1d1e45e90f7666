"""What of the results is shown: by words, level, account, clause, and how far it is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QWidget

from checks.model import Severity
from ui import theme
from ui.models import Group
from ui.results.views import is_waiting
from ui.widgets.chip import Chip
from ui.widgets.menu_chip import MenuChip
from ui.widgets.tag import level_words
from ui.widgets.word_tokens import WordToken
from ui.widgets.wrap import Wrap

if TYPE_CHECKING:  # the review brings the database along, which the first paint need not wait for
    from desktop_app.review import Review

PAUSE = 150
"""Milliseconds without a key press before a search begins."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked for; "" means everything. `which` is todo, done or all."""

    words: str = ""
    level: str = ""
    platform: str = ""
    clause: str = ""
    which: str = "todo"

    @property
    def are_set(self) -> bool:
        """Whether more is asked for than how far things are."""
        return replace(self, which="") != Filters(which="")


@dataclass(frozen=True, slots=True)
class Found:
    """The ids by level, of what is still to do, what is done, or both."""

    groups: tuple[Group, ...]
    waiting: int
    done: int


def find(review: "Review", filters: Filters) -> Found:
    """What a review holds that fits."""
    ids = review.item_ids(
        platform=filters.platform or None, clause=filters.clause or None, words=filters.words
    )
    shown: dict[Severity, list[str]] = {
        level: [] for level in Severity if filters.level in {"", level}
    }
    counts = {"todo": 0, "done": 0}
    for one in ids:
        item = review.item(one)
        level = shown.get(item.finding.severity)
        if level is not None:
            how = "todo" if is_waiting(item) else "done"
            counts[how] += 1
            if filters.which in {how, "all"}:
                level.append(one)
    groups = tuple(Group(level, tuple(some)) for level, some in shown.items())
    return Found(groups, counts["todo"], counts["done"])


class FilterBar(QWidget):
    """The controls of `Filters`; `changed` carries the new ones."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filters = Filters()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._read_words)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search in your results"))
        self.search.setToolTip(self.tr("Press / to search"))
        self.search.textChanged.connect(self._wait)
        self.search.returnPressed.connect(self._read_words)
        levels = [(str(level), level_words(level)) for level in Severity]
        self.level = MenuChip(self.tr("Level"), [("", self.tr("Every level")), *levels])
        self.platform = MenuChip(self.tr("Account"), [("", self.tr("Every account"))])
        self.level.chosen.connect(lambda value: self._set(level=value))
        self.platform.chosen.connect(lambda value: self._set(platform=value))
        self.chips = {
            "todo": Chip(self.tr("To do"), on=True),
            "done": Chip(self.tr("Done")),
            "all": Chip(self.tr("All")),
        }
        self._clause: WordToken | None = None
        self._wrap = Wrap(self, 8, 8)
        for part in (self.search, self.level, self.platform, *self.chips.values()):
            self._wrap.addWidget(part)
        group = QButtonGroup(self)
        for name, chip in self.chips.items():
            group.addButton(chip)
            chip.clicked.connect(lambda _=False, which=name: self._set(which=which))
        theme.current().changed.connect(self._restyle)
        self._restyle()

    @property
    def filters(self) -> Filters:
        """What is asked for now."""
        return self._filters

    def offer(self, platforms: Sequence[tuple[str, str]]) -> None:
        """Offer these platforms: (id, name)."""
        self.platform.offer([("", self.tr("Every account")), *platforms])
        self._filters = replace(self._filters, platform=self.platform.value)

    def ask(self, filters: Filters) -> None:
        """Ask for something else, and tell it."""
        self._filters = filters
        self._timer.stop()
        self.search.blockSignals(True)
        self.search.setText(filters.words)
        self.search.blockSignals(False)
        self.level.choose(filters.level)
        self.platform.choose(filters.platform)
        self.chips[filters.which].setChecked(True)
        self._show_clause(filters.clause)
        self.changed.emit(filters)

    def show_counts(self, waiting: int, done: int) -> None:
        """Show how many things each of the three chips lets through."""
        self.chips["todo"].show_count(waiting)
        self.chips["done"].show_count(done)
        self.chips["all"].show_count(waiting + done)

    def take_focus(self) -> None:
        """Begin to search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _set(self, **changes: str) -> None:
        self._filters = replace(self._filters, **changes)
        self.changed.emit(self._filters)

    @Slot()
    def _wait(self) -> None:
        self._timer.start()

    @Slot()
    def _read_words(self) -> None:
        self._timer.stop()
        if self.search.text().strip() != self._filters.words:
            self._set(words=self.search.text().strip())

    def _show_clause(self, clause: str) -> None:
        if self._clause is not None:
            self._clause.hide()
            self._clause.deleteLater()
            self._clause = None
        if clause:
            self._clause = WordToken(self.tr("Policy {id}").format(id=clause), removable=True)
            self._clause.removed.connect(self._drop_clause)
            self._wrap.insert(1, self._clause)
            self._clause.show()

    @Slot()
    def _drop_clause(self) -> None:
        self._show_clause("")
        self._set(clause="")

    @Slot()
    def _restyle(self) -> None:
        self.search.setFixedWidth(theme.current().text_px(172))

"""What was read of a download and what was not; never in red."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from checks.model import SectionStatus
from ui import theme
from ui.widgets.card import Card, line
from ui.widgets.glyph import Glyph
from ui.widgets.layout import Box, Row
from ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One part of a download: its name, a detail in words, and what became of it.

    `partly` is True where it was read, but not all of it.
    """

    name: str
    detail: str
    status: SectionStatus
    partly: bool = False


def outcome(row: ReadRow) -> tuple[str, str, str]:
    """Icon, colour role and words for what became of a part."""
    say = QCoreApplication.translate
    if row.status is SectionStatus.READ and row.partly:
        return "part", "soon", say("ReadList", "Part read")
    return {
        SectionStatus.READ: ("done", "fine", say("ReadList", "Read")),
        SectionStatus.FAILED: ("part", "soon", say("ReadList", "Could not be read")),
        SectionStatus.SKIPPED: ("skip", "muted", say("ReadList", "Left closed")),
        SectionStatus.ABSENT: ("query", "check", say("ReadList", "Not there")),
    }[row.status]


class ReadList(Card):
    """A card with one row for each part of a download."""

    def __init__(self, rows: Sequence[ReadRow] = (), parent: QWidget | None = None) -> None:
        super().__init__(padding=0, gap=0, parent=parent)
        self.box.set_margins((1, 3, 1, 3))
        for place, row in enumerate(rows):
            if place:
                self.box.addWidget(line())
            self.box.addWidget(_Row(row))


class _Row(QWidget):
    def __init__(self, row: ReadRow) -> None:
        super().__init__()
        icon, ink, words = outcome(row)
        state = _State(icon, ink, words)
        self._row = Row(self, 12, (16, 11, 16, 11))
        self._row.addWidget(Text(row.name), 9)
        self._row.addWidget(Text(row.detail, "small", "muted"), 14)
        self._row.addWidget(state, 5)
        self.setAccessibleName(f"{row.name}: {words}. {row.detail}")
        theme.current().changed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One under the other where there is little room."""
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        narrow = theme.ems(self) < 36
        down, across = Box.Direction.TopToBottom, Box.Direction.LeftToRight
        self._row.setDirection(down if narrow else across)
        self._row.set_gap(3 if narrow else 12)


class _State(QWidget):
    """Icon and word."""

    def __init__(self, icon: str, ink: str, words: str) -> None:
        super().__init__()
        row = Row(self, 6)
        row.addWidget(Glyph(icon, 16, ink), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(Text(words, "small_strong", ink), 1)

    def sizeHint(self) -> QSize:
        """No wish for a width: the columns of all rows must agree."""
        return QSize(0, super().sizeHint().height())

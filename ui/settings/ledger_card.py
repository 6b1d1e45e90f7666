"""The ledger: every time the internet was used or was to be used, and what was sent."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QWidget

from desktop_app.offline import LedgerRow
from ui.widgets.card import Card, line
from ui.widgets.layout import Column, Row
from ui.widgets.text import Text

_WHEN = "d MMMM yyyy, HH:mm"


class LedgerCard(Card):
    """The newest request first; it says that nothing has been sent only while that is so."""

    def __init__(self, rows: Sequence[LedgerRow] = (), parent: QWidget | None = None) -> None:
        super().__init__(gap=10, parent=parent)
        head = Column(None, 2)
        head.addWidget(Text(self.tr("The ledger"), "h2"))
        head.addWidget(Text(self._lead(rows), "small", "muted"))
        self.box.addLayout(head)
        for row in reversed(rows):
            self.box.addWidget(line())
            self.box.addLayout(self._row(row))

    def _lead(self, rows: Sequence[LedgerRow]) -> str:
        if any(row.sent for row in rows):
            return self.tr("Every time this program used the internet since it was started.")
        if rows:
            return self.tr("Nothing has been sent. What was refused stands below.")
        return self.tr("Nothing has been sent.")

    def _row(self, row: LedgerRow) -> Row:
        made = Row(None, 12)
        said = self.tr("Sent") if row.sent else self.tr("Refused, so nothing was sent")
        for words, share in ((_time(row.when), 3), (row.to, 3), (row.asked, 4), (said, 3)):
            made.addWidget(Text(words, "small"), share)
        return made


def _time(seconds: int) -> str:
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(seconds), _WHEN)

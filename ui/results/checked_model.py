"""The model of what was checked: a heading for each clause, and a row for each account."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from checks.model import Clause, ClauseResult, Verdict
from ui import wording

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Told:
    """A row in words: a clause's title, strength and text, or an account, verdict and reason."""

    first: str
    second: str
    third: str
    verdict: Verdict | None = None


Row = Clause | ClauseResult | Told


class CheckedRole(IntEnum):
    """What the delegate asks for besides the usual roles."""

    TOLD = Qt.ItemDataRole.UserRole + 1


class CheckedModel(QAbstractListModel):
    """Serves clauses and their results; `account` says what an account is called."""

    def __init__(self, account: Callable[[str, str], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._account = account
        self._rows: list[Row] = []

    def show(
        self,
        clauses: Sequence[Clause],
        results: Sequence[ClauseResult],
        only: Verdict | None,
        before: Sequence[Told] = (),
    ) -> None:
        """Show the results of these clauses, of one verdict or of all, and some words before."""
        self.beginResetModel()
        self._rows = list(before)
        for clause in clauses:
            fitting = [
                each
                for each in results
                if each.clause == clause.id and only in {None, each.verdict}
            ]
            if fitting:
                self._rows += [clause, *fitting]
        self.endResetModel()

    def row_at(self, row: int) -> Row | None:
        """What a row is about, or None past the end."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Clauses and results."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every row can be gone to, so that all of it can be read by keyboard."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a row."""
        if not index.isValid() or role not in _SERVED:
            return None
        told = self._told(self._rows[index.row()])
        if role == CheckedRole.TOLD:
            return told
        parts = (told.first, told.second, told.third)
        return ". ".join(part.rstrip(".") for part in parts if part) + "."

    def _told(self, row: Row) -> Told:
        if isinstance(row, Told):
            return row
        if isinstance(row, Clause):
            strength = wording.strength(row.strength)
            return Told(f"{row.id}  {row.title}", strength, row.text)
        account = self._account(row.platform, row.account)
        return Told(account, wording.verdict(row.verdict), row.reason, row.verdict)


_SERVED = frozenset(
    (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, CheckedRole.TOLD)
)

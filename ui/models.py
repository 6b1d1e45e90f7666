"""The model of the results: ids in order, with a heading before each level."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from checks.model import Severity

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ResultRow:
    """What the list shows of one finding."""

    title: str
    place: str
    done: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one level, by id, in order."""

    level: Severity
    ids: tuple[str, ...]


class Role(IntEnum):
    """What the delegate asks for besides the usual roles."""

    ID = Qt.ItemDataRole.UserRole + 1
    LEVEL = Qt.ItemDataRole.UserRole + 2
    COUNT = Qt.ItemDataRole.UserRole + 3
    PLACE = Qt.ItemDataRole.UserRole + 4
    DONE = Qt.ItemDataRole.UserRole + 5


class ResultModel(QAbstractListModel):
    """Serves ids; a row's words are fetched only when they are shown, and remembered."""

    def __init__(self, fetch: Callable[[str], ResultRow], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._rows: list[Group | str] = []
        self._levels: list[Severity] = []
        self._seen: dict[str, ResultRow] = {}

    def show(self, groups: Sequence[Group]) -> None:
        """Show these groups in place of what there was."""
        self.beginResetModel()
        self._rows, self._levels, self._seen = [], [], {}
        for group in groups:
            if group.ids:
                self._rows += [group, *group.ids]
                self._levels += [group.level] * (1 + len(group.ids))
        self.endResetModel()

    def changed(self, item_id: str) -> None:
        """Fetch one row anew, after a decision about it."""
        self._seen.pop(item_id, None)
        row = self.row_of(item_id)
        if row >= 0:
            index = self.index(row)
            self.dataChanged.emit(index, index)

    def row_of(self, item_id: str) -> int:
        """The row of an id, or -1."""
        return self._rows.index(item_id) if item_id in self._rows else -1

    def id_at(self, row: int) -> str:
        """The id of a row, or "" for a heading and past the end."""
        item = self._rows[row] if 0 <= row < len(self._rows) else ""
        return item if isinstance(item, str) else ""

    def ids(self) -> tuple[str, ...]:
        """All ids in the order they are shown."""
        return tuple(item for item in self._rows if isinstance(item, str))

    def rowCount(self, parent: Index | None = None) -> int:
        """Headings and findings."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading cannot be chosen."""
        if not index.isValid() or isinstance(self._rows[index.row()], Group):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a row."""
        if not index.isValid() or role not in _SERVED:
            return None
        item = self._rows[index.row()]
        level = self._levels[index.row()]
        if role == Role.LEVEL:
            return level
        if isinstance(item, Group):
            return len(item.ids) if role == Role.COUNT else None
        if role == Role.ID:
            return item
        if role == Role.COUNT:
            return None
        return self._words(item, role)

    def _words(self, item_id: str, role: int) -> object:
        row = self._seen.get(item_id)
        if row is None:
            row = self._seen[item_id] = self._fetch(item_id)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(part for part in (row.title, row.place, row.done) if part)
        if role == Role.DONE:
            return row.done
        return row.place if role == Role.PLACE else row.title


_SERVED = frozenset((Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, *Role))

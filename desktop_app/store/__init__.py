"""The review file: its tables and queries, in an encrypted file or in memory only."""

from contextlib import AbstractContextManager
from pathlib import Path

from desktop_app.store.choices import AnswerRow, Choices, DecisionRow
from desktop_app.store.database import Database, side_files
from desktop_app.store.evidence import ANSWERS, Evidence, ImportRow, StoredFinding, TakenIn
from desktop_app.store.rescue import Lost, rescue

__all__ = [
    "ANSWERS",
    "AnswerRow",
    "DecisionRow",
    "ImportRow",
    "Lost",
    "Store",
    "StoredFinding",
    "TakenIn",
    "side_files",
]


class Store:
    """One review's tables; `path` None keeps them in memory, `key` is the file's raw key.

    Raises ReviewInUse, NewerReview, DamagedReview, DamagedInPart where some of it can still be
    read, or CannotSave.
    """

    def __init__(self, path: Path | None = None, key: bytes = b"") -> None:
        self._database = Database(path, key)
        self.choices = Choices(self._database.begin)
        self.evidence = Evidence(self._database.begin)

    def together(self) -> AbstractContextManager[object]:
        """One transaction around everything done inside: all of it is kept, or nothing."""
        return self._database.begin()

    def take_from(self, damaged: Path, key: bytes) -> tuple[Lost, ...]:
        """Copy what can be read of a damaged file into this empty review, and tell what cannot.

        The damaged file is not written to. Raises DamagedReview where nothing can be read.
        """
        return rescue(damaged, key, self._database.begin)

    def close(self) -> None:
        """Close the file and let go of its lock."""
        self._database.close()

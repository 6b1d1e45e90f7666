"""The review file: its tables and queries, in an encrypted file or in memory only."""

from pathlib import Path

from desktop_app.store.choices import AnswerRow, Choices, DecisionRow
from desktop_app.store.database import Database, side_files
from desktop_app.store.evidence import ANSWERS, Evidence, ImportRow, StoredFinding, TakenIn

__all__ = [
    "ANSWERS",
    "AnswerRow",
    "DecisionRow",
    "ImportRow",
    "Store",
    "StoredFinding",
    "TakenIn",
    "side_files",
]


class Store:
    """One review's tables; `path` None keeps them in memory, `key` is the file's raw key.

    Raises ReviewInUse, NewerReview, DamagedReview or CannotSave.
    """

    def __init__(self, path: Path | None = None, key: bytes = b"") -> None:
        self._database = Database(path, key)
        self.choices = Choices(self._database.begin)
        self.evidence = Evidence(self._database.begin)

    def close(self) -> None:
        """Close the file and let go of its lock."""
        self._database.close()

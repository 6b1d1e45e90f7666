"""One encrypted database on one connection, used by one thread at a time."""

import contextlib
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import sqlcipher3
from sqlalchemy import Connection, StaticPool, create_engine, event
from sqlalchemy.exc import DBAPIError, IntegrityError, InterfaceError, ProgrammingError

from desktop_app.errors import (
    CannotSave,
    DamagedReview,
    KeepClearError,
    NewerReview,
    ReviewInUse,
)
from desktop_app.store import schema

_SIDE_FILES = ("-journal", "-wal", "-shm", "-before")
_PATIENCE = 1.0
"""Seconds to wait for a lock; another window holds it for as long as it is open."""


class Database:
    """A review's tables; in memory if there is no path, else in an encrypted file.

    The file is locked for as long as it is open. Raises ReviewInUse, NewerReview, DamagedReview
    or CannotSave.
    """

    def __init__(self, path: Path | None, key: bytes = b"") -> None:
        self._path = path
        self._lock = threading.RLock()
        self._engine = create_engine(
            "sqlite://",
            module=sqlcipher3,
            creator=lambda: _connect(path, key),
            poolclass=StaticPool,
            hide_parameters=True,  # an error's text holds nobody's words
        )
        event.listen(self._engine, "begin", _begin)
        try:
            self._bring_up_to_date()
        except BaseException:
            self.close()
            raise

    @contextlib.contextmanager
    def begin(self) -> Iterator[Connection]:
        """One transaction: all of it is kept, or after an exception nothing."""
        with self._lock:
            try:
                with self._engine.begin() as connection:
                    yield connection
            except (InterfaceError, IntegrityError, ProgrammingError):
                raise  # a mistake of ours, not a state of the file
            except DBAPIError as error:
                raise self._told(error) from None

    def close(self) -> None:
        """Close the file and let go of its lock."""
        with self._lock:
            self._engine.dispose()

    def _bring_up_to_date(self) -> None:
        """Run the steps the file has not seen, on a copy's safety."""
        with self.begin() as connection:
            version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
        if version > len(schema.MIGRATIONS):
            raise NewerReview
        steps = schema.MIGRATIONS[version:]
        if not steps:
            return
        copy = self._copy() if version else None
        with self.begin() as connection:
            for step in steps:
                step(connection)
            connection.exec_driver_sql(f"PRAGMA user_version = {len(schema.MIGRATIONS)}")
        if copy:
            copy.unlink()

    def _copy(self) -> Path | None:
        """A copy of the file as it is, encrypted as it is."""
        if self._path is None:
            return None
        copy = self._path.with_name(f"{self._path.name}-before")
        shutil.copyfile(self._path, copy)
        return copy

    def _told(self, error: DBAPIError) -> KeepClearError:
        """A database's error in the person's words."""
        said = str(error.orig).lower()
        name = self._path.name if self._path else ""
        if "locked" in said:
            return ReviewInUse()
        if "full" in said:
            return CannotSave(name, "the disk is full")
        if "readonly" in said or "unable to open" in said:
            return CannotSave(name, "the file may not be written")
        return DamagedReview()


def side_files(path: Path) -> tuple[Path, ...]:
    """The files that can stand beside a review file while it is open or after a crash."""
    return tuple(path.with_name(f"{path.name}{ending}") for ending in _SIDE_FILES)


def _connect(path: Path | None, key: bytes) -> Any:
    """Open the one connection; nothing of it is shared, written in the clear or left behind."""
    connection = sqlcipher3.connect(
        str(path) if path else ":memory:",
        timeout=_PATIENCE,
        check_same_thread=False,  # the lock sees to it
        isolation_level=None,  # transactions begin where `_begin` says so
    )
    settings = (
        "PRAGMA cipher_log_level = NONE",
        *((f"PRAGMA key = \"x'{key.hex()}'\"",) if path else ()),
        "PRAGMA temp_store = MEMORY",
        "PRAGMA secure_delete = ON",
        "PRAGMA foreign_keys = ON",
        "PRAGMA locking_mode = EXCLUSIVE",
        "PRAGMA journal_mode = DELETE",
        "PRAGMA trusted_schema = OFF",
    )
    try:
        for setting in settings:
            connection.execute(setting)
    except BaseException:
        connection.close()
        raise
    return connection


def _begin(connection: Connection) -> None:
    """Begin a transaction with the file locked, so that a second window notices at once."""
    connection.exec_driver_sql("BEGIN EXCLUSIVE")


Begin = Callable[[], contextlib.AbstractContextManager[Connection]]

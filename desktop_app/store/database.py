"""One encrypted database on one connection, used by one thread at a time."""

import contextlib
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import sqlcipher3
from sqlalchemy import Connection, StaticPool, create_engine, event
from sqlalchemy.exc import DBAPIError, IntegrityError, InterfaceError, ProgrammingError

from desktop_app.errors import (
    CannotSave,
    DamagedInPart,
    DamagedReview,
    KeepClearError,
    NewerReview,
    ReviewInUse,
)
from desktop_app.store import schema

_COPY = "-before"
_SIDE_FILES = ("-journal", "-wal", "-shm", _COPY)
_PATIENCE = 1.0
"""Seconds to wait for a lock; another window holds it for as long as it is open."""


class Database:
    """A review's tables; in memory if there is no path, else in an encrypted file.

    The file is locked for as long as it is open. Raises ReviewInUse, NewerReview, DamagedReview,
    DamagedInPart where some of it can still be read, or CannotSave.
    """

    def __init__(self, path: Path | None, key: bytes = b"") -> None:
        self._path = path
        self._lock = threading.RLock()
        self._running: Connection | None = None
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
        """One transaction: all of it is kept, or after an exception nothing.

        Inside another one it is a part of that.
        """
        with self._lock:
            if self._running is not None:
                yield self._running
                return
            try:
                with self._engine.begin() as self._running:
                    yield self._running
            except (InterfaceError, IntegrityError, ProgrammingError):
                raise  # a mistake of ours, not a state of the file
            except DBAPIError as error:
                raise self._told(error) from None
            finally:
                self._running = None

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
        if self._path is not None and version:
            self._look_for_damage()
        steps = schema.MIGRATIONS[version:]
        if not steps:
            self._drop_copy()  # a crash may have left it
            return
        with self._copied() if version else contextlib.nullcontext(), self.begin() as connection:
            for step in steps:
                step(connection)
            connection.exec_driver_sql(f"PRAGMA user_version = {len(schema.MIGRATIONS)}")

    def _look_for_damage(self) -> None:
        """Try the seal of every page, which takes some milliseconds a megabyte.

        Without this a damaged page is noticed only when somebody asks for what is on it, and a
        page of zeros, as a failing disk hands out, never.
        """
        with self.begin() as connection:
            if connection.exec_driver_sql("PRAGMA cipher_integrity_check").first() is not None:
                raise DamagedInPart

    @contextlib.contextmanager
    def _copied(self) -> Iterator[None]:
        """Hold a copy of the file beside it, encrypted as it is; one of a crash before is replaced.

        What happens inside is all of it kept or nothing, so the copy goes either way.
        """
        if self._path is None:
            yield
            return
        copy = _copy_of(self._path)
        try:
            copy.touch(mode=0o600)
            shutil.copyfile(self._path, copy)
            yield
        except OSError as error:
            why = (error.strerror or "the disk does not answer").lower()
            raise CannotSave(copy.name, why) from error
        finally:
            self._drop_copy()

    def _drop_copy(self) -> None:
        """Delete the copy; where it cannot be, it is a side file that goes with the review."""
        if self._path is not None:
            with contextlib.suppress(OSError):
                _copy_of(self._path).unlink(missing_ok=True)

    def _told(self, error: DBAPIError) -> KeepClearError:
        """A database's error in the person's words."""
        said = str(error.orig).lower()
        name = self._path.name if self._path else ""
        if "locked" in said:
            return ReviewInUse()
        if "full" in said:
            return CannotSave(name, "the disk is full")
        if "i/o error" in said:
            return CannotSave(name, "its disk takes nothing more, or does not answer")
        if "readonly" in said or "unable to open" in said:
            return CannotSave(name, "the file may not be written")
        return DamagedInPart() if "malformed" in said else DamagedReview()


def side_files(path: Path) -> tuple[Path, ...]:
    """The files that can stand beside a review file while it is open or after a crash."""
    return tuple(path.with_name(f"{path.name}{ending}") for ending in _SIDE_FILES)


def _copy_of(path: Path) -> Path:
    """Where the copy of a review is while steps bring it up to date."""
    return path.with_name(f"{path.name}{_COPY}")


def connect_to_read(path: Path, key: bytes) -> Any:
    """Open a file that may be damaged or cut short, so that nothing can write to it."""
    place = path.resolve().as_posix()
    before = "//" if place.startswith("//") else ""  # a share of another computer, on Windows
    return _connected(
        f"file:{before}{quote(place, safe='/:')}?mode=ro",
        f"PRAGMA key = \"x'{key.hex()}'\"",
        "PRAGMA query_only = ON",
        "PRAGMA writable_schema = ON",  # or a file that lost its end is refused as a whole
        "PRAGMA trusted_schema = OFF",
    )


def _connect(path: Path | None, key: bytes) -> Any:
    """Open the one connection; nothing of it is shared, written in the clear or left behind."""
    return _connected(
        str(path) if path else ":memory:",
        *((f"PRAGMA key = \"x'{key.hex()}'\"",) if path else ()),
        "PRAGMA temp_store = MEMORY",
        "PRAGMA secure_delete = ON",
        "PRAGMA foreign_keys = ON",
        "PRAGMA locking_mode = EXCLUSIVE",
        "PRAGMA journal_mode = DELETE",
        "PRAGMA trusted_schema = OFF",
    )


def _connected(place: str, *settings: str) -> Any:
    """A connection with its settings, or none at all."""
    connection = sqlcipher3.connect(
        place,
        timeout=_PATIENCE,
        check_same_thread=False,  # the lock sees to it
        isolation_level=None,  # transactions begin where `_begin` says so
        uri=place.startswith("file:"),
    )
    try:
        for setting in ("PRAGMA cipher_log_level = NONE", *settings):
            connection.execute(setting)
    except BaseException:
        connection.close()
        raise
    return connection


def _begin(connection: Connection) -> None:
    """Begin a transaction with the file locked, so that a second window notices at once."""
    connection.exec_driver_sql("BEGIN EXCLUSIVE")


Begin = Callable[[], contextlib.AbstractContextManager[Connection]]

"""Reads what can still be read of a damaged review file, without writing to it."""

from collections.abc import Sequence
from contextlib import closing
from enum import StrEnum
from pathlib import Path
from typing import Any

import sqlcipher3
from sqlalchemy import Connection, Table

from desktop_app.errors import DamagedReview, NewerReview, ReviewInUse
from desktop_app.store import schema
from desktop_app.store.database import Begin, connect_to_read

Row = tuple[Any, ...]


class Lost(StrEnum):
    """What could not be read, in the words that a person is told."""

    SAID = "some or all of what you said about yourself and of your policy"
    USAGE = "some or all of which platforms you use"
    ANSWERS = "some or all of your answers"
    DECISIONS = "some or all of your decisions and notes"
    IMPORTS = "what your downloads showed (add them again, and your decisions hold again)"


_BY_HAND = {
    schema.meta: Lost.SAID,
    schema.usage: Lost.USAGE,
    schema.answer: Lost.ANSWERS,
    schema.decision: Lost.DECISIONS,
}
"""What a person entered: every row counts, and no other one depends on it."""

_READ = (schema.account, schema.imports, schema.kept, schema.finding)
"""What downloads showed. A part of it is worse than none, because "clear" would rest on a gap."""


def rescue(path: Path, key: bytes, begin: Begin) -> tuple[Lost, ...]:
    """Copy what can be read of a damaged file into an empty review, and tell what cannot.

    Raises DamagedReview where nothing can be read, NewerReview or ReviewInUse.
    """
    _look_at_version(path, key)
    lost = []
    with begin() as connection:
        for table, words in _BY_HAND.items():
            rows, whole = _by_hand(path, key, table)
            _put(connection, table, rows)
            if not whole:
                lost.append(words)
        read = [_whole(path, key, table) for table in _READ]
        if None in read:
            return (*lost, Lost.IMPORTS)
        for table, found in zip(_READ, read, strict=True):
            _put(connection, table, found or ())
    return tuple(lost)


def _look_at_version(path: Path, key: bytes) -> None:
    """Refuse a file whose first page does not open, or is of a later version."""
    try:
        with closing(connect_to_read(path, key)) as connection:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
    except sqlcipher3.DatabaseError as error:
        raise (ReviewInUse if "locked" in str(error) else DamagedReview) from None
    if not version:
        raise DamagedReview
    if version > len(schema.MIGRATIONS):
        raise NewerReview


def _by_hand(path: Path, key: bytes, table: Table) -> tuple[list[Row], bool]:
    """The rows of a table up to the damage, from its start and from its end; whether all are."""
    forwards, whole = _rows(path, key, table, "NOT INDEXED ORDER BY rowid")
    if whole:
        return forwards, True
    backwards, _ = _rows(path, key, table, "NOT INDEXED ORDER BY rowid DESC")
    return list(dict.fromkeys((*forwards, *reversed(backwards)))), False


def _whole(path: Path, key: bytes, table: Table) -> list[Row] | None:
    """The rows of a table, or None where any is missing."""
    rows, whole = _rows(path, key, table, "")
    return rows if whole else None


def _rows(path: Path, key: bytes, table: Table, order: str) -> tuple[list[Row], bool]:
    """The rows of a table until one cannot be read, and whether that was all of them.

    Each reading has a connection of its own: one that met a damaged page reads nothing more.
    """
    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    rows: list[Row] = []
    try:
        with closing(connect_to_read(path, key)) as connection:
            found = connection.execute(f"SELECT {columns} FROM {table.name} {order}")  # noqa: S608 - names of ours
            rows.extend(found)  # what came before an error stays
    except sqlcipher3.DatabaseError:
        return [row for row in rows if _is_sound(row)], False
    sound = [row for row in rows if _is_sound(row)]
    return sound, len(sound) == len(rows)


def _is_sound(row: Row) -> bool:
    """Whether no text has a hole in it, as the end of a long one has if its page is all zeros."""
    return not any(isinstance(value, str) and "\0" in value for value in row)


def _put(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    if rows:
        names = [column.name for column in table.columns]
        connection.execute(table.insert(), [dict(zip(names, row, strict=True)) for row in rows])

"""Reads the words of Nextdoor's tables by their columns' names, as their layout is not known.

Whatever is read this way proves nothing: each table also says that it must be looked at.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import BinaryIO

from checks.evidence import (
    Audience,
    Author,
    Comment,
    Membership,
    Message,
    Post,
    Problem,
    Record,
)
from desktop_app.readers.formats.chunks import text_chunks
from desktop_app.readers.formats.csv_parser import head
from desktop_app.readers.formats.csv_stream import Row, Table, rows
from desktop_app.readers.formats.dates import utc_clock
from desktop_app.readers.formats.tables_within import found
from desktop_app.readers.formats.unread_files import read_nothing
from desktop_app.readers.section import Members, Owner, Parser, Scope

TABLES = r".*\.csv"

BY_COLUMNS = (
    "How Nextdoor lays out this table is not known. Its words were read by the names of its "
    "columns, and they may not be all: look at it yourself."
)
UNDATED = "Some times here are in a form that Keep Clear does not know; these entries have none."

_COLUMNS = {
    "made": ("created", "created at", "created_at", "date", "time", "timestamp"),
    "subject": ("subject", "title"),
    "text": ("body", "content", "text"),
    "comment": ("comment",),
    "message": ("message",),
    "recipient": ("recipient", "to"),
    "writer": ("author", "sender", "from"),
    "group": ("group", "group name", "group_name"),
    "place": ("neighborhood", "neighbourhood"),
}
_TABLE = Table(_COLUMNS, left=frozenset({"reaction", "reactions"}))
_HEAD = 4096  # bytes that the names of a table's columns are looked for in
_HOME = frozenset(_COLUMNS["place"])
_FIELDS = {name: field for field, names in _COLUMNS.items() for name in names}

_Make = Callable[[Row, int | None, Scope], Record]


def part_of(members: Members, path: str) -> str:
    """What a table holds by its columns: posts, comments, messages, groups or other_tables."""
    fields = {_FIELDS[name] for name in _names(members, path) if name in _FIELDS}
    if fields & {"message", "recipient"}:
        return "messages"
    if "comment" in fields:
        return "comments"
    if fields & {"text", "subject"}:
        return "posts"
    return "groups" if "group" in fields else "other_tables"


def holds(part: str) -> Callable[[Members, str], bool]:
    """How to tell whether a table is one of a part."""
    return lambda members, path: part_of(members, path) == part


def read_part(part: str) -> Parser:
    """How to read the tables of a part."""
    make = _MAKERS.get(part)

    def read(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
        if make is None:
            yield from read_nothing(stream, scope)
            return
        yield scope.problem(BY_COLUMNS, fatal=True)
        undated = False
        for row in rows(stream, scope, _TABLE):
            if isinstance(row, Problem):
                yield row
                continue
            made = utc_clock(row[0])
            undated = undated or (made is None and bool(row[0].strip()))
            yield make(row, made, scope)
        if undated:
            yield scope.problem(UNDATED)

    return read


def confirm(members: Members) -> bool:
    """Whether a table has a column for the neighbourhood, beside one with words."""
    return any(
        _HOME & set(_names(members, path)) and part_of(members, path) != "other_tables"
        for path in found(members, TABLES)[:40]
    )


def find_owner(_members: Members, names: tuple[str, ...]) -> Owner:
    """The person by the name they gave: on Nextdoor people stand under their real names."""
    return Owner(names[0] if names else "", "", frozenset(names))


@lru_cache(maxsize=256)
def _names(members: Members, path: str) -> tuple[str, ...]:
    """The names of a table's columns."""
    with members.open(path) as stream:
        text = next(text_chunks(stream, _HEAD), "")
    names = next(iter(head(text, ",", 1)), [])
    return tuple(" ".join(name.replace("\ufeff", " ").casefold().split()) for name in names)


def _author(row: Row, scope: Scope) -> Author:
    return scope.owner.wrote(row[6].strip())


def _post(row: Row, made: int | None, scope: Scope) -> Post:
    text = "\n".join(filter(None, (row[1], row[2])))
    author, group = _author(row, scope), row[7] or row[8]
    return Post(scope.origin, "", made, author, Audience.UNKNOWN, text, group=group)


def _comment(row: Row, made: int | None, scope: Scope) -> Comment:
    text = row[3] or row[2]
    author, group = _author(row, scope), row[7] or row[8]
    return Comment(scope.origin, "", made, author, Audience.UNKNOWN, text, row[1], None, group)


def _message(row: Row, made: int | None, scope: Scope) -> Message:
    text = "\n".join(filter(None, (row[1], row[4] or row[2])))
    return Message(scope.origin, "", made, _author(row, scope), text, row[5], row[6])


def _group(row: Row, _made: int | None, scope: Scope) -> Membership:
    return Membership(scope.origin, "", row[7])


_MAKERS: dict[str, _Make] = {
    "posts": _post,
    "comments": _comment,
    "messages": _message,
    "groups": _group,
}

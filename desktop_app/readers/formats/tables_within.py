"""Finds the members of an export by pattern, and looks into its tables from elsewhere."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import BinaryIO

from checks.evidence import Origin, Problem
from desktop_app.readers.formats.csv_parser import Lines, head
from desktop_app.readers.formats.csv_stream import ONE_BAD, Row, Table, rows
from desktop_app.readers.section import Members, Owner, Scope, tidy


@lru_cache(maxsize=32)
def found(members: Members, pattern: str) -> tuple[str, ...]:
    """The paths of an export that match a pattern; looked for once, as each member may ask."""
    return tuple(path for path in members.paths if _compiled(pattern).fullmatch(tidy(path)))


def scope_of(members: Members, path: str) -> Scope:
    """A scope to look into a member from elsewhere; its records and problems are not handed on."""
    return Scope(Origin("", "", "", path), Owner(), path, members.size(path), members)


def rows_of(members: Members, pattern: str, layout: Table) -> Iterator[Row | None]:
    """The rows of all tables that match, and None for those that could not be read.

    What is wrong with the tables is told in their own turn.
    """
    for path in found(members, pattern):
        with members.open(path) as stream:
            for row in rows(stream, scope_of(members, path), layout):
                if not isinstance(row, Problem):
                    yield row
                elif row.fatal or row.what == ONE_BAD:
                    yield None


def beginning(stream: BinaryIO, count: int = 2) -> list[list[str]]:
    """The first rows of a table, its header first; none of an empty one."""
    return [row for row in head(Lines(stream).first, ",", count) if any(row)]


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)

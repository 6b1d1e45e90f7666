"""Where things lie in a YouTube Takeout, as patterns on tidied paths, and what is there."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import BinaryIO

from checks.evidence import Origin, Problem
from desktop_app.readers.formats.csv_parser import Lines, head
from desktop_app.readers.formats.csv_stream import ONE_BAD, Row, Table, rows
from desktop_app.readers.formats.youtube_words import FILES, FOLDERS
from desktop_app.readers.section import Members, Owner, Scope, tidy

ROOT = r"(?:[^/]+/){0,2}youtube[^/]*/"
"""The folder of the product, in its language, in up to two folders around it."""

_NUMBER = r"(?: ?\(\d+\))?"


def any_of(names: Iterable[str]) -> str:
    """A pattern for one of some names."""
    return "|".join(re.escape(tidy(name)) for name in dict.fromkeys(names))


def in_folder(folder: str, names: str) -> str:
    """A pattern for files in one of the folders, which may also be given without the product's.

    In the product's own folder any folder will do, because its name follows the language.
    """
    return rf"(?:{ROOT}(?:[^/]+/)?|(?:{any_of(FOLDERS[folder])})/)(?:{names})"


def just_in(folder: str, names: str) -> str:
    """A pattern for files in one of the folders and in no other."""
    return rf"(?:{ROOT})?(?:{any_of(FOLDERS[folder])})/(?:{names})"


def table(folder: str, file: str) -> str:
    """A pattern for a table, which is cut into numbered files where it is large."""
    return in_folder(folder, rf"(?:{any_of(FILES[file])}){_NUMBER}\.csv")


def found(members: Members, pattern: str) -> tuple[str, ...]:
    """The paths of an export that match a pattern."""
    return tuple(path for path in members.paths if _compiled(pattern).fullmatch(tidy(path)))


def scope_of(members: Members, path: str) -> Scope:
    """A scope to look into a member from elsewhere; its records and problems are not handed on."""
    return Scope(Origin("youtube", "", "", path), Owner(), path, members.size(path), members)


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


def beginning(stream: BinaryIO) -> list[list[str]]:
    """The first rows of a table, its header first; none of an empty one."""
    return [row for row in head(Lines(stream).first, ",", 2) if any(row)]


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)

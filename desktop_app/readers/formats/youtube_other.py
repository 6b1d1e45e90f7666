"""Tables of a YouTube Takeout whose names are not known, by what stands in them.

Names and headers follow the account's language. Comments, live chats and subscriptions can be
told by their contents in any; everything else that is not known is a Problem.
"""

import re
from collections.abc import Callable, Iterator
from typing import BinaryIO

from checks.evidence import Contact, Problem, Record, Relation
from desktop_app.readers.formats.csv_stream import Table, rows
from desktop_app.readers.formats.tables_within import beginning
from desktop_app.readers.formats.youtube_comments import comments
from desktop_app.readers.formats.youtube_text import time_of
from desktop_app.readers.section import Scope

UNKNOWN = "This table of the download is not known to Keep Clear, so it was not read."
BY_CONTENT = (
    "This table is in a language that Keep Clear does not know. It was read by what stands in it."
)

_CHANNEL = re.compile(r"UC[\w-]{22}")
_TEXT = re.compile(r'\{"(?:text|takeoutSegments)":')
_VIDEO = re.compile(r"[\w-]{11}")

Rows = list[list[str]]


def read_other(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """What a table holds that can be told without knowing its language."""
    with scope.members.open(scope.path) as again:
        first = beginning(again)
    if not first:
        return
    for parser in (_subscriptions, _comments):
        parse = parser(first)
        if parse is not None:
            yield scope.problem(BY_CONTENT)
            yield from parse(stream, scope)
            return
    yield scope.problem(UNKNOWN, fatal=True)


_Parse = Callable[[BinaryIO, Scope], Iterator[Record | Problem]]


def _subscriptions(first: Rows) -> _Parse | None:
    """How to read a list of subscriptions: a channel's id, its address and its title."""
    if len(first) < 2 or len(first[1]) != 3:
        return None
    header, (ident, address, _) = first
    if not (_CHANNEL.fullmatch(ident) and f"/channel/{ident}" in address):
        return None
    if len(set(map(_plain, header))) != 3:
        return None
    table = Table(
        {"id": (header[0],), "title": (header[2],)}, frozenset({"title"}), frozenset({header[1]})
    )

    def parse(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
        for row in rows(stream, scope, table):
            if isinstance(row, Problem):
                yield row
            else:
                yield Contact(scope.origin, row[0], row[1], "", Relation.FOLLOWING)

    return parse


def _comments(first: Rows) -> _Parse | None:
    """How to read a list of comments: one cell has pieces of text, another a time."""
    if len(first) < 2 or len(first[0]) != len(first[1]):
        return None
    header, row = first
    text = next((at for at, cell in enumerate(row) if _TEXT.match(cell)), None)
    made = next((at for at, cell in enumerate(row) if time_of(cell)), None)
    if text is None or made is None or len(set(map(_plain, header))) != len(header):
        return None
    video = next((at for at, cell in enumerate(row) if _VIDEO.fullmatch(cell)), None)
    taken = {0, made, video, text}
    table = Table(
        {
            "id": () if made == 0 else (header[0],),
            "made": (header[made],),
            "video": () if video is None else (header[video],),
            "post": (),
            "text": (header[text],),
        },
        frozenset({"text"}),
        frozenset(name for at, name in enumerate(header) if at not in taken),
    )
    return lambda stream, scope: comments(stream, scope, table)


def _plain(name: str) -> str:
    return " ".join(name.replace("\ufeff", " ").casefold().split())

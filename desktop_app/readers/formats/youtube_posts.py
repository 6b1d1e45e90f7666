"""The person's posts to a channel's community on YouTube, by whatever their columns are called."""

from collections.abc import Iterator
from typing import BinaryIO

from checks.evidence import Author, Post, Problem, Record
from desktop_app.readers.formats.csv_stream import Table, rows
from desktop_app.readers.formats.tables_within import beginning
from desktop_app.readers.formats.youtube_text import time_told, words_of
from desktop_app.readers.formats.youtube_videos import audience_of
from desktop_app.readers.formats.youtube_words import CHANNEL_ID, POST_ID
from desktop_app.readers.section import Scope

_TEXT = ("post text", "text des beitrags", "text", "berichttekst", "texto de la publicación")
_SIGNS = {
    "made": ("create timestamp", "creation timestamp", "erstell", "aanmaak", "creación"),
    "visibility": ("visibility", "privacy", "sichtbarkeit", "zichtbaarheid", "visibilidad"),
}
_PICTURE = ("image", "bild", "afbeelding", "imagen")


def read_posts(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The posts of a table; columns that no field could be made of are told."""
    with scope.members.open(scope.path) as again:
        header = next(iter(beginning(again)), [])
    strange: dict[str, None] = {}
    for row in rows(stream, scope, _table(header)):
        if isinstance(row, Problem):
            yield row
            continue
        ident, cell, made, visibility, picture = row
        yield Post(
            scope.origin,
            ident,
            time_told(made, strange),
            Author.ME,
            audience_of(visibility, strange),
            words_of(cell),
            has_media=bool(picture.strip()),
        )
    yield from (scope.problem(what) for what in strange)


def _table(header: list[str]) -> Table:
    """What to read of a table with this header: columns are known by words in their names."""
    names = {" ".join(name.replace("\ufeff", " ").casefold().split()): name for name in header}
    columns = {"id": POST_ID, "text": _TEXT}
    for field, signs in _SIGNS.items():
        columns[field] = tuple(name for name in names if any(sign in name for sign in signs))[:1]
    pictures = tuple(name for name in names if any(word in name for word in _PICTURE))
    columns["picture"] = pictures[:1]
    left = frozenset(CHANNEL_ID) | frozenset(pictures)
    return Table(columns, frozenset({"text"}), left)

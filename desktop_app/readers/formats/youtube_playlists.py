"""The person's playlists on YouTube and who can see each, as tables have told it over the years."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from checks.evidence import Audience, Author, Post, Problem, Record
from desktop_app.readers.formats.csv_stream import Row, batches, rows
from desktop_app.readers.formats.tables_within import found, rows_of, scope_of
from desktop_app.readers.formats.youtube_paths import just_in, table
from desktop_app.readers.formats.youtube_text import time_told
from desktop_app.readers.formats.youtube_video_tables import PLAYLISTS
from desktop_app.readers.formats.youtube_videos import audience_of, joined, most_open
from desktop_app.readers.section import Members, Scope

_ITEMS = r".*[- ]v[ií]deos(?: ?\(\d+\))?\.csv|video_s in .*\.csv"

TABLES = table("playlists", "playlists")
ITEMS = just_in("playlists", _ITEMS)
SINGLE = just_in("playlists", rf"(?!{_ITEMS}).*\.csv")

_A_PLAYLIST = "A playlist of yours"


def read_playlists(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The playlists of a table, and once for all tables how open the most open one is."""
    return _read(rows(stream, scope, PLAYLISTS), scope)


def read_playlist(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The playlist of a file of its own, as up to 2023: a line of it, then the videos in it."""
    return _read(_first_row(stream, scope), scope)


def _first_row(stream: BinaryIO, scope: Scope) -> Iterator[Row | Problem]:
    """The line that tells of the playlist, and what is wrong with the headers above it."""
    for batch in batches(stream, scope, PLAYLISTS):
        if not isinstance(batch, Problem):
            yield batch[0]
            return
        yield batch


def _read(told: Iterable[Row | Problem], scope: Scope) -> Iterator[Record | Problem]:
    strange: dict[str, None] = {}
    for row in told:
        if isinstance(row, Problem):
            yield row
            continue
        ident, title, description, visibility, made = row
        audience = audience_of(visibility, strange)
        text = joined(title, description)
        when = time_told(made, strange)
        yield Post(scope.origin, ident, when, Author.ME, audience, text, title=_A_PLAYLIST)
    yield from (scope.problem(what) for what in strange)
    tables, singles = found(scope.members, TABLES), _singles(scope.members)
    if scope.path == (*tables, *singles)[0]:
        audiences = _audiences(scope.members, singles)
        yield from most_open(scope, "playlist_audience", "Playlist Visibility", audiences)


def _singles(members: Members) -> tuple[str, ...]:
    """The paths of playlists with a file of their own."""
    tables = frozenset(found(members, TABLES))
    return tuple(path for path in found(members, SINGLE) if path not in tables)


def _audiences(members: Members, singles: Iterable[str]) -> Iterator[Audience]:
    """Who can see each playlist of an export, of all its tables."""
    unnamed: dict[str, None] = {}
    for row in rows_of(members, TABLES, PLAYLISTS):
        yield Audience.UNKNOWN if row is None else audience_of(row[3], unnamed)
    for path in singles:
        with members.open(path) as stream:
            for first in _first_row(stream, scope_of(members, path)):
                if not isinstance(first, Problem):
                    yield audience_of(first[3], unnamed)
                elif first.fatal:
                    yield Audience.UNKNOWN

"""What the person watched and searched for on YouTube, which nobody else can see.

What was watched is counted: its title is somebody else's words. What was searched for is the
person's own words, shown to the person alone.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import BinaryIO
from urllib.parse import parse_qs, urlsplit

import msgspec

from checks.evidence import Audience, Author, Post, Problem, Record
from desktop_app.readers.formats import json_stream
from desktop_app.readers.formats.youtube_page_times import time_on_page
from desktop_app.readers.formats.youtube_pages import entries
from desktop_app.readers.formats.youtube_text import UNDATED, time_told
from desktop_app.readers.section import Scope

UNZONED = (
    "Times on this page are in a time zone that Keep Clear does not know. They were taken as UTC."
)
_WATCHED, _SEARCHED = "Something you watched", "Something you searched for"


class _Snippet(msgspec.Struct, gc=False, rename="camel"):
    title: str = ""
    published_at: str = ""


class _Item(msgspec.Struct, gc=False, rename="camel"):
    """One entry of a history, as it has been since 2018, or as before in a snippet."""

    title: str = ""
    title_url: str = ""
    time: str = ""
    snippet: _Snippet | None = None


def read_watched(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """What was watched, as JSON."""
    return chain.from_iterable(_lists(stream, scope, searched=False))


def read_searched(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """What was searched for, as JSON."""
    return chain.from_iterable(_lists(stream, scope, searched=True))


def read_watched_page(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """What was watched, as a page."""
    return _page(stream, scope, searched=False)


def read_searched_page(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """What was searched for, as a page."""
    return _page(stream, scope, searched=True)


def _lists(stream: BinaryIO, scope: Scope, *, searched: bool) -> Iterator[Sequence[Post | Problem]]:
    strange: dict[str, None] = {}
    for batch in json_stream.batches(stream, scope, _Item):
        if isinstance(batch, Problem):
            yield (batch,)
        else:
            yield [_of_item(item, scope, strange, searched=searched) for item in batch]
    yield [scope.problem(what) for what in strange]


def _of_item(item: _Item, scope: Scope, strange: dict[str, None], *, searched: bool) -> Post:
    title, made = item.title, item.time
    if item.snippet:
        title, made = title or item.snippet.title, made or item.snippet.published_at
    return _post(scope, time_told(made, strange), title, item.title_url, searched=searched)


def _page(stream: BinaryIO, scope: Scope, *, searched: bool) -> Iterator[Record | Problem]:
    undated = unzoned = False
    for entry in entries(stream, scope):
        if isinstance(entry, Problem):
            yield entry
            continue
        made, is_sure = time_on_page(entry.lines[-1] if entry.lines else "")
        undated, unzoned = undated or made is None, unzoned or not is_sure
        title = entry.lines[0] if entry.lines else ""
        address = entry.links[0] if entry.links else ""
        yield _post(scope, made, title, address, searched=searched)
    if undated:
        yield scope.problem(UNDATED)
    if unzoned:
        yield scope.problem(UNZONED)


def _post(scope: Scope, made: int | None, title: str, address: str, *, searched: bool) -> Post:
    if searched:
        text, said = _query(address) or title, _SEARCHED
    else:
        text, said = "", _WATCHED
    return Post(scope.origin, "", made, Author.ME, Audience.ONLY_ME, text, title=said)


def _query(address: str) -> str:
    """What was searched for, of the address of its results."""
    try:
        asked = parse_qs(urlsplit(address).query)
    except ValueError:
        return ""
    return next(iter(asked.get("search_query", ())), "").strip()

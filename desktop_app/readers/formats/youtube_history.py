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
from desktop_app.readers.formats.quick_post import quick_post
from desktop_app.readers.formats.youtube_page_times import time_on_page
from desktop_app.readers.formats.youtube_pages import Entry, entries
from desktop_app.readers.formats.youtube_text import UNDATED, time_of
from desktop_app.readers.section import Scope

UNZONED = (
    "Times on this page are in a time zone that Keep Clear does not know. They were taken as UTC."
)
_WATCHED, _SEARCHED = "Something you watched", "Something you searched for"


_ME, _ONLY_ME = Author.ME, Audience.ONLY_ME


class _Snippet(msgspec.Struct, gc=False, rename={"time": "publishedAt"}):
    title: str = ""
    time: str = ""


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
    """What a history gives, in lists: there may be very many, and each step is felt."""
    strange: dict[str, None] = {}
    for batch in json_stream.batches(stream, scope, _Item):
        if isinstance(batch, Problem):
            yield (batch,)
        else:
            yield _posts(batch, scope, strange, searched=searched)
    yield [scope.problem(what) for what in strange]


def _posts(
    batch: Sequence[_Item], scope: Scope, strange: dict[str, None], *, searched: bool
) -> list[Post]:
    origin, make, when = scope.origin, quick_post, time_of
    said = _SEARCHED if searched else _WATCHED
    found: list[Post] = []
    for item in batch:
        told = item.snippet or item
        made = when(told.time)
        if made is None and told.time:
            strange[UNDATED] = None
        text = (_query(item.title_url) or told.title) if searched else ""
        found.append(make(origin, "", made, _ME, _ONLY_ME, text, said))
    return found


def _page(stream: BinaryIO, scope: Scope, *, searched: bool) -> Iterator[Record | Problem]:
    undated = unzoned = False
    for entry in entries(stream, scope):
        if isinstance(entry, Problem):
            yield entry
            continue
        made, is_sure = time_on_page(entry.lines[-1] if entry.lines else "")
        undated, unzoned = undated or made is None, unzoned or not is_sure
        address = entry.links[0] if entry.links else ""
        text = (_query(address) or _first(entry)) if searched else ""
        said = _SEARCHED if searched else _WATCHED
        yield quick_post(scope.origin, "", made, _ME, _ONLY_ME, text, said)
    if undated:
        yield scope.problem(UNDATED)
    if unzoned:
        yield scope.problem(UNZONED)


def _first(entry: Entry) -> str:
    return entry.lines[0] if entry.lines else ""


def _query(address: str) -> str:
    """What was searched for, of the address of its results."""
    try:
        asked = parse_qs(urlsplit(address).query)
    except ValueError:
        return ""
    return next(iter(asked.get("search_query", ())), "").strip()

"""What the person watched and searched for on YouTube, which nobody else can see.

It is counted, with its times, and not judged: titles are other people's words, and what is typed
into a search is told to nobody.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import BinaryIO

import msgspec

from checks.evidence import Audience, Author, Origin, Post, Problem, Record, State
from desktop_app.readers.formats import json_stream
from desktop_app.readers.formats.quick import quick_post
from desktop_app.readers.formats.youtube_page_times import time_on_page
from desktop_app.readers.formats.youtube_pages import entries
from desktop_app.readers.formats.youtube_text import UNDATED, time_of
from desktop_app.readers.section import Scope

UNZONED = (
    "Times on this page are in a time zone that Keep Clear does not know. They were taken as UTC."
)
WATCHED, SEARCHED = "Something you watched", "Something you searched for"
_ME, _ONLY_ME, _LIVE = Author.ME, Audience.ONLY_ME, State.LIVE


class _Snippet(msgspec.Struct, gc=False, rename={"time": "publishedAt"}):
    time: str = ""


class _Item(msgspec.Struct, gc=False):
    """One entry of a history, as it has been since 2018, or as before in a snippet."""

    title: str = ""
    time: str = ""
    snippet: _Snippet | None = None


def read_watched(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """What was watched, as JSON."""
    return chain.from_iterable(_lists(stream, scope, WATCHED))


def read_searched(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """What was searched for, as JSON."""
    return chain.from_iterable(_lists(stream, scope, SEARCHED))


def read_watched_page(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """What was watched, as a page."""
    return _page(stream, scope, WATCHED)


def read_searched_page(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """What was searched for, as a page."""
    return _page(stream, scope, SEARCHED)


def _lists(stream: BinaryIO, scope: Scope, title: str) -> Iterator[Sequence[Post | Problem]]:
    """What a history gives, in lists: there may be very many, and each step is felt."""
    origin, when = scope.origin, time_of
    undated = False
    for batch in json_stream.batches(stream, scope, _Item):
        if isinstance(batch, Problem):
            yield (batch,)
            continue
        times = [when((item.snippet or item).time) for item in batch]
        undated = undated or None in times
        yield [_counted(origin, made, title) for made in times]
    if undated:
        yield (scope.problem(UNDATED),)


def _page(stream: BinaryIO, scope: Scope, title: str) -> Iterator[Record | Problem]:
    undated = unzoned = False
    for entry in entries(stream, scope):
        if isinstance(entry, Problem):
            yield entry
            continue
        made, is_sure = time_on_page(entry.lines[-1])
        undated, unzoned = undated or made is None, unzoned or not is_sure
        yield _counted(scope.origin, made, title)
    if undated:
        yield scope.problem(UNDATED)
    if unzoned:
        yield scope.problem(UNZONED)


def _counted(origin: Origin, made: int | None, title: str) -> Post:
    """An entry without its words."""
    return quick_post(
        origin,
        "",
        made,
        _ME,
        _ONLY_ME,
        text="",
        shared="",
        title=title,
        group="",
        place=None,
        tags=(),
        links=(),
        state=_LIVE,
        is_reply=False,
        has_media=False,
    )

"""Comments and live chat messages on YouTube as pages had them up to 2023; times are UTC."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from checks.evidence import Audience, Author, Comment, Problem, Record
from desktop_app.readers.formats.dates import iso
from desktop_app.readers.formats.youtube_comments import LIVE_CHAT
from desktop_app.readers.formats.youtube_pages import Entry, entries
from desktop_app.readers.formats.youtube_text import UNDATED
from desktop_app.readers.formats.youtube_videos import own_videos
from desktop_app.readers.section import Scope

_WHEN = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)")
_VIDEO = re.compile(r"[?&]v=([\w-]{11})(?![\w-])")


def read_comment_page(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The comments of a page."""
    return _read(stream, scope, "")


def read_live_chat_page(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The live chat messages of a page."""
    return _read(stream, scope, LIVE_CHAT)


def _read(stream: BinaryIO, scope: Scope, group: str) -> Iterator[Record | Problem]:
    undated = False
    for entry in entries(stream, scope):
        if isinstance(entry, Problem):
            yield entry
            continue
        comment = _comment(entry, scope, group)
        undated = undated or comment.made is None
        yield comment
    if undated:
        yield scope.problem(UNDATED)


def _comment(entry: Entry, scope: Scope, group: str) -> Comment:
    """An entry's comment: its first line says when and where it was written."""
    first, *text = entry.lines or [""]
    when = _WHEN.search(first)
    video = next((seen[1] for link in entry.links if (seen := _VIDEO.search(link))), "")
    mine = own_videos(scope.members)
    return Comment(
        scope.origin,
        "",
        iso(f"{when[1]} {when[2]}") if when else None,
        Author.ME,
        mine.get(video, Audience.UNKNOWN),
        "\n".join(text if when else entry.lines).strip(),
        entry.links[0] if entry.links else "",
        (video in mine) if mine else None,
        group,
    )

"""Comments and live chat messages the person wrote on YouTube, as tables have them since 2023."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import BinaryIO

from checks.evidence import Audience, Author, Comment, Problem, Record
from desktop_app.readers.formats.csv_stream import Row, Table, batches
from desktop_app.readers.formats.quick import quick_comment
from desktop_app.readers.formats.youtube_tables import COMMENTS, LIVE_CHATS
from desktop_app.readers.formats.youtube_text import UNDATED, time_of, words_of
from desktop_app.readers.formats.youtube_videos import own_videos
from desktop_app.readers.section import Scope

LIVE_CHAT = "Live chat"
WATCH = "https://www.youtube.com/watch?v="

_POST = "https://www.youtube.com/post/"
_ME, _UNKNOWN = Author.ME, Audience.UNKNOWN


def read_comments(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The comments: the table holds only what the person wrote, as whichever channel."""
    return comments(stream, scope, COMMENTS)


def read_live_chats(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """What the person wrote into live chats, which is shown with the video ever after."""
    return comments(stream, scope, LIVE_CHATS, LIVE_CHAT)


def comments(
    stream: BinaryIO, scope: Scope, table: Table, group: str = ""
) -> Iterator[Record | Problem]:
    """The comments of a table with the fields of one of comments or of live chats."""
    return chain.from_iterable(_lists(stream, scope, table, group))


def _lists(
    stream: BinaryIO, scope: Scope, table: Table, group: str
) -> Iterator[Sequence[Comment | Problem]]:
    """What a table gives, in lists: there may be very many, and each step is felt."""
    strange: dict[str, None] = {}
    for batch in batches(stream, scope, table):
        if isinstance(batch, Problem):
            yield (batch,)
        else:
            yield _comments(batch, scope, group, strange)
    yield [scope.problem(what) for what in strange]


def _comments(
    batch: Sequence[Row], scope: Scope, group: str, strange: dict[str, None]
) -> list[Comment]:
    origin, make, when = scope.origin, quick_comment, time_of
    mine = own_videos(scope.members)
    others = False if mine else None
    found: list[Comment] = []
    for ident, written, video, post, cell in batch:
        made = when(written)
        if made is None and written:
            strange[UNDATED] = None
        text = words_of(cell)
        on = WATCH + video if video else _POST + post if post else ""
        if video in mine:
            found.append(make(origin, ident, made, _ME, mine[video], text, on, True, group))
        else:
            found.append(make(origin, ident, made, _ME, _UNKNOWN, text, on, others, group))
    return found

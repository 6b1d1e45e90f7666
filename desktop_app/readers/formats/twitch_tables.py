"""The tables of a Twitch data request: the person's own lines in chats, and what is not known.

What a public source describes are the chats, by their columns, and the tables of events, by the
order of theirs. Times are UTC where they do not say otherwise.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import BinaryIO

from checks.evidence import Audience, Author, Comment, Problem, Record
from desktop_app.readers.formats.csv_stream import ODD_TABLE, Row, Table, batches
from desktop_app.readers.formats.dates import utc_clock
from desktop_app.readers.formats.quick import quick_comment
from desktop_app.readers.formats.tables_within import beginning, found
from desktop_app.readers.formats.unread_files import read_nothing
from desktop_app.readers.section import Members, Owner, Scope

CHATS = r"(?:[^/]+/)*chat_messages(?:[_-]?\d+)?\.csv"

LIVE_CHAT = "Live chat"
UNDATED = "Some times here are in a form that Keep Clear does not know; these entries have none."

_TEXTS = ("body", "message")
_WHOLE_TEXTS = ("body_full",)
_CHANNELS = ("channel", "channel_name")
_TABLE = Table(
    {
        "made": ("time", "timestamp", "server_timestamp"),
        "channel": _CHANNELS,
        "text": _TEXTS,
        "whole": _WHOLE_TEXTS,
    },
    frozenset({"channel"}),
)
_EVENT_COLUMNS = 7
_EVENT_TIME = 1  # the second column of an event


def read_chats(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """What the person wrote into the chats of streams, which are open to everyone."""
    if not _is_chat(_head(scope.members, scope.path)):
        return iter((scope.problem(ODD_TABLE, fatal=True),) if scope.size else ())
    return chain.from_iterable(_lists(stream, scope))


def read_other(stream: BinaryIO, scope: Scope) -> Iterator[Problem]:
    """That a table could not be read, unless it is one of events, which hold no words."""
    first = _head(scope.members, scope.path)
    if first and not _is_of_events(first):
        yield from read_nothing(stream, scope)


def confirm(members: Members) -> bool:
    """Whether a table of chats has the columns that Twitch's has."""
    return any(_is_chat(_head(members, path)) for path in found(members, CHATS))


def find_owner(_members: Members, _names: tuple[str, ...]) -> Owner:
    """Nobody: where a data request says whose it is, is not known."""
    return Owner()


def _lists(stream: BinaryIO, scope: Scope) -> Iterator[Sequence[Record | Problem]]:
    """What a table gives, in lists: there may be very many, and each step is felt."""
    strange: dict[str, None] = {}
    for batch in batches(stream, scope, _TABLE):
        yield (batch,) if isinstance(batch, Problem) else _comments(batch, scope, strange)
    yield [scope.problem(what) for what in strange]


def _comments(batch: Sequence[Row], scope: Scope, strange: dict[str, None]) -> list[Comment]:
    origin, make, me, public = scope.origin, quick_comment, Author.ME, Audience.PUBLIC
    times = [utc_clock(row[0]) for row in batch]
    if None in times and any(
        made is None and row[0] for made, row in zip(times, batch, strict=True)
    ):
        strange[UNDATED] = None
    return [
        make(origin, "", made, me, public, whole or text, channel, None, LIVE_CHAT)
        for made, (_, channel, text, whole) in zip(times, batch, strict=True)
    ]


def _head(members: Members, path: str) -> list[list[str]]:
    with members.open(path) as stream:
        return beginning(stream)


def _is_chat(first: list[list[str]]) -> bool:
    names = (
        {" ".join(name.replace("\ufeff", "").casefold().split()) for name in first[0]}
        if first
        else set()
    )
    return not (names.isdisjoint(_CHANNELS) or names.isdisjoint((*_TEXTS, *_WHOLE_TEXTS)))


def _is_of_events(first: list[list[str]]) -> bool:
    """Whether the rows are a kind of event, a time, and five or more things without words."""
    return len(first[-1]) >= _EVENT_COLUMNS and utc_clock(first[-1][_EVENT_TIME]) is not None

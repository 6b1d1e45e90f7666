"""What the person wrote on Discord; a package holds nobody else's words."""

from collections.abc import Iterator, Sequence
from itertools import chain
from posixpath import basename
from typing import BinaryIO

from checks.evidence import Audience, Author, Message, Post, Problem, Record
from desktop_app.readers.formats import json_stream
from desktop_app.readers.formats.csv_stream import Row, Table, batches
from desktop_app.readers.formats.discord_channels import ODD_KIND, Place, place_of, summary
from desktop_app.readers.formats.discord_package import people_of
from desktop_app.readers.formats.discord_shapes import Sent
from desktop_app.readers.formats.discord_text import Clean, cleaner, time_of
from desktop_app.readers.formats.quick import quick_message, quick_post
from desktop_app.readers.section import Scope

_TABLE = Table(
    {
        "id": ("id",),
        "made": ("timestamp",),
        "text": ("contents",),
        "files": ("attachments",),
    },
    frozenset({"id", "text"}),
)
_ME = Author.ME
_UNKNOWN = Audience.UNKNOWN


def read_private(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The messages of a conversation, and behind them a summary of it."""
    place, clean = place_of(scope), cleaner(people_of(scope.members))
    if not place.known:
        yield scope.problem(ODD_KIND)
    total = 0
    times: list[int] = []
    for found in _rows(stream, scope):
        if isinstance(found, Problem):
            yield found
            continue
        messages = _messages(found, place, clean, scope)
        made = [message.made for message in messages if message.made is not None]
        times = [min((*times, *made)), max((*times, *made))] if made else times
        total += len(messages)
        yield from messages
    yield summary(place, scope, total, min(times, default=None), max(times, default=None))


def read_public(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """What stands in a server, before whoever is in it: the package does not say who that is."""
    place, clean = place_of(scope), cleaner(people_of(scope.members))
    return chain.from_iterable(
        [found] if isinstance(found, Problem) else _posts(found, place, clean, scope)
        for found in _rows(stream, scope)
    )


def _rows(stream: BinaryIO, scope: Scope) -> Iterator[Sequence[Row] | Problem]:
    """The messages of a file, of either form; an empty file is that of an empty channel."""
    if scope.path.lower().endswith(".csv"):
        yield from batches(stream, scope, _TABLE)
        return
    if not scope.size:
        return
    for found in json_stream.batches(stream, scope, Sent):
        if isinstance(found, Problem):
            yield found
        else:
            yield [
                (str(sent.id), sent.made or "", sent.text or "", sent.files or "") for sent in found
            ]


def _messages(rows: Sequence[Row], place: Place, clean: Clean, scope: Scope) -> list[Message]:
    origin, title, name = scope.origin, place.name, scope.owner.account
    return [
        quick_message(
            origin,
            ident,
            time_of(made, ident),
            _ME,
            clean(text),
            title,
            name,
            False,
            _names(files) if files else (),
        )
        for ident, made, text, files in rows
    ]


def _posts(rows: Sequence[Row], place: Place, clean: Clean, scope: Scope) -> list[Post]:
    origin, group = scope.origin, place.name
    return [
        quick_post(
            origin,
            ident,
            time_of(made, ident),
            _ME,
            _UNKNOWN,
            clean(text),
            group=group,
            has_media=bool(files),
        )
        for ident, made, text, files in rows
    ]


def _names(files: str) -> tuple[str, ...]:
    """The names of files, by their addresses."""
    return tuple([basename(address.partition("?")[0]) for address in files.split()])

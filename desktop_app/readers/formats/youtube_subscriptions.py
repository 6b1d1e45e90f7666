"""The channels the person follows on YouTube; who follows the person is in no Takeout."""

from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from checks.evidence import Contact, Problem, Record, Relation
from desktop_app.readers.formats import json_stream
from desktop_app.readers.formats.csv_stream import rows
from desktop_app.readers.formats.youtube_tables import SUBSCRIPTIONS
from desktop_app.readers.formats.youtube_text import time_of
from desktop_app.readers.section import Scope


class _Resource(msgspec.Struct, gc=False, rename="camel"):
    channel_id: str = ""


class _Snippet(msgspec.Struct, gc=False, rename="camel"):
    title: str = ""
    published_at: str = ""
    resource_id: _Resource = msgspec.field(default_factory=_Resource)


class _Subscription(msgspec.Struct, gc=False):
    """A subscription as YouTube's own interface tells it, which is how old downloads did."""

    snippet: _Snippet = msgspec.field(default_factory=_Snippet)


def read_subscriptions(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The channels of a table; it does not say since when they are followed."""
    for row in rows(stream, scope, SUBSCRIPTIONS):
        if isinstance(row, Problem):
            yield row
        else:
            yield Contact(scope.origin, row[0], row[1], "", Relation.FOLLOWING)


def read_old_subscriptions(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The channels the person follows, of a download of before 2021."""
    for found_one in json_stream.items(stream, scope, _Subscription):
        if isinstance(found_one, Problem):
            yield found_one
            continue
        told = found_one.snippet
        since = time_of(told.published_at)
        ident = told.resource_id.channel_id
        yield Contact(scope.origin, ident, told.title, "", Relation.FOLLOWING, since)

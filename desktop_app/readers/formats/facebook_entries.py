"""The shapes of Facebook's feed entries: posts, comments, memberships and what hangs on them."""

import msgspec

from desktop_app.readers.formats.dates import Stamp
from desktop_app.readers.formats.meta import LabelEntry, MediaObject


class Named(msgspec.Struct, gc=False):
    """Somebody or something with a name."""

    name: str | None = None


class CommentBody(msgspec.Struct, gc=False):
    """The words of a comment."""

    timestamp: Stamp = None
    comment: str | None = None
    author: str | None = None
    group: str | None = None


class Datum(msgspec.Struct, gc=False):
    """One of the data of an entry; each holds one thing."""

    post: str | None = None
    comment: CommentBody | None = None
    name: str | None = None
    text: str | None = None


class Outside(msgspec.Struct, gc=False):
    """A page of the web that was passed on."""

    name: str | None = None
    source: str | None = None
    url: str | None = None


class Coordinate(msgspec.Struct, gc=False):
    """Degrees on the globe."""

    latitude: float | None = None
    longitude: float | None = None


class PlaceTag(msgspec.Struct, gc=False):
    """A place that was named."""

    name: str | None = None
    address: str | None = None
    coordinate: Coordinate | None = None


class Titled(msgspec.Struct, gc=False):
    """A life event, or a thing for sale."""

    title: str | None = None
    description: str | None = None


class Choice(msgspec.Struct, gc=False):
    """One of the answers of a poll."""

    option: str | None = None


class Poll(msgspec.Struct, gc=False):
    """A question with answers."""

    question: str | None = None
    options: list[Choice] | None = None


class Attached(msgspec.Struct, gc=False):
    """One thing attached to an entry."""

    media: MediaObject | None = None
    external_context: Outside | None = None
    place: PlaceTag | None = None
    text: str | None = None
    name: str | None = None
    event: Named | None = None
    life_event: Titled | None = None
    poll: Poll | None = None
    for_sale_item: Titled | None = None


class Attachment(msgspec.Struct, gc=False):
    """A group of attached things."""

    data: list[Attached] | None = None


class Entry(LabelEntry, gc=False):
    """A feed entry, or in newer downloads an entry of labels."""

    data: list[Datum] | None = None
    attachments: list[Attachment] | None = None
    tags: list[Named | str] | None = None

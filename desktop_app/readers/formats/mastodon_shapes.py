"""The shapes of a Mastodon archive's JSON, in ActivityPub's words."""

from typing import Any

import msgspec


class Link(msgspec.Struct, gc=False):
    """An address with a type of its own, as some servers write it."""

    href: str | None = None


class Tag(msgspec.Struct, gc=False):
    """A mention, hashtag or picture character in a post."""

    type: str | None = None
    name: str | None = None


class Attachment(msgspec.Struct, gc=False, rename="camel"):
    """A picture, video or sound of a post, whose `name` is the words that describe it."""

    type: str | None = None
    media_type: str | None = None
    url: str | list[Link] | None = None
    name: str | None = None


class Choice(msgspec.Struct, gc=False):
    """One answer of a poll."""

    name: str | None = None


class Note(msgspec.Struct, gc=False, rename="camel"):
    """A post; `summary` is its content warning, `name` the title that some servers have."""

    type: str | None = None
    id: str | None = None
    name: str | None = None
    summary: str | None = None
    in_reply_to: Any = None
    published: str | None = None
    attributed_to: Any = None
    content: str | None = None
    content_map: dict[str, str] | None = None
    conversation: str | None = None
    attachment: list[Attachment] | Attachment | None = None
    tag: list[Tag] | Tag | None = None
    one_of: list[Choice] | None = None
    any_of: list[Choice] | None = None
    quote: Any = None
    quote_uri: str | None = None
    to: Any = None
    cc: Any = None


class Activity(msgspec.Struct, gc=False):
    """One entry of an outbox: that a post was made, or somebody else's passed on."""

    type: str | None = None
    id: str | None = None
    actor: Any = None
    published: str | None = None
    to: Any = None
    cc: Any = None
    object: Note | str | None = None


class Field(msgspec.Struct, gc=False):
    """A line that the person added to the profile; its value is HTML."""

    type: str | None = None
    name: str | None = None
    value: str | None = None


class Picture(msgspec.Struct, gc=False):
    """The picture or the header of a profile."""

    url: str | list[Link] | None = None


class Actor(msgspec.Struct, gc=False, rename="camel"):
    """Who an account is, and three of its settings."""

    type: str | None = None
    id: str | None = None
    webfinger: str | None = None
    followers: Any = None
    preferred_username: str | None = None
    name: str | None = None
    summary: str | None = None
    published: str | None = None
    manually_approves_followers: Any = msgspec.UNSET
    discoverable: Any = msgspec.UNSET
    indexable: Any = msgspec.UNSET
    moved_to: Any = None
    also_known_as: Any = None
    attachment: list[Field] | Field | None = None
    icon: Picture | None = None
    image: Picture | None = None


def address(value: Any) -> str:
    """The address of something that is given as one, or as an object that has one; else ""."""
    if isinstance(value, dict):
        value = value.get("id") or value.get("href")
    return value if isinstance(value, str) else ""


def addresses(value: Any) -> list[str]:
    """The addresses of a list, of one address by itself, or of nothing."""
    listed = value if isinstance(value, list) else [value]
    return [found for each in listed if (found := address(each))]


def url_of(value: str | list[Link] | None) -> str:
    """Where a file lies, of the two ways in which that is written."""
    if isinstance(value, list):
        return next((each.href for each in value if each.href), "")
    return value or ""

"""What is read of Matrix: events of rooms, and what a server tells of an account."""

from typing import Any

import msgspec

RAW = msgspec.Raw(b"null")


class Answered(msgspec.Struct, gc=False):
    """The event that is answered."""

    event_id: str | None = None


class Relation(msgspec.Struct, gc=False):
    """How an event relates to another: edits it, answers it or stands in its thread."""

    rel_type: str | None = None
    event_id: str | None = None
    in_reply_to: Answered | None = msgspec.field(default=None, name="m.in_reply_to")


class NewContent(msgspec.Struct, gc=False):
    """What an edited message says now."""

    body: str | None = None


class Content(msgspec.Struct, gc=False):
    """What an event says; which fields there are depends on its kind."""

    msgtype: str | None = None
    body: str | None = None
    filename: str | None = None
    question: str | None = msgspec.field(default=None, name="org.matrix.msc1767.text")
    relates_to: Relation | None = msgspec.field(default=None, name="m.relates_to")
    new_content: NewContent | None = msgspec.field(default=None, name="m.new_content")
    membership: str | None = None
    displayname: str | None = None
    is_direct: bool | None = None
    name: str | None = None
    topic: str | None = None
    join_rule: str | None = None
    history_visibility: str | None = None


class Bundled(msgspec.Struct, gc=False):
    """The last edit of a message, as servers put it beside the message."""

    content: Content | None = None


class Relations(msgspec.Struct, gc=False):
    """What servers say of the events that relate to one."""

    replace: Bundled | None = msgspec.field(default=None, name="m.replace")


class Unsigned(msgspec.Struct, gc=False):
    """What a server adds to an event."""

    relations: Relations | None = msgspec.field(default=None, name="m.relations")


class Event(msgspec.Struct, gc=False):
    """One event of a room; a server's own export leaves out its id, which is worked out."""

    type: str | None = None
    sender: str | None = None
    state_key: str | None = None
    event_id: str | None = None
    room_id: str | None = None
    origin_server_ts: int | float | str | None = None
    content: Content | None = None
    unsigned: Unsigned | None = None
    depth: msgspec.Raw = RAW
    hashes: msgspec.Raw = RAW
    auth_events: msgspec.Raw = RAW
    prev_events: msgspec.Raw = RAW


class Address(msgspec.Struct, gc=False):
    """An e-mail address or a phone number of the account."""

    medium: str | None = None
    address: str | None = None


class Profile(msgspec.Struct, gc=False):
    """The account, as its server keeps it; times are in seconds."""

    name: str | None = None
    displayname: str | None = None
    creation_ts: int | float | None = None
    threepids: list[Address] | None = None


class Device(msgspec.Struct, gc=False):
    """A session, or one of the addresses it came from; times are in milliseconds."""

    device_id: str | None = None
    display_name: str | None = None
    last_seen_ts: int | float | None = None
    last_seen_ip: str | None = None
    ip: str | None = None
    last_seen: int | float | None = None
    user_agent: str | None = None


class Ignored(msgspec.Struct, gc=False):
    """Whom the person ignores."""

    ignored_users: dict[str, Any] = {}


class AccountData(msgspec.Struct, gc=False):
    """What clients keep on the server: conversations of two, and who is ignored."""

    direct: dict[str, list[str]] | None = msgspec.field(default=None, name="m.direct")
    ignored: Ignored | None = msgspec.field(default=None, name="m.ignored_user_list")

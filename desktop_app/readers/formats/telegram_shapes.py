"""What is read of the entries of a Telegram export, and what its chats are called by kind."""

from typing import Final

import msgspec

Id = int | str
"""People and chats by number; since 2021 a person is "user" and the number."""

PUBLIC: Final = frozenset({"public_supergroup", "public_channel"})
GROUPS: Final = PUBLIC | {"private_group", "private_supergroup", "private_channel"}
IGNORED: Final = frozenset({"verification_codes"})
KINDS: Final = GROUPS | IGNORED | {"saved_messages", "replies", "personal_chat", "bot_chat"}


class Dated(msgspec.Struct, gc=False):
    """When something was made: seconds UTC, or only the clock of the exporting computer."""

    date: str = ""
    date_unixtime: int | None = None


class Personal(msgspec.Struct, gc=False):
    """Whose account it is."""

    user_id: Id = ""
    first_name: str | None = None
    last_name: str | None = None
    phone_number: str | None = None
    username: str | None = None
    bio: str | None = None


class Picture(Dated, gc=False):
    """A picture of the profile."""

    photo: str | None = None


class Story(Dated, gc=False):
    """A story; one that is not pinned is gone after its time."""

    pinned: bool = False
    media: str | None = None


class Person(Dated, gc=False):
    """Somebody in the list of contacts; without a number who is not on Telegram."""

    user_id: Id = ""
    first_name: str | None = None
    last_name: str | None = None
    phone_number: str | None = None


class Frequent(msgspec.Struct, gc=False):
    """Somebody or something the person writes to often."""

    id: Id = ""
    category: str = ""
    type: str = ""
    name: str | None = None


class Session(msgspec.Struct, gc=False):
    """A device, or a site, that is signed in."""

    last_active: str = ""
    last_active_unixtime: int | None = None
    last_ip: str | None = None
    last_country: str | None = None
    last_region: str | None = None
    application_name: str | None = None
    device_model: str | None = None
    platform: str | None = None
    created: str = ""
    created_unixtime: int | None = None
    bot_username: str | None = None
    domain_name: str | None = None
    browser: str | None = None


class Piece(msgspec.Struct, gc=False):
    """Words of a text that are set apart, and where they lead."""

    text: str = ""
    href: str | None = None


Text = str | list[str | Piece]
"""Words as they are, or in pieces."""


class Choice(msgspec.Struct, gc=False):
    """One answer a poll offers."""

    text: Text = ""


class Poll(msgspec.Struct, gc=False):
    """A poll."""

    question: Text = ""
    answers: list[Choice] = []


class Said(Dated, gc=False):
    """One message; `forwarded_from` is null where the first writer's account is gone."""

    id: Id = ""
    type: str = ""
    sender: str | None = msgspec.field(default=None, name="from")
    from_id: Id | None = None
    text: Text = ""
    forwarded_from: str | msgspec.UnsetType | None = msgspec.UNSET
    reply_to_message_id: Id | None = None
    photo: str | None = None
    file: str | None = None
    file_name: str | None = None
    media_type: str | None = None
    mime_type: str | None = None
    place_name: str | None = None
    poll: Poll | None = None


class Sender(msgspec.Struct, gc=False):
    """Who wrote a message."""

    sender: str | None = msgspec.field(default=None, name="from")
    from_id: Id | None = None

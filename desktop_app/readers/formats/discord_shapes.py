"""What is read of a Discord data package, of the layouts until 2024 and since."""

from typing import Any

import msgspec

Id = int | str
"""Discord writes numbers with and without quotation marks."""


class User(msgspec.Struct, gc=False):
    """An account; until 2023 four digits told apart people with one user name."""

    id: Id = ""
    username: str | None = None
    discriminator: Id | None = None
    global_name: str | None = None

    @property
    def handle(self) -> str:
        """The user name, with its four digits where it still has them."""
        digits = str(self.discriminator or "0").zfill(4)
        name = self.username or ""
        return name if not name or digits == "0000" else f"{name}#{digits}"


class Profile(msgspec.Struct, gc=False):
    """What the profile says; absent in many packages."""

    bio: str | None = None
    pronouns: str | None = None


class Owner(User, gc=False):
    """Whose package it is."""

    email: str | None = None
    phone: str | None = None
    user_profile_metadata: Profile | None = None


class Relationship(msgspec.Struct, gc=False):
    """Somebody the account is connected to, by a number or a word for how."""

    id: Id = ""
    type: Id = ""
    nickname: str | None = None
    user: User = msgspec.field(default_factory=User)


class Connection(msgspec.Struct, gc=False):
    """An account elsewhere that is tied to this one."""

    type: str = ""
    id: Id = ""
    name: str | None = None
    revoked: bool = False
    visibility: int | None = None


class Client(msgspec.Struct, gc=False):
    """The program a session belongs to."""

    os: str | None = None
    platform: str | None = None


class SessionData(msgspec.Struct, gc=False):
    """A signed-in device."""

    client_info: Client | None = None
    creation_time: str | None = None
    approx_last_used_time: str | None = None
    is_bot: bool = False


class Session(SessionData, gc=False):
    """A signed-in device, in newer packages with its facts one deeper."""

    user_data: SessionData | None = None
    is_soft_deleted: bool = False


class Settings(msgspec.Struct, gc=False):
    """The settings, of either generation."""

    settings: dict[str, Any] | None = None
    connections: list[Connection] | None = None


class Relationships(msgspec.Struct, gc=False):
    """The people of an account."""

    relationships: list[Relationship] = []


class Sessions(msgspec.Struct, gc=False):
    """The devices of an account."""

    user_sessions: list[Session] = []


class Guild(msgspec.Struct, gc=False):
    """A server."""

    id: Id = ""
    name: str | None = None


class Channel(msgspec.Struct, gc=False):
    """Where messages stand: a number until 2024 and a word since says of what kind it is."""

    id: Id = ""
    type: Id = ""
    name: str | None = None
    recipients: list[Id] | None = None
    guild: Guild | None = None


class Sent(msgspec.Struct, gc=False):
    """One message of the person's own."""

    id: Id = msgspec.field(default="", name="ID")
    made: str | None = msgspec.field(default=None, name="Timestamp")
    text: str | None = msgspec.field(default=None, name="Contents")
    files: str | None = msgspec.field(default=None, name="Attachments")

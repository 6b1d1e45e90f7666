"""What is read of a Google Chat download."""

import msgspec


class User(msgspec.Struct, gc=False):
    """A person or a program ("Bot") that takes part."""

    name: str | None = None
    email: str | None = None
    user_type: str | None = None

    @property
    def shown(self) -> str:
        """The name, or the address where there is none."""
        return self.name or self.email or ""


class Joined(msgspec.Struct, gc=False):
    """A conversation the person is in, and how."""

    group_name: str | None = None
    group_id: str | None = None
    membership_state: str | None = None


class UserInfo(msgspec.Struct, gc=False):
    """Whose download it is, and which conversations the person is in."""

    user: User = msgspec.field(default_factory=User)
    membership_info: list[Joined] = []


class GroupInfo(msgspec.Struct, gc=False):
    """A conversation; one of two people has no name."""

    name: str | None = None
    members: list[User] | None = None


class File(msgspec.Struct, gc=False):
    """A file sent along: what it was called, and what it is called in the download."""

    original_name: str | None = None
    export_name: str | None = None


class Said(msgspec.Struct, gc=False):
    """One message."""

    creator: User | None = None
    created_date: str | None = None
    text: str | None = None
    message_id: str | None = None
    attached_files: list[File] | None = None
    message_state: str | None = None
    deleted_date: str | None = None

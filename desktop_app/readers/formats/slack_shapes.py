"""What is read of the entries of a Slack workspace's export."""

import msgspec

Id = int | float | str
"""Times and numbers of things; some exports write them as numbers, some as texts."""


class Profile(msgspec.Struct, gc=False):
    """What somebody says of themselves."""

    real_name: str | None = None
    display_name: str | None = None
    title: str | None = None
    phone: str | None = None
    email: str | None = None
    status_text: str | None = None


class User(msgspec.Struct, gc=False):
    """A member of the workspace; programs are members too."""

    id: str = ""
    name: str | None = None
    real_name: str | None = None
    is_bot: bool = False
    profile: Profile | None = None


class Said(msgspec.Struct, gc=False):
    """A topic or a purpose."""

    value: str | None = None


class Channel(msgspec.Struct, gc=False):
    """A channel, or a conversation of two or more."""

    id: str = ""
    name: str | None = None
    creator: str | None = None
    is_archived: bool | None = None
    members: list[str | None] | None = None
    topic: Said | None = None
    purpose: Said | None = None


class File(msgspec.Struct, gc=False):
    """A file that was shared; it is not in the export."""

    name: str | None = None
    title: str | None = None
    mimetype: str | None = None

    @property
    def is_video(self) -> bool:
        """Whether it is a video."""
        return (self.mimetype or "").startswith("video/")


class Attached(msgspec.Struct, gc=False):
    """What stands below a message: a message that was passed on, or what a link leads to."""

    text: str | None = None
    fallback: str | None = None
    is_share: bool | None = None
    is_msg_unfurl: bool | None = None


class Writer(msgspec.Struct, gc=False):
    """The name of somebody who wrote, as it was then."""

    name: str | None = None
    real_name: str | None = None
    display_name: str | None = None


class Message(msgspec.Struct, gc=False):
    """One message, or a line of Slack's own."""

    type: str | None = None
    subtype: str | None = None
    user: str | None = None
    text: str | None = None
    ts: Id = ""
    thread_ts: Id | None = None
    username: str | None = None
    bot_id: str | None = None
    user_profile: Writer | None = None
    files: list[File | None] | None = None
    attachments: list[Attached | None] | None = None


class Change(msgspec.Struct, gc=False):
    """One line about an app that was joined to the workspace or taken away."""

    user_id: str | None = None
    date: Id | None = None
    change_type: str | None = None
    service_type: str | None = None
    app_type: str | None = None

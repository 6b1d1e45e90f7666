"""What is read of the entries of a TikTok download, in the names of all its generations."""

from typing import TypeVar

import msgspec

from desktop_app.readers.formats.dates import Stamp
from desktop_app.readers.formats.tiktok_layout import squeezed

Value = str | int | float | bool | None


class Person(msgspec.Struct, gc=False):
    """Somebody who follows, is followed or is blocked."""

    date: str | None = msgspec.field(default=None, name="Date")
    handle: Value = msgspec.field(default=None, name="UserName")


class Video(msgspec.Struct, gc=False):
    """A post."""

    date: str | None = msgspec.field(default=None, name="Date")
    link: Value = msgspec.field(default=None, name="Link")
    title: Value = msgspec.field(default=None, name="Title")
    seen_by: Value = msgspec.field(default=None, name="WhoCanView")
    location: Value = msgspec.field(default=None, name="Location")
    prompt: Value = msgspec.field(default=None, name="AddYoursText")
    described: Value = msgspec.field(default=None, name="AlternateText")


class Said(msgspec.Struct, gc=False):
    """A comment; its fields had capitals once."""

    date: str | None = None
    comment: Value = None
    url: Value = None
    post: Value = msgspec.field(default=None, name="original post link")
    photo: Value = None
    sticker: Value = None
    video: Value = None
    old_date: str | None = msgspec.field(default=None, name="Date")
    old_comment: Value = msgspec.field(default=None, name="Comment")
    old_url: Value = msgspec.field(default=None, name="Url")
    old_photo: Value = msgspec.field(default=None, name="Photo")


class Sent(msgspec.Struct, gc=False):
    """A message."""

    date: str | None = msgspec.field(default=None, name="Date")
    sender: Value = msgspec.field(default=None, name="From")
    content: Value = msgspec.field(default=None, name="Content")


class SignIn(msgspec.Struct, gc=False):
    """A sign-in."""

    date: str | None = msgspec.field(default=None, name="Date")
    address: Value = msgspec.field(default=None, name="IP")
    model: Value = msgspec.field(default=None, name="DeviceModel")
    system: Value = msgspec.field(default=None, name="DeviceSystem")


class Live(msgspec.Struct, gc=False):
    """A live broadcast of the person's own."""

    begun: str | None = msgspec.field(default=None, name="LiveStartTime")
    room: Value = msgspec.field(default=None, name="RoomId")
    title: Value = msgspec.field(default=None, name="RoomTitle")


class LiveComment(msgspec.Struct, gc=False):
    """Something the person wrote under somebody else's live broadcast."""

    date: str | None = msgspec.field(default=None, name="CommentTime")
    seconds: Stamp = msgspec.field(default=None, name="RawTime")
    text: Value = msgspec.field(default=None, name="CommentContent")


class LiveQuestion(msgspec.Struct, gc=False):
    """Something the person asked there."""

    date: str | None = msgspec.field(default=None, name="QuestionTime")
    text: Value = msgspec.field(default=None, name="QuestionContent")


class Room(msgspec.Struct, gc=False):
    """A live broadcast that was watched."""

    link: Value = msgspec.field(default=None, name="Link")
    comments: list[LiveComment] | None = msgspec.field(default=None, name="Comments")
    questions: list[LiveQuestion] | None = msgspec.field(default=None, name="Questions")


class Review(msgspec.Struct, gc=False):
    """What the person wrote about a place."""

    place: Value = msgspec.field(default=None, name="PlaceName")
    date: str | None = msgspec.field(default=None, name="Date")
    text: Value = msgspec.field(default=None, name="ReviewText")


class Elsewhere(msgspec.Struct, gc=False):
    """What an account on another service says of the person."""

    name: Value = msgspec.field(default=None, name="Name")
    platform: Value = msgspec.field(default=None, name="Platform")
    description: Value = msgspec.field(default=None, name="Description")


class Profile(msgspec.Struct, gc=False, rename="camel"):
    """The profile."""

    user_name: Value = None
    display_name: Value = None
    bio_description: Value = None
    birth_date: Value = None
    email_address: Value = None
    telephone_number: Value = None
    profile_photo: Value = None
    instagram_link: Value = None
    youtube_link: Value = None
    lemon8_link: Value = msgspec.field(default=None, name="lemon8Link")
    elsewhere: list[Elsewhere] | None = msgspec.field(default=None, name="PlatformInfo")


T = TypeVar("T", bound=msgspec.Struct)


def made_of(shape: type[T], fields: dict[str, str]) -> T:
    """An entry made of the fields of a text file, whose names have blanks and any capitals."""
    given = {squeezed(name): value for name, value in fields.items()}
    entry = shape()
    names = zip(shape.__struct_fields__, shape.__struct_encode_fields__, strict=True)
    for attribute, name in names:
        value = given.get(squeezed(name))
        if value is not None and not attribute.startswith("old_"):
            setattr(entry, attribute, value)
    return entry

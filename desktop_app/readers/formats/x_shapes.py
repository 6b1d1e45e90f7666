"""Posts as X writes them; only what is read of them."""

from typing import Any

import msgspec

from desktop_app.readers.formats.x_archive import Id
from desktop_app.readers.formats.x_text import Link


class Mention(msgspec.Struct, gc=False):
    """Somebody a post names."""

    name: str = ""
    screen_name: str = ""
    id_str: Id = ""


class Variant(msgspec.Struct, gc=False):
    """One version of a video."""

    bitrate: int = 0
    url: str = ""


class Video(msgspec.Struct, gc=False):
    """The versions of a video."""

    variants: list[Variant] = []


class Media(msgspec.Struct, gc=False):
    """A picture or video of a post."""

    id_str: Id = ""
    url: str = ""
    media_url_https: str = ""
    media_url: str = ""
    type: str = ""
    video_info: Video | None = None


class Entities(msgspec.Struct, gc=False):
    """What is in the text of a post."""

    urls: list[Link] = []
    user_mentions: list[Mention] = []
    media: list[Media] = []


class Initial(msgspec.Struct, gc=False, rename="camel"):
    """The versions of a post that was not edited since."""

    edit_tweet_ids: list[Id] = []


class Edit(msgspec.Struct, gc=False, rename="camel"):
    """The versions of one that was."""

    edit_control_initial: Initial = msgspec.field(default_factory=Initial)


class Edits(msgspec.Struct, gc=False):
    """The versions of a post."""

    initial: Initial = msgspec.field(default_factory=Initial)
    edit: Edit = msgspec.field(default_factory=Edit)


class Tweet(msgspec.Struct, gc=False):
    """A post as X writes it; only what is read of it."""

    id_str: Id = ""
    id: Id = ""
    created_at: str = ""
    full_text: str = ""
    in_reply_to_status_id_str: Id | None = None
    in_reply_to_user_id_str: Id | None = None
    in_reply_to_screen_name: str | None = None
    entities: Entities = msgspec.field(default_factory=Entities)
    extended_entities: Entities | None = None
    coordinates: Any = None
    place: Any = None
    edit_info: Edits | None = None


class TweetEntry(Tweet, gc=False):
    """An entry of a file of posts: the post in a wrapper, or by itself as in 2018."""

    tweet: Tweet | None = None

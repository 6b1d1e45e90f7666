"""Posts on X, in the layouts of 2018 to today, and the pictures in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from posixpath import basename
from typing import Any, BinaryIO

import msgspec

from checks.evidence import Audience, Author, Media, Place, Post, Problem, Record, State
from desktop_app.readers.formats.dates import x_time
from desktop_app.readers.formats.x_archive import (
    Id,
    audience_of_posts,
    entries,
    member_called,
)
from desktop_app.readers.formats.x_notes import Notes, links_of, note_for, notes_of
from desktop_app.readers.formats.x_text import Link, expanded, reposted, unescaped
from desktop_app.readers.section import Scope

_QUOTED = re.compile(r"https?://(?:mobile\.)?(?:twitter|x)\.com/(\w{1,20})/status/\d+")
_FOLDERS = (
    "tweets_media",
    "tweet_media",
    "community_tweet_media",
    "deleted_tweets_media",
    "twitter_circle_tweet_media",
)


class _Mention(msgspec.Struct, gc=False):
    name: str = ""


class _Variant(msgspec.Struct, gc=False):
    bitrate: int = 0
    url: str = ""


class _Video(msgspec.Struct, gc=False):
    variants: list[_Variant] = []


class _Media(msgspec.Struct, gc=False):
    id_str: Id = ""
    url: str = ""
    media_url_https: str = ""
    media_url: str = ""
    type: str = ""
    video_info: _Video | None = None


class _Entities(msgspec.Struct, gc=False):
    urls: list[Link] = []
    user_mentions: list[_Mention] = []
    media: list[_Media] = []


class _Initial(msgspec.Struct, gc=False, rename="camel"):
    edit_tweet_ids: list[Id] = []


class _Edit(msgspec.Struct, gc=False, rename="camel"):
    edit_control_initial: _Initial = msgspec.field(default_factory=_Initial)


class _Edits(msgspec.Struct, gc=False):
    initial: _Initial = msgspec.field(default_factory=_Initial)
    edit: _Edit = msgspec.field(default_factory=_Edit)


class Tweet(msgspec.Struct, gc=False):
    """A post as X writes it; only what is read of it."""

    id_str: Id = ""
    id: Id = ""
    created_at: str = ""
    full_text: str = ""
    in_reply_to_status_id_str: Id | None = None
    in_reply_to_user_id_str: Id | None = None
    in_reply_to_screen_name: str | None = None
    entities: _Entities = msgspec.field(default_factory=_Entities)
    extended_entities: _Entities | None = None
    coordinates: Any = None
    place: Any = None
    edit_info: _Edits | None = None


class TweetEntry(Tweet, gc=False):
    """An entry of a file of posts: the post in a wrapper, or by itself as in 2018."""

    tweet: Tweet | None = None


@dataclass(frozen=True, slots=True)
class Where:
    """What is the same for all posts of one file."""

    audience: Audience
    state: State = State.LIVE
    group: str = ""


def read_tweets(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The person's own posts, replies and reposts."""
    return _read(stream, scope, Where(audience_of_posts(scope.members)))


def read_community(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Posts in communities, which everybody can see, unless the account is closed."""
    audience = audience_of_posts(scope.members)
    known = Audience.PUBLIC if audience is Audience.PUBLIC else Audience.UNKNOWN
    return _read(stream, scope, Where(known, group="A community on X"))


def read_circle(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Posts to the circle, a list of people the person chose."""
    return _read(stream, scope, Where(Audience.SOME))


def read_deleted(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Posts deleted in the last weeks, which X still keeps but shows to nobody."""
    return _read(stream, scope, Where(Audience.ONLY_ME, State.DELETED))


def _read(stream: BinaryIO, scope: Scope, where: Where) -> Iterator[Record | Problem]:
    notes = notes_of(scope.members)
    for entry in entries(stream, scope, TweetEntry, counted=True):
        if isinstance(entry, Problem):
            yield entry
            continue
        tweet = entry.tweet or entry
        post = _post(tweet, scope, where, notes)
        yield post
        if post.has_media and not post.shared:
            yield from _pictures(tweet, post, scope)


def _post(tweet: Tweet, scope: Scope, where: Where, notes: Notes) -> Post:
    made = x_time(tweet.created_at)
    raw = unescaped(tweet.full_text)
    media = _media_of(tweet)
    links = links_of(tweet.entities.urls) if tweet.entities.urls else {}
    note = note_for(notes, made, raw, links) if notes else None
    text = note.text if note else expanded(raw, links, [item.url for item in media])
    whose, shared = reposted(text)
    return Post(
        scope.origin,
        _id_of(tweet),
        made,
        Author.ME,
        where.audience,
        "" if whose else text,
        shared,
        _title(tweet, whose, links),
        where.group,
        _place(tweet) if tweet.coordinates or tweet.place else None,
        () if whose else tuple(mention.name for mention in tweet.entities.user_mentions),
        () if note else tuple(link for link in links.values() if link not in text),
        _state(tweet, where.state) if tweet.edit_info else where.state,
        bool(tweet.in_reply_to_status_id_str or tweet.in_reply_to_user_id_str),
        bool(media),
    )


def _id_of(tweet: Tweet) -> str:
    return str(tweet.id_str or tweet.id)


def _title(tweet: Tweet, whose: str, links: dict[str, str]) -> str:
    """What the person did, in a few words of ours."""
    if whose:
        return f"Repost of @{whose}"
    if tweet.in_reply_to_screen_name:
        return f"Reply to @{tweet.in_reply_to_screen_name}"
    for link in links.values():
        if found := _QUOTED.match(link):
            return f"Quote of @{found[1]}"
    return ""


def _state(tweet: Tweet, state: State) -> State:
    """Only the newest version of an edited post stands on the profile."""
    edits = tweet.edit_info or _Edits()
    ids = edits.initial.edit_tweet_ids or edits.edit.edit_control_initial.edit_tweet_ids
    versions = [int(version) for version in ids if str(version).isdecimal()]
    own = _id_of(tweet)
    if state is State.LIVE and versions and own.isdecimal() and int(own) < max(versions):
        return State.ARCHIVED
    return state


def _place(tweet: Tweet) -> Place | None:
    """The place of a post; X writes longitude before latitude."""
    name = tweet.place.get("full_name", "") if isinstance(tweet.place, dict) else ""
    point = tweet.coordinates.get("coordinates") if isinstance(tweet.coordinates, dict) else None
    try:
        longitude, latitude = (float(number) for number in point or ())
    except (TypeError, ValueError):
        return Place(str(name)) if name else None
    return Place(str(name), latitude, longitude)


def _media_of(tweet: Tweet) -> list[_Media]:
    """All pictures of a post; the extended list has more than the first."""
    longer = tweet.extended_entities.media if tweet.extended_entities else []
    return longer or tweet.entities.media


def _pictures(tweet: Tweet, post: Post, scope: Scope) -> Iterator[Media]:
    """The pictures of a post; its words and place are judged once, with the post."""
    for number, item in enumerate(_media_of(tweet)):
        is_video = item.type in {"video", "animated_gif"}
        yield Media(
            post.origin,
            str(item.id_str) or f"{post.id}-{number}",
            made=post.made,
            author=Author.ME,
            audience=post.audience,
            uri=member_called(scope.members, f"{post.id}-{_file_of(item)}", *_FOLDERS),
            state=post.state,
            is_video=is_video,
        )


def _file_of(item: _Media) -> str:
    """The name of a picture's file; of a video that of its best version."""
    address = item.media_url_https or item.media_url
    if item.video_info and item.video_info.variants:
        address = max(item.video_info.variants, key=lambda variant: variant.bitrate).url
    return basename(address.partition("?")[0])

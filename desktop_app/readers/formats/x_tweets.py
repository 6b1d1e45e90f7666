"""Posts on X, in the layouts of 2018 to today, and the pictures in them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from posixpath import basename
from typing import BinaryIO

from checks.evidence import Audience, Author, Media, Place, Post, Problem, Record, State
from desktop_app.readers.formats import x_shapes
from desktop_app.readers.formats.dates import x_time
from desktop_app.readers.formats.quick import quick_post
from desktop_app.readers.formats.x_archive import audience_of_posts, entry_batches, member_called
from desktop_app.readers.formats.x_learnt import Learnt, keep
from desktop_app.readers.formats.x_long_posts import Note, Notes, links_of, note_for, notes_of
from desktop_app.readers.formats.x_shapes import Edits, Tweet, TweetEntry
from desktop_app.readers.formats.x_text import expanded, reposted, unescaped
from desktop_app.readers.section import Scope

_QUOTED = re.compile(r"https?://(?:mobile\.)?(?:twitter|x)\.com/(\w{1,20})/status/\d+")
_NO_LINKS: Mapping[str, str] = {}
_FOLDERS = (
    "tweets_media",
    "tweet_media",
    "community_tweet_media",
    "deleted_tweets_media",
    "twitter_circle_tweet_media",
)


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
    learnt = Learnt()
    for batch in entry_batches(stream, scope, TweetEntry, counted=True):
        if isinstance(batch, Problem):
            yield batch
            continue
        for entry in batch:
            tweet = entry.tweet or entry
            post, note = _post(tweet, scope, where, notes)
            learnt.take(tweet, note)
            yield post
            if post.has_media and not post.shared:
                yield from _pictures(tweet, post, scope)
    keep(scope.members, scope.path, learnt)


def _post(tweet: Tweet, scope: Scope, where: Where, notes: Notes) -> tuple[Post, Note | None]:
    """A post, and the long post it is the beginning of, whose words it then has."""
    made = x_time(tweet.created_at)
    raw = unescaped(tweet.full_text)
    entities = tweet.entities
    media = _media_of(tweet)
    links = links_of(entities.urls) if entities.urls else _NO_LINKS
    note = note_for(notes, made, raw, links) if notes else None
    text = note.text if note else expanded(raw, links, [item.url for item in media])
    whose, shared = reposted(text)
    post = quick_post(
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
        tuple([mention.name for mention in entities.user_mentions]) if not whose else (),
        tuple([link for link in links.values() if link not in text]) if links and not note else (),
        _state(tweet, where.state) if tweet.edit_info else where.state,
        bool(tweet.in_reply_to_status_id_str or tweet.in_reply_to_user_id_str),
        bool(media),
    )
    return post, note


def _id_of(tweet: Tweet) -> str:
    return str(tweet.id_str or tweet.id)


def _title(tweet: Tweet, whose: str, links: Mapping[str, str]) -> str:
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
    edits = tweet.edit_info or Edits()
    ids = edits.initial.edit_tweet_ids or edits.edit.edit_control_initial.edit_tweet_ids
    own = _id_of(tweet)
    if len(ids) < 2 and own in ids:
        return state
    versions = [int(version) for version in ids if str(version).isdecimal()]
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


def _media_of(tweet: Tweet) -> list[x_shapes.Media]:
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


def _file_of(item: x_shapes.Media) -> str:
    """The name of a picture's file; of a video that of its best version."""
    address = item.media_url_https or item.media_url
    if item.video_info and item.video_info.variants:
        address = max(item.video_info.variants, key=lambda variant: variant.bitrate).url
    return basename(address.partition("?")[0])

"""Twitter archives of before 2018: one script of posts a month, and a table of all of them."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import BinaryIO

import msgspec

from checks.evidence import Account, Audience, Author, Post, Problem, ProfileField, Record
from desktop_app.readers.formats.csv_stream import ODD_TABLE, Row, Table, batches
from desktop_app.readers.formats.dates import x_time
from desktop_app.readers.formats.json_stream import document, items
from desktop_app.readers.formats.x_archive import Id, siblings
from desktop_app.readers.formats.x_long_posts import links_of
from desktop_app.readers.formats.x_text import Link, expanded, reposted, unescaped
from desktop_app.readers.section import Members, Owner, Scope, tidy

MONTHS = r"data/js/tweets/\d{4}_\d{2}\.js"
DETAILS = r"data/js/user_details\.js"
TABLE = r"tweets\.csv"

WHOSE = "This table does not say whose posts it holds; they were taken as yours."
_TABLE = Table(
    {
        "number": ("tweet_id",),
        "made": ("timestamp",),
        "text": ("text",),
        "answered": ("in_reply_to_status_id",),
        "answered_person": ("in_reply_to_user_id",),
        "reposted": ("retweeted_status_id",),
    },
    frozenset({"number", "made", "text"}),
    frozenset(
        {"source", "expanded_urls", "retweeted_status_user_id", "retweeted_status_timestamp"}
    ),
)


class Details(msgspec.Struct, gc=False):
    """Whose archive it is."""

    screen_name: str = ""
    full_name: str = ""
    bio: str = ""
    location: str = ""
    id: Id = ""
    created_at: str = ""


class _User(msgspec.Struct, gc=False):
    screen_name: str = ""


class _Media(msgspec.Struct, gc=False):
    url: str = ""


class _Entities(msgspec.Struct, gc=False):
    urls: list[Link] = []
    media: list[_Media] = []


class _Repeated(msgspec.Struct, gc=False):
    text: str = ""
    user: _User = msgspec.field(default_factory=_User)


class _Tweet(msgspec.Struct, gc=False):
    id_str: Id = ""
    id: Id = ""
    created_at: str = ""
    text: str = ""
    in_reply_to_status_id_str: Id | None = None
    in_reply_to_user_id_str: Id | None = None
    entities: _Entities = msgspec.field(default_factory=_Entities)
    retweeted_status: _Repeated | None = None


def find_owner(members: Members) -> Owner:
    """Whose archive it is, or nobody's where the file of details is not there."""
    for details in siblings(members, DETAILS, Details):
        return Owner(details.full_name, details.screen_name, frozenset({str(details.id)} - {""}))
    return Owner()


def read_details(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The account and what its profile said."""
    details = document(stream, scope, Details)
    if isinstance(details, Problem):
        yield details
        return
    handles = (details.screen_name,) if details.screen_name else ()
    made = old_time(details.created_at)
    yield Account(scope.origin, str(details.id), details.full_name, handles, created=made)
    for name, value in (
        ("name", details.full_name),
        ("username", details.screen_name),
        ("bio", details.bio),
        ("city", details.location),
    ):
        if value.strip():
            yield ProfileField(scope.origin, "", name, value.strip(), Audience.PUBLIC)


def read_month(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The posts of one month; the archive does not say whether they were protected."""
    for tweet in items(stream, scope, _Tweet):
        if isinstance(tweet, Problem):
            yield tweet
            continue
        links = links_of(tweet.entities.urls)
        media = [item.url for item in tweet.entities.media]
        text = expanded(unescaped(tweet.text), links, media)
        whose, shared = reposted(text)
        if tweet.retweeted_status:
            whose = tweet.retweeted_status.user.screen_name or whose
            shared = unescaped(tweet.retweeted_status.text) or shared
        is_reply = bool(tweet.in_reply_to_status_id_str or tweet.in_reply_to_user_id_str)
        number, made = str(tweet.id_str or tweet.id), old_time(tweet.created_at)
        yield _post(scope, number, made, text, (whose, shared), is_reply, bool(media))


def read_table(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The table of posts, where the scripts that have more of each did not come along."""
    if any(re.fullmatch(MONTHS, tidy(path)) for path in scope.members.paths):
        return
    if not scope.size:
        yield scope.problem(ODD_TABLE, fatal=True)
    told = False
    for found in batches(stream, scope, _TABLE):
        if isinstance(found, Problem):
            yield found
            continue
        if not told:
            told = True
            yield scope.problem(WHOSE)
        yield from (_row(row, scope) for row in found)


def _row(row: Row, scope: Scope) -> Post:
    """A post of the table."""
    number, made, words, answered, answered_person, is_repost = row
    text = unescaped(words).strip()
    whose, shared = reposted(text)
    if is_repost:
        shared = shared or text
    is_reply = bool(answered or answered_person)
    return _post(scope, number, old_time(made), text, (whose, shared), is_reply, False)


def old_time(text: str) -> int | None:
    """A time as archives of those years write it, in seconds UTC: X's form or a plain one."""
    try:
        made = datetime.strptime(text.strip(), "%Y-%m-%d %H:%M:%S %z")
    except ValueError:
        return x_time(text)
    return int(made.timestamp())


def _post(
    scope: Scope,
    number: str,
    made: int | None,
    text: str,
    repost: tuple[str, str],
    is_reply: bool,
    has_media: bool,
) -> Post:
    whose, shared = repost
    return Post(
        scope.origin,
        number,
        made,
        Author.ME,
        Audience.UNKNOWN,
        "" if shared else text,
        shared,
        (f"Repost of @{whose}" if whose else "Repost") if shared else "",
        is_reply=is_reply,
        has_media=has_media,
    )

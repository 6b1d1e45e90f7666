"""Posts of a Mastodon outbox: own ones, others' passed on, and private mentions."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, BinaryIO, TypeVar

from checks.evidence import Audience, Author, Media, Post, Problem, Record
from desktop_app.readers.formats import json_stream
from desktop_app.readers.formats.dates import iso
from desktop_app.readers.formats.mastodon_layout import member_at
from desktop_app.readers.formats.mastodon_shapes import (
    Activity,
    Attachment,
    Choice,
    Note,
    Tag,
    address,
    addresses,
    url_of,
)
from desktop_app.readers.formats.mastodon_text import joined, links_in, person_of, plain
from desktop_app.readers.formats.quick import quick_post
from desktop_app.readers.section import Members, Scope

T = TypeVar("T")

_PUBLIC_NOW = "https://www.w3.org/ns/activitystreams#Public"
_PUBLIC = frozenset({_PUBLIC_NOW, "as:Public", "Public"})
_FILES = frozenset({None, "Document", "Image", "Video", "Audio"})
_UNKNOWN = "An entry is of a kind that was not recognised, so it was not read: “{}”."
_NO_TEXT = "The words of a post are not in this download, only where it lies: “{}”."
_KINDS = frozenset({"Create", "Announce"})
_MOST_ASIDE = 10_000
_OTHER = "another post"
_LONGEST_NAME = 40
_LONGEST_URL = 200


@dataclass(slots=True)
class _Aside:
    """Private mentions that were met among the posts, so that the outbox is read only once.

    `whole` says that these are all there are; where they are many they are read anew instead.
    """

    found: list[Activity | Problem] = field(default_factory=list)
    whole: bool = False


@lru_cache(maxsize=2)
def _aside(members: Members, path: str) -> _Aside:
    return _Aside()


def read_posts(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Everything but private mentions."""
    aside = _aside(scope.members, scope.path)
    aside.found, aside.whole = [], False
    unknown: dict[str, None] = {}
    for activity in json_stream.items(stream, scope, Activity, "orderedItems"):
        if isinstance(activity, Problem):
            yield activity
            if activity.fatal:  # the other section went unread from there as well
                aside.found.append(activity)
            continue
        kind = activity.type or ""
        if kind not in _KINDS:
            unknown[" ".join(kind.split())[:_LONGEST_NAME]] = None
        elif (audience := _sent_to(activity)) is not None:
            yield from _read(activity, scope, audience)
        elif len(aside.found) <= _MOST_ASIDE:
            aside.found.append(activity)
    aside.whole = len(aside.found) <= _MOST_ASIDE
    yield from (scope.problem(_UNKNOWN.format(kind)) for kind in unknown)


def read_private(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Private mentions that the person sent; those received are in no archive."""
    aside = _aside(scope.members, scope.path)
    again = json_stream.items(stream, scope, Activity, "orderedItems")
    for each in aside.found if aside.whole else again:
        if isinstance(each, Problem):
            if each.fatal:  # what is small is told once, with the posts
                yield each
        elif each.type in _KINDS and _sent_to(each) is None:
            yield from _read(each, scope, Audience.SOME)


def _read(activity: Activity, scope: Scope, audience: Audience) -> Iterator[Record | Problem]:
    """What one entry gives."""
    make = _made if activity.type == "Create" else _passed_on
    return make(scope, activity, audience)


def audience_of(to: Any, cc: Any) -> Audience | None:
    """Who can see a post, by whom it was sent to; None for a private mention.

    Public in either list is public: "quiet" posts are only left out of lists. A post that does
    not say at all whom it was sent to is of an unknown audience.
    """
    for listed in (to, cc):
        if isinstance(listed, list) and _PUBLIC_NOW in listed:
            return Audience.PUBLIC
    if to is None and cc is None:
        return Audience.UNKNOWN
    sent = [*addresses(to), *addresses(cc)]
    if not _PUBLIC.isdisjoint(sent):
        return Audience.PUBLIC
    return Audience.CONTACTS if any(each.endswith("/followers") for each in sent) else None


def author_of(activity: Activity, scope: Scope) -> Author:
    """Whose doing an entry is: an outbox is the person's own, unless an entry says otherwise."""
    actor = address(activity.actor)
    mine = not actor or not scope.owner.ids or actor in scope.owner.ids
    return Author.ME if mine else Author.OTHER


def _sent_to(activity: Activity) -> Audience | None:
    """The audience of an entry, as the post itself says, or else as its envelope does."""
    note = activity.object
    if isinstance(note, Note) and activity.type == "Create" and (note.to or note.cc):
        return audience_of(note.to, note.cc)
    return audience_of(activity.to, activity.cc)


def _made(scope: Scope, activity: Activity, audience: Audience) -> Iterator[Record | Problem]:
    note = activity.object
    if not isinstance(note, Note):
        yield scope.problem(_NO_TEXT.format((note or "")[:_LONGEST_URL]))
        return
    html = note.content or next(iter((note.content_map or {}).values()), "")
    words = plain(html)
    text = words
    if note.name or note.summary or note.one_of or note.any_of:
        text = joined((note.name, note.summary, words, *_choices(note)))
    files = [each for each in _listed(note.attachment) if each.type in _FILES]
    post = quick_post(
        scope.origin,
        note.id or activity.id or "",
        iso(note.published or activity.published or ""),
        author_of(activity, scope),
        audience,
        text,
        "",
        _title(note, audience),
        "",
        None,
        _mentioned(note, text) if note.tag else (),
        links_in(html, words),
        is_reply=bool(note.in_reply_to),
        has_media=bool(files),
    )
    yield post
    if files:
        yield from _pictures(files, post, scope)


def _passed_on(scope: Scope, activity: Activity, audience: Audience) -> Iterator[Record | Problem]:
    """A boost: its words are somebody else's and mostly not in the archive, only whose they are."""
    boosted = activity.object
    if isinstance(boosted, Note):
        url, words = boosted.id or "", plain(boosted.content or "")
    else:
        url, words = boosted or "", ""
    yield quick_post(
        scope.origin,
        activity.id or "",
        iso(activity.published or ""),
        author_of(activity, scope),
        audience,
        "",
        words or person_of(url),
        f"Boost of {url[:_LONGEST_URL] or _OTHER}",
    )


def _choices(note: Note) -> tuple[str | None, ...]:
    """The answers of a poll."""
    found: list[Choice] = [*(note.one_of or ()), *(note.any_of or ())]
    return tuple(each.name for each in found)


def _title(note: Note, audience: Audience) -> str:
    if audience is Audience.SOME:
        return "Private mention"
    if quoted := note.quote_uri or address(note.quote):
        return f"Quote of {person_of(quoted) or _OTHER}"
    answered = address(note.in_reply_to)
    return f"Reply to {person_of(answered) or _OTHER}" if answered else ""


def _mentioned(note: Note, text: str) -> tuple[str, ...]:
    """The people a post names, as far as its words do not show them in full."""
    found: list[Tag] = _listed(note.tag)
    names = (each.name for each in found if each.type == "Mention" and each.name)
    return tuple(dict.fromkeys(name for name in names if name not in text))


def _pictures(files: list[Attachment], post: Post, scope: Scope) -> Iterator[Media]:
    """The pictures of a post, with the words that describe them to those who do not see them."""
    for number, each in enumerate(files):
        yield Media(
            scope.origin,
            f"{post.id}#{number}",
            post.made,
            post.author,
            post.audience,
            member_at(scope.members, url_of(each.url)),
            (each.name or "").strip(),
            is_video=(each.media_type or "").startswith("video/"),
        )


def _listed(value: list[T] | T | None) -> list[T]:
    """What may be a list, one by itself or nothing, as a list."""
    return value if isinstance(value, list) else [] if value is None else [value]

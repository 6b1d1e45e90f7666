"""Reads posts, stories and pictures of Instagram, and posts of Threads."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

import msgspec

from checks.evidence import Audience, Author, MediaRole, Post, Problem, Record, State
from desktop_app.readers.formats import dates, instagram_labels as labels, json_stream
from desktop_app.readers.formats.dates import Stamp
from desktop_app.readers.formats.html_records import blocks
from desktop_app.readers.formats.instagram_entries import UNDATED, is_page, told_by
from desktop_app.readers.formats.instagram_owner import audience_in
from desktop_app.readers.formats.meta import (
    OTHER_LANGUAGE,
    Exif,
    Fact,
    LabelEntry,
    LabelValue,
    MediaMetadata,
    MediaObject,
    ShotMetadata,
    facts,
    media_of,
    time_of,
    value_of,
)
from desktop_app.readers.formats.text_repair import repair
from desktop_app.readers.section import Parser, Scope

_WEB = re.compile(r"https?://")


class OfThreads(msgspec.Struct, gc=False):
    """What a post on Threads says of itself."""

    is_reply: bool | None = None


class Medium(MediaObject, gc=False):
    """A picture or video of a post, or the post itself where it is one of words only."""

    text_app_post: OfThreads | None = None


class Entry(msgspec.Struct, gc=False):
    """A post with its media, a medium by itself, or in newer downloads an entry of labels."""

    title: str | None = None
    creation_timestamp: Stamp = None
    timestamp: Stamp = None
    fbid: str | int | None = None
    uri: str | None = None
    media_metadata: MediaMetadata | None = None
    media: list[Medium] | None = None
    label_values: list[LabelValue] | None = None


@dataclass(frozen=True, slots=True)
class _How:
    """What goes for every record of a member."""

    scope: Scope
    state: State
    role: MediaRole
    audience: Audience


def posts(
    *,
    state: State = State.LIVE,
    role: MediaRole = MediaRole.POSTED,
    audience: Audience | None = None,
) -> Parser:
    """A parser of posts and of lists of media; only what has the role of a post gives posts.

    Without an audience given, that of the account goes for all of them.
    """

    def read(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
        how = _How(scope, state, role, audience or audience_in(scope))
        return _page(stream, how) if is_page(scope) else _entries(stream, how)

    return read


def _entries(stream: BinaryIO, how: _How) -> Iterator[Record | Problem]:
    strange = False
    for entry in json_stream.items(stream, how.scope, Entry):
        if isinstance(entry, Problem):
            yield entry
        elif entry.label_values:
            found = facts(LabelEntry(label_values=entry.label_values))
            strange = strange or not _is_understood(found)
            text, ident = value_of(found, labels.CAPTION), str(entry.fbid or "")
            made = dates.seconds(entry.timestamp) or time_of(found, labels.CREATED)
            yield from _records(how, text, made, entry.media or [], ident=ident)
        else:
            yield from _post(entry, how)
    if strange:
        yield how.scope.problem(OTHER_LANGUAGE, fatal=True)


def _post(entry: Entry, how: _How) -> Iterator[Record]:
    """A post: its words are its title, else the titles of its media, each of them once."""
    media = entry.media
    if media is None:
        by_itself = Medium(uri=entry.uri, title=entry.title, media_metadata=entry.media_metadata)
        media = [by_itself]
    titles = "\n".join(dict.fromkeys(repair(each.title) for each in media if each.title))
    stamps = (entry.creation_timestamp, *(each.creation_timestamp for each in media))
    made = next((time for stamp in stamps if (time := dates.seconds(stamp))), None)
    reply = any(each.text_app_post and each.text_app_post.is_reply for each in media)
    text = repair(entry.title or "") or titles
    yield from _records(how, text, made, media, is_reply=reply, titles=titles)


def _page(stream: BinaryIO, how: _How) -> Iterator[Record | Problem]:
    """The posts of a page; everything written in a block is the post's."""
    undated = strange = False
    for block in blocks(stream, how.scope):
        if isinstance(block, Problem):
            yield block
            continue
        undated = undated or block.undated
        if block.known or block.heading:
            found = told_by(block).facts
            written = (value_of(found, labels.CAPTION), block.heading, *block.texts)
            text = "\n".join(dict.fromkeys(filter(None, written)))
            if not text and _is_of_labels(found):
                strange = strange or not _is_understood(found)
            media = [Medium(uri=uri, media_metadata=_place(found)) for uri in block.media]
            yield from _records(how, text, block.made, media)
    if strange:
        yield how.scope.problem(OTHER_LANGUAGE, fatal=True)
    if undated:
        yield how.scope.problem(UNDATED)


def _records(
    how: _How,
    text: str,
    made: int | None,
    media: list[Medium],
    *,
    ident: str = "",
    is_reply: bool = False,
    titles: str = "",
) -> Iterator[Record]:
    """The post, if it is one, and its media; a caption that repeats the post is left out."""
    origin, is_post = how.scope.origin, how.role is MediaRole.POSTED
    has_media = any(each.uri for each in media)
    if is_post and (text or has_media):
        yield Post(
            origin,
            ident,
            made,
            Author.ME,
            how.audience,
            text=text,
            state=how.state,
            is_reply=is_reply,
            has_media=has_media,
        )
    for medium in media:
        caption = repair(medium.title or "")
        found = media_of(
            medium,
            origin,
            caption="" if is_post and text in (caption, titles) else caption,
            role=how.role,
            state=how.state,
            made=made,
            audience=how.audience,
        )
        if found:
            yield found


def _is_understood(found: list[Fact]) -> bool:
    """Whether an entry's caption was found, or everything under a label is known to be none.

    The label over an address is the same in every language, so it tells nothing.
    """
    if labels.is_known(found, labels.CAPTION):
        return True
    words = (fact for fact in found if fact.label and fact.value and not fact.made)
    return all(fact.under(labels.BESIDE_CAPTION) or _WEB.match(fact.value) for fact in words)


def _is_of_labels(found: list[Fact]) -> bool:
    """Whether a block of a page is told in labels: then its address is one of them.

    Without an address there are only a camera's notes.
    """
    return any(fact.label and _WEB.match(fact.value) for fact in found)


def _place(found: list[Fact]) -> MediaMetadata | None:
    """Where the camera was, as a page tells it."""
    degrees = [value_of(found, each) for each in (labels.LATITUDE, labels.LONGITUDE)]
    try:
        latitude, longitude = (float(each) for each in degrees)
    except ValueError:
        return None
    return MediaMetadata(ShotMetadata(exif_data=[Exif(latitude, longitude)]))

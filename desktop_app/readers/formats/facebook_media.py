"""Reads photo albums and lists of photos and videos of a Facebook download."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

import msgspec

from checks.evidence import Author, Comment, Media, MediaRole, Problem, Record
from desktop_app.readers.formats import json_stream
from desktop_app.readers.formats.dates import Stamp, seconds
from desktop_app.readers.formats.facebook_titles import role_of
from desktop_app.readers.formats.html_records import blocks
from desktop_app.readers.formats.meta import MediaObject, media_id, media_of
from desktop_app.readers.formats.text_repair import repair
from desktop_app.readers.section import Scope

_VIDEOS = (".mp4", ".mov", ".m4v", ".webm")


class _Said(msgspec.Struct, gc=False):
    """A comment under a picture of the person's."""

    timestamp: Stamp = None
    comment: str | None = None
    author: str | None = None


class _Photo(MediaObject, gc=False):
    comments: list[_Said] | None = None


def read_album(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The photos of one album; its name says whether they are profile or cover photos."""
    shapes = {
        "name": str,
        "description": str,
        "photos": list[_Photo],
        "videos": list[_Photo],
    }
    name = ""
    for found in json_stream.fields(stream, scope, shapes):
        if isinstance(found, Problem):
            yield found
        elif found[0] == "name":
            name = repair(found[1][0])
        elif found[0] in ("photos", "videos"):
            yield from _media(found[1], scope, name)


def read_list(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Photos or videos that stand in no album."""
    for batch in json_stream.batches(stream, scope, _Photo, "other_photos|videos"):
        if isinstance(batch, Problem):
            yield batch
        else:
            yield from _media(batch, scope, "")


def read_media_page(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Photos and videos as a page shows them."""
    album = ""
    for block in blocks(stream, scope):
        if isinstance(block, Problem):
            yield block
        elif not block.known:
            album = album or (block.texts[0] if block.texts else "")
        else:
            for uri in dict.fromkeys(block.media):
                yield Media(
                    scope.origin,
                    media_id(uri),
                    block.made,
                    Author.ME,
                    uri=uri,
                    caption=block.text,
                    album=album,
                    role=role_of(album, MediaRole.POSTED),
                    is_video=uri.lower().endswith(_VIDEOS),
                )


def _media(media: Iterable[_Photo], scope: Scope, album: str) -> Iterator[Record]:
    for medium in media:
        name = album or repair(medium.title or "")
        found = media_of(
            medium,
            scope.origin,
            caption=repair(medium.description or ""),
            album=name,
            role=role_of(name, MediaRole.POSTED),
        )
        if found:
            yield found
        for said in medium.comments or ():
            yield Comment(
                scope.origin,
                "",
                seconds(said.timestamp),
                scope.owner.wrote(repair(said.author or "")),
                text=repair(said.comment or ""),
                on=name,
                on_mine=True,
            )

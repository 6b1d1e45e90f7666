"""Reads posts and comments of a Facebook download in HTML."""

from collections.abc import Iterator
from typing import BinaryIO

from checks.evidence import Author, Comment, Media, MediaRole, Place, Post, Problem, Record, State
from desktop_app.readers.formats.facebook_titles import on_mine, role_of, whose_and_where
from desktop_app.readers.formats.html_markup import Block
from desktop_app.readers.formats.html_records import blocks
from desktop_app.readers.formats.meta import media_id
from desktop_app.readers.section import Parser, Scope

_UNDATED = (
    "The dates on this page are in a form that Keep Clear does not know, "
    "so when things were written is not told."
)
_VIDEOS = (".mp4", ".mov", ".m4v", ".webm")
_SHARED = " shared "


def posts_page(
    *,
    state: State = State.LIVE,
    author: Author = Author.ME,
    role: MediaRole = MediaRole.POSTED,
) -> Parser:
    """A parser of a page of posts."""

    def read(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
        undated = False
        for block in blocks(stream, scope):
            if isinstance(block, Problem):
                yield block
                continue
            undated = undated or block.undated
            if block.known or block.heading:
                yield from _post(block, scope, state, author, role)
        if undated:
            yield scope.problem(_UNDATED)

    return read


def read_comments_page(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The comments of a page; the heading is Facebook's sentence about each."""
    undated = False
    for block in blocks(stream, scope):
        if isinstance(block, Problem):
            yield block
            continue
        undated = undated or block.undated
        if (block.known or block.heading) and block.texts:
            yield Comment(
                scope.origin,
                "",
                block.made,
                Author.ME,
                text=block.text,
                on=block.heading,
                on_mine=on_mine(block.heading),
            )
    if undated:
        yield scope.problem(_UNDATED)


def _post(
    block: Block, scope: Scope, state: State, author: Author, role: MediaRole
) -> Iterator[Record]:
    """A post and its media.

    A page does not mark whose words a cell holds: the first one is the writer's, those after it
    belong to what hangs on the post. Of something shared without more cells nothing is known.
    """
    wrote, where = whose_and_where(block.heading, scope.owner.name, author)
    place = _place(block)
    rows = [f"{label}: {value}" for label, value in block.rows]
    own, *others = list(dict.fromkeys((*block.texts, *rows))) or [""]
    if _SHARED in block.heading and not others:
        own, others = "", [own]
    yield Post(
        scope.origin,
        "",
        block.made,
        wrote,
        text=own,
        shared="\n".join(part for part in others if part),
        title=block.heading,
        group=where,
        place=place,
        links=tuple(block.links),
        state=state,
        has_media=bool(block.media),
    )
    if wrote is Author.ME:
        for uri in block.media:
            yield Media(
                scope.origin,
                media_id(uri),
                block.made,
                Author.ME,
                uri=uri,
                role=role_of(block.heading, role),
                state=state,
                is_video=uri.lower().endswith(_VIDEOS),
            )


def _place(block: Block) -> Place | None:
    """Take the lines that name a place out of a block."""
    for text in list(block.texts):
        label, colon, name = text.partition(":")
        if colon and label in ("Place", "Name", "Location"):
            block.texts.remove(text)
            return Place(name.strip())
    return None

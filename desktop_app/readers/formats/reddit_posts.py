"""What the person wrote on Reddit: posts, comments, drafts and streams.

Whatever stands in a community is there for everybody, but in the few that are private, which a
download does not name.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import BinaryIO

from checks.evidence import Audience, Author, Comment, Post, Problem, Record, State
from desktop_app.readers.formats.csv_stream import Row, Table, batches
from desktop_app.readers.formats.quick import quick_comment, quick_post
from desktop_app.readers.formats.reddit_tables import (
    COMMENTS,
    DRAFTS,
    POSTS,
    SCHEDULED,
    STREAMS,
    table,
)
from desktop_app.readers.formats.reddit_text import (
    TRUE,
    address_of,
    community,
    path_of,
    short_id,
    time_told,
    words_of,
)
from desktop_app.readers.formats.tables_within import found
from desktop_app.readers.section import Parser, Scope

POST_TABLES, COMMENT_TABLES = table("posts"), table("comments")

NO_WORDS = "The words of these entries are not in the download, only when and where they stand."
A_DRAFT = "A draft of yours"
TO_COME = "A post you planned for later"

_ME, _PUBLIC = Author.ME, Audience.PUBLIC
_PICTURE = re.compile(
    r"https?://(?:i\.redd\.it|v\.redd\.it|i\.imgur\.com|(?:www\.)?reddit\.com/gallery)/",
    re.IGNORECASE,
)

_Strange = dict[str, None]
_Make = Callable[[Sequence[Row], Scope, _Strange], Sequence[Post | Comment]]


def read_posts(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The posts, in whichever community; one's own page counts as one."""
    return _read(stream, scope, POSTS, _posts)


def read_comments(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The comments, in whichever community."""
    return _read(stream, scope, COMMENTS, _comments)


def read_drafts(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Drafts, which nobody else sees unless there is a link to them."""
    return _read(stream, scope, DRAFTS, _drafts)


def read_scheduled(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Posts that are to go out at a time the person chose."""
    return _read(stream, scope, SCHEDULED, _scheduled)


def read_streams(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Streams of years past, of which only the address is told."""
    return _read(stream, scope, STREAMS, _streams)


def read_headers(full: str, parse: Parser) -> Parser:
    """How to read a table without words: only where the tables with them did not come along."""

    def read(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
        if found(scope.members, full):
            return
        some = False
        for each in parse(stream, scope):
            some = True
            yield each
        if some:
            yield scope.problem(NO_WORDS, fatal=True)

    return read


def _read(stream: BinaryIO, scope: Scope, layout: Table, make: _Make) -> Iterator[Record | Problem]:
    return chain.from_iterable(_lists(stream, scope, layout, make))


def _lists(
    stream: BinaryIO, scope: Scope, layout: Table, make: _Make
) -> Iterator[Sequence[Record | Problem]]:
    """What a table gives, in lists: there may be very many, and each step is felt."""
    strange: _Strange = {}
    for batch in batches(stream, scope, layout):
        yield (batch,) if isinstance(batch, Problem) else make(batch, scope, strange)
    yield [scope.problem(what) for what in strange]


def _posts(batch: Sequence[Row], scope: Scope, strange: _Strange) -> list[Post]:
    origin, make = scope.origin, quick_post
    posts: list[Post] = []
    for ident, permalink, date, where, title, url, body in batch:
        made = time_told(date, strange)
        text = _joined(title, body)
        group = community(where)
        links: tuple[str, ...] = ()
        has_media = False
        if url and url != permalink and path_of(url) != path_of(permalink):
            links = (address_of(url),)
            has_media = _PICTURE.match(url) is not None
        mark = short_id(ident)
        posts.append(
            make(
                origin,
                mark,
                made,
                _ME,
                _PUBLIC,
                text,
                group=group,
                links=links,
                has_media=has_media,
            )
        )
    return posts


def _comments(batch: Sequence[Row], scope: Scope, strange: _Strange) -> list[Comment]:
    origin, make = scope.origin, quick_comment
    return [
        make(
            origin,
            short_id(ident),
            time_told(date, strange),
            _ME,
            _PUBLIC,
            words_of(body),
            address_of(link or permalink),
            None,
            community(where),
        )
        for ident, permalink, date, where, link, body in batch
    ]


def _drafts(batch: Sequence[Row], scope: Scope, strange: _Strange) -> list[Post]:
    posts = []
    for ident, title, body, created, where, shared in batch:
        is_shared = shared.strip().casefold() in TRUE
        posts.append(
            Post(
                scope.origin,
                f"draft-{ident}",
                time_told(created, strange),
                _ME,
                Audience.SOME if is_shared else Audience.ONLY_ME,
                _joined(title, body),
                title=A_DRAFT,
                group=community(where),
                state=State.LIVE if is_shared else State.ARCHIVED,
            )
        )
    return posts


def _scheduled(batch: Sequence[Row], scope: Scope, strange: _Strange) -> list[Post]:
    return [
        Post(
            scope.origin,
            f"planned-{ident}",
            time_told(when, strange),
            _ME,
            Audience.UNKNOWN,
            _joined(title, body),
            title=TO_COME,
            group=community(where),
            links=(url,) if url else (),
            state=State.ARCHIVED,
        )
        for ident, where, title, body, url, when in batch
    ]


def _streams(batch: Sequence[Row], scope: Scope, _strange: _Strange) -> list[Post]:
    return [
        Post(scope.origin, link, None, _ME, _PUBLIC, links=(link,), has_media=True)
        for (link,) in batch
    ]


def _joined(title: str, body: str) -> str:
    """A title and what stands under it."""
    if not body:
        return words_of(title)
    return "\n".join(text for text in (words_of(title), words_of(body)) if text)

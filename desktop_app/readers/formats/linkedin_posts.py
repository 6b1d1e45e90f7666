"""What the person put on LinkedIn: posts, comments, pictures, articles, recommendations."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import BinaryIO
from urllib.parse import unquote

from checks.evidence import (
    Audience,
    Author,
    Comment,
    Media,
    MediaRole,
    Post,
    Problem,
    Record,
    Setting,
)
from desktop_app.readers.formats.csv_stream import Row, Table, batches
from desktop_app.readers.formats.html_records import blocks
from desktop_app.readers.formats.linkedin_tables import (
    COMMENTS,
    RECOMMENDATIONS,
    REPOSTS,
    RICH_MEDIA,
    SHARES,
    table,
)
from desktop_app.readers.formats.linkedin_text import (
    UNDATED,
    Strange,
    named,
    time_told,
    told,
    whole,
)
from desktop_app.readers.formats.quick import quick_comment, quick_post
from desktop_app.readers.formats.tables_within import found
from desktop_app.readers.section import Parser, Scope

SHARED = table("shares")

A_REPOST = "You passed on somebody else’s post"

_ME, _UNKNOWN = Author.ME, Audience.UNKNOWN
_NUMBER = re.compile(r"(?:activity|share|ugcpost)[:-](\d{5,})", re.IGNORECASE)
_AUDIENCES = {
    "public": Audience.PUBLIC,
    # Whether this ends at LinkedIn's members or at nobody is told nowhere: it is no narrow word.
    "member_network": Audience.PUBLIC,
    "connections": Audience.CONTACTS,
    "connections_only": Audience.CONTACTS,
    "": Audience.UNKNOWN,
}
_UNLIKE = "Who can see some posts is told in a word that was not recognised: “{}”."
_STATUS = "Some recommendations have a status that was not recognised: “{}”."
_STATUSES = frozenset({"", "visible", "hidden", "pending"})
_DATED = re.compile(r"^(?:created|published) on (.{6,40})$", re.IGNORECASE)
_UPLOADED = re.compile(r"\bon ([A-Z][a-z]+ \d.*?)(?: \(?(?:GMT|UTC)\)?)?\.?$")
_ROLES = (
    (re.compile(r"profile (?:photo|picture)", re.IGNORECASE), MediaRole.PROFILE),
    (re.compile(r"background|cover|banner", re.IGNORECASE), MediaRole.COVER),
)
_NO_WORDS = "This article has no words that Keep Clear could find."

_Make = Callable[[Sequence[Row], Scope, Strange], Sequence[Record]]


def read_shares(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The posts, and how open the most open of them is, where that is certain."""
    words: set[str] = set()

    def make(batch: Sequence[Row], scope: Scope, strange: Strange) -> list[Post]:
        words.update(row[5].strip().casefold() for row in batch)
        return _shares(batch, scope, strange)

    failed = not scope.size
    for each in _read(stream, scope, SHARES, make):
        failed = failed or isinstance(each, Problem)
        yield each
    value = _most_open(words, whole=not failed and len(found(scope.members, SHARED)) == 1)
    if value:
        shown = f"Visibility of posts: {value.replace('_', ' ')}"
        yield Setting(scope.origin, "old_posts_audience", "old_posts_audience", value, shown)


def read_reposts(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Posts of others that the person passed on; their words are not in the download."""
    return _read(stream, scope, REPOSTS, _reposts)


def read_comments(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The comments the person wrote."""
    return _read(stream, scope, COMMENTS, _comments)


def read_rich_media(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Pictures and films the person put there, of which the download has only the addresses."""
    return _read(stream, scope, RICH_MEDIA, _rich_media)


def read_recommendations(author: Author) -> Parser:
    """How to read recommendations: those the person wrote, or those others wrote about them."""

    def make(batch: Sequence[Row], scope: Scope, strange: Strange) -> list[Comment]:
        return [_recommendation(row, scope, strange, author) for row in batch]

    return lambda stream, scope: _read(stream, scope, RECOMMENDATIONS, make)


def read_article(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """One article, which is a page of its own."""
    lines: list[str] = []
    made: int | None = None
    is_dated = True
    for block in blocks(stream, scope):
        if isinstance(block, Problem):
            yield block
            continue
        for text in filter(None, (block.heading, *block.texts)):
            date = _DATED.match(" ".join(text.split()))
            if date:
                strange: Strange = {}
                made = time_told(date[1], strange) or made
                is_dated = made is not None
            else:
                lines.append(text)
    if not any(line.strip() for line in lines):
        yield scope.problem(_NO_WORDS, fatal=True)
        return
    if not is_dated:
        yield scope.problem(UNDATED)
    name = scope.path.rpartition("/")[2]
    yield Post(scope.origin, f"article-{name}", made, _ME, _UNKNOWN, "\n".join(lines))


def _read(stream: BinaryIO, scope: Scope, layout: Table, make: _Make) -> Iterator[Record | Problem]:
    return chain.from_iterable(_lists(stream, scope, layout, make))


def _lists(
    stream: BinaryIO, scope: Scope, layout: Table, make: _Make
) -> Iterator[Sequence[Record | Problem]]:
    """What a table gives, in lists: there may be very many, and each step is felt."""
    strange: Strange = {}
    for batch in batches(stream, scope, layout):
        yield (batch,) if isinstance(batch, Problem) else make(batch, scope, strange)
    yield [scope.problem(what) for what in strange]


def _shares(batch: Sequence[Row], scope: Scope, strange: Strange) -> list[Post]:
    posts = []
    for date, link, text, shared, media, visibility in batch:
        word = visibility.strip().casefold()
        audience = _AUDIENCES.get(word)
        if audience is None:
            strange[_UNLIKE.format(told(visibility))] = None
        posts.append(
            quick_post(
                scope.origin,
                _mark(link),
                time_told(date, strange),
                _ME,
                audience or _UNKNOWN,
                whole(text),
                links=(shared,) if shared else (),
                has_media=bool(media),
            )
        )
    return posts


def _most_open(words: set[str], *, whole: bool) -> str:
    """What is certain of who can see the posts, by the words for it, or ""."""
    if "public" in words:
        return "public"
    if not whole:
        return ""
    if not words:
        return "none"
    only = {_AUDIENCES.get(word) for word in words} == {Audience.CONTACTS}
    return "contacts" if only else ""


def _reposts(batch: Sequence[Row], scope: Scope, strange: Strange) -> list[Post]:
    return [
        Post(
            scope.origin,
            f"repost-{_mark(link)}",
            time_told(date, strange),
            _ME,
            title=A_REPOST,
            links=(link,) if link else (),
        )
        for date, link in batch
    ]


def _comments(batch: Sequence[Row], scope: Scope, strange: Strange) -> list[Comment]:
    origin, make = scope.origin, quick_comment
    return [
        make(origin, "", time_told(date, strange), _ME, _UNKNOWN, whole(text), link, None, "")
        for date, link, text in batch
    ]


def _rich_media(batch: Sequence[Row], scope: Scope, strange: Strange) -> list[Media]:
    every = []
    for date, caption, link in batch:
        role = next((role for word, role in _ROLES if word.search(f"{date} {caption}")), None)
        text = "" if caption.strip() == "-" else caption
        every.append(
            Media(
                scope.origin,
                link,
                _uploaded(date, strange),
                _ME,
                caption=text,
                role=role or MediaRole.POSTED,
                is_video="video" in date.casefold(),
            )
        )
    return every


def _uploaded(cell: str, strange: Strange) -> int | None:
    """When something was uploaded: a time, or a sentence that ends in one, or only a kind."""
    if not any(letter.isdigit() for letter in cell):
        return None
    sentence = _UPLOADED.search(" ".join(cell.split()))
    return time_told(sentence[1] if sentence else cell, strange)


def _recommendation(row: Row, scope: Scope, strange: Strange, author: Author) -> Comment:
    first, last, text, date, status = row
    word = status.strip().casefold()
    if word not in _STATUSES:
        strange[_STATUS.format(told(status))] = None
    is_mine = author is _ME
    hidden = not is_mine and word in ("hidden", "pending")
    return Comment(
        scope.origin,
        "",
        time_told(date, strange),
        author,
        Audience.ONLY_ME if hidden else _UNKNOWN,
        whole(text),
        f"Recommendation {'for' if is_mine else 'by'} {named(first, last)}",
        not is_mine,
    )


def _mark(link: str) -> str:
    """What stands for a post in its address, or the address."""
    number = _NUMBER.search(unquote(link))
    return number[1] if number else link

"""Reads what the person wrote under other people's posts and lives, and about places."""

from collections.abc import Iterator
from typing import BinaryIO

from checks.evidence import Audience, Author, Comment, Problem, Record
from desktop_app.readers.formats import dates
from desktop_app.readers.formats.quick import quick_comment
from desktop_app.readers.formats.tiktok_layout import COMMENTS, REVIEWS, WATCHED_LIVES, parts
from desktop_app.readers.formats.tiktok_shapes import Review, Room, Said
from desktop_app.readers.formats.tiktok_text import Strange, plain, words
from desktop_app.readers.section import Scope

_EMPTY = "Some comments hold neither words nor anything else."


_SHAPES = {
    **dict.fromkeys(COMMENTS, list[Said]),
    **dict.fromkeys(WATCHED_LIVES, list[Room]),
    **dict.fromkeys(REVIEWS, list[Review]),
}


def read_comments(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Comments under posts, under live broadcasts of others, and what was written about places.

    Who sees a comment is not told, and seldom whose post it stands under.
    """
    strange = Strange()
    for found in parts(stream, scope, _SHAPES):
        if isinstance(found, Problem):
            yield found
            continue
        for each in found[1]:
            if isinstance(each, Room):
                yield from _in_room(each, scope, strange)
            elif isinstance(each, Review):
                yield from _review(each, scope, strange)
            else:
                comment = comment_of(each, scope, strange)
                if comment:
                    yield comment
    yield from strange.problems(scope)


def comment_of(said: Said, scope: Scope, strange: Strange) -> Comment | None:
    """One comment; None where the entry is empty. One of a picture alone has no words."""
    text = words(said.old_comment if said.comment is None else said.comment)
    on = plain(said.post) or plain(said.url if said.url is not None else said.old_url)
    if not text and not any(map(plain, (said.photo, said.old_photo, said.sticker, said.video))):
        strange.tell(_EMPTY)
        return None
    made = strange.time(said.date or said.old_date)
    return quick_comment(scope.origin, "", made, Author.ME, Audience.UNKNOWN, text, on, None, "")


def _in_room(room: Room, scope: Scope, strange: Strange) -> Iterator[Comment]:
    """What the person wrote and asked under one live broadcast."""
    said = [
        (words(each.text), dates.seconds(each.seconds) or strange.time(each.date))
        for each in room.comments or ()
    ]
    said += [(words(each.text), strange.time(each.date)) for each in room.questions or ()]
    on = plain(room.link)
    return (_elsewhere(scope, made, text, on) for text, made in said if text.strip())


def _review(review: Review, scope: Scope, strange: Strange) -> Iterator[Comment]:
    """What the person wrote about a place, under its name."""
    text = words(review.text)
    if text.strip():
        yield _elsewhere(scope, strange.time(review.date), text, plain(review.place))


def _elsewhere(scope: Scope, made: int | None, text: str, on: str) -> Comment:
    """A comment under what is certainly somebody else's."""
    author, audience = Author.ME, Audience.UNKNOWN
    return Comment(scope.origin, "", made, author, audience, text, on, on_mine=False)

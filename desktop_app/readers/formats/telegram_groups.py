"""Groups and channels on Telegram: that the person is in them, and what stands under their name."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Any, BinaryIO

from checks.evidence import (
    Audience,
    Author,
    Media,
    Membership,
    Place,
    Post,
    Problem,
    Record,
)
from desktop_app.readers.formats.quick import quick_post
from desktop_app.readers.formats.telegram_chats import Chat, Writers, chats
from desktop_app.readers.formats.telegram_owner import WHO_ARE_YOU
from desktop_app.readers.formats.telegram_shapes import KINDS, Said
from desktop_app.readers.formats.telegram_text import (
    all_words_of,
    is_picture,
    picture_of,
    time_of,
)
from desktop_app.readers.section import Scope

NOBODYS = (
    "Some posts stand under the name of a channel or a group, so Keep Clear cannot tell whether "
    "you wrote them. Look at the channels and groups that you run."
)
ODD_KIND = (
    "There are chats of a kind that was not recognised; their messages were read as private ones."
)
_PUBLIC = Audience.PUBLIC


def read_groups(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The groups and channels the person is or was in, whatever is written there."""
    return chain.from_iterable(_lists(stream, scope, lambda _: False))


def read_public(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The same with what the person wrote in public ones, where anybody can read it."""
    return chain.from_iterable(_lists(stream, scope, lambda chat: chat.is_public))


def _lists(
    stream: BinaryIO, scope: Scope, of: Callable[[Chat], bool]
) -> Iterator[Sequence[Record | Problem]]:
    """What a file gives, in lists: there may be very many, and each step is felt."""
    writers = Writers(scope.owner)
    problems: dict[str, Problem] = {}
    for found in chats(stream, scope, list[Said], of):
        if isinstance(found, Problem):
            yield (found,)
            continue
        chat, batch = found
        if batch is not None:
            posts = _posts(chat, batch, writers, scope)
            if any(each.author is Author.UNKNOWN for each in posts):
                told = NOBODYS if scope.owner.account else WHO_ARE_YOU
                problems[told] = scope.problem(told, fatal=True)
            yield posts
        elif chat.is_group:
            yield (Membership(scope.origin, chat.id, chat.title, active=not chat.left),)
        elif chat.kind not in KINDS:
            problems[ODD_KIND] = scope.problem(ODD_KIND)
    yield tuple(problems.values())


def _posts(chat: Chat, batch: list[Any], writers: Writers, scope: Scope) -> list[Post | Media]:
    """The posts that are not somebody else's, each followed by its picture."""
    found: list[Post | Media] = []
    origin, title, number = scope.origin, chat.title, chat.id
    for said in batch:
        if said.type != "message":
            continue
        author = writers.author(said.from_id, said.sender)
        if author is Author.OTHER:
            continue
        ident = f"{number}/{said.id}"
        made = time_of(said.date, said.date_unixtime)
        text = all_words_of(said)
        shared, above = "", ""
        if isinstance(said.forwarded_from, str | None):
            first = said.forwarded_from
            if writers.first_author(first) is not Author.ME:
                text, shared, above = "", text, f"Forwarded from {first or 'a deleted account'}"
        pictured = is_picture(said)
        found.append(
            quick_post(
                origin,
                ident,
                made,
                author,
                _PUBLIC,
                text,
                shared,
                above,
                title,
                Place(said.place_name) if said.place_name else None,
                is_reply=said.reply_to_message_id is not None,
                has_media=pictured,
            )
        )
        if pictured and not shared and not above:
            uri, video = picture_of(said, scope)
            found.append(Media(origin, ident, made, author, _PUBLIC, uri, is_video=video))
    return found

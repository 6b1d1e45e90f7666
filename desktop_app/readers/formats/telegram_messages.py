"""Messages on Telegram: those of private chats, and what others wrote in public ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, BinaryIO

import msgspec

from checks.evidence import (
    Audience,
    Author,
    Conversation,
    Media,
    MediaRole,
    Message,
    Problem,
    Record,
)
from desktop_app.readers.formats.quick import quick_message
from desktop_app.readers.formats.telegram_chats import Chat, Writers, chats
from desktop_app.readers.formats.telegram_owner import WHO_ARE_YOU
from desktop_app.readers.formats.telegram_shapes import IGNORED, Said
from desktop_app.readers.formats.telegram_text import (
    all_words_of,
    files_of,
    is_picture,
    picture_of,
    time_of,
)
from desktop_app.readers.section import Scope

_ME, _OTHER = Author.ME, Author.OTHER
_GONE = "Deleted account"


@dataclass(slots=True)
class _Tally:
    """What is counted of a chat while its messages go by."""

    total: int = 0
    mine: int = 0
    first: int | None = None
    last: int | None = None
    others: dict[str, None] = field(default_factory=dict)

    def count(self, messages: Sequence[Message], mine: int) -> None:
        """Count some messages, so many of which the person sent."""
        self.total += len(messages)
        self.mine += mine
        times = [message.made for message in messages if message.made is not None]
        if times:
            first, last = min(times), max(times)
            self.first = first if self.first is None else min(self.first, first)
            self.last = last if self.last is None else max(self.last, last)


def read_messages(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The messages, and a summary of each private chat behind its messages.

    Login codes are left alone. What Telegram itself could not export is counted in a Problem.
    """
    return chain.from_iterable(_lists(stream, scope))


def _lists(stream: BinaryIO, scope: Scope) -> Iterator[Sequence[Record | Problem]]:
    """What a file gives, in lists: there may be a million messages, and each step is felt."""
    writers = Writers(scope.owner)
    tally = _Tally()
    lost = 0
    for found in chats(stream, scope, list[Said], lambda chat: chat.kind not in IGNORED):
        if isinstance(found, Problem):
            yield (found,)
            continue
        chat, batch = found
        if batch is None:
            if not chat.is_public and chat.kind not in IGNORED | {"saved_messages"}:
                yield (_summary(chat, tally, scope),)
            tally = _Tally()
        else:
            lost += sum([said.type not in ("message", "service") for said in batch])
            yield _messages(chat, batch, tally, writers, scope)
    if lost:
        yield (
            scope.problem(f"Messages that Telegram did not export or of no known kind: {lost}."),
        )
    if not scope.owner.account:
        yield (scope.problem(WHO_ARE_YOU, fatal=True),)


def _messages(
    chat: Chat, batch: list[Any], tally: _Tally, writers: Writers, scope: Scope
) -> list[Record]:
    messages: list[Message] = []
    pictures: list[Record] = []
    origin, title, number, public = scope.origin, chat.title, chat.id, chat.is_public
    mine = 0
    unset = msgspec.UNSET
    for said in batch:
        if said.type != "message":
            continue
        sender = said.sender or _GONE
        author = sent_by = writers.author(said.from_id, said.sender)
        if public and sent_by is not _OTHER:
            continue
        text = said.text
        if not isinstance(text, str) or said.poll is not None:
            text = all_words_of(said)
        made = time_of(said.date, said.date_unixtime)
        ident = f"{number}/{said.id}"
        files: tuple[str, ...] = ()
        if sent_by is _ME:
            mine += 1
        else:
            tally.others[sender] = None
        if said.forwarded_from is not unset and sent_by is _ME:
            author = writers.first_author(said.forwarded_from)
            sender = sender if author is _ME else said.forwarded_from or _GONE
        if said.photo is not None or said.file is not None:
            files = files_of(said)
            if author is _ME and is_picture(said):
                pictures.append(_picture(said, ident, made, text, chat, scope))
                text = ""  # a caption is judged once, with its picture
        messages.append(
            quick_message(origin, ident, made, author, text, title, sender, False, files)
        )
    tally.count(messages, mine)
    return [*messages, *pictures]


def _picture(
    said: Said, ident: str, made: int | None, text: str, chat: Chat, scope: Scope
) -> Media:
    """A picture the person sent; the others' pictures are theirs."""
    uri, video = picture_of(said, scope)
    kept = chat.kind == "saved_messages"
    return Media(
        scope.origin,
        ident,
        made,
        _ME,
        Audience.ONLY_ME if kept else Audience.SOME,
        uri,
        text,
        role=MediaRole.SENT,
        is_video=video,
    )


def _summary(chat: Chat, tally: _Tally, scope: Scope) -> Conversation:
    others = tuple(tally.others)
    if not chat.is_group and chat.kind != "replies":
        others = (chat.name or _GONE,)
    return Conversation(
        scope.origin,
        chat.id,
        title=chat.title or (_GONE if not chat.is_group else ""),
        participants=others,
        is_group=chat.is_group,
        total=tally.total,
        mine=tally.mine,
        first=tally.first,
        last=tally.last,
    )

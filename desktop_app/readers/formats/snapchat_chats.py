"""Reads Snapchat's chats and snaps, of both layouts: by conversation, and by direction before."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from html import unescape
from typing import Any, BinaryIO

import msgspec

from checks.evidence import Author, Conversation, Message, Problem, Record
from desktop_app.readers.formats.dates import Stamp
from desktop_app.readers.formats.json_nested import nested
from desktop_app.readers.formats.json_stream import ODD_SHAPE, ONE_BAD
from desktop_app.readers.formats.quick import quick_message
from desktop_app.readers.formats.snapchat_rows import is_empty
from desktop_app.readers.formats.snapchat_text import Strange
from desktop_app.readers.section import Scope

GONE = (
    "Snapchat gives only chats that were saved or had not gone yet, and there are none here. What "
    "else was said cannot be told."
)
_EVENTS = ("STATUS", "MISSED_")
_KINDS = frozenset(
    {"TEXT", "MEDIA", "SNAP", "NOTE", "STICKER", "SHARE", "IMAGE", "VIDEO", "VIDEO_NO_AUDIO", ""}
)
_KIND = "Some messages are of a kind that was not recognised: “{}”."
_LABEL = "This file has a part that was not recognised: “{}”."
_NO_SENDER = "Some messages do not say whether you wrote them, so nobody is taken to have."


class _Said(msgspec.Struct, gc=False):
    sender: str | None = msgspec.field(default=None, name="From")
    to: str | None = msgspec.field(default=None, name="To")
    kind: str | None = msgspec.field(default=None, name="Media Type")
    created: Stamp = msgspec.field(default=None, name="Created")
    exact: Stamp = msgspec.field(default=None, name="Created(microseconds)")
    content: str | None = msgspec.field(default=None, name="Content")
    escaped: str | None = msgspec.field(default=None, name="Text")
    title: str | None = msgspec.field(default=None, name="Conversation Title")
    is_mine: bool | None = msgspec.field(default=None, name="IsSender")
    media: str | None = msgspec.field(default=None, name="Media IDs")


_BLANK = _Said()
_BY_DIRECTION = "History"
"""How a label of the older layout ends; a conversation is called otherwise."""


def _wanted(name: str) -> Any:
    """The shape of what stands under any name, for conversations are called anything."""
    return list[_Said | str]


@dataclass(slots=True)
class Chat:
    """What is gathered of one conversation while its messages go by."""

    name: str
    title: str = ""
    others: dict[str, None] = field(default_factory=dict)
    total: int = 0
    mine: int = 0
    first: int | None = None
    last: int | None = None

    def count(self, author: Author, sender: str, made: int | None) -> None:
        """Count one message."""
        self.total += 1
        self.mine += author is Author.ME
        if author is Author.OTHER and sender:
            self.others[sender] = None
        if made is not None:
            if self.first is None or made < self.first:
                self.first = made
            if self.last is None or made > self.last:
                self.last = made

    def summary(self, scope: Scope, before: str = "") -> Conversation:
        """The conversation without its messages; `before` sets its id apart."""
        is_group = bool(self.title) or any(each != self.name for each in self.others)
        return Conversation(
            scope.origin,
            f"{before}{self.name}",
            self.title or self.name,
            tuple(self.others) if is_group else (self.name,),
            is_group,
            total=self.total,
            mine=self.mine,
            first=self.first,
            last=self.last,
        )


def _read(before: str, stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The messages of a file, then a summary of each conversation."""
    if is_empty(scope):
        if not before:
            yield scope.problem(GONE, fatal=True)
        return
    strange = Strange()
    chats: dict[str, Chat] = {}
    for found in nested(stream, scope, _wanted):
        if isinstance(found, Problem):
            yield found
            continue
        yield from _batch(*found, chats, scope, strange)
    yield from (chat.summary(scope, before) for chat in chats.values())
    yield from strange.problems(scope)


def _batch(
    label: str,
    batch: list[_Said | str],
    chats: dict[str, Chat],
    scope: Scope,
    strange: Strange,
) -> Iterator[Message | Problem]:
    """Some messages that stand under a label, which is a conversation's or a direction's."""
    if not any(isinstance(each, str) or each != _BLANK for each in batch):
        yield scope.problem(ODD_SHAPE, fatal=True)
        return
    author = _direction(label, strange) if label.endswith(_BY_DIRECTION) else None
    for said in batch:
        if isinstance(said, str):
            if said.strip():
                yield scope.problem(ONE_BAD)
        elif said.kind is None or not said.kind.startswith(_EVENTS):
            name = label if author is None else _partner(said, author)
            chat = chats.get(name)
            if chat is None:
                chat = chats[name] = Chat(name)
            yield _message(said, chat, author, scope, strange)


read_chats = partial(_read, "")
read_snaps = partial(_read, "snaps with ")


def _partner(said: _Said, author: Author) -> str:
    """Whom a message of the older layout was exchanged with."""
    names = (said.to, said.sender) if author is Author.ME else (said.sender, said.to)
    return names[0] or names[1] or ""


def _message(
    said: _Said, chat: Chat, author: Author | None, scope: Scope, strange: Strange
) -> Message:
    """One message; `author` is None where the message tells itself."""
    if said.kind is not None and said.kind not in _KINDS:
        strange.tell(_KIND, said.kind)
    sender = said.sender or ""
    if author is None:
        author = _AUTHORS[said.is_mine]
        if said.is_mine is None:
            strange.tell(_NO_SENDER)
    else:
        sender = scope.owner.account if author is Author.ME else chat.name
    if said.title and not chat.title:
        chat.title = said.title
    made = strange.time(said.created, said.exact)
    chat.count(author, sender, made)
    text = said.content or (unescape(said.escaped) if said.escaped else "")
    sent = tuple(filter(None, said.media.split(" | "))) if said.media else ()
    return quick_message(scope.origin, "", made, author, text, chat.name, sender, False, sent)


_AUTHORS: dict[Any, Author] = {True: Author.ME, False: Author.OTHER, None: Author.UNKNOWN}


def _direction(label: str, strange: Strange) -> Author:
    """Whose messages stand under a label of the older layout."""
    words = label.casefold().split()
    if "received" in words:
        return Author.OTHER
    if "sent" in words:
        return Author.ME
    strange.tell(_LABEL, label)
    return Author.UNKNOWN

"""Chats and private messages in a pack of Roblox data, and one summary for each conversation."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO

from checks.evidence import Author, Conversation, Message, Origin, Problem, Record
from desktop_app.readers.formats.csv_stream import Row, Table, batches
from desktop_app.readers.formats.quick import quick_message
from desktop_app.readers.formats.roblox_tables import CHATS, MESSAGES
from desktop_app.readers.formats.roblox_text import UNOWNED, Strange
from desktop_app.readers.section import Scope

_CHAT = "Chat"
_TITLES = {
    "chat/game/public": "Public chat in a game",
    "chat/game/private": "Private chat in a game",
    "chat/app": "Chat in the app",
    "chat/unfiltered_threads": _CHAT,
    "": _CHAT,
}
_PUBLIC = "chat/game/public"
_ODD_KIND = "Some chats are of a kind that was not recognised: “{}”."
_YES = frozenset({"true", "t", "1", "yes"})
_ME, _UNKNOWN = Author.ME, Author.UNKNOWN


@dataclass(slots=True)
class _Talk:
    """What is gathered of one conversation while its messages go by."""

    title: str
    is_open: bool = False
    others: dict[str, None] = field(default_factory=dict)
    total: int = 0
    mine: int = 0
    first: int | None = None
    last: int | None = None

    def count(self, author: Author, sender: str, made: int | None) -> None:
        """Count one message."""
        self.total += 1
        if author is _ME:
            self.mine += 1
        elif sender:
            self.others[sender] = None
        if made is None:
            return
        if self.first is None or self.last is None:
            self.first = self.last = made
        elif made < self.first:
            self.first = made
        elif made > self.last:
            self.last = made

    def summary(self, origin: Origin, ident: str) -> Conversation:
        """The conversation without its messages."""
        others = tuple(self.others)
        is_group = self.is_open or len(others) > 1
        title = self.title if is_group or not others else others[0]
        count = (self.total, self.mine, self.first, self.last)
        return Conversation(origin, ident, title, others, is_group, "inbox", *count)


@dataclass(slots=True)
class _Talks:
    """The conversations of a table, and whose words stand under each number."""

    scope: Scope
    by_id: dict[str, _Talk] = field(default_factory=dict)
    authors: dict[str, Author] = field(default_factory=dict)
    strange: Strange = field(default_factory=Strange)

    def author(self, ident: str) -> Author:
        """Whose words stand under a number; worked out once for each."""
        author = self.authors.get(ident)
        if author is None:
            author = self.authors[ident] = self.scope.owner.wrote(ident.strip())
            if author is _UNKNOWN:
                self.strange.tell(UNOWNED, fatal=True)
        return author


def read_chats(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """What was said in chats, in games and in the app."""
    return _read(stream, scope, CHATS)


def read_messages(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Private messages; what Roblox itself wrote is none."""
    return _read(stream, scope, MESSAGES)


def _read(stream: BinaryIO, scope: Scope, layout: Table) -> Iterator[Record | Problem]:
    talks = _Talks(scope)
    make = _chats if layout is CHATS else _messages
    for batch in batches(stream, scope, layout):
        if isinstance(batch, Problem):
            yield batch
        else:
            yield from make(batch, talks)
    yield from (talk.summary(scope.origin, ident) for ident, talk in talks.by_id.items())
    yield from talks.strange.problems(scope)


def _chats(batch: Sequence[Row], talks: _Talks) -> list[Message]:
    """Messages of chats; a row may lack all but time, words, conversation and number."""
    origin, make, by_id = talks.scope.origin, quick_message, talks.by_id
    authors, time_of = talks.authors, talks.strange.iso
    messages = []
    for stamp, conversation, kind, user, name, text in batch:
        author = authors.get(user) or talks.author(user)
        talk = by_id.get(conversation) or _new_chat(conversation, talks)
        if kind and talk.title is _CHAT:
            _name(talk, kind, talks.strange)
        made = time_of(stamp)
        sender = name or user
        talk.count(author, sender, made)
        messages.append(make(origin, "", made, author, text, talk.title, sender, False, ()))
    return messages


def _new_chat(conversation: str, talks: _Talks) -> _Talk:
    talk = talks.by_id[conversation] = _Talk(_CHAT)
    return talk


def _name(talk: _Talk, kind: str, strange: Strange) -> None:
    """Call a conversation by its kind, as soon as a row tells it."""
    plain = kind.strip().casefold()
    if plain not in _TITLES:
        strange.tell(_ODD_KIND, kind)
    talk.title = _TITLES.get(plain, _CHAT)
    talk.is_open = plain == _PUBLIC


def _messages(batch: Sequence[Row], talks: _Talks) -> list[Message]:
    origin = talks.scope.origin
    messages = []
    for ident, stamp, subject, body, sender_id, sender, reader_id, reader, system in batch:
        if system.strip().casefold() in _YES:
            continue
        author = talks.author(sender_id)
        other = (reader_id, reader) if author is _ME else (sender_id, sender)
        talk = talks.by_id.setdefault(f"with-{other[0]}", _Talk(other[1] or other[0]))
        made = talks.strange.seconds(stamp)
        name = sender or sender_id
        talk.others[other[1] or other[0]] = None
        talk.count(author, name, made)
        text = "\n".join(filter(None, (subject.strip(), body)))
        messages.append(
            quick_message(origin, ident.strip(), made, author, text, talk.title, name, False, ())
        )
    return messages

"""Private messages and chats on Reddit, and one summary for each conversation."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import chain
from typing import BinaryIO

from checks.evidence import Author, Conversation, Message, Origin, Problem, Record
from desktop_app.readers.formats.csv_stream import Row, Table, batches
from desktop_app.readers.formats.quick import quick_message
from desktop_app.readers.formats.reddit_posts import read_headers
from desktop_app.readers.formats.reddit_tables import CHATS, MESSAGES, table
from desktop_app.readers.formats.reddit_text import (
    community,
    plain_name,
    short_id,
    time_told,
    words_of,
)
from desktop_app.readers.formats.tables_within import found
from desktop_app.readers.section import Owner, Scope, Section, read

MESSAGE_TABLES = table("messages", "messages_archive")
HEADER_TABLES = table("message_headers", "messages_archive_headers")
CHAT_TABLES = table("chat_history")

_ME = Author.ME
_TWO = 2


@dataclass(slots=True)
class _Talk:
    """What is gathered of one conversation while its messages go by."""

    title: str = ""
    group: bool = False
    people: dict[str, None] = field(default_factory=dict)
    total: int = 0
    mine: int = 0
    first: int | None = None
    last: int | None = None

    def count(self, author: Author, made: int | None) -> None:
        """Count one message."""
        self.total += 1
        if author is _ME:
            self.mine += 1
        if made is None:
            return
        if self.first is None or self.last is None:
            self.first = self.last = made
        elif made < self.first:
            self.first = made
        elif made > self.last:
            self.last = made


@dataclass(slots=True)
class _Talks:
    """The conversations of all tables of one kind, and which messages were read."""

    owner: Owner
    by_id: dict[str, _Talk] = field(default_factory=dict)
    read: set[str] = field(default_factory=set)
    people: dict[str, tuple[str, Author]] = field(default_factory=dict)
    strange: dict[str, None] = field(default_factory=dict)

    def talk(self, ident: str) -> _Talk:
        """The conversation of an id."""
        talk = self.by_id.get(ident)
        if talk is None:
            talk = self.by_id[ident] = _Talk()
        return talk

    def who(self, name: str) -> tuple[str, Author]:
        """A user name without what stands before it, and whose words stand under it.

        Capitals make no difference to Reddit. Worked out once for each.
        """
        known = self.people.get(name)
        if known is None:
            plain = plain_name(name)
            known = self.people[name] = plain, self.owner.wrote(plain.casefold())
        return known


def read_messages(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The messages of all tables and their conversations, given once, with the first table."""
    return _all(stream, scope, MESSAGE_TABLES, MESSAGES)


def read_chats(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The chats of all tables and their conversations, given once, with the first table."""
    return _all(stream, scope, CHAT_TABLES, CHATS)


def _read_summaries(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    every = _all(stream, scope, HEADER_TABLES, MESSAGES)
    return (each for each in every if not isinstance(each, Message))


read_message_headers = read_headers(MESSAGE_TABLES, _read_summaries)


def _all(stream: BinaryIO, scope: Scope, pattern: str, layout: Table) -> Iterator[Record | Problem]:
    first, *others = found(scope.members, pattern)
    if scope.path != first:
        return
    talks = _Talks(scope.owner)
    make = _chats if layout is CHATS else _messages

    def parse(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
        return chain.from_iterable(
            (batch,) if isinstance(batch, Problem) else make(batch, scope, talks)
            for batch in batches(stream, scope, layout)
        )

    yield from parse(stream, scope)
    section = Section(scope.origin.section, "", parse)
    for path in others:
        origin = replace(scope.origin, where=path)
        size = scope.members.size(path)
        yield from read(section, replace(scope, origin=origin, path=path, size=size))
    yield from _summaries(talks, scope.origin)
    yield from (scope.problem(what) for what in talks.strange)


def _messages(batch: Sequence[Row], scope: Scope, talks: _Talks) -> Sequence[Message]:
    origin, make, seen = scope.origin, quick_message, talks.read
    messages = []
    for ident, thread, date, sender, to, subject, body, permalink in batch:
        mark = short_id(ident)
        if mark:
            if mark in seen:
                continue
            seen.add(mark)
        name, author = talks.who(sender)
        made = time_told(date, talks.strange)
        talk = talks.talk(short_id(thread) or mark or permalink)
        talk.title = talk.title or words_of(subject)
        talk.people[name] = talk.people[talks.who(to)[0]] = None
        talk.count(author, made)
        text = words_of(body)
        if subject and not subject.casefold().startswith("re:"):
            text = "\n".join(filter(None, (words_of(subject), text)))
        messages.append(make(origin, mark, made, author, text, talk.title, name, False, ()))
    return messages


def _chats(batch: Sequence[Row], scope: Scope, talks: _Talks) -> Sequence[Message]:
    origin, make, seen, people = scope.origin, quick_message, talks.read, talks.people
    messages = []
    for ident, date, sender, body, channel, title, kind, where in batch:
        if ident:
            if ident in seen:
                continue
            seen.add(ident)
        name, author = people.get(sender) or talks.who(sender)
        made = time_told(date, talks.strange)
        talk = talks.talk(channel or title)
        if not talk.title:
            talk.title = title or community(where)
        if not talk.group:
            talk.group = bool(where) or _is_shared(kind)
        talk.people[name] = None
        talk.count(author, made)
        text = words_of(body)
        messages.append(make(origin, ident, made, author, text, talk.title, name, False, ()))
    return messages


@lru_cache(maxsize=64)
def _is_shared(kind: str) -> bool:
    """Whether a kind of conversation is one of more than two people, by the word for it."""
    plain = kind.casefold()
    return any(word in plain for word in ("group", "community", "subreddit", "public"))


def _summaries(talks: _Talks, origin: Origin) -> Iterable[Conversation]:
    for ident, talk in talks.by_id.items():
        people = {name.casefold(): name for name in talk.people if name}
        yield Conversation(
            origin,
            ident,
            talk.title,
            tuple(name for name in people.values() if talks.who(name)[1] is not _ME),
            talk.group or len(people) > _TWO,
            total=talk.total,
            mine=talk.mine,
            first=talk.first,
            last=talk.last,
        )

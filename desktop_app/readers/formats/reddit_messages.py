"""Private messages and chats on Reddit, and one summary for each conversation."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import BinaryIO

from checks.evidence import Author, Conversation, Message, Problem, Record
from desktop_app.readers.formats.csv_stream import Row, Table, batches
from desktop_app.readers.formats.quick_message import quick_message
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
from desktop_app.readers.section import Scope, Section, read

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
        self.mine += author is _ME
        if made is not None:
            self.first = made if self.first is None else min(self.first, made)
            self.last = made if self.last is None else max(self.last, made)


@dataclass(slots=True)
class _Talks:
    """The conversations of all tables of one kind, and which messages were read."""

    by_id: dict[str, _Talk] = field(default_factory=dict)
    read: set[str] = field(default_factory=set)
    strange: dict[str, None] = field(default_factory=dict)

    def talk(self, ident: str) -> _Talk:
        """The conversation of an id."""
        talk = self.by_id.get(ident)
        if talk is None:
            talk = self.by_id[ident] = _Talk()
        return talk

    def is_new(self, ident: str) -> bool:
        """Whether a message is met for the first time; it may be in two tables."""
        if not ident:
            return True
        before = len(self.read)
        self.read.add(ident)
        return len(self.read) > before


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
    talks = _Talks()
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
    yield from _summaries(talks, scope)
    yield from (scope.problem(what) for what in talks.strange)


def _author(name: str, scope: Scope) -> Author:
    """Whose words stand under a user name, which has no capitals to Reddit."""
    return scope.owner.wrote(name.casefold())


def _messages(batch: Sequence[Row], scope: Scope, talks: _Talks) -> Sequence[Message]:
    messages = []
    for ident, thread, date, sender, to, subject, body, permalink in batch:
        mark = short_id(ident)
        if not talks.is_new(mark):
            continue
        name, other = plain_name(sender), plain_name(to)
        author = _author(name, scope)
        made = time_told(date, talks.strange)
        talk = talks.talk(short_id(thread) or mark or permalink)
        talk.title = talk.title or words_of(subject)
        talk.people[name] = talk.people[other] = None
        talk.count(author, made)
        text = words_of(body)
        if subject and not subject.casefold().startswith("re:"):
            text = "\n".join(filter(None, (words_of(subject), text)))
        messages.append(
            quick_message(scope.origin, mark, made, author, text, talk.title, name, False, ())
        )
    return messages


def _chats(batch: Sequence[Row], scope: Scope, talks: _Talks) -> Sequence[Message]:
    messages = []
    for ident, date, sender, body, channel, title, kind, where in batch:
        if not talks.is_new(ident):
            continue
        name = plain_name(sender)
        author = _author(name, scope)
        made = time_told(date, talks.strange)
        talk = talks.talk(channel or title)
        talk.title = talk.title or title or community(where)
        talk.people[name] = None
        talk.group = talk.group or bool(where) or _is_shared(kind)
        talk.count(author, made)
        messages.append(
            quick_message(
                scope.origin, ident, made, author, words_of(body), talk.title, name, False, ()
            )
        )
    return messages


def _is_shared(kind: str) -> bool:
    """Whether a kind of conversation is one of more than two people, by the word for it."""
    plain = kind.casefold()
    return any(word in plain for word in ("group", "community", "subreddit", "public"))


def _summaries(talks: _Talks, scope: Scope) -> Iterable[Conversation]:
    for ident, talk in talks.by_id.items():
        people = {name.casefold(): name for name in talk.people if name}
        others = [name for name in people.values() if _author(name, scope) is not _ME]
        yield Conversation(
            scope.origin,
            ident,
            talk.title,
            tuple(others),
            talk.group or len(people) > _TWO,
            total=talk.total,
            mine=talk.mine,
            first=talk.first,
            last=talk.last,
        )

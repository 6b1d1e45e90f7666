"""Direct messages on X: the messages, and one summary for each conversation."""

from collections.abc import Iterator
from posixpath import basename
from typing import BinaryIO

import msgspec

from checks.evidence import Author, Conversation, Message, Problem, Record
from desktop_app.readers.formats.dates import iso
from desktop_app.readers.formats.quick import quick_message
from desktop_app.readers.formats.x_archive import Id, path_set, wrapped
from desktop_app.readers.formats.x_learnt import names_in_posts
from desktop_app.readers.formats.x_text import expanded, unescaped
from desktop_app.readers.section import Scope


class _Link(msgspec.Struct, gc=False):
    url: str = ""
    expanded: str | None = None


class _Create(msgspec.Struct, gc=False, rename="camel"):
    id: Id = ""
    sender_id: Id = ""
    text: str = ""
    created_at: str = ""
    media_urls: list[str] = []
    urls: list[_Link] = []


class _Join(msgspec.Struct, gc=False, rename="camel"):
    participants_snapshot: list[Id] = []
    user_ids: list[Id] = []


class _Naming(msgspec.Struct, gc=False, rename="camel"):
    name: str = ""
    created_at: str = ""


class _Event(msgspec.Struct, gc=False, rename="camel"):
    message_create: _Create | None = None
    welcome_message_create: _Create | None = None
    join_conversation: _Join | None = None
    participants_join: _Join | None = None
    conversation_name_update: _Naming | None = None


class _Thread(msgspec.Struct, gc=False, rename="camel"):
    """One conversation, its newest event first."""

    conversation_id: Id = ""
    messages: list[_Event] = []


def read_messages(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Every message of every conversation, each followed by the conversation's summary."""
    for thread in wrapped(stream, scope, "dmConversation", _Thread):
        if isinstance(thread, Problem):
            yield thread
            continue
        people = _People(scope)
        title = _title(thread, people)
        messages = [_message(create, title, people) for create in _messages(thread)]
        yield from messages
        yield _summary(thread, messages, title, people)


def read_headers(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Who wrote and when, without words: only where the file of the words did not come along."""
    folder, slash, name = scope.path.rpartition("/")
    if f"{folder}{slash}{_with_words(name)}" in path_set(scope.members):
        return
    for found in read_messages(stream, scope):
        if not isinstance(found, Message):
            yield found
    yield scope.problem("The words of these messages are not in the download.", fatal=True)


class _People:
    """The names of the people in a conversation, as far as the person's posts tell them."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self._names = names_in_posts(scope.members)
        self._writers: dict[Id, tuple[Author, str]] = {}

    def writer(self, number: Id) -> tuple[Author, str]:
        """Whether the person wrote under a number, and what its account is called."""
        known = self._writers.get(number)
        if known is None:
            known = self._writers[number] = self.wrote(number), self.called(number)
        return known

    def called(self, number: Id) -> str:
        """What an account is called: its name, else its user name, else its number."""
        if self.wrote(number) is Author.ME:
            return self.scope.owner.name or self.scope.owner.account
        name, handle = self._names.get(str(number), ("", ""))
        return name or (f"@{handle}" if handle else str(number))

    def wrote(self, number: Id) -> Author:
        """Whether the person wrote under a number."""
        return self.scope.owner.wrote(str(number))


def _with_words(name: str) -> str:
    """The name of the file that has the words of a file of headers."""
    return name.replace("message-group-headers", "messages-group").replace(
        "message-headers", "messages"
    )


def _messages(thread: _Thread) -> Iterator[_Create]:
    """The messages of a conversation, the oldest first."""
    for event in reversed(thread.messages):
        create = event.message_create or event.welcome_message_create
        if create is not None:
            yield create


def _message(create: _Create, title: str, people: _People) -> Message:
    links = {link.url: link.expanded for link in create.urls if link.url and link.expanded}
    author, sender = people.writer(create.sender_id)
    return quick_message(
        people.scope.origin,
        str(create.id),
        iso(create.created_at),
        author,
        expanded(unescaped(create.text), links),
        title,
        sender,
        False,
        tuple([basename(address.partition("?")[0]) for address in create.media_urls]),
    )


def _numbers(thread: _Thread) -> list[str]:
    """The accounts of a conversation, each once: named by its id, by its events, or writing."""
    numbers = str(thread.conversation_id).split("-") if not _is_group(thread) else []
    for event in reversed(thread.messages):
        for joined in (event.join_conversation, event.participants_join):
            if joined:
                numbers += [
                    str(number) for number in joined.participants_snapshot + joined.user_ids
                ]
        if event.message_create:
            numbers.append(str(event.message_create.sender_id))
    return [number for number in dict.fromkeys(numbers) if number]


def _others(thread: _Thread, people: _People) -> list[str]:
    return [
        people.called(number)
        for number in _numbers(thread)
        if people.wrote(number) is not Author.ME
    ]


def _is_group(thread: _Thread) -> bool:
    return "-" not in str(thread.conversation_id)


def _title(thread: _Thread, people: _People) -> str:
    """A group's last name, or who the other person is."""
    if not _is_group(thread):
        return ", ".join(_others(thread, people))
    names = [event.conversation_name_update for event in thread.messages]
    given = [naming for naming in names if naming]
    return max(given, key=lambda naming: iso(naming.created_at) or 0).name if given else ""


def _summary(thread: _Thread, messages: list[Message], title: str, people: _People) -> Conversation:
    times = [message.made for message in messages if message.made is not None]
    return Conversation(
        people.scope.origin,
        str(thread.conversation_id),
        title,
        tuple(_others(thread, people)),
        _is_group(thread),
        total=len(messages),
        mine=sum(message.author is Author.ME for message in messages),
        first=min(times, default=None),
        last=max(times, default=None),
    )

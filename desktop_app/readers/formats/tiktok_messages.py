"""Reads TikTok's conversations, in which others' messages stand beside the person's own."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from checks.evidence import Author, Conversation, Message, Problem, Record
from desktop_app.readers.formats.quick import quick_message
from desktop_app.readers.formats.tiktok_layout import CHATS, GROUPS, parts
from desktop_app.readers.formats.tiktok_shapes import Sent, Value
from desktop_app.readers.formats.tiktok_text import Strange, plain, words
from desktop_app.readers.section import Owner, Scope

_BEFORE = "chat history with "
NEITHER = (
    "Some messages stand under a user name that is neither yours nor the other person’s. If it "
    "is one you had before, add it to “About you”, then add this download again."
)


Who = tuple[str, Author]


@dataclass(slots=True)
class Chat:
    """What is gathered of one conversation while its messages go by."""

    name: str
    is_group: bool
    owner: Owner
    people: dict[Value, Who] = field(default_factory=dict)
    total: int = 0
    mine: int = 0
    first: int | None = None
    last: int | None = None

    def who(self, raw: Value, strange: Strange) -> Who:
        """A user name, and whose words stand under it; worked out once for each.

        In a conversation of two, who is neither the other one nor the person as they are known
        may be either of them under a former name.
        """
        known = self.people.get(raw)
        if known is None:
            sender = plain(raw)
            known = self.people[raw] = sender, self._look(sender.casefold())
            if sender and known[1] is Author.UNKNOWN:
                strange.tell(NEITHER)
        return known

    def _look(self, sender: str) -> Author:
        mine = {self.owner.handle.casefold(), *(each.casefold() for each in self.owner.ids)}
        if sender in mine - {""}:
            return Author.ME
        if sender and (sender == self.name.casefold() or (self.is_group and self.owner.handle)):
            return Author.OTHER
        return Author.UNKNOWN

    def count(self, author: Author, made: int | None) -> None:
        """Count one message."""
        self.total += 1
        self.mine += author is Author.ME
        if made is not None:
            if self.first is None or made < self.first:
                self.first = made
            if self.last is None or made > self.last:
                self.last = made

    def summary(self, scope: Scope) -> Conversation:
        """The conversation without its messages."""
        others = [name for name, author in self.people.values() if author is Author.OTHER]
        return Conversation(
            scope.origin,
            self.name,
            self.name,
            tuple(others) if self.is_group else (self.name,),
            self.is_group,
            total=self.total,
            mine=self.mine,
            first=self.first,
            last=self.last,
        )


def name_of(key: str) -> str:
    """Who a conversation is with, by the key it stands under."""
    if key.casefold().startswith(_BEFORE):
        key = key[len(_BEFORE) :]
    return key.strip().rstrip(": ")


def read_messages(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The messages of all conversations, then a summary of each."""
    strange = Strange()
    chats: dict[str, Chat] = {}
    for found in parts(stream, scope, dict.fromkeys((*CHATS, *GROUPS), list[Sent])):
        if isinstance(found, Problem):
            yield found
            continue
        path, batch = found
        chat = chats.get(path)
        if chat is None:
            chat = chats[path] = _begun(path, scope.owner)
        for sent in batch:
            yield message_of(sent, chat, scope, strange)
    yield from (chat.summary(scope) for chat in chats.values())
    yield from strange.problems(scope)


def message_of(sent: Sent, chat: Chat, scope: Scope, strange: Strange) -> Message:
    """One message."""
    sender, author = chat.who(sent.sender, strange)
    made = strange.time(sent.date)
    chat.count(author, made)
    text = words(sent.content)
    return quick_message(scope.origin, "", made, author, text, chat.name, sender, False, ())


def _begun(path: str, owner: Owner) -> Chat:
    """A conversation by the path it stands under; names of people may hold dots."""
    home = next(each for each in (*CHATS, *GROUPS) if path.startswith(f"{each}."))
    return Chat(name_of(path[len(home) + 1 :]), home in GROUPS, owner)

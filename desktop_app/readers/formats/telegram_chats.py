"""Goes through the chats of a Telegram export, and tells who wrote what in them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from checks.evidence import Author, Problem
from desktop_app.readers.formats.json_nested import INTO, nested
from desktop_app.readers.formats.telegram_layout import CHATS
from desktop_app.readers.formats.telegram_shapes import GROUPS, PUBLIC, Id
from desktop_app.readers.section import Owner, Scope

LATE = (
    "A chat says only behind its messages of what kind it is, so the messages of it were not read."
)
_ENTRIES = {"": "", **{f"{path}.": path for path in CHATS}}
_HEAD = {"name": str, "type": str, "id": Id}
_NAMES = {"saved_messages": "Saved Messages", "replies": "Replies"}


@dataclass(slots=True)
class Chat:
    """One chat, as far as its head has been read."""

    left: bool = False
    name: str = ""
    kind: str = ""
    id: str = ""
    begun: bool = False
    passed_over: bool = False

    @property
    def title(self) -> str:
        """What the chat is called."""
        return self.name or _NAMES.get(self.kind, "")

    @property
    def is_public(self) -> bool:
        """Whether anybody can read along."""
        return self.kind in PUBLIC

    @property
    def is_group(self) -> bool:
        """Whether it is a group or a channel."""
        return self.kind in GROUPS


Event = tuple[Chat, list[Any] | None]
"""A chat with some of its messages, or None where its end is reached."""


def chats(
    stream: BinaryIO, scope: Scope, shape: Any, of: Callable[[Chat], bool]
) -> Iterator[Event | Problem]:
    """The chats of a file: each with its messages in lists, and once more at its end.

    `shape` is what a list of messages is read into, None where they are passed over. Only the
    messages of chats that `of` says are read.
    """
    chat = Chat()

    def wanted(path: str) -> Any:
        above, dot, name = path.rpartition(".")
        if above + dot not in _ENTRIES:
            return INTO if path in CHATS else None
        if name in _HEAD:
            return _HEAD[name]
        if name == "messages":
            chat.begun = True
            chat.passed_over = not of(chat)
            return None if chat.passed_over else shape
        return INTO if path in ("chats", "left_chats") else None

    for found in nested(stream, scope, wanted):
        if isinstance(found, Problem):
            yield found
            continue
        path, batch = found
        if path in CHATS:
            yield from _ended(chat, scope, of)
            chat = Chat(left=path == CHATS[1])
        elif path.endswith("messages"):
            yield chat, batch
        elif batch[0] is not None:
            _take(chat, path.rpartition(".")[2], batch[0])
    yield from _ended(chat, scope, of)


def _take(chat: Chat, name: str, value: Id) -> None:
    """Take up one line of a chat's head."""
    if name == "name":
        chat.name = str(value)
    elif name == "id":
        chat.id = str(value)
    else:
        chat.kind = str(value)


def _ended(
    chat: Chat, scope: Scope, of: Callable[[Chat], bool]
) -> Iterator[tuple[Chat, None] | Problem]:
    if chat.passed_over and of(chat):
        yield scope.problem(LATE, fatal=True)
    if chat.begun or chat.kind:
        yield chat, None


class Writers:
    """Who wrote a message, by the number of the sender."""

    def __init__(self, owner: Owner) -> None:
        self._owner = owner
        self._known: dict[Id, Author] = {}

    def author(self, sender: Id | None, name: str | None) -> Author:
        """Whether the person wrote under a number; one of a channel or group tells nobody."""
        if sender is None:
            return self._owner.wrote(name or "")
        known = self._known.get(sender)
        if known is None:
            known = self._known[sender] = self._look(str(sender))
        return known

    def first_author(self, name: str | None) -> Author:
        """Who wrote what was forwarded, by the name it was first written under."""
        return self._owner.wrote(name) if name else Author.OTHER

    def _look(self, sender: str) -> Author:
        if sender in self._owner.ids:
            return Author.ME
        is_person = sender.isdigit() or sender.startswith("user")
        return Author.OTHER if self._owner.ids and is_person else Author.UNKNOWN

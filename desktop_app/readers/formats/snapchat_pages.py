"""Reads the web pages of Snapchat's chats, for downloads without JSON files, a piece at a time."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from checks.evidence import Author, Message, Problem, Record
from desktop_app.readers.formats.html_pages import Page, entries_of
from desktop_app.readers.formats.snapchat_chats import Chat
from desktop_app.readers.formats.snapchat_text import Strange
from desktop_app.readers.section import Scope

ASK_FOR_JSON = (
    "This part is a web page that Keep Clear does not read. Ask Snapchat for your data once more, "
    "with “Export JSON Files” switched on."
)
_UNSURE = (
    "Some messages stand under a name that may be yours or somebody else’s. Add the name you have "
    "on Snapchat to “About you”, or ask for the JSON files, then add the download again."
)

_BEFORE = "chat history with "
_PARTS = {"h4": "sender", "span": "kind", "p": "text", "h6": "time"}
_EVENTS = ("STATUS", "MISSED_")


@dataclass(slots=True)
class Shown:
    """One message as a page shows it."""

    sender: str = ""
    kind: str = ""
    text: str = ""
    time: str = ""


def read_page(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The messages of a page and a summary of its conversation."""
    page = _ChatPage()
    strange = Strange()
    chat = Chat(_name_in(scope.path))
    for shown in entries_of(page, stream, scope):
        chat.name = page.partner or chat.name
        if isinstance(shown, Problem):
            yield shown
        elif not shown.kind.startswith(_EVENTS):
            yield _message(shown, chat, scope, strange)
    if chat.total:
        yield chat.summary(scope)
    yield from strange.problems(scope)


def read_other_page(stream: BinaryIO, scope: Scope) -> Iterator[Problem]:
    """That a page is not read, because there is a better form of it."""
    yield scope.problem(ASK_FOR_JSON, fatal=True)


def _name_in(path: str) -> str:
    """Whom a conversation is with, by its page's path."""
    return path.rpartition("subpage_")[2].removesuffix(".html")


def _message(shown: Shown, chat: Chat, scope: Scope, strange: Strange) -> Message:
    author = scope.owner.wrote(shown.sender)
    if author is not Author.ME:
        is_other = shown.sender == chat.name or (author is Author.OTHER and scope.owner.account)
        author = Author.OTHER if is_other else Author.UNKNOWN
    if author is Author.UNKNOWN:
        strange.tell(_UNSURE)
    made = strange.time(shown.time)
    chat.count(author, shown.sender, made)
    return Message(scope.origin, "", made, author, shown.text, chat.name, shown.sender)


class _ChatPage(Page[Shown]):
    """Collects the messages of a page while it is fed: each is a block right inside the panel."""

    def __init__(self) -> None:
        super().__init__()
        self.partner = ""
        self._depth = 0  # of blocks, counted from the panel, which is 1
        self._part = ""
        self._said: dict[str, list[str]] = {}

    def finish(self) -> bool:
        """The panel must not be open any more."""
        self._end()
        return self._depth == 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin the panel, a message in it, or a part of one."""
        classes = (dict(attrs).get("class") or "").split()
        if "rightpanel" in classes and not self._depth:
            self.is_known = True
            self._depth = 1
        elif tag == "div" and self._depth:
            if self._depth == 1:
                self._end()
            self._depth += 1
        elif tag == "h1" or (tag in _PARTS and self._depth > 1):
            self._part = _PARTS.get(tag, "partner")
            self._said.setdefault(self._part, [])
        elif tag == "br":
            self.handle_data("\n")

    def handle_endtag(self, tag: str) -> None:
        """End a part or a message."""
        if tag == "h1" and self._part == "partner":
            name = " ".join("".join(self._said.pop("partner", [])).split())
            if name.casefold().startswith(_BEFORE):
                self.partner = name[len(_BEFORE) :].strip()
            self._part = ""
        elif tag in _PARTS:
            self._part = ""
        elif tag == "div" and self._depth:
            self._depth -= 1
            if self._depth == 1:
                self._end()

    def handle_data(self, data: str) -> None:
        """Collect the words of a part."""
        if self._part:
            self._said[self._part].append(data)
            self.grow(len(data))
        elif data.strip() and self.cdata_elem is None:
            self.has_words = True

    def _end(self) -> None:
        """Put a message together, if there is one."""
        said = {part: "".join(words).strip() for part, words in self._said.items()}
        if said.get("sender") or said.get("text"):
            parts = (said.get(part, "") for part in _PARTS.values())
            self.found.append(Shown(*parts))
        self._said = {}
        self._part = ""
        self.size = 0

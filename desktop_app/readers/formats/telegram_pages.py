"""Reads the pages of a Telegram chat that was saved as HTML, a piece at a time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from checks.evidence import Problem
from desktop_app.readers.formats.html_pages import entries_of
from desktop_app.readers.formats.html_parts import MUTE, VOID, PartedPage, lines_of
from desktop_app.readers.section import Members, Scope, tidy

PAGES = r"(?:.*/)?messages\d*\.html"
"""The pages of a chat; the second is `messages2.html`."""

_HEAD = 64 * 1024
_MUTE = frozenset({"style", "script", "head", "title"})
_ELSEWHERE = re.compile(r"[a-z+.-]+:|#|//", re.IGNORECASE)
_NUMBER = re.compile(r"(\d*)\.html$")


@dataclass(slots=True)
class Shown:
    """One message as a page shows it.

    `sender` is "" where the page leaves it out, since it is that of the message before; `when` is
    the time as it stands there, `first` the name it was first written under, None where it was
    not forwarded.
    """

    id: str = ""
    sender: str = ""
    when: str = ""
    first: str | None = None
    text: str = ""
    joined: bool = False
    files: list[str] = field(default_factory=list)


def messages(stream: BinaryIO, scope: Scope) -> Iterator[Shown | str | Problem]:
    """The messages of a page in order, and before them its heading as a plain text.

    A page that has words but no messages, and one that breaks off, is a fatal Problem.
    """
    return entries_of(_ChatPage(), stream, scope)


def senders(stream: BinaryIO, scope: Scope) -> Iterator[str]:
    """The names that messages of a page stand under."""
    for shown in messages(stream, scope):
        if isinstance(shown, Shown) and shown.sender:
            yield shown.sender


def chat_pages(members: Members) -> list[str]:
    """The pages of all chats, those of one in order."""
    paths = [path for path in members.paths if re.fullmatch(PAGES, tidy(path))]
    return sorted(paths, key=_place)


def pages_beside(members: Members, path: str) -> list[str]:
    """All pages of the chat that a page is of, in order."""
    folder = path.rpartition("/")[0]
    return [other for other in chat_pages(members) if other.rpartition("/")[0] == folder]


def is_chat_page(members: Members, path: str) -> bool:
    """Whether a page called so is one of Telegram's."""
    with members.open(path) as stream:
        return re.search(rb'class="message (?:default|service)', stream.read(_HEAD)) is not None


def _place(path: str) -> tuple[str, int]:
    number = _NUMBER.search(path)
    return path.rpartition("/")[0], int(number[1] or 1) if number else 1


class _ChatPage(PartedPage[Shown | str]):
    """Collects the messages of a page while it is fed."""

    def __init__(self) -> None:
        super().__init__()
        self._links: list[str] = []
        self._shown: Shown | None = None
        self._around = 0  # how many elements are open around the message

    def finish(self) -> bool:
        """No message may be open any more."""
        return self._shown is None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element; one of class `message` begins a message."""
        if tag == "br":
            self.handle_data("\n")
        if tag in VOID:
            return
        given = dict(attrs)
        names = (given.get("class") or "").split()
        if tag == "div" and "message" in names:
            self._begin(names, given.get("id") or "")
        part = _part_of(tag, names, in_message=self._shown is not None)
        if self._shown is not None:
            self._note(self._shown, tag, part, given)
        self.open_element(tag, part)

    def _begin(self, names: list[str], ident: str) -> None:
        while self._shown is not None:
            self.close_element()
        self.is_known = True
        self.size = 0
        self._around = self.depth
        if "service" not in names:
            self._shown = Shown(ident.removeprefix("message"), joined="joined" in names)

    def leave(self) -> None:
        """Give a message that is closed."""
        if self._shown is not None and self.depth <= self._around:
            self.found.append(self._shown)
            self._shown = None

    def _note(self, shown: Shown, tag: str, part: str, given: dict[str, str | None]) -> None:
        """Take up what an element of a message says in its attributes."""
        address = given.get("href") or ""
        if part == "forwarded" and shown.first is None:
            shown.first = ""
        elif part == "date":
            shown.when = shown.when or given.get("title") or ""
        elif tag == "a" and self.parts["text"]:
            self._links.append(address)
        elif tag == "a" and address and not _ELSEWHERE.match(address):
            shown.files.append(address)

    def end_part(self, part: str, words: str) -> None:
        """Put the words of a part where they belong."""
        text = lines_of(words)
        shown = self._shown
        if part == "title" and text and not self.is_known:
            self.found.append(text)
        elif part == "name" and shown is not None and self.parts["forwarded"]:
            shown.first = shown.first or text
        elif part == "name" and shown is not None:
            shown.sender = shown.sender or text
        elif part == "text" and shown is not None:
            hidden = (link for link in self._links if link.startswith("http") and link not in text)
            shown.text = "\n".join(filter(None, (shown.text, text, *hidden)))
            self._links.clear()


def _part_of(tag: str, names: list[str], *, in_message: bool) -> str:
    """What an element is to a message, by its classes; "" where it is nothing by itself."""
    if tag in _MUTE:
        return MUTE
    if "date" in names:
        return "date"
    if "text" in names:
        return "text" if in_message else "title"
    if not in_message:
        return ""
    return "name" if "from_name" in names else "forwarded" if "forwarded" in names else ""

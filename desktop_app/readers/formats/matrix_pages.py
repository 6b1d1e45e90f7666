"""Reads the pages of a Matrix room that was saved as HTML."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO
from urllib.parse import unquote

from checks.evidence import Author, Problem
from desktop_app.readers.formats import dates
from desktop_app.readers.formats.html_pages import Page, TooMuch, entries_of
from desktop_app.readers.section import Scope

_DEEPEST = 500
_VOID = frozenset({"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source"})
_MUTE = frozenset({"style", "script", "head", "title", "mx-reply"})
_OF_PERSON = "https://matrix.to/#/"
_SELF = {"true": Author.ME, "false": Author.OTHER}
_SAVED = re.compile(r"(?:images|videos|audio|files|stickers)/")


@dataclass(slots=True)
class Exporter:
    """Who saved the room."""

    address: str
    name: str


@dataclass(slots=True)
class Shown:
    """One message as a page shows it; `sender` is "" where it is that of the one before."""

    id: str = ""
    author: Author = Author.UNKNOWN
    sender: str = ""
    made: int | None = None
    text: str | None = None
    files: list[str] = field(default_factory=list)


Entry = Exporter | Shown | str
"""Who saved a room, a message, or the room's name."""


def page_entries(stream: BinaryIO, scope: Scope) -> Iterator[Entry | Problem]:
    """The messages of a page in order; before them who saved it, and the room's name.

    Times are those of the clock of who saved it, taken as a UK one.
    """
    return entries_of(_RoomPage(), stream, scope)


class _RoomPage(Page[Entry]):
    """Collects messages: each is wrapped in an element of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._open: list[tuple[str, str]] = []  # each open element: its tag and its part
        self._tags: Counter[str] = Counter()
        self._parts: Counter[str] = Counter()
        self._words: list[list[str]] = []  # those of each open part, the innermost last
        self._shown: Shown | None = None
        self._around = 0  # how many elements are open around the message
        self._day = ""
        self._time = ""
        self._exporter = ""

    def finish(self) -> bool:
        """Nothing may be open but what browsers close themselves."""
        return self._shown is None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element; a wrapper begins a message."""
        given = {name: value or "" for name, value in attrs}
        if tag == "br":
            self.handle_data("\n")
        names = given.get("class", "").split()
        if self._shown is not None:
            self._note(self._shown, tag, names, given)
        elif "mx_Export_EventWrapper" in names:
            self.is_known = True
            self.size, self._time = 0, ""
            self._around = len(self._open)
            self._shown = Shown(given.get("id", ""))
        elif "mx_DateSeparator" in names:
            self._day = given.get("aria-label", "")
        if tag in _VOID:
            return
        part = self._part_of(tag, names, given)
        self._open.append((tag, part))
        self._tags[tag] += 1
        if part:
            self._parts[part] += 1
            self._words.append([])
        if len(self._open) > _DEEPEST:
            raise TooMuch

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and those in it that were left open."""
        closed = ""
        while self._tags[tag] and closed != tag:
            closed = self._close()

    def handle_data(self, data: str) -> None:
        """Collect the words of a part."""
        if self._words:
            self._words[-1].append(data)
            self.grow(len(data))
        if not self._parts["mute"] and data.strip():
            self.has_words = True

    def _part_of(self, tag: str, names: list[str], given: dict[str, str]) -> str:
        """What an element is to a message, by its classes; "" where it is nothing by itself."""
        if tag in _MUTE or any(
            name.startswith(("mx_ReplyChain", "mx_ReplyTile")) for name in names
        ):
            return "mute"
        if self._shown is None:
            is_name = "mx_RoomHeader_truncated" in names or "mx_RoomHeader_nametext" in names
            if tag == "a" and given.get("href", "").startswith(_OF_PERSON):
                self._exporter = unquote(given["href"].removeprefix(_OF_PERSON))
                return "exporter"
            return "title" if is_name else ""
        if "mx_MessageTimestamp" in names:
            return "time"
        if "mx_DisambiguatedProfile_displayName" in names:
            return "sender"
        return "text" if "mx_EventTile_body" in names else ""

    def _note(self, shown: Shown, tag: str, names: list[str], given: dict[str, str]) -> None:
        """Take up what an element of a message says in its attributes."""
        if "data-self" in given and shown.author is Author.UNKNOWN:
            shown.author = _SELF.get(given["data-self"], Author.UNKNOWN)
        if "mx_MessageTimestamp" in names:
            self._time = given.get("title", "") or self._time
        address = given.get("href" if tag == "a" else "src", "")
        if _SAVED.match(address) and address not in shown.files and not self._parts["mute"]:
            shown.files.append(address)

    def _close(self) -> str:
        """Close the innermost element; gives its tag."""
        tag, part = self._open.pop()
        self._tags[tag] -= 1
        if part:
            self._parts[part] -= 1
            words = "".join(self._words.pop())
            if self._parts["text"] and part != "mute":
                self._words[-1].append(words)
            elif not self._parts["mute"]:
                self._end(part, words)
        if self._shown is not None and len(self._open) <= self._around:
            self._put(self._shown)
            self._shown = None
        return tag

    def _end(self, part: str, words: str) -> None:
        """Put the words of a part where they belong."""
        lines = [" ".join(line.split()) for line in words.split("\n")]
        text = "\n".join(lines).strip()
        shown = self._shown
        if part == "title" and text:
            self.found.append(text)
        elif part == "exporter":
            name = text.partition(" (@")[0]
            self.found.append(Exporter(self._exporter, "" if name == self._exporter else name))
        elif shown is None:
            return
        elif part == "time":
            self._time = self._time or text
        elif part == "sender":
            shown.sender = shown.sender or text
        elif part == "text":
            shown.text = "\n".join(filter(None, (shown.text, text)))

    def _put(self, shown: Shown) -> None:
        """Give a message; what has neither words nor files is a line of the client's own."""
        if shown.text is None and not shown.files:
            return
        shown.made = dates.english(self._time) or dates.english(f"{self._day} {self._time}")
        self.found.append(shown)

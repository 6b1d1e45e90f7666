"""Reads the pages of a Matrix room that was saved as HTML."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO
from urllib.parse import unquote

from checks.evidence import Author, Problem
from desktop_app.readers.formats import dates
from desktop_app.readers.formats.html_pages import entries_of
from desktop_app.readers.formats.html_parts import MUTE, VOID, PartedPage, lines_of
from desktop_app.readers.section import Scope

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


class _RoomPage(PartedPage[Entry]):
    """Collects messages: each is wrapped in an element of its own."""

    def __init__(self) -> None:
        super().__init__()
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
            self._around = self.depth
            self._shown = Shown(given.get("id", ""))
        elif "mx_DateSeparator" in names:
            self._day = given.get("aria-label", "")
        if tag in VOID:
            return
        part = self._part_of(tag, names, given)
        self.open_element(tag, part)

    def _part_of(self, tag: str, names: list[str], given: dict[str, str]) -> str:
        """What an element is to a message, by its classes; "" where it is nothing by itself."""
        if tag in _MUTE or any(
            name.startswith(("mx_ReplyChain", "mx_ReplyTile")) for name in names
        ):
            return MUTE
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
        if _SAVED.match(address) and address not in shown.files and not self.parts[MUTE]:
            shown.files.append(address)

    def leave(self) -> None:
        """Give a message that is closed."""
        if self._shown is not None and self.depth <= self._around:
            self._put(self._shown)
            self._shown = None

    def end_part(self, part: str, words: str) -> None:
        """Put the words of a part where they belong; those within a text are part of it."""
        if self.parts["text"] and part != MUTE:
            self.give_back(words)
        elif not self.parts[MUTE]:
            self._end(part, words)

    def _end(self, part: str, words: str) -> None:
        text = lines_of(words)
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

"""Reads the web pages of Snapchat's chats, for downloads without JSON files, a piece at a time."""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import chain
from typing import BinaryIO

from checks.evidence import Author, Message, Problem, Record
from desktop_app.readers.formats.chunks import text_chunks
from desktop_app.readers.formats.snapchat_chats import Chat
from desktop_app.readers.formats.snapchat_text import Strange
from desktop_app.readers.section import Scope

CUT_SHORT = "This page is damaged; only what comes before the damage was read."
ODD_LAYOUT = "This page is laid out in a way that Keep Clear does not know, so it was not read."
ASK_FOR_JSON = (
    "This part is a web page that Keep Clear does not read. Ask Snapchat for your data once more, "
    "with “Export JSON Files” switched on."
)
_UNSURE = (
    "Some messages stand under a name that may be yours or somebody else’s. Add the name you have "
    "on Snapchat to “About you”, or ask for the JSON files, then add the download again."
)

_PIECE = 64 * 1024
_LONGEST_TAG = 64 * 1024
_LONGEST_MESSAGE = 1024 * 1024
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
    page = _Page()
    strange = Strange()
    chat = Chat(_name_in(scope.path))
    for piece in chain(text_chunks(stream, _PIECE), (None,)):
        is_sound = page.take(piece)
        chat.name = page.partner or chat.name
        for shown in page.done():
            if not shown.kind.startswith(_EVENTS):
                yield _message(shown, chat, scope, strange)
        if not is_sound:
            yield scope.problem(CUT_SHORT, fatal=True)
            break
    if chat.total:
        yield chat.summary(scope)
    elif page.has_words and not page.has_panel:
        yield scope.problem(ODD_LAYOUT, fatal=True)
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


class _TooMuch(Exception):
    """A message that no real page has."""


class _Page(HTMLParser):
    """Collects the messages of a page while it is fed: each is a block right inside the panel."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.partner = ""
        self.has_words = self.has_panel = False
        self._depth = 0  # of blocks, counted from the panel, which is 1
        self._part = ""
        self._said: dict[str, list[str]] = {}
        self._size = 0
        self._done: list[Shown] = []

    def take(self, piece: str | None) -> bool:
        """Read one more piece, None for the end; False where this is no honest page."""
        try:
            if piece is not None:
                self.feed(piece)
                return len(self.rawdata) <= _LONGEST_TAG
            if "<" in self.rawdata:
                return False
            self.close()
        except _TooMuch:
            return False
        self._end()
        return self._depth == 0

    def done(self) -> list[Shown]:
        """The messages that are complete by now."""
        done, self._done = self._done, []
        return done

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin the panel, a message in it, or a part of one."""
        classes = (dict(attrs).get("class") or "").split()
        if "rightpanel" in classes and not self._depth:
            self.has_panel = True
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
            self._size += len(data)
            if self._size > _LONGEST_MESSAGE:
                raise _TooMuch
        elif data.strip() and self.cdata_elem is None:
            self.has_words = True

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """Pass over what looks like the conditional comments of old browsers."""
        return self.parse_bogus_comment(i, bool(report))

    def _end(self) -> None:
        """Put a message together, if there is one."""
        said = {part: "".join(words).strip() for part, words in self._said.items()}
        if said.get("sender") or said.get("text"):
            parts = (said.get(part, "") for part in _PARTS.values())
            self._done.append(Shown(*parts))
        self._said = {}
        self._part = ""
        self._size = 0

"""Reads the entries of Takeout's HTML pages, of comments and of activity, a piece at a time."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import chain
from typing import BinaryIO

from checks.evidence import Problem
from desktop_app.readers.formats.text_lines import Losses, clean_chunks
from desktop_app.readers.section import Scope

CUT_SHORT = "This page is damaged; only what comes before the damage was read."
ODD_LAYOUT = "This page is laid out in a way that Keep Clear does not know, so it was not read."

_LONGEST_TAG = 64 * 1024
_LONGEST_ENTRY = 1024 * 1024
_MUTE = frozenset({"style", "script", "head", "title"})


@dataclass(slots=True)
class Entry:
    """One entry of a page: its lines, and the addresses its links lead to, in order."""

    lines: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)


def entries(stream: BinaryIO, scope: Scope) -> Iterator[Entry | Problem]:
    """The entries of a page: each item of a list, or the first cell of each block of activity.

    A page that has words but no entries, and one that breaks off within a tag or has an entry
    without end, is a fatal Problem.
    """
    page = _Page()
    losses = Losses()
    found = broken = False
    for piece in chain(clean_chunks(stream, losses), (None,)):
        broken = not page.take(piece)
        for entry in page.done():
            found = True
            yield entry
        if broken:
            yield scope.problem(CUT_SHORT, fatal=True)
            return
    yield from losses.problems(scope)
    if page.has_words and not found:
        yield scope.problem(ODD_LAYOUT, fatal=True)


class _TooMuch(Exception):
    """An entry that no real page has."""


class _Page(HTMLParser):
    """Collects the entries of a page while it is fed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.has_words = False
        self._entry: Entry | None = None
        self._line: list[str] = []
        self._size = 0
        self._muted = 0
        self._block_is_new = False
        self._done: list[Entry] = []

    def take(self, piece: str | None) -> bool:
        """Read one more piece, None for the end; False where this is no honest page."""
        try:
            if piece is not None:
                self.feed(piece)
                return len(self.rawdata) <= _LONGEST_TAG
            if "<" in self.rawdata:
                return False
            self.close()
            self._end()
        except _TooMuch:
            return False
        return True

    def done(self) -> list[Entry]:
        """The entries that are complete by now."""
        done, self._done = self._done, []
        return done

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an entry, a line or a link."""
        if tag == "br":
            self._end_line()
        elif tag == "a" and self._entry is not None:
            self._entry.links.append(dict(attrs).get("href") or "")
        elif tag == "li":
            self._begin()
        elif tag == "div":
            self._end()
            names = (dict(attrs).get("class") or "").split()
            if "outer-cell" in names:
                self._block_is_new = True
            elif "content-cell" in names and self._block_is_new:
                self._block_is_new = False
                self._begin()
        elif tag in _MUTE:
            self._muted += 1

    def handle_endtag(self, tag: str) -> None:
        """End an entry."""
        if tag in ("li", "div", "ul"):
            self._end()
        elif tag in _MUTE:
            self._muted = max(0, self._muted - 1)

    def handle_data(self, data: str) -> None:
        """Collect the words of an entry."""
        if self._entry is not None:
            self._line.append(data)
            self._size += len(data)
            if self._size > _LONGEST_ENTRY:
                raise _TooMuch
        elif not self._muted and data.strip():
            self.has_words = True

    def _begin(self) -> None:
        self._end()
        self._entry = Entry()
        self._size = 0

    def _end_line(self) -> None:
        if self._entry is not None:
            self._entry.lines.append(" ".join("".join(self._line).split()))
            self._line.clear()

    def _end(self) -> None:
        self._end_line()
        if self._entry is not None:
            self._done.append(self._entry)
            self._entry = None

"""Reads the entries of Takeout's HTML pages, of comments and of activity, a piece at a time."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from checks.evidence import Problem
from desktop_app.readers.formats.html_pages import Page, entries_of
from desktop_app.readers.section import Scope

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
    return entries_of(_ListPage(), stream, scope)


class _ListPage(Page[Entry]):
    """Collects the entries of a page while it is fed."""

    def __init__(self) -> None:
        super().__init__()
        self._entry: Entry | None = None
        self._line: list[str] = []
        self._muted = 0
        self._block_is_new = False

    def finish(self) -> bool:
        """An entry may end with the page."""
        self._end()
        return True

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
            self.grow(len(data))
        elif not self._muted and data.strip():
            self.has_words = True

    def _begin(self) -> None:
        self._end()
        self._entry = Entry()
        self.is_known = True
        self.size = 0

    def _end_line(self) -> None:
        if self._entry is not None:
            self._entry.lines.append(" ".join("".join(self._line).split()))
            self._line.clear()

    def _end(self) -> None:
        self._end_line()
        if self._entry is not None:
            self.found.append(self._entry)
            self._entry = None

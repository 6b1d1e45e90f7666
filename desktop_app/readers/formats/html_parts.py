"""Web pages whose entries are told by the parts that their elements play."""

from abc import abstractmethod
from collections import Counter
from typing import TypeVar

from desktop_app.readers.formats.html_pages import Page, TooMuch

T = TypeVar("T")

VOID = frozenset({"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source"})
"""Elements that hold nothing and are never closed."""

MUTE = "mute"
"""The part of elements whose words nobody sees."""

_DEEPEST = 500


class PartedPage(Page[T]):
    """What keeps track of the elements that are open, of their parts, and of the words in those.

    A kind of page opens each element with its part, "" where it plays none; it is told of the
    words of every part that ends, and of every element that is closed.
    """

    def __init__(self) -> None:
        super().__init__()
        self._open: list[tuple[str, str]] = []  # each open element: its tag and its part
        self._tags: Counter[str] = Counter()
        self._words: list[list[str]] = []  # those of each open part, the innermost last
        self.parts: Counter[str] = Counter()
        """The parts that are open."""

    @property
    def depth(self) -> int:
        """How many elements are open."""
        return len(self._open)

    @abstractmethod
    def end_part(self, part: str, words: str) -> None:
        """Put the words of a part where they belong."""

    @abstractmethod
    def leave(self) -> None:
        """Take what is complete, now that an element is closed."""

    def open_element(self, tag: str, part: str) -> None:
        """Open an element that is not of `VOID`. Raises `TooMuch`."""
        self._open.append((tag, part))
        self._tags[tag] += 1
        if part:
            self.parts[part] += 1
            self._words.append([])
        if self.depth > _DEEPEST:
            raise TooMuch

    def close_element(self) -> str:
        """Close the innermost element; gives its tag."""
        tag, part = self._open.pop()
        self._tags[tag] -= 1
        if part:
            self.parts[part] -= 1
            self.end_part(part, "".join(self._words.pop()))
        self.leave()
        return tag

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and those in it that were left open."""
        closed = ""
        while self._tags[tag] and closed != tag:
            closed = self.close_element()

    def handle_data(self, data: str) -> None:
        """Collect the words of a part."""
        if self._words:
            self._words[-1].append(data)
            self.grow(len(data))
        if not self.parts[MUTE] and data.strip():
            self.has_words = True

    def give_back(self, words: str) -> None:
        """Let the words of a part that has ended be those of the part around it."""
        self._words[-1].append(words)


def lines_of(words: str) -> str:
    """Words as they are shown: runs of spaces are one, and lines stay lines."""
    return "\n".join(" ".join(line.split()) for line in words.split("\n")).strip()

"""The part of an XML document that is in memory, as the bytes that its parser takes."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

from desktop_app.readers.formats.chunks import known_encoding
from desktop_app.readers.formats.text_lines import Losses, clean_chunks

_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r")
_DECLARATION = re.compile(r"\s*(?:<\?xml\s[^>]{0,500}\?>)?\s*")
_ENCODING = re.compile(rb"\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,20})[\"']")
_TAIL = 300  # bytes at an end that may be the beginning of a tag


class Window:
    """A document's text in UTF-8, without its XML declaration and what XML has no place for.

    Indexes count from the document's beginning. What stands before the last `drop` is gone.
    """

    __slots__ = ("_base", "_data", "_pieces", "ended", "losses")

    def __init__(self, stream: BinaryIO) -> None:
        self._base = 0
        self._data = bytearray()
        self.ended = False
        self.losses = Losses()
        self._pieces = _cleaned(clean_chunks(stream, self.losses, declared))

    @property
    def end(self) -> int:
        """Behind what is in memory."""
        return self._base + len(self._data)

    @property
    def begin(self) -> int:
        """Where what is in memory begins."""
        return self._base

    def take(self, at: int, most: int) -> bytes:
        """At most so many bytes from `at` on; b"" at the document's end."""
        if at == self.end:
            self._more()
        return self.cut(at, at + most)

    def cut(self, begin: int, end: int) -> bytes:
        """A stretch of what is in memory."""
        return bytes(self._data[max(0, begin - self._base) : max(0, end - self._base)])

    def drop(self, before: int) -> None:
        """Forget what stands before an index."""
        if before > self._base:
            del self._data[: before - self._base]
            self._base = before

    def find(
        self, pattern: re.Pattern[bytes], at: int, keep: int, most: int
    ) -> re.Match[bytes] | None:
        """The next match from `at` on, moved to indexes by `index`; None at the document's end.

        What stands from `keep` on stays in memory, unless that is more than `most` bytes.
        """
        while True:
            found = pattern.search(self._data, at - self._base)
            if found or self.ended:
                return found
            at = max(at, self.end - _TAIL)
            self.drop(keep if self.end - keep <= most else at)
            self._more()

    def index(self, place: int) -> int:
        """The index of a place in what is in memory now."""
        return self._base + place

    def _more(self) -> None:
        piece = next(filter(None, self._pieces), b"")
        self.ended = not piece
        self._data += piece


def _cleaned(texts: Iterator[str]) -> Iterator[bytes]:
    """The document's bytes without what XML has no place for."""
    first = next(texts, "")
    opening = _DECLARATION.match(first)
    for text in chain((first[opening.end() :] if opening else first,), texts):
        possible = text.replace("\ufffe", "").replace("\uffff", "")
        yield possible.encode("utf-8", "replace").translate(None, _CONTROLS)


def declared(first: bytes) -> str:
    """The encoding that a document says it is in, as far as that is one a document can be in."""
    match = _ENCODING.match(first)
    return known_encoding(match[1].decode("ascii")) if match else "utf-8"

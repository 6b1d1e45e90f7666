"""Cuts a JSON document of any size at the seams between elements, a piece in memory at a time."""

import re
from collections.abc import Iterator

from desktop_app.readers.formats.chunks import PIECE

LONGEST = 64 * 1024 * 1024
"""Bytes one element may have; a longer one is not read, so that memory stays flat."""

DEEPEST = 200_000
"""Brackets that may be open in one element; decoders refuse far less, but find its end."""

# A string (group 1 is empty where it is cut short) or a character that shapes the document.
_TOKEN = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+("?)|[\[\]{},]', re.DOTALL)
_SPACE = re.compile(rb"[\s,]*")
_SEAM = re.compile(rb"\s*,\s*")
_OPENING = re.compile(rb'\{\s*"[^"\\]{0,40}"')
_COLON = re.compile(rb"\s*:\s*")
_TRIES = 3


class Broken(Exception):
    """The document is cut short or no JSON from here on; `str` of it may hold a sentence."""


class OddShape(Broken):
    """The document holds nothing that is wanted, in no way that is known."""


class Window:
    """The part of a document that is in memory: `data` from `at` on is still to be read."""

    __slots__ = ("_pieces", "at", "data", "ended")

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self.data = b""
        self.at = 0
        self.ended = False

    @property
    def left(self) -> int:
        """Bytes in memory that are still to be read."""
        return len(self.data) - self.at

    def more(self) -> None:
        """Read on until what is in memory has doubled, at least by one piece.

        Raises `Broken` at the document's end, or where one element is longer than `LONGEST`.
        """
        if self.ended or self.left > LONGEST:
            raise Broken
        parts = [self.data[self.at :]]
        wanted = max(PIECE, self.left)
        while wanted > 0 and not self.ended:
            piece = next(self._pieces, b"")
            self.ended = not piece
            wanted -= len(piece)
            parts.append(piece)
        self.data = b"".join(parts)
        self.at = 0

    def fill(self) -> None:
        """Have a piece in memory, as far as the document goes."""
        if self.left < PIECE and not self.ended:
            self.more()

    def peek(self) -> bytes:
        """The next byte that is neither space nor comma; b"" at the end."""
        while True:
            self.at = _end(_SPACE, self.data, self.at)
            if self.at < len(self.data):
                return self.data[self.at : self.at + 1]
            if self.ended:
                return b""
            self.more()

    def key(self) -> bytes:
        """Read a member's quoted name and the colon behind it."""
        while True:
            match = _TOKEN.match(self.data, self.at)
            colon = _COLON.match(self.data, match.end()) if match and match[1] else None
            if match and colon and colon.end() < len(self.data):
                self.at = colon.end()
                return match[0]
            self.more()

    def value(self) -> bytes:
        """Read one value of an object, whole."""
        while True:
            spans, _, _ = scan(self.data, self.at, closing=b"}", limit=1)
            if spans:
                begin, self.at = spans[0]
                return self.data[begin : self.at]
            self.more()

    def rest(self) -> bytes:
        """What is left of the document; raises `Broken` where that is longer than an element."""
        while not self.ended:
            self.more()
        return self.data[self.at :]


Spans = list[tuple[int, int]]


def scan(data: bytes, at: int, *, closing: bytes = b"]", limit: int = 0) -> tuple[Spans, int, bool]:
    """Find the elements that are whole in `data` from `at` on.

    Gives their spans, at most `limit` where that is not 0, where to read on, and whether the
    closing bracket was met. Raises `Broken` where the first thing is a bracket that closes what
    was not opened.
    """
    spans: Spans = []
    depth, begin = 0, at
    for match in _TOKEN.finditer(data, at):
        end = match.start()
        token = data[end : end + 1]
        if token == b'"':
            if not match[1]:
                break
            continue
        if token in b"[{":
            depth += 1
            continue
        if depth:
            depth -= token != b","
            continue
        if data[begin:end].strip():
            spans.append((begin, end))
        if token not in (b",", closing):
            return _off(spans, end)
        begin = end + 1
        if token == closing:
            return spans, begin, True
        if limit and len(spans) == limit:
            break
    return _off(spans, begin) if depth > DEEPEST else (spans, begin, False)


def _off(spans: Spans, end: int) -> tuple[Spans, int, bool]:
    """What is whole before the damage; `Broken` where that is nothing."""
    if not spans:
        raise Broken
    return spans, end, False


def likely_seams(data: bytes, at: int, sample: bytes) -> Iterator[int]:
    """Places that may part two elements, the last first; `sample` is where a known one is.

    The sample is what stands between two elements, as `seam_after` gives it.
    """
    end = len(data)
    for _ in range(_TRIES):
        end = data.rfind(sample, at, end)
        if end <= at:
            return
        yield end + 1


def seam_after(data: bytes, end: int) -> bytes:
    """What parts two objects of this array: a brace, the comma, and the next one's first name."""
    seam = _SEAM.match(data, end)
    opening = _OPENING.match(data, seam.end()) if seam else None
    return data[end - 1 : opening.end()] if opening and data[end - 1 : end] == b"}" else b""


def _end(pattern: re.Pattern[bytes], data: bytes, at: int) -> int:
    match = pattern.match(data, at)
    return match.end() if match else at

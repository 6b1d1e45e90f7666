"""Turns a fuzzer's bytes into values, the same bytes always into the same values."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Feed:
    """Bytes that are used up from the front; where none are left everything is zero or empty."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def byte(self) -> int:
        """The next byte as a number."""
        at, self._at = self._at, self._at + 1
        return self._data[at] if at < len(self._data) else 0

    def number(self, size: int) -> int:
        """A signed number of some bytes."""
        return int.from_bytes(self._take(size).ljust(size, b"\0"), "little", signed=True)

    def one_of(self, choices: Sequence[T]) -> T:
        """One of some values."""
        return choices[self.byte() % len(choices)]

    def text(self) -> str:
        """A text up to the next line's end, with half characters where bytes are no UTF-8."""
        end = self._data.find(b"\n", self._at)
        end = len(self._data) if end < 0 else end
        text = text_of(self._data[self._at : end])
        self._at = end + 1
        return text

    def rest(self) -> bytes:
        """All that is left."""
        return self._take(len(self._data))

    def is_empty(self) -> bool:
        """Whether nothing is left."""
        return self._at >= len(self._data)

    def _take(self, size: int) -> bytes:
        at, self._at = self._at, self._at + size
        return self._data[at : at + size]


def text_of(data: bytes) -> str:
    """Bytes as text; lone surrogates can come of it, as they can of a hostile download."""
    return data.decode("utf-8", "surrogateescape")

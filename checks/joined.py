"""Many texts as one, so that they are scanned in one go, and which of them a place belongs to."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from checks.text import normalise

_BETWEEN = "\n"  # no term goes over the end of a line, so none goes over into the next text


@dataclass(frozen=True, slots=True)
class Joined:
    """Texts as one text and its plain form; `starts` says where each begins in it.

    The last of `starts` is where one more text would begin.
    """

    text: str
    plain: str
    starts: list[int]

    @classmethod
    def of(cls, texts: Sequence[str]) -> "Joined":
        """Join texts."""
        text = _BETWEEN.join(texts)
        starts = accumulate(map(len(_BETWEEN).__add__, map(len, texts)), initial=0)
        return cls(text, normalise(text), list(starts))

    @property
    def has_words(self) -> bool:
        """Whether one of the texts is not empty."""
        return self.starts[-1] >= len(self.starts)

    def owner(self, place: int) -> int:
        """The number of the text that a place belongs to."""
        return bisect_right(self.starts, place) - 1

    def part(self, number: int) -> slice:
        """Where a text stands in the whole."""
        return slice(self.starts[number], self.starts[number + 1] - len(_BETWEEN))

    def holding(self, signs: str) -> Iterator[int]:
        """The numbers of the texts whose plain form holds one of some ASCII characters."""
        marks = self.plain.encode("ascii", "replace").translate(_marking(signs))
        place = marks.find(b"x")
        while place >= 0:
            number = self.owner(place)
            yield number
            place = marks.find(b"x", self.starts[number + 1])


@cache
def _marking(signs: str) -> bytes:
    """What makes an "x" of some characters and a space of all others."""
    return bytes(ord("x") if chr(code) in signs else ord(" ") for code in range(256))

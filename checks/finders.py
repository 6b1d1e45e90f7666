"""Two ways to find many words in a text at once: native where it is installed, and plain Python."""

from collections.abc import Callable, Iterator, Mapping
from itertools import compress, count
from typing import NamedTuple, TypeVar

try:
    import ahocorasick
except ImportError:  # some systems have no ready-made build of it
    ahocorasick = None

Value = TypeVar("Value")
Finder = Callable[[str], Iterator[tuple[int, Value]]]
"""Takes words with single spaces between them; gives (place, value) for every anchor in them."""

_MOST_KNOWN = 100_000


class Anchor(NamedTuple):
    """A whole word, or the beginning of one."""

    word: str
    is_prefix: bool


def best_finder(anchors: Mapping[Anchor, Value]) -> Finder[Value]:
    """The fastest finder this computer has; all of them give the same."""
    return word_finder(anchors) if ahocorasick is None else native_finder(anchors)


def native_finder(anchors: Mapping[Anchor, Value]) -> Finder[Value]:
    """A finder that is one Aho-Corasick automaton."""
    if not anchors:  # an automaton of nothing refuses to search
        return word_finder(anchors)
    automaton = ahocorasick.Automaton()
    for (word, is_prefix), value in anchors.items():
        term = f" {word}" if is_prefix else f" {word} "
        automaton.add_word(term, (len(term), value))
    automaton.make_automaton()

    def find(words: str) -> Iterator[tuple[int, Value]]:
        for last, (length, value) in automaton.iter(f" {words} "):
            yield last - length + 1, value

    return find


def word_finder(anchors: Mapping[Anchor, Value]) -> Finder[Value]:
    """A finder that looks each word up in a table."""
    known = _Known(anchors)

    def find(words: str) -> Iterator[tuple[int, Value]]:
        pieces = words.split(" ")
        place = following = 0
        for index in compress(count(), map(known.__getitem__, pieces)):
            place += sum(map(len, pieces[following:index])) + index - following
            following = index
            for value in known[pieces[index]]:
                yield place, value
        known.forget()

    return find


class _Known(dict[str, tuple[Value, ...]]):
    """The values that each word met so far stands for, and those of its beginnings."""

    def __init__(self, anchors: Mapping[Anchor, Value]) -> None:
        super().__init__()
        self._whole = {anchor.word: value for anchor, value in anchors.items() if not anchor[1]}
        self._begin = {anchor.word: value for anchor, value in anchors.items() if anchor[1]}
        self._lengths = sorted({len(word) for word in self._begin})

    def __missing__(self, word: str) -> tuple[Value, ...]:
        begun = (self._begin.get(word[:length]) for length in self._lengths if length <= len(word))
        values = (self._whole.get(word), *begun)
        self[word] = known = tuple(value for value in values if value is not None)
        return known

    def forget(self) -> None:
        """Start afresh when more words are known than fit in a modest amount of memory."""
        if len(self) > _MOST_KNOWN:
            self.clear()

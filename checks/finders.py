"""Two ways to find many keywords at once: native where it is installed, and plain Python.

A keyword is words with a space around them, such as " well off "; one without the space at its
end stands for every word that begins so. The text is ASCII and has nothing but letters, digits,
spaces and the signs that stand for other letters.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from itertools import compress, count
from typing import Generic, TypeVar

try:
    import ahocorasick_rs

    _NATIVE = True
except ImportError:  # some systems have no ready-made build of it
    _NATIVE = False

Value = TypeVar("Value")
Finder = Callable[[bytes], Iterator[tuple[int, Value]]]
"""Takes a text with a space at both ends; gives (place, value) for every keyword in it."""

_MOST_KNOWN = 100_000
_COMMON = frozenset(
    """
    about after again all also always and any are back because been before being but can come
    could did does doing don down even every first for from get getting give going good got
    great had has have her here him his how into its just know last like little look love made
    make many more much need never new not now off old one only other our out over people really
    right said same say see she should some still such take than that the their them then there
    these they thing things think this time today too two very want was way well were what when
    where which who why will with would year years you your
    """.split()
)  # words that stand in so many texts that another one of a keyword is looked for


def best_finder(keywords: Mapping[str, Value]) -> Finder[Value]:
    """The fastest finder this computer has; all of them give the same."""
    return native_finder(keywords) if _NATIVE else word_finder(keywords)


def native_finder(keywords: Mapping[str, Value]) -> Finder[Value]:
    """A finder that is one Aho-Corasick automaton.

    It takes a tenth of the memory of one that is a plain table, for little more time.
    """
    values = tuple(keywords.values())
    automaton = ahocorasick_rs.BytesAhoCorasick(
        [keyword.encode() for keyword in keywords],
        implementation=ahocorasick_rs.Implementation.ContiguousNFA,
    )

    def find(text: bytes) -> Iterator[tuple[int, Value]]:
        for number, start, _ in automaton.find_matches_as_indexes(text, overlapping=True):
            yield start, values[number]

    return find


def word_finder(keywords: Mapping[str, Value]) -> Finder[Value]:
    """A finder that looks each word up in a table, and the rest of a keyword around it."""
    known = _Known(keywords)

    def find(text: bytes) -> Iterator[tuple[int, Value]]:
        plain = text.decode("ascii")
        pieces = plain.split(" ")
        place = following = 0
        for index in compress(count(), map(known.__getitem__, pieces)):
            place += sum(map(len, pieces[following:index])) + index - following
            following = index
            for offset, keyword in known[pieces[index]]:
                if plain.startswith(keyword, place - offset) and place >= offset:
                    yield place - offset, keywords[keyword]
        known.forget()

    return find


_Places = tuple[tuple[int, str], ...]
"""Keywords, and how far behind their beginning a word stands in them."""


class _Known(dict[str, _Places], Generic[Value]):
    """Which keywords each word met so far may be part of."""

    def __init__(self, keywords: Mapping[str, Value]) -> None:
        super().__init__()
        whole: dict[str, list[tuple[int, str]]] = defaultdict(list)
        begun: dict[str, list[tuple[int, str]]] = defaultdict(list)
        often = Counter(word for keyword in keywords for word in keyword.split())
        for keyword in keywords:
            offset, word = min(
                _words_of(keyword), key=lambda item: (item[1] in _COMMON, often[item[1]], item[0])
            )
            is_begun = keyword.endswith(word)
            (begun if is_begun else whole)[word].append((offset, keyword))
        self._whole = {word: tuple(places) for word, places in whole.items()}
        self._begun = {word: tuple(places) for word, places in begun.items()}
        self._lengths = sorted({len(word) for word in begun})

    def __missing__(self, word: str) -> _Places:
        found = list(self._whole.get(word, ()))
        for length in self._lengths:
            if length <= len(word):
                found.extend(self._begun.get(word[:length], ()))
        self[word] = known = tuple(found)
        return known

    def forget(self) -> None:
        """Start afresh when more words are known than fit in a modest amount of memory."""
        if len(self) > _MOST_KNOWN:
            self.clear()


def _words_of(keyword: str) -> Iterator[tuple[int, str]]:
    """The words of a keyword, each with how far behind its beginning it stands."""
    place = 0
    for word in keyword.split(" "):
        if word:
            yield place, word
        place += len(word) + 1

"""Finds all terms of all lists in a text at once, at the edges of words.

The text is first folded: what shows nothing is left out, and what people put between two words
becomes one character. Of that a form with nothing but letters, digits and spaces is made, in
which one pass of a finder finds the keywords of all terms; the few places found are compared
with the terms as they are written.
"""

import codecs
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from checks.finders import Finder, best_finder
from checks.text import FILLER, at_edge, normalise, outside_ascii

_SPACING = " \t-_"  # up to three of these between two words count as one
_BETWEEN = frozenset(f"{_SPACING}.")  # what may stand between the words of a term
_WIDEST = 3
_TAG_BEGINNING = 5  # also the least length of a name looked for inside a tag
_PIECES = re.compile(r"[^\W_]+|[\W_]+")
_TAG = re.compile(r"[\w.\-]+")
_SAME_LENGTH = "keepclear.same_length"
_LETTER = "\x7f"  # stands for a letter outside ASCII
_SIGN = "\x00"  # stands for anything else outside ASCII
_KEPT = frozenset(map(ord, "abcdefghijklmnopqrstuvwxyz0123456789" + _LETTER))
_WORDS_ONLY = bytes(code if code in _KEPT else ord(" ") for code in range(256))
_SPACING_ONLY = bytes(ord(" ") if chr(code) in _SPACING else ord("x") for code in range(256))

Found = tuple[int, int, str, str]
"""Start, end, label and term of something found."""


class Case(Enum):
    """How a term must be written in the text as it stands."""

    ANY = "any"
    CAPITAL = "capital"
    UPPER = "upper"


@dataclass(frozen=True, slots=True)
class Term:
    """One thing to look for.

    `text` is how it is written; a "*" at its end stands for any end of the word. `term` is what
    a hit calls it. With `in_tags` a single word is also found inside hashtags and handles.
    """

    label: str
    text: str
    term: str
    case: Case = Case.ANY
    in_tags: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """A term as it is compared with a text.

    `text` has one space for each gap between words; `pieces` are the parts between the gaps, with
    their offsets, and `gaps` the offsets of the gaps. `is_open` says that any end of the last word
    will do, `is_word` that the keyword is all there is to compare. `keyword` is what the finder
    looks for; nothing where the term has neither letter nor digit.
    """

    term: Term
    text: str
    pieces: tuple[tuple[int, str], ...]
    gaps: tuple[int, ...]
    is_open: bool
    is_word: bool
    keyword: str


def patterns_of(terms: Iterable[Term]) -> tuple[Pattern, ...]:
    """Terms ready to be looked for, each once; those of which nothing is left are left out."""
    found = (_pattern_of(term) for term in dict.fromkeys(terms))
    return tuple(pattern for pattern in found if pattern is not None)


class Scanner:
    """Patterns, put together once and then looked for in any number of texts."""

    def __init__(
        self,
        patterns: Iterable[Pattern],
        finder: Callable[
            [Mapping[str, tuple[Pattern, ...]]], Finder[tuple[Pattern, ...]]
        ] = best_finder,
    ) -> None:
        by_keyword: dict[str, list[Pattern]] = defaultdict(list)
        self._tags: dict[str, list[tuple[str, Term]]] = defaultdict(list)
        for pattern in patterns:
            by_keyword[pattern.keyword].append(pattern)
            name = pattern.text
            if pattern.term.in_tags and pattern.is_word and len(name) >= _TAG_BEGINNING:
                self._tags[name[:_TAG_BEGINNING]].append((name, pattern.term))
        self._signs = tuple(by_keyword.pop("", ()))
        self._find = finder({keyword: tuple(group) for keyword, group in by_keyword.items()})

    def scan(self, text: str, plain: str) -> list[Found]:
        """Everything found in a text, in order of place; `plain` is its plain form.

        Of several spellings of one term in the same place only the longest is given.
        """
        folded, signs, place = _folded(plain)
        found: list[Found] = []
        for finds in (self._words_in(folded, signs), self._signs_in(folded), self._tagged(folded)):
            for start, end, term in finds:
                first, last = place(start), place(end - 1) + 1
                if term.case is Case.ANY or _is_cased(term.case, text[first:last]):
                    found.append((first, -last, term.label, term.term))
        return _longest(found)

    def _words_in(self, folded: str, signs: bytes) -> Iterator[tuple[int, int, Term]]:
        for place, patterns in self._find(b" %b " % _words_only(signs)):
            for pattern in patterns:
                start = place if pattern.text[0].isalnum() else place - 1
                if pattern.is_word or _stands_at(pattern, folded, start):
                    yield start, _end_of(pattern, folded, start), pattern.term

    def _signs_in(self, folded: str) -> Iterator[tuple[int, int, Term]]:
        """The terms without letters, such as emoji, of which the text has at least the first."""
        if not self._signs:
            return
        present = outside_ascii(folded)
        for pattern in self._signs:
            if not pattern.text[0].isascii() and pattern.text[0] not in present:
                continue
            place = folded.find(pattern.text)
            while place >= 0:
                yield place, place + len(pattern.text), pattern.term
                place = folded.find(pattern.text, place + 1)

    def _tagged(self, folded: str) -> Iterator[tuple[int, int, Term]]:
        if not self._tags:
            return
        for sign in "#@":
            place = folded.find(sign)
            while place >= 0:
                tag = _TAG.match(folded, place + 1)
                if tag is not None:
                    yield from self._inside(tag[0], place, tag.end())
                place = folded.find(sign, place + 1)

    def _inside(self, tag: str, start: int, end: int) -> Iterator[tuple[int, int, Term]]:
        """The terms that are part of a word of a tag; what is a whole word is found anyway."""
        for word in _PIECES.findall(tag):
            for place in range(len(word) - _TAG_BEGINNING + 1):
                for name, term in self._tags.get(word[place : place + _TAG_BEGINNING], ()):
                    if name != word and word.startswith(name, place):
                        yield start, end, term


def _pattern_of(term: Term) -> Pattern | None:
    """A term ready to be looked for, or None where nothing is left of it."""
    plain = normalise(term.text).replace(FILLER, "").strip()
    is_open = plain.endswith("*") and plain[-2:-1].isalnum()
    parts = _PIECES.findall(plain[:-1] if is_open else plain)
    if not parts:
        return None
    pieces: list[tuple[int, str]] = []
    gaps: list[int] = []
    text = ""
    for number, part in enumerate(parts):
        if 0 < number < len(parts) - 1 and _is_gap(part):
            gaps.append(len(text))
            text += " "
        else:
            pieces.append((len(text), part))
            text += part
    is_word = len(parts) == 1 and text.isalnum() and text.isascii()
    keyword = _keyword(text, is_open=is_open)
    return Pattern(term, text, tuple(pieces), tuple(gaps), is_open, is_word, keyword)


def _keyword(text: str, *, is_open: bool) -> str:
    words = _words_only(_signs_of(text)).decode("ascii")
    if not words.strip():
        return ""
    before = " " if text[0].isalnum() else ""
    after = " " if text[-1].isalnum() and not is_open else ""
    return f"{before}{words}{after}"


def _is_gap(part: str) -> bool:
    """Whether what stands between two words of a term may be written in another way."""
    return part == "." or not part.strip(_SPACING)


def _words_only(signs: bytes) -> bytes:
    """The signs of a text with nothing but letters, digits and spaces left of them."""
    return signs.translate(_WORDS_ONLY)


def _signs_of(plain: str) -> bytes:
    """A text with one sign for each character: itself in ASCII, else whether it is a letter."""
    plain = plain.replace(_LETTER, _SIGN)
    if plain.isascii():
        return plain.encode("ascii")
    any_letter = any(map(str.isalnum, outside_ascii(plain)))
    return plain.encode("ascii", _SAME_LENGTH if any_letter else "replace")


def _letters(error: UnicodeError) -> tuple[str, int]:
    """A sign for each character outside ASCII, which tells only whether it is a letter."""
    assert isinstance(error, UnicodeEncodeError)
    run = error.object[error.start : error.end]
    return "".join(_LETTER if char.isalnum() else _SIGN for char in run), error.end


codecs.register_error(_SAME_LENGTH, _letters)  # several times as fast as a regular expression


def _stands_at(pattern: Pattern, folded: str, start: int) -> bool:
    """Whether a text has a term at a place, as the term is written."""
    return (
        start >= 0
        and all(folded.startswith(piece, start + offset) for offset, piece in pattern.pieces)
        and all(folded[start + offset] in _BETWEEN for offset in pattern.gaps)
    )


def _end_of(pattern: Pattern, folded: str, start: int) -> int:
    """Where a term ends in a text; an open one ends with its word."""
    end = start + len(pattern.text)
    if pattern.is_open:
        while not at_edge(folded, end):
            end += 1
    return end


def _folded(plain: str) -> tuple[str, bytes, Callable[[int], int]]:
    """A text without fillers and surplus spacing, its signs, and its places in the whole text."""
    fillers = [found.start() for found in re.finditer(FILLER, plain)] if FILLER in plain else []
    text = _without(plain, fillers)
    signs = _signs_of(text)
    surplus = _surplus(signs)
    if surplus:
        text = _without(text, surplus)
        signs = _signs_of(text)
    in_plain, in_text = _moved(fillers), _moved(surplus)
    if not fillers:
        return text, signs, in_text
    return text, signs, lambda place: in_plain(in_text(place))


def _surplus(signs: bytes) -> list[int]:
    """The places of all but the first of two or three characters of spacing."""
    signs = signs.translate(_SPACING_ONLY)
    places: list[int] = []
    start = signs.find(b"  ")
    while start >= 0:
        end = signs.find(b"x", start)
        end = len(signs) if end < 0 else end
        if end - start <= _WIDEST:
            places.extend(range(start + 1, end))
        start = signs.find(b"  ", end)
    return places


def _without(text: str, places: Sequence[int]) -> str:
    """A text without the characters at some places, which are in order."""
    if not places:
        return text
    edges = [-1, *places, len(text)]
    return "".join(text[before + 1 : after] for before, after in pairwise(edges))


def _moved(places: Sequence[int]) -> Callable[[int], int]:
    """Turns a place in a text without some characters into the place in the text with them."""
    shifted = [place - index for index, place in enumerate(places)]
    return lambda place: place + bisect_right(shifted, place)


def _is_cased(case: Case, written: str) -> bool:
    """Whether a term is written in capitals, or with one."""
    return written.isupper() if case is Case.UPPER else written[:1].isupper()


def _longest(found: list[Found]) -> list[Found]:
    """What was found, in order, without what lies inside a longer find of the same term.

    The ends come as negative numbers, which puts the longest of a place first.
    """
    kept: list[Found] = []
    reached: dict[tuple[str, str], int] = {}
    for start, end, label, term in sorted(found):
        if -end > reached.get((label, term), 0):
            reached[label, term] = -end
            kept.append((start, -end, label, term))
    return kept

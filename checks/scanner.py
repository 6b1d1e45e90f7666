"""Finds all terms of all lists in a text at once, at the edges of words.

The text is first reduced to words with single characters between them. In it the longest word of
each term, its anchor, is found by one pass of a finder; the few places found are then compared
with the rest of the term.
"""

import codecs
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from checks.finders import Anchor, Finder, best_finder
from checks.text import FILLER, at_edge, normalise

_GAP = " "
_BETWEEN = " \t-_."  # what may stand between the words of a term in a text, up to three of them
_WIDEST_GAP = 3
_SHORTEST_ANCHOR = 3
_TAG_BEGINNING = 5  # also the least length of a name looked for inside a tag
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
)  # words that stand in so many texts that a rarer one makes the better anchor
_PIECES = re.compile(r"[^\W_]+|[\W_]+")
_TAG = re.compile(r"[\w.\-]+")
_SAME_LENGTH = "keepclear.same_length"
_LETTER = "\x7f"  # stands for a letter outside ASCII
_KEPT = frozenset(map(ord, "abcdefghijklmnopqrstuvwxyz0123456789" + _LETTER))
_WORDS_ONLY = bytes(code if code in _KEPT else ord(" ") for code in range(256))

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
class _Pattern:
    """A term cut at its anchor into what stands before it, outwards, and what stands after.

    `is_open` says that any end of the last word will do, `is_word` that the anchor is all.
    """

    term: Term
    before: tuple[str, ...]
    anchor: str
    after: tuple[str, ...]
    is_open: bool
    is_word: bool

    @property
    def pieces(self) -> tuple[str, ...]:
        """The words of the term and what stands between them, in order."""
        return (*reversed(self.before), self.anchor, *self.after)

    @property
    def key(self) -> Anchor:
        """What the finder looks for."""
        return Anchor(_words_only(self.anchor), self.is_open and not self.after)

    @property
    def has_anchor(self) -> bool:
        """Whether the anchor is a word, and rare enough to be looked for by itself."""
        if not self.anchor.isalnum():
            return False
        plain = all(piece == _GAP or piece.isalnum() for piece in self.pieces)
        return plain or len(self.anchor) >= _SHORTEST_ANCHOR


class Scanner:
    """All terms, made ready once and then looked for in any number of texts."""

    def __init__(
        self,
        terms: Iterable[Term],
        finder: Callable[
            [Mapping[Anchor, tuple[_Pattern, ...]]], Finder[tuple[_Pattern, ...]]
        ] = best_finder,
    ) -> None:
        patterns = [
            pattern for term in dict.fromkeys(terms) if (pattern := _pattern_of(term)) is not None
        ]
        anchored: dict[Anchor, list[_Pattern]] = defaultdict(list)
        for pattern in patterns:
            if pattern.has_anchor:
                anchored[pattern.key].append(pattern)
        self._find = finder({anchor: tuple(group) for anchor, group in anchored.items()})
        self._literals = [
            (pattern, "".join(pattern.pieces)) for pattern in patterns if not pattern.has_anchor
        ]
        self._tags: dict[str, list[tuple[str, Term]]] = defaultdict(list)
        for pattern in patterns:
            name = pattern.anchor
            if pattern.term.in_tags and pattern.is_word and len(name) >= _TAG_BEGINNING:
                self._tags[name[:_TAG_BEGINNING]].append((name, pattern.term))

    def scan(self, text: str, plain: str) -> list[Found]:
        """Everything found in a text, in order of place; `plain` is its plain form.

        Of several spellings of one term in the same place only the longest is given.
        """
        compact = plain.replace(FILLER, "") if FILLER in plain else plain
        found = [*self._anchored_in(compact), *self._literals_in(compact), *self._tagged(compact)]
        if not found:
            return []
        if len(compact) != len(plain):
            place = _places(plain)
            found = [(place(start), place(end - 1) + 1, term) for start, end, term in found]
        return _longest(
            (start, end, term.label, term.term)
            for start, end, term in found
            if _is_cased(term.case, text[start:end])
        )

    def _anchored_in(self, compact: str) -> Iterator[tuple[int, int, Term]]:
        for place, patterns in self._find(_words_only(compact)):
            for pattern in patterns:
                if pattern.is_word:
                    yield place, place + len(pattern.anchor), pattern.term
                elif span := _spread(pattern, compact, place):
                    yield *span, pattern.term

    def _literals_in(self, compact: str) -> Iterator[tuple[int, int, Term]]:
        for pattern, literal in self._literals:
            offset = sum(map(len, pattern.before))
            place = compact.find(literal)
            while place >= 0:
                if span := _spread(pattern, compact, place + offset):
                    yield *span, pattern.term
                place = compact.find(literal, place + 1)

    def _tagged(self, compact: str) -> Iterator[tuple[int, int, Term]]:
        if not self._tags:
            return
        for sign in "#@":
            place = compact.find(sign)
            while place >= 0:
                tag = _TAG.match(compact, place + 1)
                if tag is not None:
                    yield from self._inside(tag[0], place, tag.end())
                place = compact.find(sign, place + 1)

    def _inside(self, tag: str, start: int, end: int) -> Iterator[tuple[int, int, Term]]:
        """The terms that are part of a word of a tag; what is a whole word is found anyway."""
        for word in _PIECES.findall(tag):
            for place in range(len(word) - _TAG_BEGINNING + 1):
                for name, term in self._tags.get(word[place : place + _TAG_BEGINNING], ()):
                    if name != word and word.startswith(name, place):
                        yield start, end, term


def _pattern_of(term: Term) -> _Pattern | None:
    """A term ready to be looked for, or None where nothing is left of it."""
    plain = normalise(term.text).replace(FILLER, "").strip()
    is_open = plain.endswith("*") and plain[-2:-1].isalnum()
    pieces = _PIECES.findall(plain[:-1] if is_open else plain)
    if not pieces:
        return None
    last = len(pieces) - 1
    anchor = max(
        range(len(pieces)),
        key=lambda index: (
            pieces[index].isalnum(),
            pieces[index] not in _COMMON,
            not (is_open and index == last),
            pieces[index].isascii(),
            len(pieces[index]),
        ),
    )
    pieces[1:last] = [_GAP if set(piece) <= set(_BETWEEN) else piece for piece in pieces[1:last]]
    return _Pattern(
        term=term,
        before=tuple(reversed(pieces[:anchor])),
        anchor=pieces[anchor],
        after=tuple(pieces[anchor + 1 :]),
        is_open=is_open,
        is_word=not last and not is_open and pieces[anchor].isascii() and pieces[anchor].isalnum(),
    )


def _words_only(plain: str) -> str:
    """A text of the same length with nothing but letters, digits and single spaces in it."""
    signs = plain.replace(_LETTER, " ").encode("ascii", _SAME_LENGTH)
    return signs.translate(_WORDS_ONLY).decode("ascii")


def _letters(error: UnicodeError) -> tuple[str, int]:
    """A sign for each character outside ASCII, which tells only whether it is a letter."""
    assert isinstance(error, UnicodeEncodeError)
    run = error.object[error.start : error.end]
    return "".join(_LETTER if char.isalnum() else " " for char in run), error.end


codecs.register_error(_SAME_LENGTH, _letters)  # several times as fast as a regular expression


def _spread(pattern: _Pattern, plain: str, place: int) -> tuple[int, int] | None:
    """The span of a whole term whose anchor may stand at a place, or None where it does not."""
    if not plain.startswith(pattern.anchor, place):
        return None
    start = place
    for piece in pattern.before:
        begin = _gap_before(plain, start) if piece == _GAP else start - len(piece)
        if begin < 0 or begin == start or (piece != _GAP and not plain.startswith(piece, begin)):
            return None
        start = begin
    end = place + len(pattern.anchor)
    for piece in pattern.after:
        stop = _gap_after(plain, end) if piece == _GAP else end + len(piece)
        if stop == end or (piece != _GAP and not plain.startswith(piece, end)):
            return None
        end = stop
    if pattern.is_open:
        while end < len(plain) and plain[end].isalnum():
            end += 1
    return (start, end) if at_edge(plain, start) and at_edge(plain, end) else None


def _gap_before(plain: str, place: int) -> int:
    begin = place
    while begin > max(0, place - _WIDEST_GAP) and plain[begin - 1] in _BETWEEN:
        begin -= 1
    return begin


def _gap_after(plain: str, place: int) -> int:
    stop = place
    while stop < min(len(plain), place + _WIDEST_GAP) and plain[stop] in _BETWEEN:
        stop += 1
    return stop


def _places(plain: str) -> Callable[[int], int]:
    """Turns a place in a text without fillers into the place in the text with them."""
    fillers = [found.start() for found in re.finditer(FILLER, plain)]
    moved = [place - index for index, place in enumerate(fillers)]
    return lambda place: place + bisect_right(moved, place)


def _is_cased(case: Case, written: str) -> bool:
    """Whether a term is written as it must be."""
    if case is Case.UPPER:
        return written.isupper()
    return case is Case.ANY or written[:1].isupper()


def _longest(found: Iterable[Found]) -> list[Found]:
    """What was found, in order, without what lies inside a longer find of the same term."""
    kept: list[Found] = []
    reached: dict[tuple[str, str], int] = {}
    for item in sorted(found, key=lambda item: (item[0], -item[1], item[2:])):
        if item[1] > reached.get(item[2:], 0):
            reached[item[2:]] = item[1]
            kept.append(item)
    return kept

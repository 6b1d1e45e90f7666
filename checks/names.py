"""Is this contact one of these people?

A full name has to agree; a first name or a surname alone never counts, and a relative or somebody
with a title is not the person. People are found through an index of their name parts with one
letter left out, so that a long list of contacts against a long list of people stays quick.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import chain, product

from rapidfuzz.distance import OSA

from checks import name_parts
from checks.model import Confidence
from checks.name_parts import (
    Person,
    Written,
    is_somebody_elses,
    person_of,
    read_handle,
    read_name,
    squeezed,
)

_SURENESS = {Confidence.SURE: 0, Confidence.LIKELY: 1, Confidence.UNSURE: 2}
_SHORTEST_FIRST = 4  # letters a first name needs before one of them may be wrong
_SHORTEST_LAST = 5
_TWO_WRONG = 8  # letters a part needs before two of them may be wrong
_SHORTEST_CUT = 3  # letters of a first name that may stand for the whole
_SHORTEST_CUT_LAST = 4
_SHORTEST_JOINED = 7
_MOST_KNOWN = 50_000  # words whose people are remembered


class _Likeness(IntEnum):
    """How well one part of a name agrees."""

    SAME = 0
    FORM = 1
    NEAR = 2
    CUT = 3
    NONE = 9


_SAID_OF_NAMES = {
    (_Likeness.SAME, _Likeness.SAME): (
        Confidence.SURE,
        "First name and surname are the same.",
    ),
    **dict.fromkeys(
        ((_Likeness.SAME, _Likeness.FORM), (_Likeness.FORM, _Likeness.FORM)),
        (Confidence.LIKELY, "The name could be another form of the same name."),
    ),
    (_Likeness.SAME, _Likeness.NEAR): (
        Confidence.LIKELY,
        "The name is spelled almost the same.",
    ),
    **dict.fromkeys(
        ((_Likeness.FORM, _Likeness.NEAR), (_Likeness.NEAR, _Likeness.NEAR)),
        (Confidence.UNSURE, "The name is spelled a little differently."),
    ),
    **dict.fromkeys(
        (
            (_Likeness.SAME, _Likeness.CUT),
            (_Likeness.FORM, _Likeness.CUT),
            (_Likeness.NEAR, _Likeness.CUT),
        ),
        (Confidence.UNSURE, "The name could be the same name cut short."),
    ),
}
"""What two parts that agree so well say together; a listed name is never part of the sentence."""


@dataclass(frozen=True, slots=True)
class NameMatch:
    """Who a contact seems to be, how sure that is, and why.

    `person` is the name as listed; it is for this run only. `reason` is one sentence without it,
    so that it may be kept.
    """

    person: str
    confidence: Confidence
    reason: str


def match(name: str, handle: str, people: Sequence[str]) -> NameMatch | None:
    """The person on a list whom a contact's name and user name agree with best, or None."""
    if not people or is_somebody_elses(name):
        return None
    shown, user = read_name(name), read_handle(handle)
    found = (
        _compare(person, shown, user) for person in _index_of(tuple(people)).candidates(shown, user)
    )
    return min(
        (one for one in found if one is not None),
        key=lambda one: _SURENESS[one.confidence],
        default=None,
    )


def forget() -> None:
    """Let go of the lists of people that were made ready for comparing."""
    _index_of.cache_clear()
    name_parts.forget()


def spellings(name: str) -> Iterator[tuple[str, str]]:
    """The plain (first name, surname) pairs a full name may be written as; none for one word."""
    person = person_of(name)
    if person is not None:
        yield person.listed
        yield from product(sorted(person.firsts), sorted(person.lasts))


class _Index:
    """The people of a list, by the parts of their names."""

    def __init__(self, people: Sequence[str]) -> None:
        self._people = [person for name in people if (person := person_of(name)) is not None]
        self._by_first: dict[str, list[int]] = defaultdict(list)
        self._by_last: dict[str, list[int]] = defaultdict(list)
        self._by_joined: dict[str, list[int]] = defaultdict(list)
        self._known: dict[str, frozenset[int]] = {}
        for number, person in enumerate(self._people):
            for first in person.firsts:
                self._by_first[first].append(number)
            for part in {cut for last in person.lasts for cut in _one_left_out(last)}:
                self._by_last[part].append(number)
            for joined in person.joined:
                self._by_joined[joined].append(number)

    def candidates(self, shown: Written, user: Written) -> Iterator[Person]:
        """The people whose surname or joined name a contact nearly has, in the list's order.

        Somebody with the first name alone is one as well, if the surname at least begins alike.
        """
        words = shown.words | user.words
        numbers: set[int] = set().union(*map(self._near, words))
        firsts = [word for word in words if word in self._by_first]
        if firsts:
            beginnings = {word[:_SHORTEST_CUT] for word in words}
            for number in chain.from_iterable(map(self._by_first.__getitem__, firsts)):
                lasts = self._people[number].lasts
                if any(last[:_SHORTEST_CUT] in beginnings for last in lasts) or any(
                    last in word for last in lasts for word in user.words
                ):
                    numbers.add(number)
        return (self._people[number] for number in sorted(numbers))

    def _near(self, word: str) -> frozenset[int]:
        """The people whose surname or joined name a word nearly is.

        Most words of names come again and again, so it is remembered.
        """
        known = self._known.get(word)
        if known is None:
            found = set(self._by_joined.get(squeezed(word), ()))
            for part in self._by_last.keys() & _one_left_out(word):
                found.update(self._by_last[part])
            if len(self._known) > _MOST_KNOWN:
                self._known.clear()
            known = self._known[word] = frozenset(found)
        return known


@lru_cache(maxsize=4)
def _index_of(people: tuple[str, ...]) -> _Index:
    return _Index(people)


def _one_left_out(word: str) -> set[str]:
    """The word itself and, where it is long enough, the word without each of its letters."""
    if len(word) < _SHORTEST_LAST:
        return {word}
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def _compare(person: Person, shown: Written, user: Written) -> NameMatch | None:
    """The best that the shown name, the user name or both together say of one person."""
    return _by_name(person, shown) or _by_handle(person, user) or _by_both(person, shown, user)


def _by_name(person: Person, shown: Written) -> NameMatch | None:
    """What the shown name says."""
    first, last = _first(person, shown.words), _last(person, shown.words)
    agreement = (min(first, last), max(first, last))
    if agreement == (_Likeness.SAME, _Likeness.SAME) and len(shown.own) > person.length:
        return NameMatch(person.name, Confidence.LIKELY, "The name holds first name and surname.")
    if agreement not in _SAID_OF_NAMES:
        return None
    return NameMatch(person.name, *_SAID_OF_NAMES[agreement])


def _by_handle(person: Person, user: Written) -> NameMatch | None:
    """What the user name says: it holds first name and surname, apart or joined."""
    words = user.words
    joined = {word for word in words if len(word) >= _SHORTEST_JOINED}
    first, last = _first(person, words), _last(person, words | _without_endings(words))
    if (first <= _Likeness.FORM and last is _Likeness.SAME) or _squeezed(joined) & person.joined:
        return NameMatch(
            person.name, Confidence.LIKELY, "The user name holds first name and surname."
        )
    if first <= _Likeness.FORM and last is _Likeness.CUT:
        return NameMatch(person.name, Confidence.UNSURE, "The user name could be a name cut short.")
    return None


def _by_both(person: Person, shown: Written, user: Written) -> NameMatch | None:
    """What both say together: a first name and an initial that the user name completes."""
    if _first(person, shown.words) > _Likeness.FORM or person.last[0] not in shown.own:
        return None
    surnames = [last for last in person.lasts if len(last) >= _SHORTEST_CUT]
    if not any(last in word for word in user.words for last in surnames):
        return None
    return NameMatch(
        person.name, Confidence.UNSURE, "The name and the user name together make a full name."
    )


def _first(person: Person, words: frozenset[str]) -> _Likeness:
    """How well some word agrees with a person's first name."""
    if person.first in words:
        return _Likeness.SAME
    if words & person.firsts:
        return _Likeness.FORM
    if any(_is_near(word, person.first, _SHORTEST_FIRST) for word in words):
        return _Likeness.NEAR
    if any(len(word) >= _SHORTEST_CUT and person.first.startswith(word) for word in words):
        return _Likeness.CUT
    return _Likeness.NONE


def _last(person: Person, words: frozenset[str]) -> _Likeness:
    """How well some word agrees with a person's surname."""
    if person.last in words:
        return _Likeness.SAME
    if words & person.lasts:
        return _Likeness.FORM
    if any(_is_near(word, person.last, _SHORTEST_LAST) for word in words):
        return _Likeness.NEAR
    if any(len(word) >= _SHORTEST_CUT_LAST and person.last.startswith(word) for word in words):
        return _Likeness.CUT
    return _Likeness.NONE


def _is_near(word: str, part: str, shortest: int) -> bool:
    """Whether a word is a name part with a letter doubled or wrong, or two in a long one."""
    allowed = 2 if len(part) >= _TWO_WRONG else 1
    if len(part) >= shortest and OSA.distance(word, part, score_cutoff=allowed) <= allowed:
        return True
    return word[0] == part[0] and word[-1] == part[-1] and squeezed(word) == squeezed(part)


def _squeezed(words: Iterable[str]) -> set[str]:
    return {squeezed(word) for word in words}


def _without_endings(words: frozenset[str]) -> frozenset[str]:
    """Words without the ending of a pet name, as in "stubbsy"."""
    return frozenset(word.removesuffix("y") for word in words if word != "y")

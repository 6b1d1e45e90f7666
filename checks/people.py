"""Finds people in a text: by the names we were told, by first name, by title, and unnamed."""

import re
from collections.abc import Iterable
from functools import lru_cache

from checks.model import Context, Span, Subject
from checks.nearby import spans
from checks.text import normalise, words, words_in

_TITLED = re.compile(r"\b(?:Mr|Mrs|Miss|Ms|Mx|Dr)\.? [A-Z][\w'-]+")
_PAIR = re.compile(r"\b[A-Z][a-z]+(?:-[A-Z][a-z]+)? [A-Z][a-z]+(?:[-'][A-Z][a-z]+)*\b")
_INITIALS = re.compile(r"\b[A-Z]\.? ?[A-Z]\b\.?(?=(?:'s)? )")
_BEFORE = frozenset("mr mrs miss ms mx dr sir big little old young wee auntie uncle the".split())
_ORDINARY = frozenset(
    """
    will may june rose grace hope faith joy mark bill art sunny summer autumn skye star angel
    chance
    """.split()
)
_SHORTEST_NAME = 3


def named(subject: Subject) -> tuple[Span, ...]:
    """Where somebody we were told of is named in full."""
    return spans(subject.of("colleague", "pupil", "recent_pupil"))


def colleagues_by_first_name(subject: Subject, context: Context) -> tuple[Span, ...]:
    """Where a word is a colleague's first name; only the words around can tell if it is them."""
    return _first_names(subject, context.about.colleagues)


def pupils_by_first_name(subject: Subject, context: Context) -> tuple[Span, ...]:
    """Where a word is the first name of a pupil of the list; it is often somebody else."""
    return _first_names(subject, context.pupils)


def covered(text: str) -> tuple[Span, ...]:
    """What looks like people's names in a text, to be covered where it is shown."""
    return tuple(found.span() for pattern in (_TITLED, _PAIR) for found in pattern.finditer(text))


def initials(text: str) -> tuple[Span, ...]:
    """Where two initials stand as a person does: before a verb or as an owner."""
    return tuple(found.span() for found in _INITIALS.finditer(text))


def forget() -> None:
    """Let go of the first names of lists of people."""
    _firsts_of.cache_clear()


def _first_names(subject: Subject, people: Iterable[str]) -> tuple[Span, ...]:
    """The words that are a first name, with a capital unless the writer uses none."""
    firsts = _firsts_of(tuple(people))
    if firsts.isdisjoint(words_in(subject.plain)):
        return ()
    uses_none = not any(map(str.isupper, subject.text))
    return tuple(
        (start, end)
        for start, end in words(subject.plain)
        if subject.plain[start:end] in firsts and (uses_none or subject.text[start].isupper())
    )


@lru_cache(maxsize=4)
def _firsts_of(people: tuple[str, ...]) -> frozenset[str]:
    """First names, also as owners; some leave the apostrophe out."""
    firsts = filter(None, map(_first, people))
    return frozenset(f"{first}{ending}" for first in firsts for ending in ("", "s", "'s"))


def _first(name: str) -> str:
    """What others call a person in short; "" where that could be any word.

    That is the first name, the name behind "Big" or "Wee", or the surname behind a title.
    """
    parts = [part for part in normalise(name).replace(".", " ").split() if part not in _BEFORE]
    first = parts[0] if parts else ""
    return first if len(first) >= _SHORTEST_NAME and first not in _ORDINARY else ""

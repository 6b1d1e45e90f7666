"""What will be looked for, given what a person said about themselves: in words, and in a text."""

from collections.abc import Iterable
from dataclasses import dataclass
from string import capwords

from checks.entities import terms_of
from checks.model import Context, Span
from checks.scanner import Case, Scanner, Term, patterns_of
from checks.text import normalise

_PLACES = frozenset({"workplace", "trust", "town", "domain"})
_TOLD = frozenset({*_PLACES, "colleague"})


@dataclass(frozen=True, slots=True)
class LookedFor:
    """The words to look for; those in `exact` count only when they are written like this."""

    school: tuple[str, ...]
    people: tuple[str, ...]
    exact: tuple[str, ...]


def looked_for(context: Context) -> LookedFor:
    """The words to look for, each in one spelling, the school's first."""
    terms = [term for term in terms_of(context) if term.label in _TOLD and not term.in_tags]
    exact = [_shown(term) for term in terms if term.case is not Case.ANY]
    return LookedFor(
        school=_each_once(_shown(term) for term in terms if term.label in _PLACES),
        people=_each_once(context.about.colleagues),
        exact=_each_once(exact),
    )


def found_in(text: str, context: Context) -> tuple[Span, ...]:
    """Where a text holds what will be looked for, in order of place."""
    told = patterns_of(term for term in terms_of(context) if term.label in _TOLD)
    found = Scanner(told).scan(text, normalise(text))
    return tuple((start, end) for start, end, _, _ in found)


def _shown(term: Term) -> str:
    """A term as a person would write it."""
    if term.case is Case.UPPER:
        return term.text.upper()
    if term.label == "domain" or term.text != term.text.lower():
        return term.text
    return capwords(term.text)


def _each_once(words: Iterable[str]) -> tuple[str, ...]:
    """The words without those that differ only in spaces, stops or capitals."""
    found: dict[str, str] = {}
    for word in words:
        key = "".join(sign for sign in word.casefold() if sign.isalnum())
        found.setdefault(key, word)
    return tuple(word for key, word in found.items() if key)

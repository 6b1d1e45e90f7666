"""Takes names and user names apart into plain words that can be compared."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, product

from checks.nicknames import forms_of
from checks.text import FILLER, normalise

_WORD = re.compile(r"[^\W_]+")
_RUN = re.compile(r"(.)\1{2,}")
_LETTERS = re.compile(r"(.)\1*", re.DOTALL)
_AROUND = re.compile(r"^\d+|\d+$")
_LOOK_ALIKES = (str.maketrans("013457", "oleast"), str.maketrans("013457", "oieast"))
_RELATIVE = re.compile(
    r"(?:^|\W|_)(?:mum|mums|mummy|mam|mammy|mom|mommy|dad|dads|daddy|nan|nana|nanny|nanna|gran|"
    r"granny|grandma|grandad|granddad|grandpa|auntie|aunty|aunt|uncle|godmother|godfather|"
    r"sister|brother|parents?|carer|family|mr|mrs|miss|ms|mx|dr|prof|rev|sir)(?:$|\W|_)"
)
_AFFIXES = frozenset(
    """
    x xx xxx xo its im the real thereal official not just only iam mr miss lil big little
    yt ttv tv fc cfc afc uk gaming games plays gamer yo boy girl
    """.split()
)
_JOINED_AFFIXES = tuple(sorted(affix for affix in _AFFIXES if len(affix) > 1))
_SHORTEST_CUT = 3
_MOST_REMEMBERED = 10_000
_FEW_REMEMBERED = 64  # a contact is compared with one list after the other


@dataclass(frozen=True, slots=True)
class Written:
    """The plain words of a name as it is shown.

    `words` holds every reading of it (hyphens joined, look-alike digits as letters); `own` only
    the words as they stand.
    """

    words: frozenset[str]
    own: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on a list, by the plain forms of their first name and surname.

    `listed` holds both as they are listed, `first` and `last` without hyphens; `firsts` and
    `lasts` say how else they are written, `joined` has the two without a space, in both orders,
    and `length` is the number of words of the name.
    """

    name: str
    listed: tuple[str, str]
    first: str
    last: str
    firsts: frozenset[str]
    lasts: frozenset[str]
    joined: frozenset[str]
    length: int


@lru_cache(maxsize=_MOST_REMEMBERED)
def person_of(name: str) -> Person | None:
    """A listed full name taken apart, or None where it is not a first name and a surname.

    Remembered until `forget`: a list is gone through for terms and for comparing.
    """
    shown = name
    if "," in name:
        last, _, first = name.partition(",")
        name = f"{first} {last}"
    parts = [part for part in plain_name(name).replace(".", " ").split() if _WORD.search(part)]
    if len(parts) < 2:
        return None
    lead = _joined(parts[0].partition("-")[0])
    firsts = {form for part in (_joined(parts[0]), lead) for form in forms_of(part)}
    lasts = _hyphened(parts[-1])
    first, last = _joined(parts[0]), _joined(parts[-1])
    cuts = {first[:end] for end in range(_SHORTEST_CUT, len(first))}
    both = {
        squeezed(text)
        for a, b in product(firsts | cuts, lasts)
        for ending in ("", "y")
        for text in (a + b + ending, b + ending + a)
    }
    words = len(_WORD.findall(" ".join(parts)))
    listed = (parts[0], parts[-1])
    return Person(shown, listed, first, last, frozenset(firsts), lasts, frozenset(both), words)


def plain_name(text: str) -> str:
    """The plain form of a name, without characters that show nothing."""
    return normalise(text).replace(FILLER, "")


def is_somebody_elses(name: str) -> bool:
    """Whether a shown name says it is a relative or a grown-up with a title."""
    return _RELATIVE.search(plain_name(name).replace("'s", " ").replace("s ", "  ")) is not None


def squeezed(word: str) -> str:
    """A word with every run of one letter made one letter."""
    return "".join(_LETTERS.findall(word))


@lru_cache(maxsize=_FEW_REMEMBERED)
def read_name(name: str) -> Written:
    """A shown name, such as "M A Y A  Novák 🎀", as plain words."""
    own = [_RUN.sub(r"\1", word) for word in _WORD.findall(_unspaced(plain_name(name)))]
    readings = {reading for word in own for reading in _readings(word)}
    readings.update(a + b for a, b in pairwise(own))
    return Written(frozenset(readings), tuple(own))


@lru_cache(maxsize=_FEW_REMEMBERED)
def read_handle(handle: str) -> Written:
    """A user name, such as "xx_maya.novak14", as plain words without what is put around them."""
    own = [word for word in _WORD.findall(plain_name(handle)) if word not in _AFFIXES]
    readings = {reading for word in own for reading in _readings(word)}
    readings.update(a + b for a, b in pairwise(own))
    for word in tuple(readings):
        readings.update(_without_affixes(word))
    return Written(frozenset(readings), tuple(own))


def forget() -> None:
    """Let go of all names that were taken apart."""
    for remembered in (person_of, read_name, read_handle):
        remembered.cache_clear()


def _hyphened(part: str) -> frozenset[str]:
    """A surname joined, and each piece of a hyphened one, which can stand for it."""
    pieces = (_joined(piece) for piece in part.split("-"))
    return frozenset({_joined(part), *(piece for piece in pieces if len(piece) >= _SHORTEST_CUT)})


def _joined(part: str) -> str:
    return "".join(_WORD.findall(part))


def _unspaced(name: str) -> str:
    """Letters that stand one by one, "m a y a", made a word."""
    return re.sub(r"(?<!\w)(?:\w ){2,}\w(?!\w)", lambda run: run[0].replace(" ", ""), name)


def _readings(word: str) -> set[str]:
    """A word, without digits around it, and with look-alike digits read as letters."""
    if word.isalpha():  # most are
        return {_RUN.sub(r"\1", word)}
    bare = _AROUND.sub("", word)
    readings = {word, bare}
    if not word.isdigit():
        readings.update(text.translate(table) for text in (word, bare) for table in _LOOK_ALIKES)
    return {_RUN.sub(r"\1", reading) for reading in readings if reading.isalpha()}


def _without_affixes(word: str) -> set[str]:
    """A word of a user name without what people like to put around a name."""
    found = {word}
    if word.startswith(_JOINED_AFFIXES):
        found.update(word.removeprefix(affix) for affix in _JOINED_AFFIXES)
    for part in tuple(found):
        if part.endswith(_JOINED_AFFIXES):
            found.update(part.removesuffix(affix) for affix in _JOINED_AFFIXES)
    return found - {""}

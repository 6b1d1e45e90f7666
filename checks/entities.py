"""The names a person told us, as terms to look for: schools, trusts, colleagues, pupils, places."""

from collections.abc import Iterator

from checks.model import About, Context, Workplace
from checks.names import spellings
from checks.scanner import Case, Term
from checks.text import FILLER, normalise, words

TITLES = ("mr", "mrs", "miss", "ms", "mx", "dr", "prof", "rev", "sir", "lady", "madam")

_KINDS_OF_SCHOOL = frozenset(
    """
    school schools primary secondary infant infants junior juniors nursery preschool academy
    academies college high grammar comprehensive community church catholic roman anglican
    methodist ce rc cofe c e of england aided controlled voluntary va vc special free studio
    first middle upper lower preparatory prep sixth form centre center for and the at trust
    trusts multi mat learning education educational partnership federation foundation group
    girls boys girl boy technology arts sports science
    """.split()
)
_ORDINARY = frozenset(
    """
    abbey acorn ash bank bath battle beacon beech bell birch bishop black blue bridge bright
    broad brook brown castle chapel christ church city copper cross crown deal deer down east
    elm excel fair faith farm field fields forest fox garden gate george glade globe gold golden
    grace grand grange grass great green grey grove hall harbour harvest hawthorn hazel heath
    hedge heron high hill hills hollow holly holy home hope horizon horizons hunters ivy john
    joseph jubilee kings king lake lane larch laurel lime little long lord maple manor market
    martin mary matthew meadow meadows michael mill mount nelson new noble north oak oaks old
    orchard outwood oxford park parks paul peter phoenix pine poplar priory queen queens reading
    red ridge rise river robin rock rose rowan royal rush sale saint sandwich saxon sea shire
    silver small south spring springs square st star stone summit sun swan sycamore the thomas
    thorn top tower town trees trinity united unity upper vale valley victoria view village
    vine vision wells west white wide william willow willows wood woodland woodlands woods
    world yew york young
    """.split()
)
_LONGEST_INITIALS = 5
_SHORTEST_INITIALS = 3


def terms_of(context: Context) -> Iterator[Term]:
    """Every term of a run: the word lists, and the names from "about you" and the lists given."""
    for label, listed in context.words.items():
        for text in listed:
            yield Term(label, text, _term(text))
    yield from _of_about(context.about)
    for name in context.pupils:
        yield from _person("pupil", name)
    for name in context.recent_pupils:
        yield from _person("recent_pupil", name)


def _of_about(about: About) -> Iterator[Term]:
    for workplace in about.workplaces:
        yield from _of_workplace(workplace)
    for colleague in about.colleagues:
        yield from _colleague(colleague)


def _of_workplace(place: Workplace) -> Iterator[Term]:
    yield from _organisation("workplace", place.name, place.aliases)
    if place.postcode:
        for text in (place.postcode, "".join(place.postcode.split())):
            yield Term("workplace", text, _term(place.postcode))
    if place.trust:
        yield from _organisation("trust", place.trust, place.trust_aliases)
    for domain in place.domains:
        yield Term("domain", domain.removeprefix("www."), _term(domain))
    if place.town:
        case = Case.CAPITAL if _term(place.town) in _ORDINARY else Case.ANY
        yield Term("town", place.town, _term(place.town), case)


def _organisation(label: str, name: str, aliases: tuple[str, ...]) -> Iterator[Term]:
    """A school's or trust's name, its short forms, its initials and its aliases."""
    told = _term(name)
    parts = _words(name)
    if parts[:1] == ["the"]:
        parts = parts[1:]
    yield from _spelled(label, " ".join(parts), told)
    head = next((at for at, part in enumerate(parts) if part in _KINDS_OF_SCHOOL), len(parts))
    shortest = 2 if head == 1 and parts[0] in _ORDINARY else head or len(parts)
    for length in range(shortest, len(parts)):
        yield from _spelled(label, " ".join(parts[:length]), told)
    initials = "".join(part[0] for part in parts if part not in ("of", "the", "and", "for", "at"))
    if _SHORTEST_INITIALS <= len(initials) <= _LONGEST_INITIALS:
        yield Term(label, initials, told, Case.UPPER)
    for alias in aliases:
        if alias.isupper() and len(alias) <= _LONGEST_INITIALS:
            yield Term(label, alias, told, Case.UPPER)
        else:
            yield from _spelled(label, alias, told)


def _spelled(label: str, text: str, told: str) -> Iterator[Term]:
    """A name with and without its apostrophes, and joined as in a hashtag."""
    plain = _term(text)
    for spelling in dict.fromkeys((plain, plain.replace("'", ""))):
        yield Term(label, spelling, told)
        if spelling.startswith("st "):
            yield Term(label, f"st. {spelling[3:]}", told)
    joined = "".join(char for char in plain if char.isalnum())
    yield Term(label, joined, told, in_tags=True)


def _colleague(name: str) -> Iterator[Term]:
    """A colleague's full name, and their surname behind a title."""
    told = _term(name)
    parts = _words(name)
    titled = parts[:1] and parts[0] in TITLES
    own = parts[1:] if titled else parts
    if len(own) == 1 and not titled:
        yield Term("colleague", name, told, Case.CAPITAL)
        return
    if not own:
        return
    for title in TITLES:
        yield from (Term("colleague", f"{title}{gap}{own[-1]}", told) for gap in (" ", ". "))
    if len(own) > 1:
        yield from _person("colleague", " ".join(own), told)
        initial = own[0][0]
        yield from (Term("colleague", f"{initial}{gap}{own[-1]}", told) for gap in (" ", ". "))


def _person(label: str, name: str, told: str = "") -> Iterator[Term]:
    """A person's full name in its spellings; a first name or a surname alone never counts."""
    told = told or _term(name)
    for first, last in spellings(name):
        for text in (f"{first} {last}", f"{last} {first}", f"{last}, {first}"):
            yield Term(label, text, told)
        for text in (first + last, last + first):
            joined = "".join(char for char in text if char.isalnum())
            yield Term(label, joined, told, in_tags=True)


def _term(text: str) -> str:
    """What a hit calls a term: its plain form, without spaces around it."""
    return normalise(text).replace(FILLER, "").strip()


def _words(name: str) -> list[str]:
    plain = _term(name).replace(".", " ")
    return [plain[start:end] for start, end in words(plain)]

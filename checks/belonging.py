"""Tells whether a text is about the person's own school, or about another or their own children."""

import re
from collections.abc import Sequence
from itertools import islice

from checks.model import Hit, Span, Subject
from checks.nearby import beside, counted, near, overlaps, span, spans, widest
from checks.text import sentence_at

_OWNER = re.compile(r"\b(my|our|ma|oor|fy|ein)\s+((?:[\w'-]+\s+){0,2})$")
_OWNER_REACH = 40  # characters in which an owner and two words before the noun fit
_ONLY_OURS = frozenset({"head", "heid", "deputy", "trust", "primary", "secondary", "principal"})
_NOT_BETWEEN = frozenset(
    """
    at in to from of and or the a an for with is was are were after before on than by but as
    kids children dream perfect local next ideal own work friend friends mum mums dad dads mate
    """.split()
)
_NOT_AFTER = re.compile(
    r"['\s]+(?:reunion|of '?\d|loan|loans|debt|days|run|mates?|friends?|shoes|tie|bus|card|"
    r"discount|house|flat|photos? (?:from|of)|teacher)\b"
)
_OURS = re.compile(r"\b(?:at ours|(?:at )?our place|ours (?:has|have|is|are)|of ours)\b")
_OTHER_KIND = re.compile(
    r"\s+(high|secondary|infants?|juniors?|academy|college|nursery|prep|grammar|primary)\b"
)
_LEADS_TO_WORK = re.compile(
    r"(?:\b(?:at|with|for|from|of|in|the|our|my|every|ta|teacher|head|staff|class|joined|left|"
    r"hate|love|work|working)|[@#(|/]|\A)\s*$"
)
_GOES_ON_AS_WORK = re.compile(
    r"(?:'s\b|\s+(?:boss|head|heads|staff|kids|pupils|parents|ta|tas|teachers?|class|school|"
    r"governors|office|have|has|is|are|since|slt|netball|fail)\b)"
)
_OLD_YEAR = re.compile(r"\b(?:19[4-9]\d|200\d)\b")
_AMOUNT_BEFORE = re.compile(r"\d\s*$")
_LONGEST_INITIALS = 5
_JOINED = 1  # characters between a name and the word that makes it another place
_FEWEST_STAFF_WORDS = 2
_LONG_AGO_REACH = 120
_MOST = 50  # times "ours" is looked at in one text
_SCHOOL_WORDS = ("school_life", "staff_life", "pupils")


def named_workplaces(subject: Subject) -> tuple[Hit, ...]:
    """The places where the school or the trust is named, and no other place of that name."""
    return tuple(
        hit for hit in subject.of("workplace", "trust", "domain") if _is_the_workplace(subject, hit)
    )


def is_full_name(subject: Subject, hit: Hit) -> bool:
    """Whether a hit is the whole name or a web domain rather than a short form of it."""
    return hit.label == "domain" or subject.plain[hit.start : hit.end] == hit.term


def own_school(subject: Subject) -> tuple[Span, ...]:
    """The places that speak of "my class", "our head" or "at ours" and mean the person's work."""
    found = [_owned(subject, hit) for hit in counted(subject, "school_life")]
    if counted(subject, *_SCHOOL_WORDS):
        found += [ours.span() for ours in islice(_OURS.finditer(subject.plain), _MOST)]
    return tuple(place for place in found if place and not is_elsewhere(subject, place))


def staff_talk(subject: Subject) -> tuple[Span, ...]:
    """Words only staff use, if two different ones stand in a text about no family or profession."""
    hits = counted(subject, "staff_life")
    if subject.of("own_family", "past_school", "profession"):
        return ()
    apart = {place: subject.plain[place[0] : place[1]] for place in widest(spans(hits))}
    return tuple(apart) if len(set(apart.values())) >= _FEWEST_STAFF_WORDS else ()


def is_elsewhere(subject: Subject, place: Span) -> bool:
    """Whether words near a place are about the writer's family or about long ago."""
    if beside(subject, place, "own_family"):
        return True
    if near(subject.of("past_school"), place, _LONG_AGO_REACH):
        return True
    return _OLD_YEAR.search(subject.plain, *sentence_at(subject.plain, *place)) is not None


def is_about_school(subject: Subject) -> bool:
    """Whether anything in a text speaks of the person's own school."""
    return bool(named_workplaces(subject) or own_school(subject) or _pupils(subject))


def _pupils(subject: Subject) -> bool:
    return any(not is_elsewhere(subject, span(hit)) for hit in counted(subject, "pupils"))


def _is_the_workplace(subject: Subject, hit: Hit) -> bool:
    if is_full_name(subject, hit):
        return True
    others = subject.of("other_places")
    if any(other.start >= hit.end for other in near(others, span(hit), _JOINED + 1)):
        return False
    kind = _OTHER_KIND.match(subject.plain, hit.end)
    if kind and kind[1] not in hit.term:
        return False
    written = subject.text[hit.start : hit.end]
    if written.isupper() and written.isalpha() and len(written) <= _LONGEST_INITIALS:
        return _initials_mean_work(subject, hit, others)
    return True


def _initials_mean_work(subject: Subject, hit: Hit, others: Sequence[Hit]) -> bool:
    """Whether initials, which may stand for anything, stand beside words about a school."""
    before = subject.plain[max(0, hit.start - _OWNER_REACH) : hit.start]
    if _AMOUNT_BEFORE.search(before) or others:
        return False
    if counted(subject, "school_life", "staff_life", "pupils", "school_events"):
        return True
    return bool(_LEADS_TO_WORK.search(before) or _GOES_ON_AS_WORK.match(subject.plain, hit.end))


def _owned(subject: Subject, hit: Hit) -> Span | None:
    """The span from "my" or "our" to the noun, or None where nothing makes it the person's own."""
    begin = max(0, hit.start - _OWNER_REACH)
    owner = _OWNER.search(subject.plain[begin : hit.start])
    if owner is None or _NOT_AFTER.match(subject.plain, hit.end):
        return None
    between = owner[2].split()
    if any(word in _NOT_BETWEEN or word.endswith(("'s", "s'")) for word in between):
        return None
    if owner[1] in ("my", "ma") and hit.term in _ONLY_OURS:
        return None
    place = (begin + owner.start(), hit.end)
    return None if overlaps(subject.of("not_a_class"), place) else place

"""Details of other people: phone, e-mail, address, date of birth, and the numbers that name one."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

import phonenumbers

from checks.evidence import Comment, Media, Message, Post
from checks.identifiers import (
    emails,
    health_numbers,
    insurance_numbers,
    postcodes,
    pupil_numbers,
)
from checks.model import (
    Check,
    Confidence,
    Context,
    Match,
    Remedy,
    Severity,
    Span,
    Subject,
    Topic,
)
from checks.nearby import graded, near
from checks.people import covered
from checks.text import normalise

_CLOSE = 60
_MOST = 50  # details that are told of in one text
_DATE = re.compile(
    r"\b(?:\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d|\d{1,2}(?:st|nd|rd|th)? "
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?:19|20)\d\d)\b"
)
_BIRTH = re.compile(r"\b(?:born(?: on)?|dob|d\.o\.b\.?|date of birth|birth ?date)\b")
_ADDRESS = re.compile(r"@[a-z0-9-]+\.")
_SIX_DIGITS = re.compile(r"\d(?:[ ().+-]{0,4}\d){5}")
_LONG_NUMBER = re.compile(r"\d[\d ().+-]{8,}\d")
_MOBILE = re.compile(r"(?:\+?44 ?\(?0?\)?|0) ?7(?:[ -]?\d){9}")
_STREET = re.compile(
    r"\b\d{1,4}[a-z]?,? (?:[A-Z][\w']+ ){1,3}"
    r"(?:Road|Rd|Street|St|Lane|Ln|Avenue|Ave|Close|Drive|Crescent|Cres|Terrace|Way|Grove|"
    r"Gardens|Place|Court|Row|View|Walk|Mews|Bank|Hill|Green|Rise|Square)\b"
)
_AT_HOME = re.compile(
    r"\b(?:lives?|living|staying|moved|address|house|home|'s|his|her|their|garage sale)\b"
)
_ROLES = frozenset(
    """
    info hello office admin enquiries enquiry bookings booking contact sales support help team
    mail reception press news noreply no-reply orders shop events membership volunteers parents
    school head headteacher jobs recruitment hr
    """.split()
)
_FREE_MAIL = re.compile(
    r"@(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|me|btinternet|sky|aol|msn|"
    r"proton(?:mail)?|virginmedia|talktalk|ntlworld)\."
)
_PERSONAL_LINES = frozenset(
    {phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.PERSONAL_NUMBER}
)
_HOME_LINES = frozenset(
    {
        phonenumbers.PhoneNumberType.FIXED_LINE,
        phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE,
    }
)


@dataclass(frozen=True, slots=True)
class _Detail:
    """One detail of a person; `is_sure` where its form alone says that it names somebody."""

    what: str
    place: Span
    is_sure: bool = False


def personal_data(subject: Subject, context: Context) -> Iterable[Match]:
    """Flag details that are somebody else's, not the writer's own and not a firm's."""
    people: tuple[Span, ...] | None = None
    for detail in islice(_details(subject, context), _MOST):
        if detail.is_sure or _is_somebody_elses(subject, detail.place):
            confidence = Confidence.LIKELY
        elif _is_fine(subject, detail.place):
            continue
        else:
            confidence = Confidence.UNSURE
        people = covered(subject.text) if people is None else people
        places = (detail.place,)
        base = Severity.HIGH if confidence is Confidence.LIKELY else Severity.LOW
        yield Match(
            f"This holds {detail.what} that may be somebody else's.",
            confidence,
            marks=places,
            names=(*places, *people),
            severity=graded(subject, places, base),
        )


def _details(subject: Subject, context: Context) -> Iterator[_Detail]:
    if _SIX_DIGITS.search(subject.plain):  # most texts have no long number at all
        yield from _numbers(subject.plain)
        yield from _phones(subject)
    if _ADDRESS.search(subject.plain):
        for found in emails(subject.plain):
            if _is_personal_address(found[0], context):
                yield _Detail("an e-mail address", found.span())
    yield from _homes(subject)
    yield from _births(subject)


def _numbers(plain: str) -> Iterator[_Detail]:
    """Numbers that are given to one person each."""
    for found in pupil_numbers(plain):
        yield _Detail("a pupil number", found.span(), is_sure=True)
    for found in insurance_numbers(plain):
        yield _Detail("a National Insurance number", found.span())
    for found in health_numbers(plain):
        if found[1] or "nhs" in plain:
            yield _Detail("an NHS number", found.span(), is_sure="nhs n" in plain)


def _phones(subject: Subject) -> Iterator[_Detail]:
    if not _LONG_NUMBER.search(subject.plain):
        return
    possible = phonenumbers.Leniency.POSSIBLE
    for found in phonenumbers.PhoneNumberMatcher(subject.plain, "GB", possible):
        place = (found.start, found.end)
        if _MOBILE.fullmatch(found.raw_string) or _is_a_persons(found.number, subject, place):
            yield _Detail("a phone number", place)


def _is_a_persons(number: phonenumbers.PhoneNumber, subject: Subject, place: Span) -> bool:
    """Whether a number is a mobile, or somebody's line at home; slow to find out."""
    kind = phonenumbers.number_type(number)
    return kind in _PERSONAL_LINES or (kind in _HOME_LINES and _is_somebody_elses(subject, place))


def _is_personal_address(address: str, context: Context) -> bool:
    """Whether an e-mail address is one person's, and not that of the writer."""
    local, _, domain = address.partition("@")
    if local in _ROLES:
        return False
    own = {normalise(word) for word in (*context.about.name.split(), *context.about.handles)}
    if any(len(word) > 2 and word.lstrip("@") in local for word in own):
        return False
    at_work = any(
        domain.endswith(normalise(ours).removeprefix("www."))
        for workplace in context.about.workplaces
        for ours in workplace.domains
    )
    return at_work or bool(_FREE_MAIL.search(f"@{domain}"))


def _homes(subject: Subject) -> Iterator[_Detail]:
    """Addresses that stand beside words about where somebody lives."""
    found = [match.span() for match in _STREET.finditer(subject.text)]
    found += [match.span() for match in postcodes(subject.text)]
    for place in found:
        around = subject.plain[max(0, place[0] - _CLOSE) : place[1] + _CLOSE]
        at_home = _AT_HOME.search(around) or near(subject.of("colleague", "pupil"), place)
        is_school = near(subject.of("workplace"), place, 0)
        if at_home and not is_school and _is_somebody_elses(subject, place):
            yield _Detail("a home address", place)


def _births(subject: Subject) -> Iterator[_Detail]:
    for birth in _BIRTH.finditer(subject.plain):
        date = _DATE.search(subject.plain, birth.end(), birth.end() + _CLOSE)
        if date and _is_somebody_elses(subject, date.span()):
            yield _Detail("a date of birth", date.span())


def _is_somebody_elses(subject: Subject, place: Span) -> bool:
    """Whether words beside a detail say that it is another person's."""
    if near(subject.of("own_contact", "own_family"), place, _CLOSE):
        return False
    told = subject.of("others_contact", "colleague", "pupil", "recent_pupil", "pupils")
    return bool(near(told, place, _CLOSE)) and not near(subject.of("business"), place, _CLOSE)


def _is_fine(subject: Subject, place: Span) -> bool:
    """Whether words beside a detail say that it is the writer's own or a firm's."""
    return bool(near(subject.of("own_contact", "own_family", "business"), place))


CHECK = Check(
    id="personal_data",
    topic=Topic.PERSONAL_DATA,
    title="You gave away somebody's details",
    why="Phone numbers, addresses and dates of birth are for each person to give.",
    severity=Severity.HIGH,
    remedy=Remedy.DELETE_ITEM,
    looks_at=(Post, Comment, Media, Message),
    evaluate=personal_data,
    cues=("digit", "at_sign"),
)

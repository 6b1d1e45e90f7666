"""Who the person's own accounts are to others: their user names, names, addresses and profile."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from checks.evidence import Account, Audience, ProfileField, Record
from checks.model import Context, Workplace
from checks.official import is_official
from checks.text import FILLER, is_word, normalise, words_in

AccountId = tuple[str, str]
"""A platform's id and the account's own name."""

_NOT_SHOWN = frozenset({Audience.ONLY_ME, Audience.UNKNOWN})
_LINES = frozenset({"bio", "website", "other", "category"})
_JOB = frozenset({"employer", "job_title", "education"})
_NUMBER = re.compile(r"#\d{1,5}$")  # what Discord put behind a name until 2023
_SHORTEST = 5  # letters and digits of a user name that says who somebody is
_SHORTEST_PLACE = 6  # characters of a school's short form that mean it wherever they stand
_NAMES_IN_FULL = 2  # words of a name that is a full one


@dataclass(frozen=True, slots=True)
class Identity:
    """One account as others see it.

    `handles` and `names` map the form that is compared to the one that is shown; `addresses` are
    those that others may see. `lines` are the lines of the profile that may lead elsewhere, and
    `home` is the platform whose account it is.
    """

    record: Account
    home: str
    handles: Mapping[str, str]
    names: Mapping[str, str]
    addresses: Mapping[str, str]
    lines: tuple[ProfileField, ...]
    shows_workplace: bool

    @property
    def account(self) -> AccountId:
        """Which account it is."""
        return self.record.origin.platform, self.record.origin.account


def identities(kept: Iterable[Record], context: Context) -> tuple[Identity, ...]:
    """The person's own accounts, sorted; those run for the school are left out.

    Of what several imports say of one account the first record stands for it. What is used with
    another platform's account comes behind it.
    """
    accounts: dict[AccountId, list[Account]] = {}
    fields: dict[AccountId, list[ProfileField]] = {}
    for record in kept:
        if isinstance(record, Account):
            accounts.setdefault(_whose(record), []).append(record)
        elif isinstance(record, ProfileField):
            fields.setdefault(_whose(record), []).append(record)
    return tuple(
        _identity(accounts[whose], fields.get(whose, ()), context)
        for whose in sorted(accounts, key=lambda whose: (whose[0] in context.account_of, whose))
        if not any(each.official for each in accounts[whose])
        and not is_official(accounts[whose][0].origin, context.about)
    )


def handle_key(handle: str) -> str:
    """A user name as it is compared, or "" where it says too little or is a number.

    Its case, signs, server and number do not count: "@Jo.Penrose@example.org" is "jopenrose".
    """
    key = "".join(filter(str.isalnum, handle_form(handle)))
    return "" if len(key) < _SHORTEST or key.isdigit() else key


def handle_form(handle: str) -> str:
    """A user name in lower case without the sign before it, its server and its number."""
    plain = normalise(handle).replace(FILLER, "").strip().lstrip("@").removeprefix("u/")
    return _NUMBER.sub("", plain).partition("@")[0].removesuffix(".bsky.social")


def names_workplace(text: str, place: Workplace, *, in_job: bool) -> bool:
    """Whether a line names a workplace by a form that can mean nothing else.

    In a line about somebody's job its shortest forms do so too.
    """
    plain = normalise(text)
    forms = (place.name, *place.aliases, place.trust, *place.trust_aliases, *place.domains)
    return any(
        _holds(plain, normalise(form))
        for form in forms
        if len(form) >= _SHORTEST_PLACE or (form and in_job)
    )


def _whose(record: Record) -> AccountId:
    return record.origin.platform, record.origin.account


def _identity(
    accounts: Sequence[Account], fields: Sequence[ProfileField], context: Context
) -> Identity:
    platform = accounts[0].origin.platform
    open_lines = [line for line in fields if line.audience is not Audience.ONLY_ME]
    shown = [line for line in fields if line.audience not in _NOT_SHOWN]
    handles = [name for account in accounts for name in account.handles]
    names = [account.name for account in accounts]
    return Identity(
        record=accounts[0],
        home=context.account_of.get(platform, platform),
        handles=_keyed(handle_key, [*handles, *_of(open_lines, "username")]),
        names=_keyed(_name_key, [*names, *_of(open_lines, "name")]),
        addresses=_keyed(normalise, _of(shown, "email")),
        lines=tuple(line for line in open_lines if line.name in _LINES),
        shows_workplace=any(
            names_workplace(line.value, place, in_job=line.name in _JOB)
            for line in open_lines
            for place in context.about.workplaces
        ),
    )


def _of(lines: Iterable[ProfileField], name: str) -> Iterator[str]:
    return (line.value for line in lines if line.name == name)


def _keyed(key_of: Callable[[str], str], shown: Iterable[str]) -> Mapping[str, str]:
    """The first of what is shown in each form that is compared; some have none."""
    keyed: dict[str, str] = {}
    for each in shown:
        if key := key_of(each):
            keyed.setdefault(key, each)
    return keyed


def _name_key(name: str) -> str:
    """A name as it is compared, or "" where it is not a full one."""
    words = words_in(normalise(name))
    return " ".join(words) if len(words) >= _NAMES_IN_FULL else ""


def _holds(plain: str, words: str) -> bool:
    """Whether some words stand in a plain text as words of their own."""
    start = plain.find(words)
    while start >= 0:
        if is_word(plain, start, start + len(words)):
            return True
        start = plain.find(words, start + 1)
    return False

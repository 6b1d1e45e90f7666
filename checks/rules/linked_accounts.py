"""An account that leads to another of the same person: by a name, an address or its profile."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter

from checks.evidence import Account, ProfileField
from checks.identity import Identity, handle_form, handle_key, identities
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
from checks.text import normalise

_Led = Iterator[tuple[Match, Sequence[Identity]]]
"""What to say, and the accounts it leads to."""

_MAY_BE_A_HANDLE = re.compile(r"\w(?:[\w.-]*\w)?")
_BEFORE_A_HANDLE = ("@", "/")


def linked_accounts(subject: Subject, context: Context) -> Iterable[Match]:
    """Flag an account once for each other one that it leads to.

    Of accounts with the same name the one that shows the workplace is flagged, or else the first,
    and none of the others. A shared display name alone counts only where it leads from such a
    workplace, and only to accounts with a user name, which can be looked up, and to which no user
    name leads from a workplace already.
    """
    everyone = identities(subject.kept, context)
    own = next((each for each in everyone if each.record is subject.record), None)
    if own is None:
        return
    told: set[tuple[str, str]] = set()
    for match, led_to in (
        *_same_handles(own, everyone, context),
        *_same_addresses(own, everyone, context),
        *_named_in_profile(own, everyone, context),
        *_same_names(own, everyone, context),
    ):
        accounts = {each.account for each in led_to}
        if not accounts <= told:
            told |= accounts
            yield match


def _same_handles(own: Identity, everyone: Sequence[Identity], context: Context) -> _Led:
    for key, shown in own.handles.items():
        led_to = _led_to(own, everyone, "handles", key, context)
        if not led_to:
            continue
        if len({handle_form(each.handles[key]) for each in (own, *led_to)}) == 1:
            what, confidence = "The same user name", Confidence.SURE
        else:
            what, confidence = "Almost the same user name", Confidence.LIKELY
        yield _match(what, own, led_to, context, Match("", confidence, excerpt=shown)), led_to


def _same_addresses(own: Identity, everyone: Sequence[Identity], context: Context) -> _Led:
    for key, shown in own.addresses.items():
        if led_to := _led_to(own, everyone, "addresses", key, context):
            said = Match("", Confidence.SURE, excerpt=shown)
            yield _match("The same e-mail address", own, led_to, context, said), led_to


def _same_names(own: Identity, everyone: Sequence[Identity], context: Context) -> _Led:
    for key, shown in own.names.items() if own.shows_workplace else ():
        led_to = _led_to(own, everyone, "names", key, context)
        known = [each for each in led_to if each.handles and not _is_led_to(each, everyone)]
        if known:
            said = Match("", Confidence.LIKELY, excerpt=shown)
            yield _match("The same name", own, known, context, said), known


def _named_in_profile(own: Identity, everyone: Sequence[Identity], context: Context) -> _Led:
    for line in own.lines:
        for other in everyone:
            if other.home == own.home:
                continue
            if place := _place_of(other, line, own, context):
                said = Match("", Confidence.LIKELY, (place,), excerpt=line.value)
                what = "A line of your profile"
                yield _match(what, own, (other,), context, said), (other,)


def _led_to(
    own: Identity, everyone: Sequence[Identity], what: str, key: str, context: Context
) -> tuple[Identity, ...]:
    """The other accounts that share something, where it is this one that leads to them.

    Platforms that are used with the same account are one. The account that leads shows the
    workplace, or else comes first.
    """
    of = attrgetter(what)
    sharing: dict[str, Identity] = {}
    for each in everyone:
        shared: Mapping[str, str] = of(each)
        if key in shared:
            sharing.setdefault(each.home, each)
    first, *others = sorted(
        sharing.values(), key=lambda each: (not each.shows_workplace, each.account)
    )
    return tuple(others) if first is own else ()


def _is_led_to(account: Identity, everyone: Sequence[Identity]) -> bool:
    """Whether a user name leads to an account from another that shows the workplace."""
    return any(
        each.shows_workplace and each.home != account.home and each.handles.keys() & account.handles
        for each in everyone
    )


def _place_of(other: Identity, line: ProfileField, own: Identity, context: Context) -> Span | None:
    """Where a line has the user name of another account, so written that it can be meant."""
    plain = normalise(line.value)
    platform = other.account[0]
    spoken_of = any(name in plain for name in (platform, normalise(_called(other, context))))
    for found in _MAY_BE_A_HANDLE.finditer(plain):
        key = handle_key(found[0])
        if key in other.handles and key not in own.handles:
            led = plain[: found.start()].endswith(_BEFORE_A_HANDLE)
            if led or spoken_of or not found[0].isalpha():
                return found.span()
    return None


def _match(
    what: str, own: Identity, led_to: Sequence[Identity], context: Context, said: Match
) -> Match:
    """The match with its sentence, and how much it matters."""
    *others, last = dict.fromkeys(_called(each, context) for each in led_to)
    there = f"{', '.join(others)} and {last}" if others else last
    here = f"{_called(own, context)} account"
    if own.shows_workplace:
        here += ", which shows where you work,"
    reason = f"{what} leads from your {here} to your account on {there}."
    return Match(
        reason,
        said.confidence,
        said.marks,
        severity=Severity.MEDIUM if own.shows_workplace else None,
        excerpt=said.excerpt,
    )


def _called(identity: Identity, context: Context) -> str:
    """The name of an account's platform."""
    platform = identity.account[0]
    return context.called.get(platform, platform)


CHECK = Check(
    id="linked_accounts",
    topic=Topic.PRIVACY_SETTINGS,
    title="One of your accounts leads to another",
    why="Whoever knows one account can find the other by it, and put together what both show.",
    severity=Severity.LOW,
    remedy=Remedy.EDIT_PROFILE,
    looks_at=(Account,),
    evaluate=linked_accounts,
    personal_only=True,
    passes=2,
)

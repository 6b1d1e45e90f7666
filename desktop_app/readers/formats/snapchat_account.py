"""Whose Snapchat download it is, what the account was called, and where it signed in."""

import re
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from checks.evidence import Account, App, Audience, Login, Problem, ProfileField, Record, Setting
from desktop_app.readers.formats.dates import Stamp
from desktop_app.readers.formats.json_stream import ODD_SHAPE
from desktop_app.readers.formats.snapchat_layout import file
from desktop_app.readers.formats.snapchat_rows import rows
from desktop_app.readers.formats.snapchat_text import Strange
from desktop_app.readers.formats.tables_within import found as found_in, scope_of
from desktop_app.readers.section import Members, Owner, Scope

BASIC, LOGINS = "Basic Information", "Login History"
_ACCOUNT_PARTS = frozenset(
    {BASIC, LOGINS, "Device Information", "Device History"}
    | {"Privacy Policy and Terms of Service Acceptance History"}
)
_NAMES, _EMAILS, _NUMBERS, _TWO_STEP = (
    *("Display Name Change", "Email Change", "Mobile Number Change"),
    "Two-Factor Authentication",
)
_HISTORY_PARTS = frozenset(
    {"Password Change", "Snapchat Linked to Bitmoji", "Spectacles", "Download My Data Reports"}
    | {"Account deactivated / reactivated"}
)
_PROFILE, _PERMISSIONS = "Profile", "Permissions"
_TWO_STEPS = (
    (r"sms\b.*\benabled|\benabled\b.*\bsms", "text"),
    (r"(?:otp|totp|app|authenticator)\b.*\benabled", "on"),
    (r"^(?:two-factor authentication )?disabled", "off"),
)
_EVENT = "What happened to two-factor authentication last was not recognised: “{}”."


class _Basic(msgspec.Struct, gc=False):
    username: str | None = msgspec.field(default=None, name="Username")
    name: str | None = msgspec.field(default=None, name="Name")
    created: Stamp = msgspec.field(default=None, name="Creation Date")


class _SignIn(msgspec.Struct, gc=False):
    address: str | None = msgspec.field(default=None, name="IP")
    country: str | None = msgspec.field(default=None, name="Country")
    created: Stamp = msgspec.field(default=None, name="Created")
    status: str | None = msgspec.field(default=None, name="Status")
    device: str | None = msgspec.field(default=None, name="Device")


class _Change(msgspec.Struct, gc=False):
    date: Stamp = msgspec.field(default=None, name="Date")
    name: str | None = msgspec.field(default=None, name="Display Name")
    email: str | None = msgspec.field(default=None, name="Email Address")
    number: str | None = msgspec.field(default=None, name="Mobile Number")
    event: str | None = msgspec.field(default=None, name="Event")


class _Public(msgspec.Struct, gc=False):
    created: Stamp = msgspec.field(default=None, name="Created")
    title: str | None = msgspec.field(default=None, name="Profile Title")
    location: str | None = msgspec.field(default=None, name="Location")
    website: str | None = msgspec.field(default=None, name="Profile Website")


class _Permission(msgspec.Struct, gc=False):
    time: Stamp = msgspec.field(default=None, name="Time")
    app: str | None = msgspec.field(default=None, name="App")
    kind: str | None = msgspec.field(default=None, name="Type")


def find_owner(members: Members, names: tuple[str, ...]) -> Owner:
    """Whose download it is, as its account file says.

    Web pages do not; there the person is whoever is called as they say.
    """
    for path in found_in(members, file("account")):
        with members.open(path) as stream:
            for each in rows(stream, scope_of(members, path), {BASIC: list[_Basic | str]}):
                if not isinstance(each, Problem) and (each[1].username or each[1].name):
                    return Owner(each[1].name or "", each[1].username or "")
    return Owner(ids=frozenset(filter(None, names)))


def read_account(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The account, by its user name and the name it shows."""
    strange = Strange()
    named = False
    for found in rows(stream, scope, {BASIC: list[_Basic | str]}, _ACCOUNT_PARTS):
        if isinstance(found, Problem):
            yield found
            continue
        basic: _Basic = found[1]
        handle, name = basic.username or "", basic.name or ""
        if not (handle or name):
            continue
        named = True
        handles = (handle,) if handle else ()
        created = strange.time(basic.created)
        yield Account(scope.origin, handle or name, name, handles, created=created)
        for field, value in (("name", name), ("username", handle)):
            if value:
                yield ProfileField(scope.origin, "", field, value, Audience.PUBLIC)
    if not named:
        yield scope.problem(ODD_SHAPE, fatal=True)
    yield from strange.problems(scope)


def read_logins(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The sign-ins, without those that failed."""
    strange = Strange()
    for found in rows(stream, scope, {LOGINS: list[_SignIn | str]}, _ACCOUNT_PARTS):
        if isinstance(found, Problem):
            if found.fatal:
                yield found
            continue
        sign_in: _SignIn = found[1]
        if "fail" not in (sign_in.status or "").casefold():
            yield Login(
                scope.origin,
                "",
                strange.time(sign_in.created),
                sign_in.device or "",
                sign_in.address or "",
                sign_in.country or "",
            )
    yield from strange.problems(scope)


def read_history(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Names, addresses and numbers the account has had, and whether two-factor is on."""
    strange = Strange()
    changes: dict[str, list[tuple[int, str]]] = {}
    shapes = dict.fromkeys((_NAMES, _EMAILS, _NUMBERS, _TWO_STEP), list[_Change | str])
    for found in rows(stream, scope, shapes, _HISTORY_PARTS):
        if isinstance(found, Problem):
            yield found
            continue
        part, change = found
        words = change.name or change.email or change.number or change.event or ""
        if words.strip():
            made = strange.time(change.date) or 0
            changes.setdefault(part, []).append((made, words.strip()))
    for name in dict.fromkeys(words for _, words in sorted(changes.get(_NAMES, ()))):
        if name != scope.owner.name:
            yield ProfileField(scope.origin, "", "former_name", name)
    for part, field in ((_EMAILS, "email"), (_NUMBERS, "phone")):
        if part in changes:
            yield ProfileField(scope.origin, "", field, max(changes[part])[1], Audience.ONLY_ME)
    if _TWO_STEP in changes:
        yield from _two_step(max(changes[_TWO_STEP])[1], scope, strange)
    yield from strange.problems(scope)


def _two_step(event: str, scope: Scope, strange: Strange) -> Iterator[Setting]:
    """Two-factor authentication after the last thing that happened to it.

    Where text messages were switched off for it, an app may still be on: that is not told.
    """
    words = event.casefold()
    value = next((told for word, told in _TWO_STEPS if re.search(word, words)), "")
    if value:
        name = "two_step"
        yield Setting(scope.origin, name, name, value, f"Two-Factor Authentication: {event}")
    else:
        strange.tell(_EVENT, event)


def read_public_profile(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The public profile, if there is one; that there is none is told too."""
    strange = Strange()
    some = False
    for found in rows(stream, scope, {_PROFILE: list[_Public | str]}):
        if isinstance(found, Problem):
            yield found
            continue
        public: _Public = found[1]
        given = (
            ("name", public.title),
            ("city", public.location),
            ("website", public.website),
        )
        some = some or public.created is not None or any(value for _, value in given)
        for field, value in given:
            if value:
                yield ProfileField(scope.origin, "", field, value, Audience.PUBLIC)
    name, value = "public_profile", "exists" if some else "none"
    shown = f"Public profile: {'Yes' if some else 'No'}"
    yield Setting(scope.origin, name, name, value, shown)
    yield from strange.problems(scope)


def read_apps(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The services that were let in, each with what it may do."""
    strange = Strange()
    since: dict[str, int | None] = {}
    kinds: dict[str, dict[str, None]] = {}
    for found in rows(stream, scope, {_PERMISSIONS: list[_Permission | str]}, frozenset({LOGINS})):
        if isinstance(found, Problem):
            yield found
            continue
        allowed: _Permission = found[1]
        name = (allowed.app or "").strip()
        if not name:
            continue
        made = strange.time(allowed.time)
        first = since.get(name)
        since[name] = made if first is None else min(first, made or first)
        kinds.setdefault(name, {}).update({allowed.kind: None} if allowed.kind else {})
    for name, made in since.items():
        yield App(scope.origin, name, name, made, permissions=tuple(kinds[name]))
    yield from strange.problems(scope)

"""Who an X account is: names, profile, addresses, and whether it is closed to strangers."""

import re
from collections.abc import Iterator
from posixpath import basename
from typing import BinaryIO

import msgspec

from checks.evidence import (
    Account,
    Audience,
    Author,
    Media,
    MediaRole,
    Problem,
    ProfileField,
    Record,
    Setting,
)
from desktop_app.readers.formats.dates import iso
from desktop_app.readers.formats.x_archive import (
    FOLDER,
    PART,
    Id,
    Protection,
    audience_of_posts,
    manifest_of,
    path_set,
    wrapped,
    wrapped_siblings,
)
from desktop_app.readers.section import Members, Owner, Scope


class _Account(msgspec.Struct, gc=False, rename="camel"):
    email: str = ""
    username: str = ""
    account_id: Id = ""
    created_at: str = ""
    account_display_name: str = ""


class _Description(msgspec.Struct, gc=False):
    bio: str = ""
    website: str = ""
    location: str = ""


class _Profile(msgspec.Struct, gc=False, rename="camel"):
    description: _Description = msgspec.field(default_factory=_Description)
    avatar_media_url: str = ""
    header_media_url: str = ""


class _NameChange(msgspec.Struct, gc=False, rename="camel"):
    changed_at: str = ""
    changed_from: str = ""
    changed_to: str = ""


class _NameChanges(msgspec.Struct, gc=False, rename="camel"):
    screen_name_change: _NameChange = msgspec.field(default_factory=_NameChange)


class _EmailChange(msgspec.Struct, gc=False, rename="camel"):
    changed_at: str = ""
    changed_to: str = ""


class _EmailChanges(msgspec.Struct, gc=False, rename="camel"):
    email_change: _EmailChange = msgspec.field(default_factory=_EmailChange)


class _Phone(msgspec.Struct, gc=False, rename="camel"):
    phone_number: Id = ""


class _Age(msgspec.Struct, gc=False, rename="camel"):
    birth_date: str = ""


class _AgeMeta(msgspec.Struct, gc=False, rename="camel"):
    age_info: _Age = msgspec.field(default_factory=_Age)


ACCOUNT = FOLDER + r"account" + PART


def find_owner(members: Members) -> Owner:
    """Whose archive it is, by `account.js` or X's list of files."""
    for account in wrapped_siblings(members, ACCOUNT, "account", _Account):
        return _owner(account.account_display_name, account.username, account.account_id)
    user = manifest_of(members).user_info
    return _owner(user.display_name, user.user_name, user.account_id)


def read_account(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The account and its names and address."""
    for account in wrapped(stream, scope, "account", _Account):
        if isinstance(account, Problem):
            yield account
            continue
        yield Account(
            scope.origin,
            str(account.account_id),
            account.account_display_name,
            (account.username,) if account.username else (),
            created=iso(account.created_at),
        )
        yield from _fields(
            scope,
            ("name", account.account_display_name, Audience.PUBLIC),
            ("username", account.username, Audience.PUBLIC),
            ("email", account.email, Audience.ONLY_ME),
        )


def read_profile(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """What the profile shows; everybody sees it, also where the posts are protected."""
    for profile in wrapped(stream, scope, "profile", _Profile):
        if isinstance(profile, Problem):
            yield profile
            continue
        shown = profile.description
        yield from _fields(
            scope,
            ("bio", shown.bio, Audience.PUBLIC),
            ("city", shown.location, Audience.PUBLIC),
            ("website", shown.website, Audience.PUBLIC),
        )
        for address, role in (
            (profile.avatar_media_url, MediaRole.PROFILE),
            (profile.header_media_url, MediaRole.COVER),
        ):
            if address:
                yield Media(
                    scope.origin,
                    str(role),
                    author=Author.ME,
                    audience=Audience.PUBLIC,
                    uri=_picture(scope.members, address),
                    role=role,
                )


def read_name_changes(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """User names the account had before; old mentions still carry them."""
    for change in wrapped(stream, scope, "screenNameChange", _NameChanges):
        if isinstance(change, Problem):
            yield change
        else:
            former = change.screen_name_change.changed_from
            yield from _fields(scope, ("former_name", former, Audience.UNKNOWN))


def read_email_changes(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The address in use, which is the last one changed to."""
    last = _EmailChange()
    for found in wrapped(stream, scope, "emailAddressChange", _EmailChanges):
        if isinstance(found, Problem):
            yield found
            continue
        change = found.email_change
        if (iso(change.changed_at) or 0) >= (iso(last.changed_at) or 0):
            last = change
    yield from _fields(scope, ("email", last.changed_to, Audience.ONLY_ME))


def read_phone(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The phone number the account is tied to."""
    for phone in wrapped(stream, scope, "device", _Phone):
        if isinstance(phone, Problem):
            yield phone
        else:
            yield from _fields(scope, ("phone", str(phone.phone_number), Audience.ONLY_ME))


def read_age(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The birthday; the archive does not say who sees it."""
    for meta in wrapped(stream, scope, "ageMeta", _AgeMeta):
        if isinstance(meta, Problem):
            yield meta
        else:
            birthday = meta.age_info.birth_date
            yield from _fields(scope, ("birthday", birthday, Audience.UNKNOWN))


def read_protection(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Whether posts are protected; no setting where X never recorded a change, so it is asked."""
    for change in wrapped(stream, scope, "protectedHistory", Protection):
        if isinstance(change, Problem):
            yield change
    audience = audience_of_posts(scope.members)
    if audience is not Audience.UNKNOWN:
        shown = "Protected" if audience is Audience.CONTACTS else "Public"
        yield Setting(
            scope.origin,
            "profile_audience",
            "profile_audience",
            str(audience),
            f"Your posts: {shown}",
        )


def _owner(name: str, handle: str, number: Id) -> Owner:
    return Owner(name, handle, frozenset({str(number)} - {""}))


def _fields(scope: Scope, *told: tuple[str, str, Audience]) -> Iterator[ProfileField]:
    for name, value, audience in told:
        if value.strip():
            yield ProfileField(scope.origin, "", name, value.strip(), audience)


def _picture(members: Members, address: str) -> str:
    """The path of a profile picture, whose name X puts behind the account's number."""
    name = re.escape(basename(address.partition("?")[0]))
    wanted = re.compile(rf"(?:data/)?profile_media/(?:\d+-)?{name}(?:\.\w+)?")
    return min((path for path in path_set(members) if wanted.fullmatch(path)), default="")

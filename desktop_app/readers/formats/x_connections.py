"""Whom an X account follows, is followed by or blocked, its lists, apps and sign-ins."""

import re
from collections.abc import Iterator
from typing import BinaryIO
from urllib.parse import unquote

import msgspec

from checks.evidence import App, Contact, Login, Membership, Problem, Record, Relation, Setting
from desktop_app.readers.formats.dates import iso, seconds
from desktop_app.readers.formats.x_archive import Id, wrapped
from desktop_app.readers.formats.x_learnt import names_in_posts
from desktop_app.readers.section import Scope

_NUMBERS_ONLY = (
    "X names these people by numbers only, so nobody could be told by name. Look through your "
    "followers and the people you follow on X."
)
_LIST = re.compile(r"https?://(?:www\.)?(?:twitter|x)\.com/(?:i/lists|\w+/lists)/([^/?#]+)")


class _Person(msgspec.Struct, gc=False, rename="camel"):
    account_id: Id = ""


class _ListInfo(msgspec.Struct, gc=False):
    url: str = ""


class _Card(msgspec.Struct, gc=False, rename="camel"):
    id: Id = ""
    emails: list[str] = []
    phone_numbers: list[Id] = []


class _Organization(msgspec.Struct, gc=False):
    name: str = ""


class _App(msgspec.Struct, gc=False, rename="camel"):
    id: Id = ""
    name: str = ""
    organization: _Organization = msgspec.field(default_factory=_Organization)
    permissions: list[str] = []
    approved_at: str = ""


class _Audit(msgspec.Struct, gc=False, rename="camel"):
    created_at: str = ""
    login_ip: str = ""


class _Token(msgspec.Struct, gc=False, rename="camel"):
    client_application_name: str = ""
    created_at: str = ""
    last_seen_at: str = ""


class _Device(msgspec.Struct, gc=False, rename="camel"):
    user_agent: str = ""
    created_at: Id = ""


class _Devices(msgspec.Struct, gc=False, rename="camel"):
    device_metadata_list: list[_Device] = []


def read_followers(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Who follows the person."""
    return _people(stream, scope, "follower", Relation.FOLLOWER)


def read_following(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Whom the person follows."""
    return _people(stream, scope, "following", Relation.FOLLOWING)


def read_blocked(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Whom the person blocked."""
    return _people(stream, scope, "blocking", Relation.BLOCKED)


def read_lists_created(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Lists the person made."""
    return _lists(stream, scope, "owner")


def read_lists_member(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Lists others put the person on."""
    return _lists(stream, scope, "member")


def read_lists_subscribed(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Lists of others that the person follows."""
    return _lists(stream, scope, "follower")


def read_address_book(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The address book that was uploaded; its being here says that it was."""
    found = False
    for entry in wrapped(stream, scope, "contact", _Card):
        if isinstance(entry, Problem):
            yield entry
            continue
        card = entry
        ways = [*card.emails, *(str(number) for number in card.phone_numbers)]
        found = True
        yield Contact(
            scope.origin,
            str(card.id),
            handle=ways[0] if ways else "",
            relation=Relation.ADDRESS_BOOK,
        )
    if found:
        yield Setting(
            scope.origin, "contact_upload", "contact_upload", "stored", "Contacts: uploaded"
        )


def read_apps(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Apps that may use the account."""
    for entry in wrapped(stream, scope, "connectedApplication", _App):
        if isinstance(entry, Problem):
            yield entry
            continue
        app = entry
        yield App(
            scope.origin,
            str(app.id),
            app.name or app.organization.name,
            iso(app.approved_at),
            permissions=tuple(app.permissions),
        )


def read_sign_ins(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The addresses from which the account was used lately."""
    for entry in wrapped(stream, scope, "ipAudit", _Audit):
        if isinstance(entry, Problem):
            yield entry
        else:
            audit = entry
            yield Login(scope.origin, "", iso(audit.created_at), address=audit.login_ip)


def read_device_tokens(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Apps and browsers that used the account; their secret tokens are not read."""
    for entry in wrapped(stream, scope, "deviceToken", _Token):
        if isinstance(entry, Problem):
            yield entry
        else:
            token = entry
            made = iso(token.last_seen_at) or iso(token.created_at)
            yield Login(scope.origin, "", made, token.client_application_name)


def read_key_registry(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Devices registered for encrypted messages; their keys are not read."""
    for entry in wrapped(stream, scope, "registeredDevices", _Devices):
        if isinstance(entry, Problem):
            yield entry
            continue
        for device in entry.device_metadata_list:
            made = iso(str(device.created_at)) or seconds(device.created_at)
            yield Login(scope.origin, "", made, device.user_agent)


def _lists(stream: BinaryIO, scope: Scope, role: str) -> Iterator[Record | Problem]:
    for entry in wrapped(stream, scope, "userListInfo", _ListInfo):
        if isinstance(entry, Problem):
            yield entry
            continue
        address = entry.url
        found = _LIST.match(address)
        name = unquote(found[1]).replace("-", " ") if found else address
        yield Membership(scope.origin, address, name, role, about=address)


def _people(
    stream: BinaryIO, scope: Scope, wrapper: str, relation: Relation
) -> Iterator[Record | Problem]:
    """Contacts of one kind: X gives numbers only; names are known of people in posts.

    Somebody without a name cannot be told from a pupil, so the section then counts as failed.
    """
    names: dict[str, tuple[str, str]] | None = None
    unnamed = 0
    for person in wrapped(stream, scope, wrapper, _Person, counted=True):
        if isinstance(person, Problem):
            yield person
            continue
        names = names_in_posts(scope.members) if names is None else names
        number = str(person.account_id)
        name, handle = names.get(number, ("", ""))
        unnamed += not (name or handle)
        yield Contact(scope.origin, f"{relation}-{number}", name, handle, relation)
    if unnamed and relation is not Relation.BLOCKED:
        yield scope.problem(_NUMBERS_ONLY, fatal=True)

"""Whom an X account follows, is followed by or blocked, its lists, apps and sign-ins."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import BinaryIO
from urllib.parse import unquote

import msgspec

from checks.evidence import App, Contact, Login, Membership, Problem, Record, Relation, Setting
from desktop_app.readers.formats.dates import iso, seconds
from desktop_app.readers.formats.x_archive import POSTS, Id, entries, siblings
from desktop_app.readers.section import Members, Scope

_LIST = re.compile(r"https?://(?:www\.)?(?:twitter|x)\.com/(?:i/lists|\w+/lists)/([^/?#]+)")


class _Person(msgspec.Struct, gc=False, rename="camel"):
    account_id: Id = ""


class _PersonEntry(msgspec.Struct, gc=False):
    follower: _Person | None = None
    following: _Person | None = None
    blocking: _Person | None = None


class _Mention(msgspec.Struct, gc=False):
    id_str: Id = ""
    name: str = ""
    screen_name: str = ""


class _Entities(msgspec.Struct, gc=False):
    user_mentions: list[_Mention] = []


class _Mentioning(msgspec.Struct, gc=False):
    entities: _Entities = msgspec.field(default_factory=_Entities)
    in_reply_to_user_id_str: Id | None = None
    in_reply_to_screen_name: str | None = None


class _MentioningEntry(_Mentioning, gc=False):
    tweet: _Mentioning | None = None


class _ListInfo(msgspec.Struct, gc=False):
    url: str = ""


class _ListEntry(msgspec.Struct, gc=False, rename="camel"):
    user_list_info: _ListInfo = msgspec.field(default_factory=_ListInfo)


class _Card(msgspec.Struct, gc=False, rename="camel"):
    id: Id = ""
    emails: list[str] = []
    phone_numbers: list[Id] = []


class _CardEntry(msgspec.Struct, gc=False):
    contact: _Card = msgspec.field(default_factory=_Card)


class _Organization(msgspec.Struct, gc=False):
    name: str = ""


class _App(msgspec.Struct, gc=False, rename="camel"):
    id: Id = ""
    name: str = ""
    organization: _Organization = msgspec.field(default_factory=_Organization)
    permissions: list[str] = []
    approved_at: str = ""


class _AppEntry(msgspec.Struct, gc=False, rename="camel"):
    connected_application: _App = msgspec.field(default_factory=_App)


class _Audit(msgspec.Struct, gc=False, rename="camel"):
    created_at: str = ""
    login_ip: str = ""


class _AuditEntry(msgspec.Struct, gc=False, rename="camel"):
    ip_audit: _Audit = msgspec.field(default_factory=_Audit)


class _Token(msgspec.Struct, gc=False, rename="camel"):
    client_application_name: str = ""
    created_at: str = ""
    last_seen_at: str = ""


class _TokenEntry(msgspec.Struct, gc=False, rename="camel"):
    device_token: _Token = msgspec.field(default_factory=_Token)


class _Device(msgspec.Struct, gc=False, rename="camel"):
    user_agent: str = ""
    created_at: Id = ""


class _Devices(msgspec.Struct, gc=False, rename="camel"):
    device_metadata_list: list[_Device] = []


class _RegistryEntry(msgspec.Struct, gc=False, rename="camel"):
    registered_devices: _Devices = msgspec.field(default_factory=_Devices)


def read_followers(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Who follows, is followed or blocked: X gives numbers, names only of people in posts."""
    names = None
    for entry in entries(stream, scope, _PersonEntry, counted=True):
        if isinstance(entry, Problem):
            yield entry
            continue
        names = names_in_posts(scope.members) if names is None else names
        for person, relation in (
            (entry.follower, Relation.FOLLOWER),
            (entry.following, Relation.FOLLOWING),
            (entry.blocking, Relation.BLOCKED),
        ):
            if person and person.account_id:
                number = str(person.account_id)
                name, handle = names.get(number, ("", ""))
                yield Contact(scope.origin, f"{relation}-{number}", name, handle, relation)


@lru_cache(maxsize=1)
def names_in_posts(members: Members) -> dict[str, tuple[str, str]]:
    """Names and user names of the accounts that the person's posts mention, by their numbers."""
    found: dict[str, tuple[str, str]] = {}
    for entry in siblings(members, POSTS, _MentioningEntry):
        post = entry.tweet or entry
        if post.in_reply_to_user_id_str and post.in_reply_to_screen_name:
            found.setdefault(str(post.in_reply_to_user_id_str), ("", post.in_reply_to_screen_name))
        for mention in post.entities.user_mentions:
            if mention.name:
                found[str(mention.id_str)] = mention.name, mention.screen_name
    return found


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
    for entry in entries(stream, scope, _CardEntry):
        if isinstance(entry, Problem):
            yield entry
            continue
        card = entry.contact
        ways = [*card.emails, *(str(number) for number in card.phone_numbers)]
        found = True
        yield Contact(
            scope.origin,
            str(card.id),
            handle=ways[0] if ways else "",
            relation=Relation.ADDRESS_BOOK,
        )
    if found:
        yield Setting(scope.origin, "contact_upload", "contact_upload", "on", "Contacts: uploaded")


def read_apps(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Apps that may use the account."""
    for entry in entries(stream, scope, _AppEntry):
        if isinstance(entry, Problem):
            yield entry
            continue
        app = entry.connected_application
        yield App(
            scope.origin,
            str(app.id),
            app.name or app.organization.name,
            iso(app.approved_at),
            permissions=tuple(app.permissions),
        )


def read_sign_ins(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The addresses from which the account was used lately."""
    for entry in entries(stream, scope, _AuditEntry):
        if isinstance(entry, Problem):
            yield entry
        else:
            audit = entry.ip_audit
            yield Login(scope.origin, "", iso(audit.created_at), address=audit.login_ip)


def read_device_tokens(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Apps and browsers that are signed in; their secret tokens are not read."""
    for entry in entries(stream, scope, _TokenEntry):
        if isinstance(entry, Problem):
            yield entry
        else:
            token = entry.device_token
            made = iso(token.last_seen_at) or iso(token.created_at)
            yield Login(scope.origin, "", made, token.client_application_name, active=True)


def read_key_registry(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Devices registered for encrypted messages; their keys are not read."""
    for entry in entries(stream, scope, _RegistryEntry):
        if isinstance(entry, Problem):
            yield entry
            continue
        for device in entry.registered_devices.device_metadata_list:
            made = iso(str(device.created_at)) or seconds(device.created_at)
            yield Login(scope.origin, "", made, device.user_agent, active=True)


def _lists(stream: BinaryIO, scope: Scope, role: str) -> Iterator[Record | Problem]:
    for entry in entries(stream, scope, _ListEntry):
        if isinstance(entry, Problem):
            yield entry
            continue
        address = entry.user_list_info.url
        found = _LIST.match(address)
        name = unquote(found[1]).replace("-", " ") if found else address
        yield Membership(scope.origin, address, name, role, about=address)

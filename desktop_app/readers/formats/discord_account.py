"""Whose Discord account it is, its people and its devices.

Payments, notes on others and internet addresses are never shown.
"""

from collections.abc import Iterator
from typing import BinaryIO

from checks.evidence import (
    Account,
    App,
    Audience,
    Contact,
    Login,
    Problem,
    ProfileField,
    Record,
    Relation,
)
from desktop_app.readers.formats import dates, discord_shapes as shapes, json_stream
from desktop_app.readers.formats.discord_package import USER, look_into, paths_like
from desktop_app.readers.section import Members, Owner, Scope

_RELATIONS = {
    "1": Relation.FRIEND,
    "2": Relation.BLOCKED,
    "3": Relation.REQUEST_RECEIVED,
    "4": Relation.REQUEST_SENT,
    "FRIEND": Relation.FRIEND,
    "BLOCKED": Relation.BLOCKED,
    "INCOMING_REQUEST": Relation.REQUEST_RECEIVED,
    "PENDING_INCOMING": Relation.REQUEST_RECEIVED,
    "OUTGOING_REQUEST": Relation.REQUEST_SENT,
    "PENDING_OUTGOING": Relation.REQUEST_SENT,
}
ODD_RELATION = "Discord connects you to somebody in a way that was not recognised: “{}”."
_LONGEST_WORD = 40


def find_owner(members: Members, names: tuple[str, ...]) -> Owner:
    """Whose package it is, where the account was asked for; the messages are all its own."""
    for path in paths_like(members, USER):
        owner = look_into(members, path, shapes.Owner)
        if owner is not None and owner.username:
            ids = frozenset({str(owner.id), owner.username}) - {""}
            return Owner(owner.global_name or "", owner.handle, ids)
    return Owner()


def read_account(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The account with its names and addresses."""
    owner = json_stream.document(stream, scope, shapes.Owner)
    if isinstance(owner, Problem):
        yield owner
        return
    handles = (owner.handle,) if owner.handle else ()
    name = owner.global_name or owner.username or ""
    yield Account(scope.origin, str(owner.id), name, handles)
    profile = owner.user_profile_metadata or shapes.Profile()
    unknown, hidden = Audience.UNKNOWN, Audience.ONLY_ME
    for field, value, audience in (
        ("name", owner.global_name, unknown),
        ("username", owner.handle, unknown),
        ("bio", profile.bio, unknown),
        ("other", profile.pronouns, unknown),
        ("email", owner.email, hidden),
        ("phone", owner.phone, hidden),
    ):
        if value and value.strip():
            yield ProfileField(scope.origin, "", field, value.strip(), audience)


def read_people(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Friends, waiting requests and those who are blocked."""
    told = json_stream.document(stream, scope, shapes.Relationships)
    if isinstance(told, Problem):
        yield told
        return
    odd: dict[str, None] = {}
    for each in told.relationships:
        relation = _RELATIONS.get(str(each.type).upper())
        if relation is None:
            odd[" ".join(str(each.type).split())[:_LONGEST_WORD]] = None
            continue
        name = each.nickname or each.user.global_name or each.user.username or ""
        ident = str(each.user.id or each.id)
        yield Contact(scope.origin, ident, name, each.user.handle, relation)
    for word in odd:
        yield scope.problem(ODD_RELATION.format(word), fatal=True)


def read_sessions(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The devices that are or were signed in."""
    told = json_stream.document(stream, scope, shapes.Sessions)
    if isinstance(told, Problem):
        yield told
        return
    for session in told.user_sessions:
        data = session.user_data or session
        if data.is_bot:
            continue
        client = data.client_info or shapes.Client()
        used = dates.iso(data.approx_last_used_time or data.creation_time or "")
        device = " on ".join(filter(None, (client.platform, client.os)))
        yield Login(scope.origin, "", used, device, active=not session.is_soft_deleted)


def read_connections(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The accounts elsewhere that are tied to this one."""
    told = json_stream.document(stream, scope, shapes.Settings)
    if isinstance(told, Problem):
        yield told
        return
    for each in told.connections or ():
        if each.type != "contacts":
            name = ": ".join(filter(None, (each.type, each.name)))
            yield App(scope.origin, f"{each.type}-{each.id}", name, active=not each.revoked)

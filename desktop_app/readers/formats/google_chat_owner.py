"""Whose Google Chat download it is: told by its address, for names are not unique there."""

from collections.abc import Iterator
from typing import BinaryIO

from checks.evidence import Account, Membership, Problem, ProfileField, Record
from desktop_app.readers.formats import json_stream
from desktop_app.readers.formats.google_chat_layout import (
    GROUP_INFO,
    USER_INFO,
    id_in,
    id_of,
    look_into,
)
from desktop_app.readers.formats.google_chat_shapes import GroupInfo, User, UserInfo
from desktop_app.readers.formats.google_profile import profile_of
from desktop_app.readers.formats.tables_within import found
from desktop_app.readers.section import Members, Owner, Scope

WHO_ARE_YOU = (
    "This download does not say which address in it is yours, so none of its messages could be "
    "taken as your own. Add it together with the other parts of the same download."
)
JOINED, INVITED = "MEMBER_JOINED", "MEMBER_INVITED"
_LEFT = frozenset({"MEMBER_NOT_A_MEMBER", "MEMBER_LEFT", "NOT_A_MEMBER"})
_ODD_STATE = "How you are in a conversation is told in a word that was not recognised: “{}”."


def find_owner(members: Members, names: tuple[str, ...]) -> Owner:
    """Whose download it is, as it says.

    Where that part is missing, it is whoever has an address of the Google account that came
    along, or else is called as the person is and is the only one called so in every conversation.
    """
    told = [look_into(members, path, UserInfo) for path in found(members, USER_INFO)]
    users = _by_address([info.user for info in told if info])
    profile = profile_of(members)
    if len(users) != 1:
        users = users or _in_every_conversation(members)
        own = {address.casefold() for address in profile.addresses}
        wanted = {_folded(name) for name in names}
        users = {address: user for address, user in users.items() if address in own} or {
            address: user for address, user in users.items() if _folded(user.name or "") in wanted
        }
    if len(users) != 1:
        return Owner(profile.called)
    ((address, user),) = users.items()
    ids = frozenset({address, *map(str.casefold, profile.addresses)})
    return Owner(user.name or profile.called or address, ids=ids)


def read_user(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The account with its name and address, and the spaces of which nothing else came along."""
    told = json_stream.document(stream, scope, UserInfo)
    if isinstance(told, Problem):
        yield told
        return
    name, address = (told.user.name or "").strip(), (told.user.email or "").strip()
    yield Account(scope.origin, address, name)
    for kind, value in (("name", name), ("email", address)):
        if value:
            yield ProfileField(scope.origin, "", kind, value)
    here = {id_of(path) for path in found(scope.members, GROUP_INFO)}
    strange: dict[str, None] = {}
    for joined in told.membership_info:
        ident, state = id_in(joined.group_id or ""), joined.membership_state or ""
        if state and not (state in {JOINED, INVITED} or state in _LEFT):
            strange[_ODD_STATE.format(state[:40])] = None
        if joined.group_name and ident not in here:
            yield Membership(
                scope.origin, ident, joined.group_name, active=is_active(state), about="space"
            )
    yield from (scope.problem(what) for what in strange)


def is_active(state: str) -> bool:
    """Whether the person is in a conversation; where it is not told, they are."""
    return state not in _LEFT and state != INVITED


def _by_address(users: list[User]) -> dict[str, User]:
    return {user.email.strip().casefold(): user for user in users if user.email}


def _in_every_conversation(members: Members) -> dict[str, User]:
    """The people who are in all conversations, by their addresses."""
    groups = [
        _by_address([user for user in info.members or () if user.user_type != "Bot"])
        for path in found(members, GROUP_INFO)
        if (info := look_into(members, path, GroupInfo))
    ]
    shared = set.intersection(*map(set, groups)) if groups else set()
    return {address: groups[0][address] for address in sorted(shared)}


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())

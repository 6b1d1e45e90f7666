"""What a Matrix server tells of an account: its profile, its sessions and whom it knows."""

from collections.abc import Iterator
from typing import BinaryIO

from checks.evidence import (
    Account,
    Contact,
    Login,
    Membership,
    Problem,
    ProfileField,
    Record,
    Relation,
    Setting,
)
from desktop_app.readers.formats import dates, json_glued, json_stream
from desktop_app.readers.formats.matrix_layout import WHO_ARE_YOU
from desktop_app.readers.formats.matrix_rooms import room_of
from desktop_app.readers.formats.matrix_shapes import AccountData, Device, Profile
from desktop_app.readers.section import Scope

_MEDIA = {"email": "email", "msisdn": "phone"}


def read_profile(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The account; who may see its profile is up to the server."""
    for found in json_glued.batches(stream, scope, Profile):
        if isinstance(found, Problem):
            yield found
            continue
        for profile in found:
            address = profile.name or ""
            handles = (address.removeprefix("@"),) if address else ()
            created = dates.seconds(profile.creation_ts)
            name = profile.displayname or ""
            yield Account(scope.origin, address, name, handles, created=created)
            fields = [("username", address), ("name", name)]
            fields += (
                (_MEDIA.get(each.medium or "", "other"), each.address or "")
                for each in profile.threepids or ()
            )
            yield from (ProfileField(scope.origin, "", *each) for each in fields if each[1])


def read_sessions(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The sessions that are open, and the addresses they came from."""
    for found in json_glued.batches(stream, scope, Device):
        if isinstance(found, Problem):
            yield found
            continue
        for each in found:
            yield Login(
                scope.origin,
                each.device_id or "",
                dates.milliseconds(each.last_seen_ts or each.last_seen),
                each.display_name or each.user_agent or "",
                each.last_seen_ip or each.ip or "",
                active=each.device_id is not None,
            )


def read_account_data(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The people of conversations of two, and those who are ignored, by their addresses."""
    found = json_stream.document(stream, scope, AccountData)
    if isinstance(found, Problem):
        yield found
        return
    for address in found.direct or ():
        yield _contact(scope, address, "", Relation.CHAT_PARTNER)
    for address in found.ignored.ignored_users if found.ignored else ():
        yield _contact(scope, address, "", Relation.BLOCKED)


def read_room(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """That the person is in a room of more than two, and what they are called there.

    Also whether one they made is open to all. An invitation that waits for an answer is a
    request of whoever sent it.
    """
    room, mine = room_of(scope.members, scope.path), scope.owner.ids
    yield from (scope.problem(each.what, fatal=each.fatal) for each in room.problems)
    if not mine:
        yield scope.problem(WHO_ARE_YOU, fatal=True)
    for name in filter(None, (room.people.get(address) for address in mine)):
        yield ProfileField(scope.origin, f"name:{name}", "name", name)
    how, by = next((room.standing[each] for each in mine if each in room.standing), ("join", ""))
    is_mine = room.creator in mine
    if how == "invite":
        name = room.people.get(by, "")
        yield _contact(scope, by, name, Relation.REQUEST_RECEIVED)
    elif room.is_group:
        role = "owner" if is_mine else "member"
        yield Membership(
            scope.origin, room.id, room.name, role, active=how == "join", about=room.topic
        )
    if is_mine and room.is_open:
        shown = "A room you made can be joined or read by anyone"
        yield Setting(scope.origin, "room_audience", "room_audience", "open", shown)


def _contact(scope: Scope, address: str, name: str, relation: Relation) -> Contact:
    return Contact(scope.origin, f"{relation}:{address}", name, address.removeprefix("@"), relation)

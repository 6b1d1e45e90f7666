"""Reads Snapchat's lists of friends and of what is asked for; each has chosen the name shown."""

from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from checks.evidence import Contact, Problem, Record, Relation
from desktop_app.readers.formats.dates import Stamp
from desktop_app.readers.formats.snapchat_rows import rows
from desktop_app.readers.formats.snapchat_text import Strange
from desktop_app.readers.section import Scope

_NAMELESS = "Some entries name nobody; those accounts may be gone."
_RELATIONS = {
    "Friends": Relation.FRIEND,
    "Friend Requests Sent": Relation.REQUEST_SENT,
    "Pending Requests": Relation.REQUEST_RECEIVED,
    "Blocked Users": Relation.BLOCKED,
    "Deleted Friends": Relation.REMOVED,
}
_LEFT_ALONE = frozenset({"Hidden Friend Suggestions", "Ignored Snapchatters", "Shortcuts"})


class _Person(msgspec.Struct, gc=False):
    handle: str | None = msgspec.field(default=None, name="Username")
    name: str | None = msgspec.field(default=None, name="Display Name")
    created: Stamp = msgspec.field(default=None, name="Creation Timestamp")


def read_friends(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Friends, requests of both directions, and who was blocked or removed."""
    strange = Strange()
    for found in rows(stream, scope, dict.fromkeys(_RELATIONS, list[_Person | str]), _LEFT_ALONE):
        if isinstance(found, Problem):
            yield found
            continue
        part, person = found
        handle, name = (person.handle or "").strip(), (person.name or "").strip()
        if handle or name:
            since = strange.time(person.created)
            yield Contact(scope.origin, "", name, handle, _RELATIONS[part], since)
        else:
            strange.tell(_NAMELESS)
    yield from strange.problems(scope)

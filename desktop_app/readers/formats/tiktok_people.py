"""Reads who follows, is followed and is blocked on TikTok; there are no display names."""

from collections.abc import Iterator
from typing import BinaryIO

from checks.evidence import Contact, Problem, Record, Relation
from desktop_app.readers.formats.tiktok_layout import BLOCKED, FOLLOWERS, FOLLOWING, parts
from desktop_app.readers.formats.tiktok_shapes import Person
from desktop_app.readers.formats.tiktok_text import Strange, plain
from desktop_app.readers.section import Scope

_NAMELESS = "Some entries name nobody; those accounts may be gone."

_RELATIONS = {
    **dict.fromkeys(FOLLOWERS, Relation.FOLLOWER),
    **dict.fromkeys(FOLLOWING, Relation.FOLLOWING),
    **dict.fromkeys(BLOCKED, Relation.BLOCKED),
}


def read_contacts(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The people in all lists that the download has."""
    strange = Strange()
    for found in parts(stream, scope, dict.fromkeys(_RELATIONS, list[Person])):
        if isinstance(found, Problem):
            yield found
            continue
        path, batch = found
        for person in batch:
            yield from contact_of(person, _RELATIONS[path], scope, strange)
    yield from strange.problems(scope)


def contact_of(
    person: Person, relation: Relation, scope: Scope, strange: Strange
) -> Iterator[Contact]:
    """One person, if the entry names any."""
    handle = plain(person.handle)
    if handle:
        yield Contact(scope.origin, "", "", handle, relation, strange.time(person.date))
    else:
        strange.tell(_NAMELESS)

"""Adds the place and time a picture file holds to what the export says of the picture."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TypeGuard

from checks.evidence import Author, Media, MediaRole, Place, Problem, Record
from desktop_app.export import DamagedMember, Export
from desktop_app.pictures import facts_of

_OWN_ROLES = frozenset({MediaRole.POSTED, MediaRole.PROFILE, MediaRole.COVER, MediaRole.STORY})
_UNSEEN = "This picture could not be opened, so the place and time in it were not looked at."


def with_facts(read: Iterable[Record | Problem], export: Export) -> Iterator[Record | Problem]:
    """The same; the person's own posted pictures with what their files tell.

    What the export says goes before what the file says. Pictures that came in messages are
    never opened. One that cannot be opened is a problem beside its record.
    """
    for each in read:
        if not _is_looked_at(each):
            yield each
        elif path := _member(each.uri, export):
            try:
                yield _with_facts(each, path, export)
            except DamagedMember:
                yield from (each, Problem(path, _UNSEEN))
        else:
            yield each


def _is_looked_at(each: Record | Problem) -> TypeGuard[Media]:
    """Whether it is one of the person's own pictures of which the export does not tell all."""
    return (
        isinstance(each, Media)
        and not each.is_video
        and each.role in _OWN_ROLES
        and each.author is Author.ME
        and not (each.place and each.taken)
    )


def _with_facts(record: Media, path: str, export: Export) -> Media:
    with export.open(path) as stream:
        facts = facts_of(stream)
    place = record.place
    if place is None and facts.latitude is not None:
        place = Place(latitude=facts.latitude, longitude=facts.longitude)
    return replace(record, place=place, taken=record.taken or facts.taken)


def _member(uri: str, export: Export) -> str | None:
    """The member a picture's path means; older exports name another top folder than they have."""
    parts = PurePosixPath(uri).parts
    for start in range(len(parts)):
        path = "/".join(parts[start:])
        if export.has(path):
            return path
    return None

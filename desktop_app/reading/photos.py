"""Adds the place and time a picture file holds to what the export says of the picture."""

from dataclasses import replace
from pathlib import PurePosixPath

from checks.evidence import Author, Media, MediaRole, Place, Record
from desktop_app.export import DamagedMember, Export
from desktop_app.pictures import facts_of

_OWN_ROLES = frozenset({MediaRole.POSTED, MediaRole.PROFILE, MediaRole.COVER, MediaRole.STORY})


def with_facts(record: Record, export: Export) -> Record:
    """The same record; of one of the person's own posted pictures with what its file tells.

    What the export says goes before what the file says. Pictures that came in messages are
    never opened.
    """
    if not isinstance(record, Media) or record.is_video or record.role not in _OWN_ROLES:
        return record
    if record.author is not Author.ME or (record.place and record.taken):
        return record
    path = _member(record.uri, export)
    if path is None:
        return record
    try:
        with export.open(path) as stream:
            facts = facts_of(stream)
    except DamagedMember:
        return record
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

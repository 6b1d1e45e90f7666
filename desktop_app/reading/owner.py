"""Whose export it is and which reader it belongs to; what is not the person's own is refused."""

from pathlib import Path

from checks import names
from checks.evidence import Problem
from checks.model import About
from desktop_app.errors import (
    DamagedMember,
    DamagedZip,
    ExportError,
    KeepClearError,
    MixedExports,
    SomebodyElses,
    WrongPlatform,
)
from desktop_app.export import Export
from desktop_app.readers import recognise
from desktop_app.readers.section import Members, Owner, Reader, platforms_of, tidy
from desktop_app.reading.job import Job

_NOT_TOLD = (
    "This download could not be read to where it says whose it is, so Keep Clear cannot tell your "
    "words from other people’s."
)


def owner_of(export: Export, reader: Reader, about: About) -> tuple[Owner, tuple[Problem, ...]]:
    """The owner an export names, with a problem where it is damaged in that place.

    Raises SomebodyElses if the owner is not the person.
    """
    called = tuple(name for name in (about.name, *about.handles) if name)
    try:
        owner = reader.find_owner(export, called)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - a damaged member never stops the rest
        why = f"{error} {_NOT_TOLD}" if isinstance(error, DamagedMember) else _NOT_TOLD
        return Owner(), (Problem("", why, fatal=True),)
    if not belongs(owner, about):
        raise SomebodyElses(export.source)
    return owner, ()


def owner_on(members: Members, reader: Reader, platform: str, owner: Owner) -> Owner:
    """Who the owner of an export is on another platform whose records came in it.

    A reader may have a `find_owner_on` that looks; else, and where that member is damaged, it is
    the same as on the export's own platform.
    """
    find = getattr(reader, "find_owner_on", None)
    if find is None or platform == reader.PLATFORM:
        return owner
    try:
        found: Owner = find(members, platform, owner)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - a damaged member never stops the rest
        return owner
    return found


def belongs(owner: Owner, about: About) -> bool:
    """Whether an export is the person's own, as far as both sides say who they are.

    User names count without case and a leading @; names as generously as contacts are compared.
    """
    known = tuple(name for name in (about.name, *about.handles, *about.official_accounts) if name)
    if not known or not owner.account:
        return True
    plain = {tidy(name.removeprefix("@")) for name in known}
    if not plain.isdisjoint({tidy(owner.handle), tidy(owner.name)} - {""}):
        return True
    return names.match(owner.name, owner.handle, known) is not None


def reader_for(export: Export, job: Job) -> Reader:
    """The reader of an export, all of whose parts must be of one platform."""
    reader = _recognised(export, job.platform or "")
    called = job.platform_names
    if job.platform not in {None, *platforms_of(reader)}:
        wanted, found = str(job.platform), reader.PLATFORM
        raise WrongPlatform(export.source, called.get(found, found), called.get(wanted, wanted))
    if len(job.paths) > 1:
        for path in job.paths:
            _refuse_other(path, reader, export.source)
    return reader


def _recognised(export: Export, wanted: str) -> Reader:
    """The reader of an export; one whose very marks are broken is damaged as a whole."""
    try:
        return recognise(export, wanted)
    except (KeepClearError, MemoryError):
        raise
    except Exception as error:
        raise DamagedZip(export.source) from error


def _refuse_other(path: Path, reader: Reader, source: str) -> None:
    """Refuse a part that is itself the download of another platform."""
    with Export([path]) as part:
        try:
            found = _recognised(part, reader.PLATFORM)
        except ExportError:
            return
        if found.PLATFORM not in platforms_of(reader):
            raise MixedExports(f"“{source}” and “{part.source}”")

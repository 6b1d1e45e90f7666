"""Finds the readers and tells which of them an export belongs to.

A reader is one module in this folder; `section`, the package `formats` and anything whose name
begins with an underscore are what readers are built from.
"""

import importlib
import pkgutil
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import cast

from desktop_app.errors import MediaOnly, UnknownExport
from desktop_app.readers.section import Members, Owner, Reader, Section, platforms_of, tidy

_NOT_READERS = frozenset({"section", "formats"})
_MEDIA = re.compile(
    r"(?:.*/)?media/(?!.*\.(?:json|html)$).*"
    r"|.*\.(?:jpe?g|png|gif|webp|heic|bmp|mp4|mov|m4v|3gp|webm|avi|mp3|m4a|aac|ogg|opus|wav|srt)"
)


def all_readers() -> tuple[Reader, ...]:
    """Every reader, sorted by its module's name."""
    return tuple(map(_reader, _names()))


@lru_cache(maxsize=1)
def _names() -> tuple[str, ...]:
    """The names of the readers' modules, sorted; no module is loaded for it."""
    return tuple(
        sorted(
            module.name
            for module in pkgutil.iter_modules(__path__)
            if module.name not in _NOT_READERS and not module.name.startswith("_")
        )
    )


@cache
def _reader(name: str) -> Reader:
    return cast(Reader, importlib.import_module(f"{__name__}.{name}"))


def recognise(members: Members, wanted: str = "") -> Reader:
    """The reader of an export: the one with the most markers among the paths.

    A marker is searched for in each path as `tidy` gives it. A reader with a `confirm` may look
    inside and decline. `wanted` is the platform the person named; it decides between readers
    that would both take the export, and nothing else. Readers with the same DOWNLOAD each read
    their own part of one download, and are given as one.

    Raises `MediaOnly` where there are only pictures and videos, `UnknownExport` where no reader
    knows the export.
    """
    paths = tuple(tidy(path) for path in members.paths)
    if paths and all(_MEDIA.fullmatch(path) for path in paths):
        raise MediaOnly(members.source)
    if wanted in _names() and _takes_alone(_reader(wanted), members, paths):
        return _reader(wanted)
    found = []
    for reader in all_readers():
        hits = _hits(reader.MARKERS, paths)
        if hits and _confirmed(reader, members):
            found.append((wanted == reader.PLATFORM, hits, reader))
    if not found:
        raise UnknownExport(members.source)
    best = max((asked, hits) for asked, hits, _ in found)
    reader = next(reader for asked, hits, reader in found if (asked, hits) == best)
    return _together(reader, (other for _, _, other in found if other is not reader))


def _takes_alone(reader: Reader, members: Members, paths: tuple[str, ...]) -> bool:
    """Whether a reader takes an export and shares it with no other.

    Then the others need not be asked, nor loaded.
    """
    shares = bool(getattr(reader, "DOWNLOAD", ""))
    return not shares and bool(_hits(reader.MARKERS, paths)) and _confirmed(reader, members)


@dataclass(slots=True)
class Joined:
    """Readers that share a download as one reader, whose platform is that of the first.

    The sections of the others belong to their own platforms, each with an owner of its own.
    """

    PLATFORM: str
    MARKERS: tuple[str, ...]
    SECTIONS: tuple[Section, ...]
    readers: tuple[Reader, ...]

    def find_owner(self, members: Members, names: tuple[str, ...]) -> Owner:
        """Whose export it is, as the first reader tells."""
        return self.readers[0].find_owner(members, names)

    def find_owner_on(self, members: Members, platform: str, owner: Owner) -> Owner:
        """Who the owner is on one of the platforms, as its own reader tells."""
        reader = next(each for each in self.readers if platform in platforms_of(each))
        if reader is not self.readers[0] and platform == reader.PLATFORM:
            found = reader.find_owner(members, tuple(filter(None, (owner.name, owner.handle))))
            return found if found.account else owner
        find = getattr(reader, "find_owner_on", None)
        return owner if find is None else cast(Owner, find(members, platform, owner))


def _together(reader: Reader, others: Iterable[Reader]) -> Reader:
    """A reader with those that read other parts of the same download, or it alone."""
    download = getattr(reader, "DOWNLOAD", "")
    beside = [each for each in others if download and getattr(each, "DOWNLOAD", "") == download]
    if not beside:
        return reader
    sections = [*reader.SECTIONS]
    for other in beside:
        home = other.PLATFORM
        sections += (replace(each, platform=each.platform or home) for each in other.SECTIONS)
    joined = Joined(reader.PLATFORM, reader.MARKERS, tuple(sections), (reader, *beside))
    return cast(Reader, joined)


def _hits(markers: tuple[str, ...], paths: tuple[str, ...]) -> int:
    """How many of the markers occur in any of the paths."""
    return sum(any(re.search(marker, path) for path in paths) for marker in markers)


def _confirmed(reader: Reader, members: Members) -> bool:
    confirm = getattr(reader, "confirm", None)
    return confirm is None or bool(confirm(members))

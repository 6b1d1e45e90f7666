"""Finds the readers and tells which of them an export belongs to.

A reader is one module in this folder; `section`, the package `formats` and anything whose name
begins with an underscore are what readers are built from.
"""

import importlib
import pkgutil
import re
from functools import lru_cache
from typing import cast

from desktop_app.errors import MediaOnly, UnknownExport
from desktop_app.readers.section import Members, Reader, tidy

_NOT_READERS = frozenset({"section", "formats"})
_MEDIA = re.compile(
    r"(?:.*/)?media/(?!.*\.(?:json|html)$).*"
    r"|.*\.(?:jpe?g|png|gif|webp|heic|bmp|mp4|mov|m4v|3gp|webm|avi|mp3|m4a|aac|ogg|opus|wav|srt)"
)


@lru_cache(maxsize=1)
def all_readers() -> tuple[Reader, ...]:
    """Every reader, sorted by its module's name."""
    names = sorted(
        module.name
        for module in pkgutil.iter_modules(__path__)
        if module.name not in _NOT_READERS and not module.name.startswith("_")
    )
    return tuple(cast(Reader, importlib.import_module(f"{__name__}.{name}")) for name in names)


def recognise(members: Members, wanted: str = "") -> Reader:
    """The reader of an export: the one with the most markers among the paths.

    A marker is searched for in each path as `tidy` gives it. A reader with a `confirm` may look
    inside and decline. `wanted` is the platform the person named; it decides between readers
    that would both take the export, and nothing else.

    Raises `MediaOnly` where there are only pictures and videos, `UnknownExport` where no reader
    knows the export.
    """
    paths = tuple(tidy(path) for path in members.paths)
    if paths and all(_MEDIA.fullmatch(path) for path in paths):
        raise MediaOnly(members.source)
    found = []
    for reader in all_readers():
        hits = _hits(reader.MARKERS, paths)
        if hits and _confirmed(reader, members):
            found.append((wanted == reader.PLATFORM, hits, reader))
    if not found:
        raise UnknownExport(members.source)
    best = max((asked, hits) for asked, hits, _ in found)
    return next(reader for asked, hits, reader in found if (asked, hits) == best)


def _hits(markers: tuple[str, ...], paths: tuple[str, ...]) -> int:
    """How many of the markers occur in any of the paths."""
    return sum(any(re.search(marker, path) for path in paths) for marker in markers)


def _confirmed(reader: Reader, members: Members) -> bool:
    confirm = getattr(reader, "confirm", None)
    return confirm is None or bool(confirm(members))

"""Opens what a platform handed out (zip, set of zips, folder or file) as read-only members.

Nothing is unpacked to disk, and nothing that could lead outside or swell without end is opened.
"""

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from desktop_app.errors import MixedExports
from desktop_app.export.names import groups, in_order, stem_of, wrappers
from desktop_app.export.parts import Part, open_part
from desktop_app.export.stream import DamagedMember, Tally

__all__ = ["DamagedMember", "Export", "groups"]


class Export:
    """The members of one download, whatever it came in; use it in a `with` statement.

    Several paths are parts of one download. Where two parts have a member of the same path the
    first is kept. Raises the ExportError that says why a path cannot be opened, and
    MixedExports where the names of the parts tell of different downloads.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        stems = {stem for path in paths if (stem := stem_of(path))}
        if len(stems) > 1:
            raise MixedExports(" and ".join(f"“{path.name}”" for path in paths))
        self._tally = Tally()
        self._parts: list[Part] = []
        try:
            for path in paths:
                self._parts.append(open_part(path))
        except BaseException:
            self.close()
            raise
        self.source = _source([part.name for part in self._parts])
        self._where = _merge(self._parts)
        self.paths = tuple(sorted(sorted(self._where), key=in_order))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def handed_out(self) -> int:
        """How many unpacked bytes have been read from it so far, over all members."""
        return self._tally.handed_out

    def open(self, path: str) -> BinaryIO:
        """Open one member as a stream; reading it raises DamagedMember where it is broken."""
        part, own_path = self._where[path]
        return part.open(own_path, self._tally)

    def has(self, path: str) -> bool:
        """Whether there is such a member."""
        return path in self._where

    def size(self, path: str) -> int:
        """The member's size in bytes, unpacked, as the download states it."""
        part, own_path = self._where[path]
        return part.sizes[own_path]

    def close(self) -> None:
        """Let go of all files; streams that are still open can no longer be read."""
        for part in self._parts:
            part.close()


def _source(names: Sequence[str]) -> str:
    """What an export is called on screen."""
    return names[0] if len(names) == 1 else f"{names[0]} and {len(names) - 1} more"


def _merge(parts: Sequence[Part]) -> dict[str, tuple[Part, str]]:
    """One tree out of all parts, wrapper folders taken off; the first of a path is kept."""
    tops = wrappers([(part.name, tuple(part.sizes)) for part in parts])
    where: dict[str, tuple[Part, str]] = {}
    for part, top in zip(parts, tops, strict=True):
        cut = len(top) + 1 if top else 0
        for path in part.sizes:
            where.setdefault(path[cut:], (part, path))
    return where

"""Opens what a platform handed out (zip, set of zips, folder or file) as read-only members.

Nothing is unpacked to disk, and nothing that could lead outside or swell without end is opened.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from checks.evidence import Problem
from desktop_app.errors import DamagedMember, MixedExports, UnsafeZip
from desktop_app.export.directory import MOST_MEMBERS, MOST_PROBLEMS, TWINS
from desktop_app.export.names import groups, in_order, missing_parts, stem_of, visible, wrappers
from desktop_app.export.parts import Part, open_part
from desktop_app.export.stream import Tally

__all__ = ["DamagedMember", "Export", "groups"]

_LEFT_OUT = (
    "{} {} of this download {} not given, so what was read may not be all. Add all parts together."
)
_TOLD = 10
"""Missing parts that are told by their numbers."""


class Export:
    """The members of one download, whatever it came in; use it in a `with` statement.

    Several paths are parts of one download. Where two parts have a member of the same path the
    first is kept; if the other is not the same, `problems` tells, and so it does, with no path,
    where a part is left out. Raises the ExportError that says why a path cannot be opened, and
    MixedExports where the parts are of different downloads.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        stems = {stem for path in paths if (stem := stem_of(path))}
        if len(stems) > 1:
            raise MixedExports(_called([path.name for path in paths]))
        self._tally = Tally()
        self._parts: list[Part] = []
        try:
            for path in paths:
                self._parts.append(open_part(path))
            self.source = _source([part.name for part in self._parts])
            self._where, problems = _merge(self._parts, self.source)
            self.problems = (*problems, *_gap(paths))
        except BaseException:
            self.close()
            raise
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
        """Open one member as a stream; this and reading it raise DamagedMember if it is broken."""
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


def _called(names: Sequence[str]) -> str:
    """The names of the parts, for a sentence."""
    return " and ".join(f"“{visible(name)}”" for name in names)


def _merge(
    parts: Sequence[Part], source: str
) -> tuple[dict[str, tuple[Part, str]], tuple[Problem, ...]]:
    """One tree out of all parts, wrapper folders taken off; the first of a path is kept.

    With it come the problems of all parts, and of paths that are not the same in two parts.
    """
    if sum(len(part.sizes) for part in parts) > MOST_MEMBERS:
        raise UnsafeZip(source, f"it holds more than {MOST_MEMBERS:,} files")
    tops = wrappers([(part.name, tuple(part.sizes)) for part in parts])
    where: dict[str, tuple[Part, str]] = {}
    problems: dict[str, Problem] = {}
    for part, top in zip(parts, tops, strict=True):
        cut = len(top) + 1 if top else 0
        for each in part.problems:
            path = each.where[cut:] if each.where[:cut] == top + "/" else each.where
            problems[path] = replace(each, where=path)
        for path in part.sizes:
            first, own_path = where.setdefault(path[cut:], (part, path))
            if first is not part and not _same(first.stamp(own_path), part.stamp(path)):
                problems.setdefault(path[cut:], Problem(path[cut:], TWINS, fatal=True))
    if len(problems) > MOST_PROBLEMS * len(parts):
        raise MixedExports(_called([part.name for part in parts]))
    return where, tuple(problems.values())


def _gap(paths: Sequence[Path]) -> tuple[Problem, ...]:
    """A problem with the download as a whole where some of its numbered parts are not there."""
    missing = missing_parts(paths)
    if not missing:
        return ()
    told = ", ".join(map(str, missing[:_TOLD])) + (" and more" if missing[_TOLD:] else "")
    parts, were = ("Part", "was") if len(missing) == 1 else ("Parts", "were")
    return (Problem("", _LEFT_OUT.format(parts, told, were), fatal=True),)


def _same(one: tuple[int, int | None], other: tuple[int, int | None]) -> bool:
    """Whether two members of one path are one, as far as size and checksum tell."""
    return one == other or (one[0] == other[0] and None in {one[1], other[1]})

"""Judges the directory of a zip file: what is in it, where, and whether it is safe.

The members are judged one by one, then together. What only a member's own header can tell is
looked at when the member is opened (`own_header`), and then costs that member alone.
"""

import stat
import struct
from array import array
from dataclasses import dataclass
from typing import BinaryIO

from checks.evidence import Problem
from desktop_app.errors import (
    DamagedZip,
    EncryptedZip,
    PackedOtherwise,
    PieceOfZip,
    UnsafeZip,
)
from desktop_app.export.end_record import Damaged, find_directory
from desktop_app.export.entries import LOCKED, LOCKED_METHOD, Entry, entries
from desktop_app.export.names import BadName, clean, is_left_behind
from desktop_app.export.own_header import OWN_HEADER
from desktop_app.export.stream import METHODS, Packed

MOST_MEMBERS = 300_000
"""More files than any download has; a directory of a million is an attack on memory."""

MOST_PROBLEMS = 100
"""More odd members than this are no accident."""

TWINS = "Two files in this download have this name. Only the first was read."
TOO_ALIKE = "it holds many files of the same name"

_MOST_DIRECTORY = 64 << 20
_BOMB_SIZE, _BOMB_RATIO = 64 << 20, 200
_MEMBER_RATIO = 1100
"""Deflate cannot do better than 1:1032; a member that says so lies."""

_NO_FILES = {stat.S_IFCHR, stat.S_IFBLK, stat.S_IFIFO, stat.S_IFSOCK}


@dataclass(frozen=True, slots=True)
class Directory:
    """The members of a zip by clean path, and the problems met.

    `Packed.start` is where the member's own header begins. `bounds` are the places, in order, at
    which a member or the directory begins, and the one before must have ended.
    """

    members: dict[str, Packed]
    bounds: "array[int]"
    problems: tuple[Problem, ...]


def read_directory(file: BinaryIO, name: str, size: int) -> Directory:
    """The directory of a zip file of `size` bytes; of two members of one path the first is kept.

    Raises DamagedZip, PieceOfZip, EncryptedZip, PackedOtherwise or UnsafeZip, each naming the
    file by `name`.
    """
    try:
        extent = find_directory(file, name, size)
        _refuse_crowd(name, extent.count, extent.size)
        judged = _Judged(name)
        for entry in entries(file, extent):
            judged.take(entry)
    except (Damaged, struct.error) as error:
        raise DamagedZip(name) from error
    except BadName as error:
        raise UnsafeZip(name, str(error)) from error
    listed = len(judged.spans)
    if listed != extent.count and (extent.is_big or (listed - extent.count) % 0x10000):
        raise DamagedZip(name)
    return judged.whole(extent.start, extent.start + extent.size)


class _Judged:
    """The entries of a directory as they are taken up one by one."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._members: dict[str, Packed] = {}
        self._twins: dict[str, None] = {}
        self._total = 0
        self.spans: list[tuple[int, int]] = []

    def take(self, entry: Entry) -> None:
        """Take up one entry; raises what it is refused for."""
        self._refuse(entry)
        path, member = clean(entry.name), entry.member
        self.spans.append(
            (member.start, member.start + OWN_HEADER.size + entry.named + member.packed)
        )
        self._total += member.size
        _refuse_crowd(self._name, len(self.spans), 0)
        if not path:
            if member.size and not is_left_behind(entry.name):
                raise UnsafeZip(self._name, "it holds a folder with contents of its own")
            return
        first = self._members.setdefault(path, member)
        if (first.size, first.crc) != (member.size, member.crc):
            self._twins[path] = None
        if len(self._twins) > MOST_PROBLEMS:
            raise UnsafeZip(self._name, TOO_ALIKE)

    def whole(self, end: int, size: int) -> Directory:
        """The directory, once all entries fit together; `end` is where the members end."""
        _refuse_overlap(self.spans, end, self._name)
        if self._total > _BOMB_SIZE and self._total > _BOMB_RATIO * size:
            raise UnsafeZip(self._name, "it would unpack to an absurd size")
        filled = [member for member in self._members.values() if member.size]
        if filled and not any(member.method in METHODS for member in filled):
            raise PackedOtherwise(self._name)
        bounds = array("Q", (start for start, _ in self.spans))
        bounds.append(end)
        problems = tuple(Problem(path, TWINS, fatal=True) for path in self._twins)
        return Directory(self._members, bounds, problems)

    def _refuse(self, entry: Entry) -> None:
        """Refuse what is locked, is no file, or lies about what it unpacks to."""
        member = entry.member
        if entry.flags & LOCKED or member.method == LOCKED_METHOD:
            raise EncryptedZip(self._name)
        if entry.disk:
            raise PieceOfZip(self._name)
        if stat.S_ISLNK(entry.mode):
            raise UnsafeZip(self._name, "it holds a link to another place")
        if stat.S_IFMT(entry.mode) in _NO_FILES:
            raise UnsafeZip(self._name, "it holds something that is no file")
        if member.size > _BOMB_SIZE and member.size > _MEMBER_RATIO * member.packed:
            raise UnsafeZip(self._name, "it would unpack to an absurd size")


def _refuse_crowd(name: str, count: int, size: int) -> None:
    """Refuse a directory that is too big to be one of a download."""
    if count > MOST_MEMBERS or size > _MOST_DIRECTORY:
        raise UnsafeZip(name, f"it lists more than {MOST_MEMBERS:,} files")


def _refuse_overlap(spans: list[tuple[int, int]], end: int, name: str) -> None:
    """Refuse members that share bytes, which is how small bombs are made, or that do not fit."""
    spans.sort()
    reached = 0
    for start, stop in spans:
        if stop > end:
            raise DamagedZip(name)
        if start < reached:
            raise UnsafeZip(name, "parts of it lie over one another")
        reached = stop

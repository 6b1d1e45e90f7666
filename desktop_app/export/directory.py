"""Reads and judges the directory of a zip file: what is in it, where, and whether it is safe."""

import stat
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from desktop_app.errors import DamagedZip, EncryptedZip, UnsafeZip
from desktop_app.export.names import BadName, clean
from desktop_app.export.stream import Packed

MOST_MEMBERS = 300_000
"""More files than any download has; a directory of a million is an attack on memory."""

_MOST_DIRECTORY = 96 << 20
_BOMB_SIZE, _BOMB_RATIO = 64 << 20, 200
_MEMBER_RATIO = 1100
"""Deflate cannot do better than 1:1032; a member that says so lies."""

_END = struct.Struct("<4s4H2LH")
_END64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR = struct.Struct("<4sLQL")
_ENTRY = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_EXTRA = struct.Struct("<2H")
_NO_NUMBER, _NO_BIG_NUMBER = 0xFFFF, 0xFFFFFFFF
_LOCKED = 0x0001 | 0x2000
_UTF8 = 0x0800


@dataclass(frozen=True, slots=True)
class _Extent:
    """Where the directory lies; `shift` is what to add to every place it names."""

    start: int
    size: int
    count: int
    shift: int
    is_big: bool


class _Damaged(Exception):
    """The bytes are not what a zip has there."""


def read_directory(file: BinaryIO, name: str, size: int) -> dict[str, Packed]:
    """The members of a zip file of `size` bytes by clean path; a later one of a path is dropped.

    `Packed.start` is where the member's own header begins. Raises DamagedZip, EncryptedZip or
    UnsafeZip, each naming the file by `name`.
    """
    try:
        extent = _find(file, size)
        _refuse_crowd(name, extent.count, extent.size)
        file.seek(extent.start)
        members = _collect(file.read(extent.size), extent, name)
    except (_Damaged, struct.error) as error:
        raise DamagedZip(name) from error
    except BadName as error:
        raise UnsafeZip(name, str(error)) from error
    return members


def start_of(file: BinaryIO, header: int) -> int:
    """Where a member's packed bytes begin, given the place of its own header.

    Raises `struct.error` where there is no header.
    """
    file.seek(header)
    found = _LOCAL.unpack(file.read(_LOCAL.size))
    if found[0] != b"PK\3\4":
        raise struct.error
    return header + _LOCAL.size + int(found[9]) + int(found[10])


def _find(file: BinaryIO, size: int) -> _Extent:
    """Find the directory from the end of the file."""
    tail_size = min(size, _END.size + 0xFFFF)
    file.seek(size - tail_size)
    tail = file.read(tail_size)
    at = tail.rfind(b"PK\5\6")
    if at < 0:
        raise _Damaged
    end = size - tail_size + at
    _, disk, first_disk, _, count, length, start, _ = _END.unpack_from(tail, at)
    if {disk, first_disk} - {0, _NO_NUMBER}:
        raise _Damaged  # one piece of a zip cut into several files
    big = _find_big(file, end)
    if big:
        end, count, length, start = big
    shift = end - length - start
    if shift < 0:
        raise _Damaged
    return _Extent(start + shift, length, count, shift, bool(big))


def _find_big(file: BinaryIO, end: int) -> tuple[int, int, int, int] | None:
    """Place, count, length and start from the records of a zip above 4 GiB, if it has them."""
    if end < _LOCATOR.size + _END64.size:
        return None
    file.seek(end - _LOCATOR.size)
    signature, *_ = _LOCATOR.unpack(file.read(_LOCATOR.size))
    if signature != b"PK\6\7":
        return None
    place = end - _LOCATOR.size - _END64.size
    file.seek(place)
    found = _END64.unpack(file.read(_END64.size))
    if found[0] != b"PK\6\6":
        raise _Damaged
    return place, found[7], found[8], found[9]


def _refuse_crowd(name: str, count: int, size: int) -> None:
    """Refuse a directory that is too big to be one of a download."""
    if count > MOST_MEMBERS or size > _MOST_DIRECTORY:
        raise UnsafeZip(name, f"it lists more than {MOST_MEMBERS:,} files")


def _collect(directory: bytes, extent: _Extent, name: str) -> dict[str, Packed]:
    """Every file of the directory, judged one by one and then together."""
    members: dict[str, Packed] = {}
    spans: list[tuple[int, int]] = []
    listed = total = 0
    for raw, flags, mode, member in _entries(directory, extent):
        listed += 1
        _refuse_crowd(name, listed, 0)
        if flags & _LOCKED:
            raise EncryptedZip(name)
        if stat.S_ISLNK(mode):
            raise UnsafeZip(name, "it holds a link to another place")
        path = clean(_decode(raw, flags))
        spans.append((member.start, member.start + _LOCAL.size + len(raw) + member.packed))
        total += member.size
        if member.size > _BOMB_SIZE and member.size > _MEMBER_RATIO * member.packed:
            raise UnsafeZip(name, "it would unpack to an absurd size")
        if path:
            members.setdefault(path, member)
    if listed != extent.count and (extent.is_big or (listed - extent.count) % 0x10000):
        raise _Damaged
    _refuse_overlap(spans, extent.start, name)
    if total > _BOMB_SIZE and total > _BOMB_RATIO * (extent.start + extent.size):
        raise UnsafeZip(name, "it would unpack to an absurd size")
    return members


def _entries(directory: bytes, extent: _Extent) -> Iterator[tuple[bytes, int, int, Packed]]:
    """Name as bytes, flags, file mode and place of each entry."""
    at = 0
    while at < len(directory):
        found = _ENTRY.unpack_from(directory, at)
        if found[0] != b"PK\1\2":
            raise _Damaged
        flags, method, crc, packed, size = found[3], found[4], found[7], found[8], found[9]
        name_size, extra_size, comment_size, start = found[10], found[11], found[12], found[16]
        name_end = at + _ENTRY.size + name_size
        name = directory[at + _ENTRY.size : name_end]
        if _NO_BIG_NUMBER in {packed, size, start}:
            extra = directory[name_end : name_end + extra_size]
            size, packed, start = _big_numbers(extra, size, packed, start)
        yield name, flags, found[15] >> 16, Packed(start + extent.shift, packed, size, crc, method)
        at = name_end + extra_size + comment_size
    if at != len(directory):
        raise _Damaged


def _big_numbers(extra: bytes, *numbers: int) -> tuple[int, ...]:
    """Size, packed size and start, where those above 4 GiB stand in the extra field."""
    at = 0
    while at < len(extra):
        tag, length = _EXTRA.unpack_from(extra, at)
        at += _EXTRA.size
        if tag == 1:
            big = iter(struct.unpack_from(f"<{min(length, 24) // 8}Q", extra, at))
            return tuple(
                next(big, number) if number == _NO_BIG_NUMBER else number for number in numbers
            )
        at += length
    return numbers


def _decode(raw: bytes, flags: int) -> str:
    """A member's name; many programs write UTF-8 without saying so, the old ones CP437."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("utf-8", "replace") if flags & _UTF8 else raw.decode("cp437")


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

"""Reads what the directory of a zip file says of each member, one entry after the other."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from desktop_app.export.end_record import Damaged, Extent
from desktop_app.export.stream import Packed

LOCKED = 0x0001 | 0x0040 | 0x2000
"""Flags of a locked member: by password, by a certificate, or with its header."""

LOCKED_METHOD = 99
_ENTRY = struct.Struct("<4s6H3L5H2L")
_FIELD = struct.Struct("<2H")
_BIG, _UNICODE_PATH = 0x0001, 0x7075
_NO_NUMBER, NO_BIG_NUMBER = 0xFFFF, 0xFFFFFFFF
_UTF8 = 0x0800


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the directory; `named` is how many bytes its name has, `mode` its file mode.

    `disk` is the piece it lies on, where the zip was cut into several.
    """

    name: str
    named: int
    flags: int
    mode: int
    disk: int
    member: Packed


def entries(file: BinaryIO, extent: Extent) -> Iterator[Entry]:
    """Every entry of a directory; raises Damaged or `struct.error` where there is none."""
    file.seek(extent.start)
    left = extent.size
    while left > 0:
        found = _ENTRY.unpack(file.read(_ENTRY.size))
        flags, method, crc, packed, size = found[3], found[4], found[7], found[8], found[9]
        named, extra_size, comment_size, disk, start = *found[10:14], found[16]
        left -= _ENTRY.size + named + extra_size + comment_size
        if found[0] != b"PK\1\2" or left < 0:
            raise Damaged
        rest = file.read(named + extra_size + comment_size)
        extra = dict(fields(rest[named : named + extra_size])) if extra_size else {}
        if NO_BIG_NUMBER in {packed, size, start}:
            size, packed, start = big_numbers(extra.get(_BIG, b""), size, packed, start)
        member = Packed(start + extent.shift, packed, size, crc, method)
        name = decode(rest[:named], flags, extra)
        yield Entry(name, named, flags, found[15] >> 16, disk % _NO_NUMBER, member)


def fields(extra: bytes) -> Iterator[tuple[int, bytes]]:
    """The extra fields of an entry by their tags, the last first; what is cut short is left out."""
    found: list[tuple[int, bytes]] = []
    at = 0
    while at + _FIELD.size <= len(extra):
        tag, length = _FIELD.unpack_from(extra, at)
        at += _FIELD.size + length
        if at <= len(extra):
            found.append((tag, extra[at - length : at]))
    return reversed(found)


def big_numbers(field: bytes, *numbers: int) -> tuple[int, ...]:
    """Numbers of an entry, where those above 4 GiB stand in the field for them.

    By the format the field holds only the numbers that do not fit, in a fixed order. Some
    programs always write all of them; then the others are there twice and must agree.
    Raises Damaged where one is missing.
    """
    big = struct.unpack_from(f"<{min(len(field) // 8, len(numbers))}Q", field)
    needed = [at for at, number in enumerate(numbers) if number == NO_BIG_NUMBER]
    if needed and needed[-1] < len(big) > len(needed):
        pairs = zip(numbers, big, strict=False)
        if all(number in {NO_BIG_NUMBER, own} for number, own in pairs):
            return (*big, *numbers[len(big) :])
    if len(big) < len(needed):
        raise Damaged
    own = iter(big)
    return tuple(next(own) if number == NO_BIG_NUMBER else number for number in numbers)


def decode(raw: bytes, flags: int, extra: dict[int, bytes]) -> str:
    """A member's name; many programs write UTF-8 without saying so, the old ones CP437.

    Info-ZIP writes the name once more in UTF-8 and says of what bytes it is the true form.
    """
    if raw.isascii() and _UNICODE_PATH not in extra:
        return raw.decode("ascii")
    if flags & _UTF8:
        return raw.decode("utf-8", "replace")
    field = extra.get(_UNICODE_PATH, b"")
    if field[:5] == b"\1" + zlib.crc32(raw).to_bytes(4, "little"):
        return field[5:].decode("utf-8", "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp437")

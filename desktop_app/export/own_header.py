"""Finds a member's bytes by its own header, which must agree with what the directory says."""

import struct
from array import array
from bisect import bisect_right
from typing import BinaryIO

from desktop_app.errors import DamagedMember
from desktop_app.export.entries import LOCKED, NO_BIG_NUMBER, decode, fields
from desktop_app.export.names import BadName, clean
from desktop_app.export.stream import NO_ANSWER, Packed

OWN_HEADER = struct.Struct("<4s5H3L2H")
"""What stands before a member's name and its packed bytes."""

_AFTERWARDS = 0x0008
"""The flag of a member whose sizes were not known when its header was written."""

_TWO_STORIES = "The zip file says two different things about this part, so it was not read."


def start_of(file: BinaryIO, path: str, member: Packed, bounds: "array[int]") -> int:
    """Where a member's packed bytes begin, by its own header.

    Raises DamagedMember where that header is missing, where it disagrees with the directory, so
    that another program would read something else, and where the bytes reach into what follows.
    """
    try:
        file.seek(member.start)
        found = OWN_HEADER.unpack(file.read(OWN_HEADER.size))
        flags, method, named, extra = map(int, (*found[2:4], *found[9:11]))
        rest = file.read(named + extra)
    except struct.error as error:
        raise DamagedMember from error
    except OSError as error:
        raise DamagedMember(NO_ANSWER) from error
    if found[0] != b"PK\3\4":
        raise DamagedMember
    start = member.start + OWN_HEADER.size + named + extra
    if start + member.packed > bounds[bisect_right(bounds, member.start)]:
        raise DamagedMember(_TWO_STORIES)
    agree = (
        method == member.method
        and not flags & LOCKED
        and _sizes_agree(found[6:9], member, flags)
        and _names_agree(rest[:named], flags, rest[named:], path)
    )
    if not agree:
        raise DamagedMember(_TWO_STORIES)
    return start


def _sizes_agree(stated: tuple[int, int, int], member: Packed, flags: int) -> bool:
    """Whether checksum and sizes are those of the directory, or left open."""
    known = (member.crc, member.packed, member.size)
    is_open = {0, NO_BIG_NUMBER}
    if flags & _AFTERWARDS or not any(stated):
        return all(one == own or one in is_open for one, own in zip(stated, known, strict=True))
    return stated[0] == member.crc and all(
        one in {own, NO_BIG_NUMBER} for one, own in zip(stated[1:], known[1:], strict=True)
    )


def _names_agree(raw: bytes, flags: int, extra: bytes, path: str) -> bool:
    """Whether a member's own header has the name that the directory has."""
    try:
        return clean(decode(raw, flags, dict(fields(extra)))) == path
    except BadName:
        return False

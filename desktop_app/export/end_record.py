"""Finds the directory of a zip file by the record at the file's end."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from desktop_app.errors import EncryptedZip, PackedOtherwise, PieceOfZip, UnsafeZip

_END = struct.Struct("<4s4H2LH")
_END64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR = struct.Struct("<4sLQL")
_NO_NUMBER, _NO_BIG_NUMBER = 0xFFFF, 0xFFFFFFFF
_WRAP = 1 << 32
_LOCKED_DIRECTORY = 62
"""The version of the format in which directories themselves came to be encrypted."""


class Damaged(Exception):
    """The bytes are not what a zip has there."""


@dataclass(frozen=True, slots=True)
class Extent:
    """Where the directory lies; `shift` is what to add to every place it names."""

    start: int
    size: int
    count: int
    shift: int
    is_big: bool


def find_directory(file: BinaryIO, name: str, size: int) -> Extent:
    """Where the directory of a zip file of `size` bytes lies, called `name` to the person.

    A file in which two records could be the last one is refused: other programs would find
    other members in it. Raises Damaged, PieceOfZip, EncryptedZip, PackedOtherwise or UnsafeZip.
    """
    file.seek(0)
    head = file.read(4)
    tail_size = min(size, _END.size + 0xFFFF)
    file.seek(size - tail_size)
    tail = file.read(tail_size)
    found: list[Extent] = []
    for at in _records(tail):
        try:
            extent = _extent(file, name, tail[at : at + _END.size], size - tail_size + at)
        except (Damaged, struct.error):
            continue
        found.append(extent)
        if len(found) > 1:
            raise UnsafeZip(name, "it has two tables of contents")
    if not found and head == b"PK\7\x08":  # only the last piece has a directory
        raise PieceOfZip(name)
    if not found or (found[0].shift and head == b"PK\3\4"):
        _explain_shift(name, found)
        raise Damaged  # the record is that of another zip behind or inside this one
    return found[0]


def _explain_shift(name: str, found: list[Extent]) -> None:
    """Refuse what a program wrote that counts to 4 GiB and then begins anew."""
    if found and not found[0].is_big and found[0].shift % _WRAP == 0:
        raise PackedOtherwise(name)


def _records(tail: bytes) -> Iterator[int]:
    """Places of the record: those whose comment ends with the file, or else the last of all."""
    last, fits = -1, False
    at = tail.find(b"PK\5\6")
    while 0 <= at <= len(tail) - _END.size:
        last = at
        if at + _END.size + int.from_bytes(tail[at + 20 : at + 22], "little") == len(tail):
            fits = True
            yield at
        at = tail.find(b"PK\5\6", at + 1)
    if last >= 0 and not fits:
        yield last


def _extent(file: BinaryIO, name: str, record: bytes, end: int) -> Extent:
    """The directory that the record at `end` tells of; Damaged where it cannot be there."""
    _, disk, first_disk, _, count, length, start, _ = _END.unpack(record)
    big = _find_big(file, name, end)
    if {disk, first_disk} - ({0, _NO_NUMBER} if big else {0}):
        raise PieceOfZip(name)
    if big:
        end = big[0]
        most = (_NO_NUMBER, _NO_BIG_NUMBER, _NO_BIG_NUMBER)
        for small, own, limit in zip((count, length, start), big[1:], most, strict=True):
            if small not in {limit, own & limit}:
                raise Damaged
        _, count, length, start = big
    shift = end - length - start
    if shift < 0:
        raise Damaged
    file.seek(start + shift)
    first = file.read(4) if length else b""
    if first == b"PK\6\x08":
        raise EncryptedZip(name)
    if length and first != b"PK\1\2":
        raise Damaged
    return Extent(start + shift, length, count, shift, bool(big))


def _find_big(file: BinaryIO, name: str, end: int) -> tuple[int, int, int, int] | None:
    """Place, count, length and start from the records of a zip above 4 GiB, if it has them."""
    locator = end - _LOCATOR.size
    if locator < _END64.size:
        return None
    file.seek(locator)
    signature, disk, stated, disks = _LOCATOR.unpack(file.read(_LOCATOR.size))
    if signature != b"PK\6\7":
        return None
    if disk or disks > 1:
        raise PieceOfZip(name)
    # Where other bytes stand before the zip, the record is not at the place that is stated.
    for place in (stated, locator - _END64.size):
        if place > locator - _END64.size:
            continue
        file.seek(place)
        found = _END64.unpack(file.read(_END64.size))
        if found[0] == b"PK\6\6" and place + 12 + found[1] == locator:
            if found[3] >= _LOCKED_DIRECTORY and place + _END64.size < locator:
                raise EncryptedZip(name)
            return place, found[7], found[8], found[9]
    raise Damaged

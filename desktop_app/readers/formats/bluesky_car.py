"""Reads a CAR file, the container of a Bluesky repository, block by block, past damage.

Layout: https://ipld.io/specs/transport/car/carv1/. Each block is named by a hash of its bytes, so
one that was changed is known by itself; what comes behind it is found again.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, BinaryIO

import libipld

from desktop_app.readers.formats.chunks import PIECE

_NAMES = (b"\x01\x71\x12\x20", b"\x01\x55\x12\x20")
"""How the name of a block begins: version, records or raw bytes, SHA-256, 32 bytes."""

_NAME = 36
_LONGEST_NUMBER = 5
_MOST_SEARCHED = 4
"""How many times the file's size may be hashed while the next sound block is looked for."""

START = b"eroots"
"""What stands within the first bytes of every CAR file."""


@dataclass(frozen=True, slots=True)
class Car:
    """The sound blocks of a file by their names; `roots` are the names of those to begin with.

    `cut_short` says that the file goes on behind its last sound block.
    """

    data: bytes
    places: dict[bytes, tuple[int, int]]
    roots: tuple[bytes, ...]
    cut_short: bool

    def block(self, name: object) -> Any:
        """What a block holds, or None where it is missing or no DAG-CBOR."""
        place = self.places.get(name) if isinstance(name, bytes) else None
        return None if place is None else decoded(self.data[place[0] : place[1]])

    def blocks(self) -> Iterator[tuple[bytes, Any]]:
        """Every sound block in the order of the file."""
        return ((name, self.block(name)) for name in self.places)


def decoded(data: bytes) -> Any:
    """What DAG-CBOR says, links as bytes; None where it is none or nested absurdly deep."""
    try:
        return libipld.decode_dag_cbor(data)
    except (ValueError, TypeError, RecursionError):
        return None


def read_car(stream: BinaryIO, size: int) -> Car:
    """The blocks of a file of so many bytes; whatever is damaged is left out."""
    data = stream.read(size)  # at once: its pieces and the whole would take twice the memory
    while more := stream.read(PIECE):
        data += more
    roots, at = _header(data)
    places: dict[bytes, tuple[int, int]] = {}
    cut_short = False
    budget = _MOST_SEARCHED * len(data)
    at = at or 0
    end = len(data)
    while at < end:
        frame = _frame(data, at)
        if frame is None:
            at, budget = _next_frame(data, at + 1, budget)
            cut_short = at == end
            continue
        start, stop = frame
        places[data[start - _NAME : start]] = (start, stop)
        at = stop
    return Car(data, places, roots, cut_short)


def _header(data: bytes) -> tuple[tuple[bytes, ...], int | None]:
    """The roots a file names and where its header ends, or None where it has no sound header."""
    length, at = _number(data, 0)
    if length is None or at + length > len(data):
        return (), None
    header = decoded(data[at : at + length])
    if not isinstance(header, dict) or header.get("version") != 1:
        return (), None
    roots = header.get("roots")
    listed = roots if isinstance(roots, list) else []
    return tuple(root for root in listed if isinstance(root, bytes)), at + length


def _number(data: bytes, at: int) -> tuple[int | None, int]:
    """An unsigned LEB128 number and where it ends, or None where there is no such."""
    value = shift = 0
    for byte in data[at : at + _LONGEST_NUMBER]:
        value |= (byte & 0x7F) << shift
        at += 1
        if byte < 0x80:
            return value, at
        shift += 7
    return None, at


def _frame(data: bytes, at: int) -> tuple[int, int] | None:
    """Where the contents of the block at a place begin and end, if it is a sound one."""
    length, at = _number(data, at)
    if length is None or length < _NAME or at + length > len(data):
        return None
    start, stop = at + _NAME, at + length
    if data[at : at + 4] not in _NAMES:
        return None
    return (start, stop) if sha256(data[start:stop]).digest() == data[at + 4 : start] else None


def _next_frame(data: bytes, after: int, budget: int) -> tuple[int, int]:
    """Where the next sound block begins, or the end of the file, and what is left to spend."""
    at = after
    while budget > 0:
        found = [place for name in _NAMES if (place := data.find(name, at)) >= 0]
        if not found:
            break
        name = min(found)
        for before in range(name - 1, max(after, name - _LONGEST_NUMBER) - 1, -1):
            length, stop = _number(data, before)
            if length is None or stop != name:
                continue
            budget -= length
            if budget > 0 and _frame(data, before):
                return before, budget
        at = name + 1
    return len(data), budget

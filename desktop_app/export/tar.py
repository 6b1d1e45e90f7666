"""Reads the headers of a tar, as any program has written them, and judges what they list.

The same is refused as of a zip: links and what is no file, names that lead outside, crowds of
members, and sizes that no honest archive unpacks to.
"""

import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field

from checks.evidence import Problem
from desktop_app.errors import DamagedZip, UnsafeZip
from desktop_app.export.directory import MOST_MEMBERS, MOST_PROBLEMS, TOO_ALIKE, TWINS
from desktop_app.export.names import BadName, clean, is_left_behind

BLOCK = 512
_PIECE = 1 << 17
_LONGEST_EXTRA = 1 << 20
"""Bytes of a long name or of a header's further fields; none comes near it."""

_FILES, _FOLDER, _LINKS = (b"\0", b"0", b"7"), b"5", (b"1", b"2")
_FURTHER, _OF_ALL, _LONG_NAME, _LONG_LINK = b"x", b"g", b"L", b"K"
_FIELD = re.compile(rb"(\d{1,7}) ([^=\n]{1,64})=")
_EMPTY = bytes(BLOCK)

Read = Callable[[int], bytes]
"""Gives the next bytes of an unpacked tar, fewer only at its end."""


@dataclass(frozen=True, slots=True)
class Lying:
    """Where a member's bytes lie in the unpacked tar, how many, and their checksum."""

    start: int
    size: int
    crc: int


@dataclass(slots=True)
class Listed:
    """The members of a tar by clean path, and those of whose path there were two."""

    members: dict[str, Lying] = field(default_factory=dict)
    twins: dict[str, None] = field(default_factory=dict)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is told of members that have the path of another."""
        return tuple(Problem(path, TWINS, fatal=True) for path in self.twins)


def read_tar(read: Read, name: str) -> Listed:
    """Every file of a tar; raises DamagedZip or UnsafeZip, each naming the archive by `name`."""
    listed, at, count = Listed(), 0, 0
    told: dict[bytes, bytes] = {}
    while (block := read(BLOCK)) and block != _EMPTY:
        at += BLOCK
        if len(block) < BLOCK or not _is_sound(block):
            raise DamagedZip(name)
        kind = block[156:157]
        size = _decimal(told[b"size"], name) if b"size" in told else _size_in(block, name)
        room = -(-size // BLOCK) * BLOCK
        if kind in (_FURTHER, _OF_ALL, _LONG_NAME, _LONG_LINK):
            told |= _further(kind, _whole(read, size, room, name))
            at += room
            continue
        count += 1
        if count > MOST_MEMBERS:
            raise UnsafeZip(name, f"it lists more than {MOST_MEMBERS:,} files")
        path = _judged(kind, told.get(b"path") or _name_in(block), size, name)
        crc = _passed(read, size, room, name)
        if path:
            _take(listed, path, Lying(at, size, crc), name)
        at += room
        told = {}
    if not block:
        raise DamagedZip(name)  # cut short: a tar ends with empty blocks
    return listed


def _take(listed: Listed, path: str, member: Lying, name: str) -> None:
    first = listed.members.setdefault(path, member)
    if (first.size, first.crc) != (member.size, member.crc):
        listed.twins[path] = None
    if len(listed.twins) > MOST_PROBLEMS:
        raise UnsafeZip(name, TOO_ALIKE)


def _judged(kind: bytes, raw: bytes, size: int, name: str) -> str:
    """A member's clean path, "" for a folder; raises UnsafeZip for what must not be opened."""
    if kind in _LINKS:
        raise UnsafeZip(name, "it holds a link to another place")
    if kind not in _FILES and kind != _FOLDER:
        raise UnsafeZip(name, "it holds something that is no file")
    own = raw.decode("utf-8", "replace")
    try:
        path = clean(own + "/" * (kind == _FOLDER))
    except BadName as error:
        raise UnsafeZip(name, str(error)) from error
    if not path and size and not is_left_behind(own):
        raise UnsafeZip(name, "it holds a folder with contents of its own")
    return path


def _is_sound(block: bytes) -> bool:
    """Whether a header's checksum agrees, counted with or without signs as old programs did."""
    stated = block[148:156].strip(b" \0")
    if not stated or not stated.isdigit() or stated.strip(b"01234567"):
        return False
    rest = block[:148] + b" " * 8 + block[156:]
    total = sum(rest)
    return int(stated, 8) in {total, total - 256 * sum(byte > 127 for byte in rest)}


def _size_in(block: bytes, name: str) -> int:
    """A size in a header: octal digits, or bytes behind a sign where it is a big one."""
    raw = block[124:136]
    if raw[:1] == b"\x80":
        return int.from_bytes(raw[1:], "big")
    digits = raw.strip(b" \0")
    if digits.strip(b"01234567"):
        raise DamagedZip(name)
    return int(digits or b"0", 8)


def _decimal(digits: bytes, name: str) -> int:
    """A size in a further field."""
    if not digits.isdigit() or len(digits) > 20:
        raise DamagedZip(name)
    return int(digits)


def _name_in(block: bytes) -> bytes:
    """The name in a header, with the part that stands apart in the newer kind."""
    own = block[:100].partition(b"\0")[0]
    above = block[345:500].partition(b"\0")[0] if block[257:263] == b"ustar\0" else b""
    return above + b"/" + own if above else own


def _further(kind: bytes, body: bytes) -> dict[bytes, bytes]:
    """What a member that describes the next one says of its path and size."""
    if kind == _LONG_NAME:
        return {b"path": body.rstrip(b"\0")}
    if kind != _FURTHER:
        return {}
    found: dict[bytes, bytes] = {}
    at = 0
    while entry := _FIELD.match(body, at):
        end = at + int(entry[1])
        if entry[2] in (b"path", b"size"):
            found[entry[2]] = body[entry.end() : max(entry.end(), end - 1)]
        at = max(end, entry.end())
    return found


def _whole(read: Read, size: int, room: int, name: str) -> bytes:
    if size > _LONGEST_EXTRA:
        raise UnsafeZip(name, "it holds a name of absurd length")
    body = read(room)
    if len(body) < room:
        raise DamagedZip(name)
    return body[:size]


def _passed(read: Read, size: int, room: int, name: str) -> int:
    """Go past a member's bytes; their checksum."""
    crc, left = 0, size
    while left:
        data = read(min(_PIECE, left))
        if not data:
            raise DamagedZip(name)
        crc = zlib.crc32(data, crc)
        left -= len(data)
    if len(read(room - size)) < room - size:
        raise DamagedZip(name)
    return crc

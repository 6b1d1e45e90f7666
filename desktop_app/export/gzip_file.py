"""Reads the unpacked bytes of a gzip file from any place, with states of the unpacker kept.

A gzip file can only be unpacked from its beginning. So while it is gone through once the unpacker
is copied now and then, and a later reading goes on from the copy nearest before its place.
"""

import zlib
from dataclasses import dataclass
from typing import Any, BinaryIO

from desktop_app.errors import UnsafeZip

_PIECE = 1 << 14
"""Packed bytes taken from the disk at a time; each copy keeps the last piece."""

_WRAPPED = zlib.MAX_WBITS | 16
_MAGIC = b"\x1f\x8b"
_BETWEEN, _MOST_COPIES = 1 << 20, 256
_BOMB_SIZE, _BOMB_RATIO = 64 << 20, 200


@dataclass(frozen=True, slots=True)
class _Copy:
    """The unpacker at one place: what it has given, and where its next packed bytes lie."""

    at: int
    packed: int
    unpacker: Any  # zlib's type of it has no name


class GzipFile:
    """The unpacked bytes; raises `zlib.error` or EOFError where they are damaged or cut short.

    Raises UnsafeZip, naming the file by `name`, where it unpacks to an absurd size.
    """

    def __init__(self, file: BinaryIO, name: str) -> None:
        self._file = file
        self._name = name
        self._at = self._packed = 0
        self._unpacker = zlib.decompressobj(_WRAPPED)
        self._rest = b""
        self._between = _BETWEEN
        self._copies = [_Copy(0, 0, self._unpacker.copy())]

    def seek(self, place: int) -> None:
        """Go to a place, counted in unpacked bytes."""
        nearest = next(copy for copy in reversed(self._copies) if copy.at <= place)
        if not nearest.at <= self._at <= place:
            self._at, self._packed, self._rest = nearest.at, nearest.packed, b""
            self._unpacker = nearest.unpacker.copy()
        while self._at < place:
            if not self.read(min(place - self._at, _BETWEEN)):
                raise EOFError

    def read(self, count: int) -> bytes:
        """The next bytes, fewer than `count` only at the end."""
        parts: list[bytes] = []
        left = count
        while left:
            data = self._some(left)
            if not data:
                break
            parts.append(data)
            left -= len(data)
        return b"".join(parts)

    def _some(self, most: int) -> bytes:
        while True:
            if self._unpacker.eof and not self._goes_on():
                return b""
            if not self._rest:
                self._rest = self._more()
            data = self._unpacker.decompress(self._rest, most)
            ended = self._unpacker.eof
            self._rest = self._unpacker.unused_data if ended else self._unpacker.unconsumed_tail
            if data:
                self._at += len(data)
                self._remember()
                return data

    def _more(self) -> bytes:
        self._file.seek(self._packed)
        data = self._file.read(_PIECE)
        if not data:
            raise EOFError
        self._packed += len(data)
        return data

    def _goes_on(self) -> bool:
        """Whether another packed part follows the one that ended, as some programs write them."""
        if len(self._rest) < len(_MAGIC):
            self._file.seek(self._packed)
            data = self._file.read(_PIECE)
            self._packed += len(data)
            self._rest += data
        if not self._rest.startswith(_MAGIC):
            return False
        self._unpacker = zlib.decompressobj(_WRAPPED)
        return True

    def _remember(self) -> None:
        """Keep a copy of the unpacker where the last one is far behind."""
        if self._at > _BOMB_SIZE and self._at > _BOMB_RATIO * self._packed:
            raise UnsafeZip(self._name, "it would unpack to an absurd size")
        if self._at - self._copies[-1].at < self._between or self._unpacker.eof:
            return
        packed = self._packed - len(self._rest)
        self._copies.append(_Copy(self._at, packed, self._unpacker.copy()))
        if len(self._copies) > _MOST_COPIES:
            del self._copies[1::2]
            self._between *= 2

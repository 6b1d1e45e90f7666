"""Reads one member of a zip as a stream, inflated piece by piece and checked to its end."""

import io
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, BinaryIO

_library: Any = zlib
try:
    from isal import isal_zlib
except ImportError:  # no wheel for this machine; the standard library does the same, slower
    pass
else:
    _library = isal_zlib

_PIECE = 1 << 17
"""Packed bytes taken from the disk at a time."""


class DamagedMember(Exception):
    """A member that cannot be unpacked as its zip says; the other members are not concerned."""


@dataclass(slots=True)
class Tally:
    """How many unpacked bytes the streams of an export have handed out so far."""

    handed_out: int = 0


@dataclass(frozen=True, slots=True)
class Packed:
    """Where a member's packed bytes lie in its zip file, and what they must unpack to.

    Sizes and the start are in bytes; `method` is the zip format's own number.
    """

    start: int
    packed: int
    size: int
    crc: int
    method: int


class CountedFile(io.FileIO):
    """A file opened for reading that counts what it hands out."""

    def __init__(self, name: str, tally: Tally) -> None:
        super().__init__(name, "rb")
        self._tally = tally

    def readinto(self, buffer: Any) -> int:  # a buffer has no type before Python 3.12
        """Fill `buffer` from the file; the number of bytes that came."""
        count = super().readinto(buffer) or 0
        self._tally.handed_out += count
        return count

    def readall(self) -> bytes:
        """The rest of the file."""
        data = super().readall() or b""
        self._tally.handed_out += len(data)
        return data


class MemberStream(io.RawIOBase):
    """One member's unpacked bytes; raises `DamagedMember` where they are not as promised."""

    def __init__(self, file: BinaryIO, member: Packed, tally: Tally) -> None:
        super().__init__()
        if member.method not in _UNPACKERS:
            raise DamagedMember
        self._file = file
        self._tally = tally
        self._next = member.start
        self._left_packed = member.packed
        self._left = member.size
        self._expected = member.crc
        self._crc = 0
        self._unpack = _UNPACKERS[member.method]()

    def readable(self) -> bool:
        """Always: that is all it is for."""
        return True

    def readinto(self, buffer: Any) -> int:  # a buffer has no type before Python 3.12
        """Fill `buffer` with the next bytes; 0 at the member's end, once its checksum agrees."""
        wanted = len(buffer)
        if not wanted:
            return 0
        data = self._unpack(self._more, wanted)
        count = len(data)
        if count > self._left or (not count and self._left):
            raise DamagedMember
        self._left -= count
        self._crc = _library.crc32(data, self._crc)
        if not self._left and self._crc != self._expected:
            raise DamagedMember
        buffer[:count] = data
        self._tally.handed_out += count
        return count

    def _more(self, most: int) -> bytes:
        """The next packed bytes, at most `most`; b"" where the member has no more."""
        self._file.seek(self._next)
        data = self._file.read(min(most, self._left_packed))
        self._next += len(data)
        self._left_packed -= len(data)
        return data


_More = Callable[[int], bytes]
_Unpack = Callable[[_More, int], bytes]


def _stored() -> _Unpack:
    """What takes out a member that was put in as it is."""
    return lambda more, wanted: more(wanted)


def _deflated() -> _Unpack:
    """What inflates a member, a bounded piece at a time."""
    inflater = _library.decompressobj(-zlib.MAX_WBITS)
    failure: type[Exception] = _library.error

    def unpack(more: _More, wanted: int) -> bytes:
        while not inflater.eof:
            packed = inflater.unconsumed_tail or more(_PIECE)
            try:
                data: bytes = inflater.decompress(packed, wanted)
            except failure as error:
                raise DamagedMember from error
            if data or not packed:
                return data
        return b""

    return unpack


_UNPACKERS: dict[int, Callable[[], _Unpack]] = {0: _stored, 8: _deflated}

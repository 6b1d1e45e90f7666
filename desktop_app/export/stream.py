"""Reads one member of a zip as a stream, inflated piece by piece and checked to its end."""

import io
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, BinaryIO

from desktop_app.errors import DamagedMember

_library: Any = zlib
try:
    from isal import isal_zlib
except ImportError:  # no wheel for this machine; the standard library does the same, slower
    pass
else:
    _library = isal_zlib

_PIECE = 1 << 17
"""Packed bytes taken from the disk at a time."""

_OTHER_METHODS = {
    9: "Deflate64",
    12: "bzip2",
    14: "LZMA",
    20: "Zstandard",
    93: "Zstandard",
    95: "XZ",
    98: "PPMd",
}
"""Ways of packing that no platform uses, but programs with which somebody packs a download anew.

They are told by name and not unpacked: each more decoder is more that a made-up file can attack,
and everybody's own computer unpacks them.
"""

_NOT_WHOLE = "This part is not what its zip file says it is. What was read of it may be wrong."
NO_ANSWER = "This part could not be read: the disk that it lies on does not answer."


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


class MemberStream(io.RawIOBase):
    """One member's unpacked bytes; raises `DamagedMember` where they are not as promised."""

    def __init__(self, file: BinaryIO, member: Packed, tally: Tally) -> None:
        super().__init__()
        if member.method not in METHODS:
            raise DamagedMember(_packed_with(member.method))
        if member.method == 0 and member.packed != member.size:
            raise DamagedMember
        self._file = file
        self._tally = tally
        self._next = member.start
        self._left_packed = member.packed
        self._left = member.size
        self._expected = member.crc
        self._crc = 0
        self._unpack = METHODS[member.method]()

    def readable(self) -> bool:
        """Always: that is all it is for."""
        return True

    def readinto(self, buffer: Any) -> int:  # a buffer has no type before Python 3.12
        """Fill `buffer` with the next bytes; 0 at the member's end, once its checksum agrees."""
        wanted = min(len(buffer), self._left + 1)  # one more shows a member that promised less
        if not buffer:
            return 0
        data = self._unpack(self._more, wanted)
        count = len(data)
        if count > self._left or (not count and self._left):
            raise DamagedMember
        self._left -= count
        self._crc = _library.crc32(data, self._crc)
        if not self._left and self._crc != self._expected:
            raise DamagedMember(_NOT_WHOLE)
        buffer[:count] = data
        self._tally.handed_out += count
        return count

    def _more(self, most: int) -> bytes:
        """The next packed bytes, at most `most`; b"" where the member has no more."""
        try:
            self._file.seek(self._next)
            data = self._file.read(min(most, self._left_packed))
        except OSError as error:
            raise DamagedMember(NO_ANSWER) from error
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


def _packed_with(method: int) -> str:
    """What to say of a member that is packed in a way that is not unpacked here."""
    way = f"with {_OTHER_METHODS[method]}" if method in _OTHER_METHODS else "in a way"
    return (
        f"This part is packed {way} that Keep Clear does not unpack, so it was not read. "
        "Unpack the download on this computer and choose the folder that makes."
    )


METHODS: dict[int, Callable[[], _Unpack]] = {0: _stored, 8: _deflated}
"""What unpacks a member, by the zip format's number for the way it is packed."""

"""A tar, as it is or packed by gzip (.tgz), as part of an export."""

import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from desktop_app.errors import DamagedMember, DamagedZip
from desktop_app.export.disk import regular
from desktop_app.export.gzip_file import GzipFile
from desktop_app.export.names import visible
from desktop_app.export.stream import NO_ANSWER, Tally
from desktop_app.export.tar import BLOCK, Lying, read_tar

_BUFFER = 1 << 17
_GZIP, _TAR, _TAR_AT = b"\x1f\x8b\x08", b"ustar", 257
_DAMAGED = (zlib.error, EOFError)


class _Bytes(Protocol):
    """The unpacked bytes of a tar, from any place."""

    def seek(self, place: int, /) -> object:
        """Go to a place."""

    def read(self, count: int, /) -> bytes:
        """The next bytes."""


def is_tar(head: bytes) -> bool:
    """Whether a file is a tar, packed or not, by its first bytes."""
    if head.startswith(_GZIP):
        head = _beginning(head)
    return head[_TAR_AT:].startswith(_TAR)


def _beginning(head: bytes) -> bytes:
    """What the first bytes of a packed file unpack to, as far as they go."""
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(head, BLOCK)
    except zlib.error:
        return b""


class TarPart:
    """The files of a tar, listed once; none is unpacked before it is read.

    Raises DamagedZip where it is cut short, and UnsafeZip where it could not be a download.
    """

    def __init__(self, path: Path) -> None:
        self.name = visible(path.name)
        self._file = open(path, "rb", opener=regular)  # noqa: SIM115 - closed by close()
        try:
            packed = self._file.read(len(_GZIP)) == _GZIP
            self._file.seek(0)
            self._bytes: _Bytes = GzipFile(self._file, self.name) if packed else self._file
            listed = read_tar(self._bytes.read, self.name)
            while packed and self._bytes.read(_BUFFER):
                pass  # the checksum of all stands at the end
        except _DAMAGED as error:
            self._file.close()
            raise DamagedZip(self.name) from error
        except BaseException:
            self._file.close()
            raise
        self._members = listed.members
        self.problems = listed.problems
        self.sizes = {path: member.size for path, member in listed.members.items()}

    def open(self, path: str, tally: Tally) -> io.BufferedReader:
        """Open one member for reading; reading raises DamagedMember where it has changed."""
        return io.BufferedReader(_TarStream(self._bytes, self._members[path], tally), _BUFFER)

    def stamp(self, path: str) -> tuple[int, int | None]:
        """Size and checksum of a member."""
        return self._members[path].size, self._members[path].crc

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


class _TarStream(io.RawIOBase):
    """One member's bytes; raises `DamagedMember` where they are not as listed."""

    def __init__(self, source: _Bytes, member: Lying, tally: Tally) -> None:
        super().__init__()
        self._source = source
        self._tally = tally
        self._next = member.start
        self._left = member.size
        self._expected = member.crc
        self._crc = 0

    def readable(self) -> bool:
        """Always: that is all it is for."""
        return True

    def readinto(self, buffer: Any) -> int:  # a buffer has no type before Python 3.12
        """Fill `buffer` with the next bytes; 0 at the member's end, once its checksum agrees."""
        wanted = min(len(buffer), self._left)
        if not wanted:
            return 0
        with _telling():
            self._source.seek(self._next)
            data = self._source.read(wanted)
        if not data:
            raise DamagedMember
        count = len(data)
        self._next += count
        self._left -= count
        self._crc = zlib.crc32(data, self._crc)
        if not self._left and self._crc != self._expected:
            raise DamagedMember
        buffer[:count] = data
        self._tally.handed_out += count
        return count


@contextmanager
def _telling() -> Iterator[None]:
    """Raise DamagedMember for what goes wrong with a file that was sound when it was listed."""
    try:
        yield
    except OSError as error:
        raise DamagedMember(NO_ANSWER) from error
    except _DAMAGED as error:
        raise DamagedMember from error

"""Opens files of the disk for reading: regular ones only, waiting for nobody."""

import errno
import io
import os
import stat
from typing import Any

from desktop_app.errors import DamagedMember
from desktop_app.export.stream import NO_ANSWER, Tally

_NO_WAIT = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
"""A named pipe would else keep us waiting for somebody to write; Windows has none of this kind."""

_GONE = "This file could not be opened. It may have been moved, or another program may hold it."
_CHANGED = "This file changed while it was being read, so a part of it may be missing."


def regular(place: str, flags: int) -> int:
    """An opener for `open`; raises OSError where the place holds anything but a regular file."""
    handle = os.open(place, flags | _NO_WAIT)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    return handle


class CountedFile(io.RawIOBase):
    """A file that was listed with a size; raises DamagedMember where it is not as listed.

    It counts what it hands out, which is never more than that size.
    """

    def __init__(self, place: str, size: int, tally: Tally) -> None:
        super().__init__()
        try:
            self._file = io.FileIO(place, opener=regular)
        except OSError as error:
            raise DamagedMember(_GONE) from error
        self._left = size
        self._tally = tally

    def readable(self) -> bool:
        """Always: that is all it is for."""
        return True

    def readinto(self, buffer: Any) -> int:  # a buffer has no type before Python 3.12
        """Fill `buffer` from the file; the number of bytes that came, 0 at its end."""
        if not buffer:
            return 0
        try:
            data = self._file.read(min(len(buffer), self._left + 1))
        except OSError as error:
            raise DamagedMember(NO_ANSWER) from error
        count = len(data)
        if count > self._left or (not count and self._left):
            raise DamagedMember(_CHANGED)
        self._left -= count
        buffer[:count] = data
        self._tally.handed_out += count
        return count

    def close(self) -> None:
        """Let go of the file."""
        if not self.closed:
            self._file.close()
        super().close()

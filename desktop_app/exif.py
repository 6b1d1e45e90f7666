"""Finds the block in which a picture file says when and where it was taken, in bounded steps."""

from typing import BinaryIO

_MOST_BYTES = 24 << 20
"""The block stands at the beginning of most pictures; no more than this is read to find it."""

_MOST_BLOCK = 256 << 10
_MOST_PIECES = 10_000
_STEP = 1 << 16
_MARK = b"Exif\0\0"
_APP1 = 0xE1
_PICTURE = (0xD9, 0xDA, 0xFF)
"""Where a JPEG's picture begins, where it ends, and what is no segment at all."""


class _Ended(Exception):
    """There is no more to read, or no more is read."""


class _Pieces:
    """Takes a stream piece by piece, up to a limit."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._left = _MOST_BYTES

    def take(self, count: int) -> bytes:
        """The next bytes, exactly as many."""
        if count > min(self._left, _MOST_BLOCK):
            raise _Ended
        data = self._stream.read(count)
        self._left -= count
        if len(data) < count:
            raise _Ended
        return data

    def skip(self, count: int) -> None:
        """Pass over the next bytes."""
        while count:
            count -= len(self.take(min(count, _STEP)))


def exif_of(stream: BinaryIO) -> bytes:
    """The Exif block of a JPEG, PNG or WebP picture; b"" where there is none, or no such picture.

    Only the picture's outer pieces are looked at, never the picture itself. These are the kinds
    that platforms hand out; others are not read.
    """
    pieces = _Pieces(stream)
    try:
        head = pieces.take(2)
        if head == b"\xff\xd8":
            return _in_jpeg(pieces)
        head += pieces.take(6)
        if head == b"\x89PNG\r\n\x1a\n":
            return _in_png(pieces)
        if head.startswith(b"RIFF") and pieces.take(4) == b"WEBP":
            return _in_webp(pieces)
    except _Ended:
        pass
    return b""


def _in_jpeg(pieces: _Pieces) -> bytes:
    """From the segments that stand before the picture."""
    for _ in range(_MOST_PIECES):
        sign, marker = pieces.take(2)
        if sign != 0xFF or marker in _PICTURE:
            break
        length = int.from_bytes(pieces.take(2), "big") - 2
        if length < 0:
            break
        if marker == _APP1:
            block = pieces.take(length)
            if block.startswith(_MARK):
                return block
        else:
            pieces.skip(length)
    return b""


def _in_png(pieces: _Pieces) -> bytes:
    """From a chunk of its own, before or behind the picture."""
    for _ in range(_MOST_PIECES):
        length, kind = int.from_bytes(pieces.take(4), "big"), pieces.take(4)
        if kind == b"eXIf":
            return pieces.take(length)
        pieces.skip(length + 4)
    return b""


def _in_webp(pieces: _Pieces) -> bytes:
    """From a chunk of its own, which stands behind the picture."""
    for _ in range(_MOST_PIECES):
        kind, length = pieces.take(4), int.from_bytes(pieces.take(4), "little")
        if kind == b"EXIF":
            return pieces.take(length)
        pieces.skip(length + length % 2)
    return b""

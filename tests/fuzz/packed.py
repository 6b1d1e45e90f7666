"""A whole export as one string of bytes and back, so that a fuzzer can hold it."""

import io
from collections.abc import Mapping
from typing import BinaryIO

from desktop_app.export.names import BadName, clean, in_order

_SOURCE = "export.zip"
_SEAM = b"\n\xff==> "
_END = b" <==\xff\n"


def pack(contents: Mapping[str, bytes], source: str = _SOURCE) -> bytes:
    """Members and the name of the export as bytes; `unpack` takes any bytes back."""
    parts = [source.encode()]
    parts += [path.encode("utf-8", "replace") + _END + data for path, data in contents.items()]
    return _SEAM.join(parts)


def unpack(data: bytes) -> tuple[str, dict[str, bytes]]:
    """The name of the export and its members, whose paths are as clean as real ones are."""
    source, *parts = data.split(_SEAM)
    contents: dict[str, bytes] = {}
    for part in parts:
        name, _, body = part.partition(_END)
        try:
            path = clean(name[:300].decode("utf-8", "replace"))
        except BadName:
            continue
        if path:
            contents.setdefault(path, body)
    return source[:200].decode("utf-8", "replace").replace("/", "_") or _SOURCE, contents


class _Sized(io.BytesIO):
    """A stream that refuses to be read whole, and counts what it hands out."""

    def __init__(self, data: bytes, members: "MemoryMembers") -> None:
        super().__init__(data)
        self._members = members

    def read(self, size: int | None = -1, /) -> bytes:
        assert size is not None
        assert size >= 0, "read() without a size"
        data = super().read(size)
        self._members.handed_out += len(data)
        return data

    def readlines(self, hint: int | None = -1, /) -> list[bytes]:
        raise AssertionError("readlines() reads a stream whole")


class MemoryMembers:
    """The members of an export that is only in memory."""

    def __init__(self, contents: Mapping[str, bytes], source: str = _SOURCE) -> None:
        self._contents = contents
        self.source = source
        self.paths = tuple(sorted(sorted(contents), key=in_order))
        self.handed_out = 0

    def open(self, path: str) -> BinaryIO:
        """Open one member."""
        return _Sized(self._contents[path], self)

    def size(self, path: str) -> int:
        """The member's size in bytes."""
        return len(self._contents[path])

"""Fuzz target of tars, as they are and packed: changed headers have a checksum that agrees."""

import gzip
import io
import random
import tarfile
import zlib
from collections.abc import Iterator

from tests.fuzz.files import read_download
from tests.fuzz.mutation import change_bytes
from tests.fuzz.target import CANARY, Target

_BLOCK = 512
_FIELDS = ((0, 100), (124, 12), (156, 1), (257, 8), (345, 155))
_KINDS = b"\0" + b"01234567LKxgSV"


def _tar(data: bytes) -> None:
    """Open bytes as a download, packed every second time."""
    if zlib.crc32(data) % 2:
        read_download("download.tgz", gzip.compress(data, 1, mtime=0))
    else:
        read_download("download.tar", data)


def _change(data: bytes, chance: random.Random) -> bytes:
    """Change one field of a header and put its checksum right, or change any bytes."""
    blocks = len(data) // _BLOCK
    if not blocks or chance.random() < 0.25:
        return change_bytes(data, chance)
    at = chance.randrange(blocks) * _BLOCK
    header = bytearray(data[at : at + _BLOCK])
    start, length = chance.choice(_FIELDS)
    if length == 1:
        header[start] = chance.choice(_KINDS)
    elif length == 12:
        size = chance.choice((0, 1, 511, 512, 513, len(data), 1 << 33))
        header[start : start + length] = b"%011o\0" % size
    else:
        header[start + chance.randrange(length)] = chance.randrange(256)
    header[148:156] = b" " * 8
    header[148:156] = b"%06o\0 " % sum(header)
    return data[:at] + bytes(header) + data[at + _BLOCK :]


def _seeds() -> Iterator[bytes]:
    bodies = {"Takeout/a.json": b"[]", f"{'a long folder/' * 10}é.json": CANARY.encode() * 50}
    for form in (tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT):
        out = io.BytesIO()
        with tarfile.open(fileobj=out, mode="w", format=form) as archive:
            for name, body in bodies.items():
                info = tarfile.TarInfo(name)
                info.size = len(body)
                archive.addfile(info, io.BytesIO(body))
        yield out.getvalue()[: 16 * _BLOCK]


TARGETS = (Target("tar", _tar, _seeds, mutate=_change),)

"""Builds zip files byte by byte, so that each field can say what no honest program would write."""

import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

NO_NUMBER, NO_BIG_NUMBER = 0xFFFF, 0xFFFFFFFF
UTF8 = 0x0800
AFTERWARDS = 0x0008


def deflated(body: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(body) + packer.flush()


def extra_field(tag: int, body: bytes) -> bytes:
    return struct.pack("<2H", tag, len(body)) + body


def unicode_path(raw: bytes, name: str) -> bytes:
    """Info-ZIP's field with the true form of a name that is written in another way."""
    return extra_field(0x7075, b"\1" + zlib.crc32(raw).to_bytes(4, "little") + name.encode())


@dataclass(frozen=True)
class Made:
    """A member; `own` and `listed` say what its header and the directory say otherwise.

    Keys: name, flags, method, crc, packed, size, extra, and in the directory also start, mode,
    disk. `packed` is what lies there instead of the packed body.
    """

    name: bytes
    body: bytes = b"x"
    method: int = 8
    flags: int = 0
    mode: int = 0
    extra: bytes = b""
    packed: bytes | None = None
    own: Mapping[str, object] = field(default_factory=dict)
    listed: Mapping[str, object] = field(default_factory=dict)

    @property
    def data(self) -> bytes:
        if self.packed is not None:
            return self.packed
        return deflated(self.body) if self.method == 8 else self.body

    def facts(self, otherwise: Mapping[str, object]) -> dict[str, object]:
        known: dict[str, object] = {
            "name": self.name,
            "flags": self.flags,
            "method": self.method,
            "crc": zlib.crc32(self.body),
            "packed": len(self.data),
            "size": len(self.body),
            "extra": self.extra,
            "mode": self.mode,
            "disk": 0,
        }
        return known | dict(otherwise)

    def own_header(self) -> bytes:
        told = self.facts(self.own)
        name, extra = told["name"], told["extra"]
        assert isinstance(name, bytes)
        assert isinstance(extra, bytes)
        numbers = [told[key] for key in ("flags", "method")]
        sizes = [told[key] for key in ("crc", "packed", "size")]
        lengths = (len(name), len(extra))
        return (
            struct.pack("<4s5H3L2H", b"PK\3\4", 20, *numbers, 0, 0, *sizes, *lengths) + name + extra
        )

    def line(self, start: int) -> bytes:
        """The member's line in the directory."""
        told = self.facts({"start": start, **self.listed})
        name, extra, mode = told["name"], told["extra"], told["mode"]
        assert isinstance(name, bytes)
        assert isinstance(extra, bytes)
        assert isinstance(mode, int)
        numbers = [told[key] for key in ("flags", "method")]
        sizes = [told[key] for key in ("crc", "packed", "size")]
        rest = (len(name), len(extra), 0, told["disk"], 0, mode << 16, told["start"])
        head = struct.pack("<4s6H3L5H2L", b"PK\1\2", 0x0314, 20, *numbers, 0, 0, *sizes, *rest)
        return head + name + extra


def ending(count: int, length: int, start: int, comment: bytes = b"", disk: int = 0) -> bytes:
    few = min(count, NO_NUMBER)
    sizes = (min(length, NO_BIG_NUMBER), min(start, NO_BIG_NUMBER))
    return struct.pack("<4s4H2LH", b"PK\5\6", disk, disk, few, few, *sizes, len(comment)) + comment


def big_ending(
    count: int, length: int, start: int, *, version: int = 45, more: bytes = b"", disks: int = 1
) -> bytes:
    """The two records that a zip above 4 GiB has before its last."""
    numbers = (count, count, length, start)
    record = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44 + len(more), version, version, 0, 0, *numbers)
    return record + more + struct.pack("<4sLQL", b"PK\6\7", 0, start + length, disks)


def build(
    *members: Made,
    before: bytes = b"",
    between: bytes = b"",
    comment: bytes = b"",
    big: bool = False,
) -> bytes:
    """A zip of these members; `between` stands after each of them."""
    body, lines = bytearray(before), bytearray()
    for made in members:
        lines += made.line(len(body))
        body += made.own_header() + made.data + between
    count, start = len(members), len(body)
    records = big_ending(count, len(lines), start) if big else b""
    return bytes(body + lines + records + ending(count, len(lines), start, comment))


def small(**bodies: str) -> bytes:
    """A plain zip of text members; an underscore stands for the dot of a name."""
    return build(
        *(Made(name.replace("_", ".").encode(), body.encode()) for name, body in bodies.items())
    )


def full_overlap(count: int, body: bytes) -> bytes:
    """A bomb all of whose members are one and the same bytes."""
    made = Made(b"0", body)
    lines = [Made(b"%d" % at, body).line(0) for at in range(count)]
    directory = b"".join(lines)
    start = len(made.own_header() + made.data)
    return made.own_header() + made.data + directory + ending(count, len(directory), start)


def quoted_overlap(count: int, body: bytes) -> bytes:
    """A bomb whose members quote the headers of those that follow and share the last bytes."""
    data, whole = deflated(body), body
    made: list[Made] = []
    for at in reversed(range(count)):
        made.append(Made(b"%d" % at, whole, packed=data))
        header = made[-1].own_header()
        size = struct.pack("<BHH", 0, len(header), len(header) ^ 0xFFFF)
        data, whole = size + header + data, header + whole
    made.reverse()
    file = made[0].own_header() + made[0].data
    lines, at = b"", 0
    for each in made:
        lines += each.line(at)
        at += len(each.own_header()) + 5
    return file + lines + ending(count, len(lines), len(file))


class Sparse:
    """A file of any length of which only some bytes are there, the rest zeros; it can be read."""

    def __init__(self, size: int, pieces: Sequence[tuple[int, bytes]]) -> None:
        self.size = size
        self._pieces = pieces
        self._at = 0

    def seek(self, place: int, whence: int = 0) -> int:
        self._at = place
        return place

    def read(self, count: int) -> bytes:
        count = max(0, min(count, self.size - self._at))
        found = bytearray(count)
        for start, piece in self._pieces:
            cut = piece[max(0, self._at - start) : max(0, self._at + count - start)]
            at = max(0, start - self._at)
            found[at : at + len(cut)] = cut
        self._at += count
        return bytes(found)

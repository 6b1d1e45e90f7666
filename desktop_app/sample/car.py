"""Makes the repository file (CAR) of an account on Bluesky, for the demo.

Layouts: https://atproto.com/specs/repository and https://ipld.io/specs/codecs/dag-cbor/spec/.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

_NAME = b"\x01\x71\x12\x20"
"""How a block's name begins: version 1, DAG-CBOR, SHA-256, 32 bytes."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another block, by its name."""

    name: bytes


def repository(did: str, records: Mapping[str, object]) -> bytes:
    """The file of an account with these records, by their keys "collection/name"."""
    blocks: dict[bytes, bytes] = {}
    entries = [(key, _put(blocks, records[key])) for key in sorted(records)]
    depth = max((_depth(key) for key in records), default=0)
    tree = _node(blocks, entries, depth)
    commit = {"did": did, "version": 3, "data": tree, "rev": "3m6aaaaaaaa2x", "prev": None}
    root = _put(blocks, {**commit, "sig": bytes(64)})
    return file_of(root.name, [(root.name, blocks.pop(root.name)), *blocks.items()])


def file_of(root: bytes, blocks: Sequence[tuple[bytes, bytes]]) -> bytes:
    """A file of blocks with their names, that begins with the one called `root`."""
    header = encoded({"version": 1, "roots": [Link(root)]})
    frames = [header, *(name + block for name, block in blocks)]
    return b"".join(_number(len(frame)) + frame for frame in frames)


def block_of(value: object) -> tuple[bytes, bytes]:
    """The block that holds a value, with its name before it."""
    block = encoded(value)
    return _NAME + sha256(block).digest(), block


def encoded(value: object) -> bytes:
    """A value as DAG-CBOR."""
    if isinstance(value, Link):
        return b"\xd8\x2a" + encoded(b"\0" + value.name)
    if isinstance(value, Mapping):
        return _mapped(value)
    if isinstance(value, list | tuple):
        return _head(4, len(value)) + b"".join(map(encoded, value))
    return _plain(value)


def _plain(value: object) -> bytes:
    """Something with nothing inside."""
    if value is None:
        return b"\xf6"
    if isinstance(value, bool):
        return b"\xf5" if value else b"\xf4"
    if isinstance(value, int):
        return _head(0, value) if value >= 0 else _head(1, -1 - value)
    if isinstance(value, str):
        return _head(3, len(value.encode())) + value.encode()
    if isinstance(value, bytes):
        return _head(2, len(value)) + value
    raise TypeError(type(value).__name__)


def _mapped(value: Mapping[str, object]) -> bytes:
    """An object, whose shorter names come first."""
    names = sorted(value, key=lambda name: (len(name.encode()), name.encode()))
    inside = (encoded(name) + encoded(value[name]) for name in names)
    return _head(5, len(value)) + b"".join(inside)


def _head(major: int, size: int) -> bytes:
    if size < 24:
        return bytes((major << 5 | size,))
    length = next(count for count in (1, 2, 4, 8) if size < 1 << 8 * count)
    return bytes((major << 5 | 23 + length.bit_length(),)) + size.to_bytes(length, "big")


def _number(value: int) -> bytes:
    """An unsigned LEB128 number."""
    parts = bytearray()
    while value > 0x7F:
        parts.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes((*parts, value))


def _put(blocks: dict[bytes, bytes], value: object) -> Link:
    name, block = block_of(value)
    blocks[name] = block
    return Link(name)


def _depth(key: str) -> int:
    """How high in the tree a key stands: by twos of zero bits that its hash begins with."""
    number = int.from_bytes(sha256(key.encode()).digest(), "big")
    return (256 - number.bit_length()) // 2


def _node(blocks: dict[bytes, bytes], entries: Sequence[tuple[str, Link]], depth: int) -> Link:
    """A node of the tree: keys of its depth, and between them nodes with lower ones."""
    left: Link | None = None
    own: list[dict[str, object]] = []
    lower: list[tuple[str, Link]] = []
    before = ""

    def take() -> Link | None:
        below = _node(blocks, lower, depth - 1) if lower else None
        lower.clear()
        return below

    for key, value in entries:
        if _depth(key) < depth:
            lower.append((key, value))
            continue
        below = take()
        if own:
            own[-1]["t"] = below
        else:
            left = below
        shared = _shared(before, key)
        own.append({"p": shared, "k": key[shared:].encode(), "v": value, "t": None})
        before = key
    below = take()
    if own:
        own[-1]["t"] = below
    else:
        left = below
    return _put(blocks, {"l": left, "e": own})


def _shared(one: str, other: str) -> int:
    """How many characters two keys have in common at their beginnings."""
    pairs = zip(one, other, strict=False)
    alike = next((place for place, (a, b) in enumerate(pairs) if a != b), None)
    return min(len(one), len(other)) if alike is None else alike

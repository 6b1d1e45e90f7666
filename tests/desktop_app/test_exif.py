import io
import struct
import zlib

import pytest
from hypothesis import given, strategies as st

from desktop_app import exif
from desktop_app.exif import exif_of

BLOCK = b"Exif\0\0II*\0\x08\0\0\0 and so on"
PNG = b"\x89PNG\r\n\x1a\n"


def segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">L", len(body)) + kind + body + struct.pack(">L", zlib.crc32(kind + body))


def webp(*chunks: tuple[bytes, bytes]) -> bytes:
    body = b"".join(
        kind + struct.pack("<L", len(data)) + data + bytes(len(data) % 2) for kind, data in chunks
    )
    return b"RIFF" + struct.pack("<L", len(body) + 4) + b"WEBP" + body


class Watched(io.BytesIO):
    """A stream that is not read without a size, and knows how much was."""

    most = taken = 0

    def read(self, size: int | None = -1) -> bytes:
        assert size is not None
        assert size >= 0
        self.most = max(self.most, size)
        self.taken += size
        return super().read(size)


class Endless(Watched):
    """A file far larger than memory, whose first bytes are given."""

    def read(self, size: int | None = -1) -> bytes:
        data = super().read(size)
        return data + bytes((size or 0) - len(data))


JPEG = b"\xff\xd8" + segment(0xE0, b"JFIF\0") + segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0")


@pytest.mark.parametrize(
    ("raw", "block"),
    [
        (JPEG + segment(0xE1, BLOCK) + b"\xff\xda", BLOCK),
        (PNG + chunk(b"IHDR", bytes(13)) + chunk(b"eXIf", BLOCK[6:]), BLOCK[6:]),
        (PNG + chunk(b"IDAT", bytes(90_000)) + chunk(b"eXIf", BLOCK[6:]), BLOCK[6:]),
        (webp((b"VP8X", bytes(10)), (b"VP8 ", bytes(90_001)), (b"EXIF", BLOCK)), BLOCK),
    ],
)
def test_the_block_is_found(raw: bytes, block: bytes) -> None:
    assert exif_of(io.BytesIO(raw)) == block


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\xff",
        b"GIF89a" + bytes(40),
        b"II*\0" + bytes(40),
        b"\0\0\0\x18ftypheic" + bytes(40),
        b"%!PS-Adobe-3.0 EPSF-3.0 " + bytes(40),
        b"RIFF\0\0\0\0WAVEfmt ",
        JPEG,
        JPEG + b"\xff\xda" + segment(0xE1, BLOCK),
        JPEG + b"\xff\xe2\0\1",
        JPEG + b"\xff\xff" * 50_000 + segment(0xE1, BLOCK),
        JPEG + segment(0xE1, BLOCK)[:-1],
        JPEG + segment(0xE0, b"") * 10_000 + segment(0xE1, BLOCK),
        PNG + chunk(b"IEND", b""),
        PNG + chunk(b"IDAT", b"") * 10_001 + chunk(b"eXIf", BLOCK),
        PNG + struct.pack(">L", 0xFFFFFFFF) + b"eXIf" + BLOCK,
        webp((b"VP8 ", b"")),
        webp(*[(b"ALPH", b"")] * 10_001, (b"EXIF", BLOCK)),
    ],
)
def test_what_has_none_or_is_no_such_picture_says_nothing(raw: bytes) -> None:
    assert exif_of(io.BytesIO(raw)) == b""


@pytest.mark.parametrize(
    "raw",
    [
        b"\xff\xd8" + bytes(40),
        JPEG,
        PNG + struct.pack(">L", 1 << 30) + b"zTXt",
        PNG + struct.pack(">L", 1 << 31) + b"iCCP",
        PNG + struct.pack(">L", 1 << 30) + b"eXIf",
        webp((b"VP8X", bytes(10)))[:-2] + struct.pack("<4sL", b"XMP ", 0xFFFFFFFF),
    ],
)
def test_a_huge_file_is_read_no_further_than_the_limit(raw: bytes) -> None:
    stream = Endless(raw)
    assert exif_of(stream) == b""
    assert stream.taken <= 24 << 20
    assert stream.most <= 256 << 10


def test_only_as_much_is_read_as_it_takes() -> None:
    stream = Watched(JPEG + segment(0xE1, BLOCK) + bytes(1 << 20))
    assert exif_of(stream) == BLOCK
    assert stream.taken < 200


def test_a_block_beyond_the_limit_is_not_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = PNG + chunk(b"IDAT", bytes(500)) + chunk(b"eXIf", BLOCK)
    monkeypatch.setattr(exif, "_MOST_BYTES", 500)
    assert exif_of(io.BytesIO(raw)) == b""


@given(st.sampled_from((b"\xff\xd8", PNG, b"RIFF\0\0\0\0WEBP")), st.binary(max_size=80))
def test_any_bytes_hold_a_block_or_none(head: bytes, raw: bytes) -> None:
    assert len(exif_of(io.BytesIO(head + raw))) <= len(raw)

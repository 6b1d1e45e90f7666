import io
import logging
import struct
import zlib

import pytest
from hypothesis import given, strategies as st
from PIL import ExifTags, Image
from PIL.TiffImagePlugin import IFDRational

from desktop_app import pictures
from desktop_app.errors import DamagedMember
from desktop_app.pictures import PictureFacts, facts_of

NORTH_WEST: dict[int, object] = {
    ExifTags.GPS.GPSLatitude: (51.0, 18.0, 7.5),
    ExifTags.GPS.GPSLatitudeRef: "N",
    ExifTags.GPS.GPSLongitude: (1.0, 49.0, 17.0),
    ExifTags.GPS.GPSLongitudeRef: "W",
}


def picture(
    taken: str = "", place: dict[int, object] | None = None, kind: str = "JPEG"
) -> io.BytesIO:
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Invented"  # without one Pillow takes it for empty in a PNG
    if taken:
        exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = taken
    for tag, value in (place or {}).items():
        exif.get_ifd(ExifTags.IFD.GPSInfo)[tag] = value
    raw = io.BytesIO()
    Image.new("RGB", (8, 8)).save(raw, kind, exif=exif)
    raw.seek(0)
    return raw


def made_up(*entries: bytes, where: int = 8, rest: bytes = b"") -> io.BytesIO:
    """A JPEG whose Exif block has these entries in its first list of tags."""
    tags = struct.pack("<H", len(entries)) + b"".join(entries) + bytes(4)
    block = b"Exif\0\0II*\0" + struct.pack("<L", where) + tags + rest
    return io.BytesIO(b"\xff\xd8\xff\xe1" + struct.pack(">H", len(block) + 2) + block)


def entry(tag: int, kind: int, count: int, value: int) -> bytes:
    return struct.pack("<HHLL", tag, kind, count, value)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_place_and_time(kind: str) -> None:
    facts = facts_of(picture("2025:05:06 10:11:12", NORTH_WEST, kind))
    assert facts.taken == 1_746_526_272
    assert facts.latitude == pytest.approx(51.302083)
    assert facts.longitude == pytest.approx(-1.821388, abs=1e-5)


@pytest.mark.parametrize(
    "place",
    [
        {},
        {ExifTags.GPS.GPSLatitude: (51.0, 18.0, 7.5), ExifTags.GPS.GPSLatitudeRef: "N"},
        NORTH_WEST | {ExifTags.GPS.GPSLatitude: (91.0, 0.0, 0.0)},
        NORTH_WEST | {ExifTags.GPS.GPSLatitude: (51.0, 18.0)},
        NORTH_WEST | {ExifTags.GPS.GPSLongitudeRef: "Q"},
        {tag: value for tag, value in NORTH_WEST.items() if tag != ExifTags.GPS.GPSLongitudeRef},
        NORTH_WEST | {ExifTags.GPS.GPSLatitude: tuple(map(IFDRational, (51, 18, 7), (1, 1, 0)))},
        NORTH_WEST | {ExifTags.GPS.GPSLatitude: tuple(map(IFDRational, (0, 0, 0), (0, 0, 0)))},
        NORTH_WEST | {ExifTags.GPS.GPSLatitude: tuple(map(IFDRational, (1 << 31, 0, 0)))},
        NORTH_WEST
        | {ExifTags.GPS.GPSLatitude: (0.0, 0.0, 0.0)}
        | {ExifTags.GPS.GPSLongitude: (0.0, 0.0, 0.0)},
    ],
)
def test_no_place(place: dict[int, object]) -> None:
    facts = facts_of(picture("2025:05:06 10:11:12", place))
    assert (facts.latitude, facts.longitude) == (None, None)
    assert facts.taken


@pytest.mark.parametrize(
    "taken",
    [
        *("", "0000:00:00 00:00:00", "    :  :     :  :  ", "yesterday"),
        *("0001:01:01 00:00:00", "9999:12:31 23:59:59", "2025:02:30 10:11:12", "2025:05:06"),
        "9" * 5_000 + ":01:01 00:00:00",
    ],
)
def test_no_time(taken: str) -> None:
    assert facts_of(picture(taken)) == PictureFacts()


@pytest.mark.parametrize("raw", [b"", b"not a picture", picture().getvalue()[:100]])
def test_what_is_no_picture_says_nothing(raw: bytes) -> None:
    assert facts_of(io.BytesIO(raw)) == PictureFacts()


@given(st.integers(0, 600), st.binary(min_size=1, max_size=40))
def test_a_damaged_picture_says_something_or_nothing(at: int, garbage: bytes) -> None:
    raw = bytearray(picture("2025:05:06 10:11:12", NORTH_WEST).getvalue())
    raw[at : at + len(garbage)] = garbage
    facts_of(io.BytesIO(bytes(raw)))


EXIF, PLACE = int(ExifTags.IFD.Exif), int(ExifTags.IFD.GPSInfo)


@pytest.mark.parametrize(
    "odd",
    [
        made_up(entry(EXIF, 4, 1, 8), entry(PLACE, 4, 1, 8)),  # lists that are one another
        made_up(entry(EXIF, 4, 1, 0xFFFFFFF0), entry(PLACE, 4, 1, 0xFFFFFFFF)),
        made_up(entry(EXIF, 4, 0xFFFFFFFF, 8), entry(PLACE, 5, 1 << 29, 0)),
        made_up(entry(EXIF, 2, 4, 0x41414141), entry(PLACE, 7, 4, 0)),
        made_up(entry(EXIF, 99, 1, 8), where=0xFFFFFFFF),
        made_up(*(entry(tag, 7, 60_000, 8) for tag in range(5_000))),
        made_up(rest=b"\xff\xff" * 30_000, where=14),
    ],
)
def test_a_block_that_leads_in_circles_or_nowhere_says_nothing(odd: io.BytesIO) -> None:
    assert facts_of(odd) == PictureFacts()


def test_a_picture_is_never_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a picture was opened")

    def chunk(kind: bytes, body: bytes) -> bytes:
        checksum = struct.pack(">L", zlib.crc32(kind + body))
        return struct.pack(">L", len(body)) + kind + body + checksum

    told = picture("2025:05:06 10:11:12").getvalue()
    monkeypatch.setattr(Image, "open", refuse)
    header = chunk(b"IHDR", struct.pack(">LLBBBBB", 60_000, 60_000, 8, 6, 0, 0, 0))
    vast = b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", b"") + chunk(b"IEND", b"")
    assert facts_of(io.BytesIO(vast)) == PictureFacts()
    assert facts_of(io.BytesIO(b"%!PS-Adobe-3.0 EPSF-3.0\n")) == PictureFacts()
    assert facts_of(io.BytesIO(told)).taken == 1_746_526_272


def test_what_a_picture_says_is_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        facts_of(picture("2025:05:06 10:11:12", NORTH_WEST))
    assert caplog.text == ""


def test_what_breaks_in_the_reading_is_not_swallowed(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise DamagedMember

    with pytest.raises(DamagedMember):
        facts_of(Broken())

    def fill_up(block: bytes) -> None:
        raise MemoryError

    monkeypatch.setattr(pictures, "_told", fill_up)
    with pytest.raises(MemoryError):
        facts_of(picture("2025:05:06 10:11:12"))

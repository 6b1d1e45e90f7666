import io

import pytest
from hypothesis import given, strategies as st
from PIL import ExifTags, Image

from desktop_app.pictures import PictureFacts, facts_of

NORTH_WEST: dict[int, object] = {
    ExifTags.GPS.GPSLatitude: (51.0, 18.0, 7.5),
    ExifTags.GPS.GPSLatitudeRef: "N",
    ExifTags.GPS.GPSLongitude: (1.0, 49.0, 17.0),
    ExifTags.GPS.GPSLongitudeRef: "W",
}


def picture(taken: str = "", place: dict[int, object] | None = None) -> io.BytesIO:
    exif = Image.Exif()
    if taken:
        exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = taken
    for tag, value in (place or {}).items():
        exif.get_ifd(ExifTags.IFD.GPSInfo)[tag] = value
    raw = io.BytesIO()
    Image.new("RGB", (8, 8)).save(raw, "JPEG", exif=exif)
    raw.seek(0)
    return raw


def test_place_and_time() -> None:
    facts = facts_of(picture("2025:05:06 10:11:12", NORTH_WEST))
    assert facts.taken == 1_746_526_272
    assert facts.latitude == pytest.approx(51.302083)
    assert facts.longitude == pytest.approx(-1.821388, abs=1e-5)


@pytest.mark.parametrize(
    "place",
    [
        {},
        {ExifTags.GPS.GPSLatitude: (51.0, 18.0, 7.5), ExifTags.GPS.GPSLatitudeRef: "N"},
        NORTH_WEST | {ExifTags.GPS.GPSLatitude: (91.0, 0.0, 0.0)},
        NORTH_WEST
        | {ExifTags.GPS.GPSLatitude: (0.0, 0.0, 0.0)}
        | {ExifTags.GPS.GPSLongitude: (0.0, 0.0, 0.0)},
    ],
)
def test_no_place(place: dict[int, object]) -> None:
    facts = facts_of(picture("2025:05:06 10:11:12", place))
    assert (facts.latitude, facts.longitude) == (None, None)
    assert facts.taken


@pytest.mark.parametrize("taken", ["", "0000:00:00 00:00:00", "yesterday"])
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

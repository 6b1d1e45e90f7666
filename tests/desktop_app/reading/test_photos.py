import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import ExifTags, Image

from checks.evidence import Author, Media, MediaRole, Origin, Place, Post, Problem, Record
from desktop_app.export import Export
from desktop_app.reading.photos import with_facts

ORIGIN = Origin("facebook", "rt", "media", "photos.json")
PHOTO = Media(ORIGIN, "1", author=Author.ME, uri="old_root/posts/media/1.jpg")


@pytest.fixture
def export(tmp_path: Path) -> Iterator[Export]:
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = "2025:05:06 10:11:12"
    place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    place[ExifTags.GPS.GPSLatitude], place[ExifTags.GPS.GPSLatitudeRef] = (51.0, 0.0, 0.0), "N"
    place[ExifTags.GPS.GPSLongitude], place[ExifTags.GPS.GPSLongitudeRef] = (1.0, 0.0, 0.0), "E"
    raw = io.BytesIO()
    Image.new("RGB", (8, 8)).save(raw, "JPEG", exif=exif)
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("posts/media/1.jpg", raw.getvalue())
        archive.writestr("posts/media/broken.jpg", b"123456789")
        archive.writestr("posts.json", b"[]")
    raw_zip = path.read_bytes()
    path.write_bytes(raw_zip.replace(b"123456789", b"987654321"))
    with Export([path]) as opened:
        yield opened


def looked_at(record: Record, export: Export) -> Record | Problem:
    (found,) = with_facts([record], export)
    return found


def test_a_posted_picture_gets_what_its_file_tells(export: Export) -> None:
    assert looked_at(PHOTO, export) == replace(
        PHOTO, place=Place(latitude=51.0, longitude=1.0), taken=1_746_526_272
    )


def test_what_the_export_says_goes_first(export: Export) -> None:
    told = replace(PHOTO, place=Place("Wexcombe"))
    assert looked_at(told, export) == replace(told, taken=1_746_526_272)
    told = replace(PHOTO, taken=5)
    assert looked_at(told, export) == replace(
        told, place=Place(latitude=51.0, longitude=1.0), taken=5
    )


@pytest.mark.parametrize(
    "record",
    [
        replace(PHOTO, role=MediaRole.SENT),
        replace(PHOTO, author=Author.OTHER),
        replace(PHOTO, author=Author.UNKNOWN),
        replace(PHOTO, is_video=True),
        replace(PHOTO, uri=""),
        replace(PHOTO, uri="posts/media/none.jpg"),
        replace(PHOTO, place=Place("Wexcombe"), taken=5),
        Post(ORIGIN, "2", author=Author.ME),
    ],
)
def test_others_are_left_as_they_are(export: Export, record: Media) -> None:
    before = export.handed_out
    assert looked_at(record, export) == record
    if getattr(record, "uri", "") == PHOTO.uri:
        assert export.handed_out == before


def test_a_picture_that_cannot_be_opened_is_told_and_a_problem_passed_on(export: Export) -> None:
    broken = replace(PHOTO, uri="posts/media/broken.jpg")
    odd = Problem("posts.json", "odd")
    record, told, last = with_facts([broken, odd], export)
    assert (record, last) == (broken, odd)
    assert isinstance(told, Problem)
    assert (told.where, told.fatal) == ("posts/media/broken.jpg", False)
    assert "not looked at" in told.what

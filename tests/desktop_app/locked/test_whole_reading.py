"""A locked process reads what an unlocked one reads, picture files and messages among it."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import ExifTags, Image

from desktop_app import sample

Run = Callable[..., Any]

READ = """
import json, pathlib, sys
from checks.model import Context
from desktop_app.catalogue import default_policy, word_lists
from desktop_app.jobs import ignore
from desktop_app.locked import lock
from desktop_app.reading import Job, read_here
from desktop_app.sample.person import ABOUT, PUPILS, TODAY

policy = default_policy()
context = Context(ABOUT, policy, TODAY, pupils=PUPILS, words=word_lists(policy))
paths = (pathlib.Path(sys.argv[1]),)
held = lock(1 << 30) if sys.argv[2] == "locked" else ()
said = [bool(held)]
for photos in (False, True):
    outcome = read_here(Job(paths, context, messages=True, photos=photos), ignore)
    said.append(["PIL" in sys.modules, len(outcome.findings), repr(outcome)])
print(json.dumps(said))
"""


def picture() -> bytes:
    """A small picture that says where and when it was taken: in school, on a Tuesday."""
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = "2025:05:06 10:11:12"
    place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    place[ExifTags.GPS.GPSLatitude], place[ExifTags.GPS.GPSLatitudeRef] = (51.0, 18.0, 7.5), "N"
    place[ExifTags.GPS.GPSLongitude], place[ExifTags.GPS.GPSLongitudeRef] = (1.0, 49.0, 17.0), "W"
    raw = io.BytesIO()
    Image.new("RGB", (8, 8)).save(raw, "JPEG", exif=exif)
    return raw.getvalue()


def with_pictures(path: Path) -> None:
    """Put a picture where a download of Facebook says that one is."""
    names = [f"Mobileuploads_1/{number}.jpg" for number in range(3)]
    with zipfile.ZipFile(path, "a") as archive:
        for name in names:
            archive.writestr(f"your_facebook_activity/posts/media/{name}", picture())


@pytest.mark.parametrize("platform", [each.PLATFORM for each in sample.all_samples()])
def test_a_locked_process_reads_what_an_unlocked_one_reads(
    run: Run, tmp_path: Path, platform: str
) -> None:
    (path,) = sample.write(tmp_path, platform)
    if platform == "facebook":
        with_pictures(path)
    is_locked, without, with_photos = run(READ, path, "locked")
    assert is_locked
    assert [without[0], with_photos[0]] == [False, True]  # Pillow is loaded behind the lock
    assert without[1]
    assert (with_photos[1] > without[1]) == (platform == "facebook")
    assert run(READ, path, "open") == [False, without, with_photos]

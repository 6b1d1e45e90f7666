"""Reads the place and the time that a picture's own bytes hold, in memory.

Pillow is never given a whole picture. It would unpack a PNG of a few kilobytes to hundreds of
megabytes to look for what stands behind it, and has readers of rare kinds that nobody needs. It
gets the one block with the facts (`exif_of`), which is small.
"""

import logging
import warnings
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, BinaryIO

from PIL import ExifTags, Image

from desktop_app.exif import exif_of

logging.getLogger("PIL").setLevel(logging.WARNING)  # below that it logs what pictures say

_GPS = ExifTags.GPS
_YEARS = range(1900, 2101)


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """When (seconds, the camera's own clock taken as UTC) and where (degrees) it was taken."""

    taken: int | None = None
    latitude: float | None = None
    longitude: float | None = None


def facts_of(stream: BinaryIO) -> PictureFacts:
    """What a picture says of itself; nothing where it is no picture or says nothing.

    Only its block of facts is looked at: the picture itself is never unpacked, nor anybody in it
    sought. Raises what reading the stream raises.
    """
    block = exif_of(stream)
    if not block:
        return PictureFacts()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of damaged pictures, which are nobody's fault
            taken, latitude, longitude = _told(block)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - each kind of damage makes Pillow raise something else
        return PictureFacts()
    if latitude is None or longitude is None or not (latitude or longitude):
        return PictureFacts(taken)
    return PictureFacts(taken, latitude, longitude)


def _told(block: bytes) -> tuple[int | None, float | None, float | None]:
    """The time in seconds, and the degrees."""
    exif = Image.Exif()
    exif.load(block)
    taken = exif.get_ifd(ExifTags.IFD.Exif).get(ExifTags.Base.DateTimeOriginal)
    place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    latitude = _degrees(place, _GPS.GPSLatitude, _GPS.GPSLatitudeRef, "NS", 90)
    longitude = _degrees(place, _GPS.GPSLongitude, _GPS.GPSLongitudeRef, "EW", 180)
    return _seconds(taken), latitude, longitude


def _degrees(place: Any, values: int, side: int, sides: str, most: int) -> float | None:
    """Degrees from the three numbers and the letter that a camera writes; never a guessed side."""
    numbers, letter = place.get(values), place.get(side)
    if not isinstance(numbers, tuple) or len(numbers) != 3 or letter not in tuple(sides):
        return None
    degrees, minutes, seconds = (float(number) for number in numbers)
    total = degrees + minutes / 60 + seconds / 3600
    if not 0 <= total <= most:  # nor is a number that is none
        return None
    return -total if letter == sides[1] else total


def _seconds(taken: Any) -> int | None:
    """Seconds from the text in which cameras write a date; None for empty and absurd dates."""
    try:
        moment = datetime.strptime(str(taken), "%Y:%m:%d %H:%M:%S").replace(tzinfo=UTC)
    except ValueError:
        return None
    return int(moment.timestamp()) if moment.year in _YEARS else None

"""Reads the place and the time that a picture's own bytes hold, in memory."""

import io
import warnings
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, BinaryIO

from PIL import ExifTags, Image

_MOST_BYTES = 24 << 20
"""Facts stand at the beginning of a picture; more than this is not read."""

_GPS = ExifTags.GPS


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """When (seconds, the camera's own clock taken as UTC) and where (degrees) it was taken."""

    taken: int | None = None
    latitude: float | None = None
    longitude: float | None = None


def facts_of(stream: BinaryIO) -> PictureFacts:
    """What a picture says of itself; nothing where it is no picture or says nothing.

    Only its header is looked at: the picture itself is never unpacked, nor anybody in it sought.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of damaged pictures, which are nobody's fault
            taken, latitude, longitude = _told(stream.read(_MOST_BYTES))
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - each kind of damage makes Pillow raise something else
        return PictureFacts()
    if latitude is None or longitude is None or not (latitude or longitude):
        return PictureFacts(_seconds(taken))
    return PictureFacts(_seconds(taken), latitude, longitude)


def _told(raw: bytes) -> tuple[Any, float | None, float | None]:
    """The time as it stands there, and the degrees."""
    with Image.open(io.BytesIO(raw)) as picture:
        exif = picture.getexif()
        taken = exif.get_ifd(ExifTags.IFD.Exif).get(ExifTags.Base.DateTimeOriginal)
        place = exif.get_ifd(ExifTags.IFD.GPSInfo)
        latitude = _degrees(place, _GPS.GPSLatitude, _GPS.GPSLatitudeRef, "S", 90)
        longitude = _degrees(place, _GPS.GPSLongitude, _GPS.GPSLongitudeRef, "W", 180)
        return taken, latitude, longitude


def _degrees(place: Any, values: int, side: int, negative: str, most: int) -> float | None:
    """Degrees from the three numbers and the letter that a camera writes."""
    numbers = place.get(values)
    if not isinstance(numbers, tuple) or len(numbers) != 3:
        return None
    try:
        degrees, minutes, seconds = (float(number) for number in numbers)
    except (TypeError, ZeroDivisionError):
        return None
    total = degrees + minutes / 60 + seconds / 3600
    if not 0 <= total <= most:
        return None
    return -total if place.get(side) == negative else total


def _seconds(taken: Any) -> int | None:
    """Seconds from the text in which cameras write a date; None for their empty dates."""
    try:
        moment = datetime.strptime(str(taken), "%Y:%m:%d %H:%M:%S").replace(tzinfo=UTC)
    except ValueError:
        return None
    return int(moment.timestamp())

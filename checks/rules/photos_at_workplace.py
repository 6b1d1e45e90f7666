"""Pictures whose place is the school, by its coordinates."""

from collections.abc import Iterable
from math import asin, cos, radians, sin, sqrt

from checks.evidence import Media, Place, Post, Record
from checks.model import (
    Check,
    Confidence,
    Context,
    Match,
    Remedy,
    Severity,
    Subject,
    Topic,
    Workplace,
)

_NEAR = 250.0  # metres: the school, its field and the street in front
_EARTH = 6_371_000.0  # mean radius in metres


def photos_at_workplace(subject: Subject, context: Context) -> Iterable[Match]:
    """Flag a picture that was taken or placed within 250 metres of the school."""
    place = _place_of_picture(subject.record)
    if place and any(_is_near(place, workplace) for workplace in context.about.workplaces):
        yield Match(
            "This picture has its place at your school. It might show pupils. Only you can tell.",
            Confidence.UNSURE,
        )


def _has_place(record: Record) -> bool:
    return _place_of_picture(record) is not None


def _place_of_picture(record: Record) -> Place | None:
    """Where a picture was taken, or a post with pictures was placed."""
    if isinstance(record, Media) or (isinstance(record, Post) and record.has_media):
        return record.place
    return None


def _is_near(place: Place, workplace: Workplace) -> bool:
    if place.latitude is None or place.longitude is None:
        return False
    if workplace.latitude is None or workplace.longitude is None:
        return False
    ours = (workplace.latitude, workplace.longitude)
    return metres_between((place.latitude, place.longitude), ours) <= _NEAR


def metres_between(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The way between two places in metres, given in degrees of latitude and longitude."""
    latitude, longitude = map(radians, one)
    latitude_2, longitude_2 = map(radians, other)
    half = sin((latitude_2 - latitude) / 2) ** 2
    half += cos(latitude) * cos(latitude_2) * sin((longitude_2 - longitude) / 2) ** 2
    return 2 * _EARTH * asin(sqrt(min(1.0, half)))


CHECK = Check(
    id="photos_at_workplace",
    topic=Topic.PUPIL_PHOTOS,
    title="A picture taken at your school",
    why="A picture from the school may show pupils, and shows where you work.",
    severity=Severity.MEDIUM,
    remedy=Remedy.DELETE_ITEM,
    looks_at=(Media, Post),
    evaluate=photos_at_workplace,
    needs="workplace_place",
    wanted=_has_place,
)

"""What the downloads of Facebook, Instagram and Threads share: their two dialects and media.

Entries in the older dialect carry `string_map_data`, those in the newer one `label_values`; both
name things by labels in the language of the account, so a reader counts what it understood.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

import msgspec

from checks.evidence import Audience, Author, Media, MediaRole, Origin, Place, State
from desktop_app.readers.formats import dates
from desktop_app.readers.formats.dates import Stamp
from desktop_app.readers.formats.quick import quick_media
from desktop_app.readers.formats.text_repair import repair

OTHER_LANGUAGE = (
    "This download seems to be in another language than English, so this part was not understood. "
    "Set the account’s language to English (UK) and ask for the download once more."
)

_VIDEOS = (".mp4", ".mov", ".m4v", ".webm", ".avi", ".3gp")


class Exif(msgspec.Struct, gc=False):
    """What a camera noted."""

    latitude: float | None = None
    longitude: float | None = None
    taken_timestamp: Stamp = None
    date_time_original: str | None = None


class ShotMetadata(Exif, gc=False):
    """The notes on a picture or video, in older downloads without the list around them."""

    exif_data: list[Exif] | None = None


class MediaMetadata(msgspec.Struct, gc=False):
    """The notes on a medium, by its kind."""

    photo_metadata: ShotMetadata | None = None
    video_metadata: ShotMetadata | None = None


class MediaObject(msgspec.Struct, gc=False):
    """A picture or video as posts, albums and messages list it."""

    uri: str | None = None
    creation_timestamp: Stamp = None
    title: str | None = None
    description: str | None = None
    media_metadata: MediaMetadata | None = None


class LabelValue(msgspec.Struct, gc=False):
    """A label with its value, or a title with labels below it."""

    label: str | None = None
    title: str | None = None
    ent_field_name: str | None = None
    value: str | int | float | bool | None = None
    href: str | None = None
    timestamp_value: Stamp = None
    inner: "list[LabelValue] | LabelValue | None" = msgspec.field(default=None, name="dict")
    vec: "list[LabelValue | str] | None" = None


class MapValue(msgspec.Struct, gc=False):
    """A value of the older dialect."""

    href: str | None = None
    value: str | int | float | bool | None = None
    timestamp: Stamp = None


class LabelEntry(msgspec.Struct, gc=False):
    """An entry in either dialect."""

    timestamp: Stamp = None
    fbid: str | int | None = None
    title: str | None = None
    media: list[MediaObject] | None = None
    label_values: list[LabelValue] | None = None
    string_map_data: dict[str, MapValue] | None = None
    string_list_data: list[MapValue] | None = None
    media_map_data: dict[str, MediaObject] | None = None
    media_list_data: list[MediaObject] | None = None


class Fact(NamedTuple):
    """One value with the label over it, as shown.

    `path` holds all labels and titles above the value, folded, and `field` the name that is the
    same in every language, where the entry gives one; `made` is in seconds UTC.
    """

    label: str
    path: tuple[str, ...]
    value: str
    href: str
    made: int | None
    field: str = ""

    def under(self, labels: Collection[str]) -> bool:
        """Whether the value stands directly under one of some folded labels."""
        return self.field in labels or (bool(self.path) and self.path[-1] in labels)


def fold(label: str | None) -> str:
    """A label for comparing: repaired, lower case, without punctuation."""
    words = repair(label or "").casefold()
    return " ".join(
        "".join(mark if mark.isalnum() else " " for mark in words.replace("’", "'")).split()
    )


def facts(entry: LabelEntry) -> list[Fact]:
    """Everything an entry says, in its own order, whichever dialect it is in."""
    found = [fact for item in entry.label_values or () for fact in _below(item, ())]
    labelled = [
        *(entry.string_map_data or {}).items(),
        *(("", value) for value in entry.string_list_data or ()),
    ]
    found.extend(
        _fact(repair(label), (), value.value, value.href, value.timestamp)
        for label, value in labelled
    )
    return found


def first(found: Iterable[Fact], labels: Collection[str]) -> Fact | None:
    """The first fact under one of some folded labels that says anything."""
    for fact in found:
        if fact.under(labels) and (fact.value or fact.href or fact.made):
            return fact
    return None


def value_of(found: Iterable[Fact], labels: Collection[str]) -> str:
    """The value under one of some folded labels, or ""."""
    fact = first((fact for fact in found if fact.value), labels)
    return fact.value if fact else ""


def time_of(found: Iterable[Fact], labels: Collection[str]) -> int | None:
    """The time under one of some folded labels, in seconds UTC."""
    fact = first((fact for fact in found if fact.made), labels)
    return fact.made if fact else None


def knows(found: Iterable[Fact], labels: Collection[str]) -> bool:
    """Whether any of some folded labels stands anywhere over any of the facts."""
    return any(label in labels for fact in found for label in (*fact.path, fact.field))


def media_id(uri: str) -> str:
    """A name for a medium that is the same wherever it is listed: its last folder and file."""
    return "/".join(uri.split("/")[-2:])


def media_of(
    medium: MediaObject,
    origin: Origin,
    *,
    caption: str = "",
    album: str = "",
    role: MediaRole = MediaRole.POSTED,
    state: State = State.LIVE,
    made: int | None = None,
    audience: Audience = Audience.UNKNOWN,
) -> Media | None:
    """A record of one of the person's own media, or None where it has no path.

    The time is the medium's own, else `made`, in seconds UTC.
    """
    if not medium.uri:
        return None
    place, taken, is_video = _shot(medium)
    return quick_media(
        origin,
        media_id(medium.uri),
        dates.seconds(medium.creation_timestamp) or made,
        Author.ME,
        audience,
        uri=medium.uri,
        caption=caption,
        album=album,
        place=place,
        taken=taken,
        role=role,
        state=state,
        is_video=is_video or medium.uri.lower().endswith(_VIDEOS),
    )


def place_at(latitude: float | None, longitude: float | None, name: str = "") -> Place | None:
    """A place by its degrees, its name or both; nought by nought is none."""
    if (
        latitude is None
        or longitude is None
        or not (latitude or longitude)
        or not (-90 <= latitude <= 90 and -180 <= longitude <= 180)
    ):
        return Place(name) if name else None
    return Place(name, latitude, longitude)


def _shot(medium: MediaObject) -> tuple[Place | None, int | None, bool]:
    """Where and when the camera was, and whether it was filming."""
    notes = medium.media_metadata
    shot = notes and (notes.photo_metadata or notes.video_metadata)
    if not notes or not shot:
        return None, None, False
    place = taken = None
    for exif in (*(shot.exif_data or ()), shot):
        place = place or place_at(exif.latitude, exif.longitude)
        taken = taken or dates.seconds(exif.taken_timestamp) or _camera_time(exif)
    return place, taken, notes.photo_metadata is None


def _camera_time(exif: Exif) -> int | None:
    """A camera's own "2024:06:15 18:42:11", taken as a UK wall clock."""
    try:
        parts = [int(part) for part in (exif.date_time_original or "").replace(":", " ").split()]
        return dates.uk_wall_clock(*parts)
    except (ValueError, TypeError):
        return None


def _below(item: LabelValue | str, above: tuple[str, ...], label: str = "") -> Iterator[Fact]:
    """The facts of a label and of everything below it."""
    if isinstance(item, str):
        yield Fact(label, above, repair(item), "", None)
        return
    label = repair(item.label or item.title or "") or label
    name = fold(item.label or item.title)
    path = (*above, name) if name else above
    if item.value is not None or item.href or item.timestamp_value:
        fact = _fact(label, path, item.value, item.href, item.timestamp_value)
        yield fact._replace(field=fold(item.ent_field_name))
    inner = [item.inner] if isinstance(item.inner, LabelValue) else item.inner or []
    for part in (*inner, *(item.vec or ())):
        yield from _below(part, path, label)


def _fact(label: str, path: tuple[str, ...], value: object, href: str | None, made: Stamp) -> Fact:
    words = "" if value is None else repair(str(value))
    return Fact(label, path or (fold(label),), words, href or "", dates.seconds(made))

from typing import Any

import msgspec
import pytest

from checks.evidence import Author, MediaRole, Origin, Place
from desktop_app.readers.formats.meta import (
    Fact,
    LabelEntry,
    MediaObject,
    facts,
    first,
    fold,
    knows,
    media_id,
    media_of,
    place_at,
    time_of,
    value_of,
)

ORIGIN = Origin("facebook", "jo", "media", "a.json")
MADE = 1_718_409_600


def entry(value: dict[str, Any]) -> LabelEntry:
    return msgspec.convert(value, LabelEntry)


def medium(**value: Any) -> MediaObject:
    return msgspec.convert({"uri": "a/b/1.jpg", **value}, MediaObject)


@pytest.mark.parametrize(
    ("label", "folded"),
    [
        ("Who can see your future posts?", "who can see your future posts"),
        ("Posts you’re tagged in", "posts you re tagged in"),
        ("TÃ©lÃ©phone", "téléphone"),
        ("  ", ""),
        (None, ""),
    ],
)
def test_labels_are_compared_without_case_and_punctuation(label: str | None, folded: str) -> None:
    assert fold(label) == folded


def test_facts_of_the_newer_dialect_keep_what_stands_above_them() -> None:
    found = facts(
        entry(
            {
                "label_values": [
                    {"label": "Caption", "value": "cafÃ©", "ent_field_name": "CaptionField"},
                    {
                        "title": "Owner",
                        "dict": [{"title": "", "dict": [{"label": "Name", "value": 7}]}],
                    },
                    {"label": "Place", "dict": {"label": "City", "value": "Eastwick"}},
                    {"label": "Tags", "vec": [{"value": "one"}, "two"]},
                    {"label": "Update time", "timestamp_value": MADE},
                    {"label": "Empty"},
                ]
            }
        )
    )
    assert found == [
        Fact("Caption", ("caption",), "café", "", None, "captionfield"),
        Fact("Name", ("owner", "name"), "7", "", None),
        Fact("City", ("place", "city"), "Eastwick", "", None),
        Fact("Tags", ("tags",), "one", "", None),
        Fact("Tags", ("tags",), "two", "", None),
        Fact("Update time", ("update time",), "", "", MADE),
    ]


def test_facts_of_the_older_dialect() -> None:
    found = facts(
        entry(
            {
                "string_map_data": {"Private Account": {"href": "", "value": True, "timestamp": 0}},
                "string_list_data": [
                    {"href": "https://example.org/sam", "value": "sam", "timestamp": MADE}
                ],
            }
        )
    )
    assert found == [
        Fact("Private Account", ("private account",), "True", "", None),
        Fact("", ("",), "sam", "https://example.org/sam", MADE),
    ]


def test_looking_facts_up() -> None:
    found = [
        Fact("Name", ("owner", "name"), "", "", None),
        Fact("Name", ("name",), "Sam", "", None, "ownername"),
        Fact("Time", ("time",), "", "", MADE),
    ]
    assert value_of(found, {"name"}) == "Sam"
    assert value_of(found, {"ownername"}) == "Sam"
    assert value_of(found, {"time", "bio"}) == ""
    assert time_of(found, {"time"}) == MADE
    assert time_of(found, {"name"}) is None
    assert first(found, {"name"}) == found[1]
    assert first(found, {"owner"}) is None
    assert knows(found, {"owner"})
    assert not knows(found, {"nom"})


def test_a_medium_with_its_exif_in_a_list_or_not() -> None:
    exif = {"latitude": 53.1, "longitude": -1.2, "taken_timestamp": MADE}
    for shot in ({"exif_data": [{"upload_ip": "203.0.113.5"}, exif]}, exif):
        found = media_of(medium(media_metadata={"photo_metadata": shot}), ORIGIN, made=MADE + 1)
        assert found
        assert (found.place, found.taken, found.made) == (Place("", 53.1, -1.2), MADE, MADE + 1)
        assert (found.author, found.is_video, found.id) == (Author.ME, False, "b/1.jpg")


def test_a_cameras_own_time_is_a_uk_wall_clock() -> None:
    exif = {"date_time_original": "2024:06:15 01:00:00"}
    notes = {"video_metadata": {"exif_data": [exif]}}
    found = media_of(medium(media_metadata=notes), ORIGIN, role=MediaRole.STORY)
    assert found
    assert (found.taken, found.is_video, found.role) == (MADE, True, MediaRole.STORY)
    bad = {"photo_metadata": {"date_time_original": "yesterday"}}
    odd = media_of(medium(media_metadata=bad), ORIGIN)
    assert odd
    assert odd.taken is None


def test_a_medium_without_a_path_is_none() -> None:
    assert media_of(MediaObject(), ORIGIN) is None
    assert media_id("posts/media/a/1.jpg") == media_id("old/media/a/1.jpg") == "a/1.jpg"


@pytest.mark.parametrize(
    ("latitude", "longitude", "name", "place"),
    [
        (53.1, -1.2, "", Place("", 53.1, -1.2)),
        (0.0, 0.0, "Quay", Place("Quay")),
        (0.0, 0.0, "", None),
        (None, 1.0, "", None),
        (91.0, 1.0, "Quay", Place("Quay")),
        (1.0, 181.0, "", None),
    ],
)
def test_places(
    latitude: float | None, longitude: float | None, name: str, place: Place | None
) -> None:
    assert place_at(latitude, longitude, name) == place

import pytest

from checks.evidence import Audience, Author, MediaRole
from desktop_app.readers.formats.snapchat_memories import (
    read_memories,
    read_stories,
    read_unknown,
)
from tests.desktop_app.readers.snapchat_files import MakeScope, parse


def test_memories_are_seen_by_nobody_and_may_be_anybodys(make_scope: MakeScope) -> None:
    entry = {"Date": "2021-08-19 12:00:00 UTC", "Media Type": "VIDEO", "Download Link": "x"}
    (media,), _ = parse(read_memories, {"Saved Media": [entry]}, make_scope)
    assert (media.made, media.is_video) == (1_629_374_400, True)
    assert (media.author, media.audience, media.uri) == (Author.UNKNOWN, Audience.ONLY_ME, "")


@pytest.mark.parametrize(
    ("text", "place", "told"),
    [
        ("Latitude, Longitude: 50.1, -1.25", (50.1, -1.25), 0),
        ("Latitude, Longitude: 0.0, 0.0", None, 0),
        ("Latitude, Longitude: 95.0, 10.0", None, 0),
        ("", None, 0),
        ("by the sea", None, 1),
    ],
)
def test_places(
    text: str, place: tuple[float, float] | None, told: int, make_scope: MakeScope
) -> None:
    entry = {"Date": "2021-08-19 12:00:00 UTC", "Location": text}
    (media,), problems = parse(read_memories, {"Saved Media": [entry]}, make_scope)
    found = media.place
    assert (None if found is None else (found.latitude, found.longitude)) == place
    assert len(problems) == told


def test_only_what_was_posted_is_the_persons(make_scope: MakeScope) -> None:
    stories = {
        "Shared Story": [{"Story Date": "2021-08-19 12:00:00 UTC", "Action Type": "VIEW"}],
        "Spotlight History": [
            {"Story Date": "2021-08-19 12:00:00 UTC", "Action Type": "Post"},
            {"Action Type": "JUGGLE"},
        ],
    }
    (media,), problems = parse(read_stories, stories, make_scope)
    assert (media.author, media.audience, media.role) == (
        Author.ME,
        Audience.PUBLIC,
        MediaRole.STORY,
    )
    assert ["JUGGLE" in each.what for each in problems] == [True]


@pytest.mark.parametrize(("text", "told"), [("[]", 0), ("{}", 0), ('[{"a": 1, "b": "cdefg"}]', 1)])
def test_what_is_told_in_an_unknown_way_is_not_passed_over(
    text: str, told: int, make_scope: MakeScope
) -> None:
    _, problems = parse(read_unknown, text, make_scope)
    assert [each.fatal for each in problems] == [True] * told

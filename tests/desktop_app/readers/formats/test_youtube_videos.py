import json
from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Audience, Author, Place, Post, Problem, Setting
from desktop_app.readers.formats.csv_stream import ODD_TABLE
from desktop_app.readers.formats.youtube_text import UNDATED
from desktop_app.readers.formats.youtube_videos import (
    audience_of,
    own_videos,
    read_places,
    read_uploads,
    read_videos,
)
from desktop_app.readers.section import Parser, Scope

Make = Callable[..., Scope]
FOLDER = "YouTube and YouTube Music/video metadata"
VIDEOS, PLACES = f"{FOLDER}/videos.csv", f"{FOLDER}/video recordings.csv"
SHORT = "Video ID,Video Title (Original),Privacy\n"
PLACE_HEAD = (
    "Video ID,Video Recording Altitude,Video Recording Latitude,Video Recording Longitude\n"
)


def read(scope: Scope, parse: Parser = read_videos) -> list[Any]:
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


def videos(make_scope: Make, *rows: str, head: str = SHORT, **others: str) -> list[Any]:
    table = head + "".join(f"{row}\n" for row in rows)
    named = {path.replace("__", " "): text for path, text in others.items()}
    return read(make_scope(VIDEOS, table, others=named))


def test_a_video_is_a_post_with_everything_the_table_says_of_it(make_scope: Make) -> None:
    head = (
        "Video ID,Approx Duration (ms),Video Audio Language,Video Category,"
        "Video Description (Original),Channel ID,Tag 1,Tag 2,Tag 3,Video Title (Original),Privacy,"
        "Video State,Video Create Timestamp,Video Publish Timestamp\n"
    )
    row = (
        "v1,61000,English,People,At dawn,UC1,trains,,steam,First train,Public,Processed,"
        "2025-05-01T07:00:00+00:00,2025-05-01T08:00:00+00:00"
    )
    scope = make_scope(
        VIDEOS, f"{head}{row}\n", others={PLACES: f"{PLACE_HEAD}v1,,51.25,-1.5\nv2,,0,0\nv3,,,\n"}
    )
    video, setting = read(scope)
    assert video == Post(
        scope.origin,
        "v1",
        1_746_086_400,
        Author.ME,
        Audience.PUBLIC,
        "First train\nAt dawn",
        place=Place("", 51.25, -1.5),
        tags=("trains", "steam"),
        has_media=True,
    )
    assert (setting.name, setting.value, setting.shown) == (
        "post_audience",
        "public",
        "Videos: Public",
    )


@pytest.mark.parametrize(
    ("words", "value"),
    [
        (("Private", "Public"), "public"),
        (("Private", "Sideways", "Öffentlich"), "public"),
        (("Private", "Unlisted"), "unlisted"),
        (("Privat", "Nicht gelistet"), "unlisted"),
        (("Privé", "Verborgen"), "unlisted"),
        (("Privado", "Oculto"), "unlisted"),
        (("Private", "Private"), "only_me"),
        ((), "only_me"),
        (("Private", "Sideways"), ""),
        (("Private", ""), ""),
    ],
)
def test_how_open_the_most_open_one_is(
    words: tuple[str, ...], value: str, make_scope: Make
) -> None:
    found = videos(make_scope, *(f"v{at},Kettle,{word}" for at, word in enumerate(words)))
    assert [each.value for each in found if isinstance(each, Setting)] == ([value] if value else [])


def test_words_that_are_not_known_are_told_once(make_scope: Make) -> None:
    head = SHORT.strip() + ",Video State,Video Create Timestamp\n"
    rows = ("v1,A,Sideways,Melted,soon", "v2,B,Sideways,Melted,soon")
    first, second, *told = videos(make_scope, *rows, head=head)
    assert (first.audience, second.audience) == (Audience.UNKNOWN,) * 2
    assert [each.what for each in told] == [
        "A video is in a state that was not recognised: “Melted”.",
        UNDATED,
        "Who can see some things here is told in a word that was not recognised: “Sideways”.",
    ]


def test_two_tables_tell_one_setting(make_scope: Make) -> None:
    more = f"{FOLDER}/videos(1).csv"
    tables = {VIDEOS: f"{SHORT}v1,A,Private\n", more: f"{SHORT}v2,B,Public\n"}
    found = [
        each
        for path, table in tables.items()
        for each in read(make_scope(path, table, others=tables))
    ]
    assert [each.value for each in found if isinstance(each, Setting)] == ["public"]
    assert own_videos(make_scope(VIDEOS, tables[VIDEOS], others=tables).members) == {
        "v1": Audience.ONLY_ME,
        "v2": Audience.PUBLIC,
    }


def test_what_could_not_be_read_is_never_called_private(make_scope: Make) -> None:
    for rows in (("v1,Kettle,Private", "v2"), ("v1,Kettle,Private", 'v2,"never closed')):
        found = videos(make_scope, *rows)
        assert any(isinstance(each, Problem) for each in found)
        assert not any(isinstance(each, Setting) for each in found)
    (odd,) = videos(make_scope, "blue", head="Colour\n")
    assert odd == Problem(VIDEOS, ODD_TABLE, fatal=True)


def test_the_table_of_places_gives_only_what_is_wrong_with_it(make_scope: Make) -> None:
    assert read(make_scope(PLACES, f"{PLACE_HEAD}v1,,51.25,-1.5\n"), read_places) == []
    assert read(make_scope(PLACES, "Colour\nblue\n"), read_places) == [
        Problem(PLACES, ODD_TABLE, fatal=True)
    ]


def test_uploads_of_old_downloads(make_scope: Make) -> None:
    upload = {
        "contentDetails": {"videoId": "v1"},
        "snippet": {"title": "Kettle", "description": "It sings.", "publishedAt": "2015-02-01"},
        "status": {"privacyStatus": "unlisted"},
    }
    path = "uploads.json"
    video, setting = read(make_scope(path, json.dumps([upload])), read_uploads)
    assert (video.id, video.text, video.audience) == ("v1", "Kettle\nIt sings.", Audience.SOME)
    assert video.made == 1_422_748_800
    assert setting.value == "unlisted"
    upload["status"] = {"privacyStatus": "sideways"}
    _, _, word = read(make_scope(path, json.dumps([upload, upload])), read_uploads)
    assert "“sideways”" in word.what


def test_uploads_that_break_off_tell_no_setting(make_scope: Make) -> None:
    data = '[{"contentDetails": {"videoId": "v1"}, "status": {"privacyStatus": "private"}}, {"st'
    video, told = read(make_scope("uploads.json", data), read_uploads)
    assert video.audience is Audience.ONLY_ME
    assert told.fatal


def test_an_audience_nobody_knows_is_unknown_and_never_private() -> None:
    strange: dict[str, None] = {}
    assert audience_of(" PUBLIC ", strange) is Audience.PUBLIC
    assert audience_of("", strange) is Audience.UNKNOWN
    assert not strange
    assert audience_of("x" * 90, strange) is Audience.UNKNOWN
    assert "x" * 40 in next(iter(strange))
    assert "x" * 41 not in next(iter(strange))

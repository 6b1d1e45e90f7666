from collections.abc import Callable
from typing import Any

from checks.evidence import Audience, Author, Post, Problem, Setting
from desktop_app.readers.formats.csv_stream import ODD_TABLE
from desktop_app.readers.formats.youtube_playlists import read_playlist, read_playlists
from desktop_app.readers.section import Parser, Scope

Make = Callable[..., Scope]
FOLDER = "YouTube and YouTube Music/playlists"
TABLE = f"{FOLDER}/playlists.csv"
HEAD = (
    "Playlist ID,Add new videos to top,Playlist Image 1 Create Timestamp,Playlist Image 1 URL,"
    "Playlist Description (Original),Playlist Title (Original),Playlist Title (Original) Language,"
    "Playlist Create Timestamp,Playlist Update Timestamp,Playlist Video Order,Playlist Visibility\n"
)
OLD = (
    "Playlist ID,Channel ID,Time Created,Time Updated,Title,Description,Visibility\n"
    "PL1,UC1,2020-01-01 10:00:00 UTC,2020-01-02 10:00:00 UTC,Branch lines,For wet days,{}\n\n"
    "Video ID,Time Added\nv1,2020-01-02 10:00:00 UTC\nv2,2020-01-03 10:00:00 UTC\n"
)


def read(scope: Scope, parse: Parser) -> list[Any]:
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


def test_a_playlist_is_a_post_of_its_title_and_description(make_scope: Make) -> None:
    row = "PL1,False,,,For wet days,Branch lines,en,2020-01-01T10:00:00+00:00,,Manual,Unlisted\n"
    scope = make_scope(TABLE, HEAD + row)
    playlist, setting = read(scope, read_playlists)
    assert playlist == Post(
        scope.origin,
        "PL1",
        1_577_872_800,
        Author.ME,
        Audience.SOME,
        "Branch lines\nFor wet days",
        title="A playlist of yours",
    )
    assert (setting.name, setting.value) == ("playlist_audience", "unlisted")


def test_each_playlist_in_a_file_of_its_own_and_one_setting_for_all(make_scope: Make) -> None:
    files = {
        f"{FOLDER}/Branch lines.csv": OLD.format("Private"),
        f"{FOLDER}/Wet.csv": OLD.format("Public"),
    }
    found = [
        each
        for path, text in files.items()
        for each in read(make_scope(path, text, others=files), read_playlist)
    ]
    assert [each.audience for each in found if isinstance(each, Post)] == [
        Audience.ONLY_ME,
        Audience.PUBLIC,
    ]
    assert [each.value for each in found if isinstance(each, Setting)] == ["public"]
    assert len(found) == 3


def test_a_table_and_a_file_of_its_own_are_told_together(make_scope: Make) -> None:
    table = "Playlist ID,Playlist Title (Original),Playlist Visibility\nPL1,A,Private\n"
    files = {TABLE: table, f"{FOLDER}/Wet.csv": OLD.format("Public")}
    playlist, setting = read(make_scope(TABLE, table, others=files), read_playlists)
    assert (playlist.audience, setting.value) == (Audience.ONLY_ME, "public")
    (single,) = read(
        make_scope(f"{FOLDER}/Wet.csv", files[f"{FOLDER}/Wet.csv"], others=files), read_playlist
    )
    assert single.audience is Audience.PUBLIC


def test_visibility_and_columns_that_are_not_known_are_told(make_scope: Make) -> None:
    table = "Playlist ID,Playlist Title (Original),Playlist Visibility,Mood\nPL1,A,Sideways,\n"
    columns, playlist, word = read(make_scope(TABLE, table), read_playlists)
    assert "“Mood”" in columns.what
    assert playlist.audience is Audience.UNKNOWN
    assert "“Sideways”" in word.what


def test_what_could_not_be_read_is_never_called_private(make_scope: Make) -> None:
    path = f"{FOLDER}/Odd.csv"
    odd = Problem(path, ODD_TABLE, fatal=True)
    assert read(make_scope(path, "Colour\nblue\n"), read_playlist) == [odd]
    table = "Playlist ID,Playlist Title (Original),Playlist Visibility\nPL1,A,Private\nPL2\n"
    found = read(make_scope(TABLE, table), read_playlists)
    assert not any(isinstance(each, Setting) for each in found)
    public = "PL3,B,Public\n"
    found = read(make_scope(TABLE, table + public), read_playlists)
    assert [each.value for each in found if isinstance(each, Setting)] == ["public"]

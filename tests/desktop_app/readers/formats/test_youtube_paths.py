import re

import pytest

from desktop_app.readers.formats.youtube_paths import just_in, table
from desktop_app.readers.section import tidy


@pytest.mark.parametrize(
    "path",
    [
        "YouTube and YouTube Music/subscriptions/subscriptions.csv",
        "Takeout/YouTube und YouTube Music/Abos/Abos.csv",
        "takeout-20260914T081502Z-001/Takeout/YouTube/subscriptions/subscriptions.csv",
        "YouTube en YouTube Music/abonnementen.csv",
        "YouTube y YouTube\xa0Music/suscripciones/suscripciones(2).csv",
        "Abos/Abos.csv",
    ],
)
def test_a_table_in_every_place_it_may_lie(path: str) -> None:
    assert re.fullmatch(table("subscriptions", "subscriptions"), tidy(path))


@pytest.mark.parametrize(
    "path", ["subscriptions.csv", "Other/subscriptions/subscriptions.csv", "Abos/Abos.json"]
)
def test_what_is_no_such_table(path: str) -> None:
    assert not re.fullmatch(table("subscriptions", "subscriptions"), tidy(path))


def test_just_in_one_folder() -> None:
    pattern = just_in("playlists", r".*\.csv")
    assert re.fullmatch(pattern, "youtube/playlists/a.csv")
    assert re.fullmatch(pattern, "playlists/a.csv")
    assert not re.fullmatch(pattern, "youtube/comments/a.csv")

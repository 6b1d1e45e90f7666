import re
from collections.abc import Callable
from typing import Any

import pytest

from desktop_app.readers.formats.youtube_paths import beginning, found, just_in, rows_of, table
from desktop_app.readers.formats.youtube_tables import SUBSCRIPTIONS
from desktop_app.readers.section import tidy

Make = Callable[..., Any]


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


def test_rows_of_all_tables_and_none_for_those_that_could_not_be_read(make_members: Make) -> None:
    head = "Channel Id,Channel Url,Channel Title\n"
    members = make_members(
        {
            "YouTube/subscriptions/subscriptions.csv": f"{head}UC1,x,One\nUC2\n",
            "YouTube/subscriptions/subscriptions(1).csv": "Colour,Mood\n1,2\n",
            "YouTube/comments/comments.csv": "",
        }
    )
    pattern = table("subscriptions", "subscriptions")
    assert len(found(members, pattern)) == 2
    rows = list(rows_of(members, pattern, SUBSCRIPTIONS))
    assert sorted(map(str, rows)) == ["('UC1', 'One')", "None", "None"]


def test_the_beginning_of_a_table(make_members: Make) -> None:
    members = make_members({"a.csv": '\nOne,"Tw\no"\n1,2\n3,4\n', "b.csv": ""})
    with members.open("a.csv") as stream:
        assert beginning(stream)[0] == ["One", "Tw\no"]
    with members.open("b.csv") as stream:
        assert beginning(stream) == []

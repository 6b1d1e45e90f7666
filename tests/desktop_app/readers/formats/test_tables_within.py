from collections.abc import Callable
from typing import Any

from desktop_app.readers.formats.csv_stream import Table
from desktop_app.readers.formats.tables_within import beginning, found, rows_of

Make = Callable[..., Any]
FOLLOWED = Table({"id": ("channel id",), "title": ("channel title",)}, frozenset({"title"}))


def test_rows_of_all_tables_and_none_for_those_that_could_not_be_read(make_members: Make) -> None:
    head = "Channel Id,Channel Title\n"
    members = make_members(
        {
            "YouTube/subscriptions/subscriptions.csv": f"{head}UC1,One\nUC2\n",
            "YouTube/subscriptions/subscriptions(1).csv": "Colour,Mood\n1,2\n",
            "YouTube/comments/comments.csv": "",
        }
    )
    pattern = r"youtube/subscriptions/.*\.csv"
    assert len(found(members, pattern)) == 2
    rows = list(rows_of(members, pattern, FOLLOWED))
    assert sorted(map(str, rows)) == ["('UC1', 'One')", "None", "None"]


def test_the_beginning_of_a_table(make_members: Make) -> None:
    members = make_members({"a.csv": '\nOne,"Tw\no"\n1,2\n3,4\n', "b.csv": ""})
    with members.open("a.csv") as stream:
        assert beginning(stream)[0] == ["One", "Tw\no"]
    with members.open("b.csv") as stream:
        assert beginning(stream) == []

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Audience, Author, Problem
from desktop_app.readers.formats import twitch_tables as tables
from desktop_app.readers.formats.csv_stream import ODD_TABLE
from desktop_app.readers.section import Parser, Scope

Make = Callable[..., Scope]
CELLS = st.sampled_from(
    ("time", "channel", "body", "2024-05-01 19:30:11", '"', ",", "\n", "é", "x")
)


def read(parse: Parser, scope: Scope) -> list[Any]:
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


def test_a_line_in_a_chat(make_scope: Make) -> None:
    table = "time,channel,body\n2024-05-01 19:30:11,heron_cam,what a catch\n"
    (comment,) = read(tables.read_chats, make_scope("chat_messages.csv", table))
    assert (comment.made, comment.on, comment.text) == (1714591811, "heron_cam", "what a catch")
    assert (comment.author, comment.audience) == (Author.ME, Audience.PUBLIC)


def test_the_whole_text_goes_before_the_short_one(make_scope: Make) -> None:
    table = "channel,body,body_full\nheron_cam,wha,what a catch\nheron_cam,oh,\n"
    found = read(tables.read_chats, make_scope("chat_messages.csv", table))
    assert [each.text for each in found] == ["what a catch", "oh"]


def test_columns_and_times_that_are_not_known_are_told(make_scope: Make) -> None:
    table = "time,channel,body,mood\nlast night,heron_cam,oh,blue\n"
    unknown, comment, undated = read(tables.read_chats, make_scope("chat_messages.csv", table))
    assert "“mood”" in unknown.what
    assert comment.made is None
    assert undated.what == tables.UNDATED


def test_a_chat_of_other_columns_is_not_read(make_scope: Make) -> None:
    (problem,) = read(tables.read_chats, make_scope("chat_messages.csv", "Zeit,Kanal,Text\n"))
    assert (problem.what, problem.fatal) == (ODD_TABLE, True)
    assert read(tables.read_chats, make_scope("chat_messages.csv", "")) == []


@pytest.mark.parametrize(
    ("table", "is_told"),
    [
        ("e,t,a,b,c,ch,x\nwatched,2024-05-01 19:30:11,,,,heron_cam,\n", False),
        ("watched,2024-05-01T19:30:11Z,,,,heron_cam,\n", False),
        ("e,t,a,b,c,ch,x\nwatched,soon,,,,heron_cam,\n", True),
        ("to,text\nheron_cam,hello\n", True),
        ("", False),
    ],
)
def test_only_events_are_left_without_a_word(table: str, is_told: bool, make_scope: Make) -> None:
    found = read(tables.read_other, make_scope("some.csv", table))
    assert [each.fatal for each in found] == [True] * is_told


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(cells=st.lists(CELLS, max_size=20))
def test_no_table_trips_it(cells: list[str], make_scope: Make) -> None:
    scope = make_scope("chat_messages.csv", "time,channel,body\n" + "".join(cells))
    for parse in (tables.read_chats, tables.read_other):
        for each in read(parse, scope):
            assert isinstance(each, Problem) or each.author is Author.ME

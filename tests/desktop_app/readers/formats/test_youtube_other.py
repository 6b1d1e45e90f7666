from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Comment, Contact, Problem, Record, Relation
from desktop_app.readers.formats.youtube_other import BY_CONTENT, UNKNOWN, read_other
from desktop_app.readers.section import Scope

Make = Callable[..., Scope]
CHANNEL = "UC" + "a" * 22


def read(make_scope: Make, table: str | bytes) -> list[Any]:
    scope = make_scope("other.csv", table)
    with scope.members.open(scope.path) as stream:
        return list(read_other(stream, scope))


def test_subscriptions_in_any_language(make_scope: Make) -> None:
    table = f"Yksi,Kaksi,Kolme\n{CHANNEL},http://www.youtube.com/channel/{CHANNEL},Leipä\n"
    told, contact = read(make_scope, table)
    assert told == Problem("other.csv", BY_CONTENT)
    assert isinstance(contact, Contact)
    assert (contact.id, contact.name, contact.relation) == (CHANNEL, "Leipä", Relation.FOLLOWING)


@pytest.mark.parametrize(
    ("head", "row", "ident"),
    [
        ("Yksi,Kaksi,Kolme,Neljä", 'U1,2026-04-11T18:26:40+00:00,aVideoAbo11,"{cell}"', "U1"),
        ("Kaksi,Kolme,Neljä", '2026-04-11T18:26:40+00:00,aVideoAbo11,"{cell}"', ""),
    ],
)
def test_comments_in_any_language(head: str, row: str, ident: str, make_scope: Make) -> None:
    filled = row.format(cell='{""text"":""Hyvä juna""}')
    told, comment = read(make_scope, f"{head}\n{filled}\n")
    assert told == Problem("other.csv", BY_CONTENT)
    assert isinstance(comment, Comment)
    assert (comment.id, comment.text, comment.made) == (ident, "Hyvä juna", 1_775_932_000)
    assert comment.on.endswith("aVideoAbo11")


@pytest.mark.parametrize(
    "table",
    [
        "Colour\nblue\n",
        "Colour\n",
        "A,B,C\n1,2,3\n",
        f"A,A,A\n{CHANNEL},http://www.youtube.com/channel/{CHANNEL},x\n",
        'A,B\nU1,"{""text"":""no time""}"\n',
        'A,A\n2026-04-11T18:26:40+00:00,"{""text"":""same names""}"\n',
        "A,B\n2026-04-11T18:26:40+00:00,plain\n",
    ],
)
def test_everything_else_is_told(table: str, make_scope: Make) -> None:
    assert read(make_scope, table) == [Problem("other.csv", UNKNOWN, fatal=True)]


def test_an_empty_table_is_nothing(make_scope: Make) -> None:
    assert read(make_scope, "") == []
    assert read(make_scope, "\n\n") == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200))
def test_no_table_trips_it(make_scope: Make, data: bytes) -> None:
    head = f"A,B,C\n{CHANNEL},http://www.youtube.com/channel/{CHANNEL},x\n".encode()
    for body in (data, head + data):
        assert all(isinstance(each, Record | Problem) for each in read(make_scope, body))

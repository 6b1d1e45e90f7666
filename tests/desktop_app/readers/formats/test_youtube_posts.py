from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Audience, Author, Post
from desktop_app.readers.formats.youtube_posts import read_posts
from desktop_app.readers.formats.youtube_text import UNDATED
from desktop_app.readers.section import Scope

Make = Callable[..., Scope]


def read(make_scope: Make, table: str) -> list[Any]:
    scope = make_scope("posts.csv", table)
    with scope.members.open(scope.path) as stream:
        return list(read_posts(stream, scope))


@pytest.mark.parametrize(
    ("head", "row"),
    [
        (
            "Post ID,Channel ID,Post Create Timestamp,Post Visibility,Post Text,Image 1 Name",
            'p1,UC1,2026-02-01T10:00:00+00:00,Public,"{""text"":""New oven""}",oven.jpg',
        ),
        (
            (
                "Text des Beitrags,Beitrags\u2011ID,Zeitstempel der Erstellung,Sichtbarkeit,"
                "Name für Bild 1,Name für Bild 2"
            ),
            "New oven,p1,2026-02-01T10:00:00+00:00,Öffentlich,a,b",
        ),
    ],
)
def test_columns_are_known_by_words_in_their_names(head: str, row: str, make_scope: Make) -> None:
    (post,) = read(make_scope, f"{head}\n{row}\n")
    assert isinstance(post, Post)
    assert (post.id, post.text, post.made) == ("p1", "New oven", 1_769_940_000)
    assert (post.author, post.audience, post.has_media) == (Author.ME, Audience.PUBLIC, True)


def test_what_is_not_known_is_told(make_scope: Make) -> None:
    head = "Post ID,Post Text,Post Create Timestamp,Post Visibility,Poll Choice 1"
    columns, post, *told = read(make_scope, f"{head}\np1,Hi,soon,Sideways,yes\n")
    assert "“Poll Choice 1”" in columns.what
    assert (post.made, post.audience, post.has_media) == (None, Audience.UNKNOWN, False)
    assert {each.what for each in told} >= {UNDATED}
    assert any("“Sideways”" in each.what for each in told)


def test_a_table_without_text_and_an_empty_one(make_scope: Make) -> None:
    (odd,) = read(make_scope, "Post ID,Colour\np1,blue\n")
    assert odd.fatal
    assert read(make_scope, "") == []

import json
from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Author, Comment, Problem
from desktop_app.readers.formats.instagram_comments import read_comments
from desktop_app.readers.formats.meta import OTHER_LANGUAGE
from desktop_app.readers.section import Owner

Make = Callable[..., Any]
DAY = 1_718_443_800


def entry(words: str, whose: str = "", label: str = "Comment") -> dict[str, Any]:
    labels = {label: {"value": words}, "Time": {"timestamp": DAY}}
    return {"string_map_data": labels | ({"Media Owner": {"value": whose}} if whose else {})}


@pytest.fixture
def found(make_scope: Make) -> Callable[..., list[Any]]:
    def read(data: Any, owner: Owner | None = None) -> list[Any]:
        scope = make_scope("a.json", json.dumps(data), owner or Owner("Kim Brook", "kim.b"))
        with scope.members.open("a.json") as stream:
            return list(read_comments(stream, scope))

    return read


Found = Callable[..., list[Any]]


def test_both_shapes_of_the_file(found: Found) -> None:
    for data in ([entry("Hello")], {"comments_media_comments": [entry("Hello")]}):
        (comment,) = found(data)
        assert isinstance(comment, Comment)
        assert (comment.text, comment.made, comment.author) == ("Hello", DAY, Author.ME)


def test_whose_post_it_stands_under(found: Found) -> None:
    whose = ("kim.b", "asa", "")
    assert [each.on_mine for each in found([entry("x", name) for name in whose])] == [
        *(True, False),
        None,
    ]
    (comment,) = found([entry("x", "asa")], Owner())
    assert (comment.on, comment.on_mine) == ("asa", None)


def test_known_and_unknown_languages(found: Found) -> None:
    (comment,) = found([entry("Mooi", label="Opmerking")])
    assert comment.text == "Mooi"
    strange = entry("Ładne", label="Komentarz")
    (comment, problem) = found([strange, entry("Hello"), strange])
    assert problem == Problem("a.json", OTHER_LANGUAGE, fatal=True)


def test_a_comment_without_words_is_none(found: Found) -> None:
    assert found([entry("")]) == []


def test_damage_is_told(found: Found) -> None:
    comment, problem = found([entry("Hello"), {"string_map_data": 5}])
    assert isinstance(comment, Comment)
    assert not problem.fatal

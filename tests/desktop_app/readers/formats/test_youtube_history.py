import json
from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Audience, Author, Problem
from desktop_app.readers.formats.json_stream import CUT_SHORT
from desktop_app.readers.formats.youtube_history import (
    SEARCHED,
    UNZONED,
    WATCHED,
    read_searched,
    read_searched_page,
    read_watched,
    read_watched_page,
)
from desktop_app.readers.formats.youtube_text import UNDATED
from desktop_app.readers.section import Parser, Scope

Make = Callable[..., Scope]
AT = 1_639_364_645
TIME = "2021-12-13T03:04:05.007Z"
BLOCK = '<div class="outer-cell"><div class="content-cell">{}<br>{}</div></div>'


def read(scope: Scope, parse: Parser) -> list[Any]:
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


@pytest.mark.parametrize(("parse", "title"), [(read_watched, WATCHED), (read_searched, SEARCHED)])
def test_entries_of_either_age_are_counted_and_none_of_their_words_is_taken(
    parse: Parser, title: str, make_scope: Make
) -> None:
    entries = [
        {"header": "YouTube", "title": "Watched Bread", "time": TIME, "subtitles": [{}]},
        {"snippet": {"title": "Bread", "publishedAt": TIME}},
    ]
    found = read(make_scope("history.json", json.dumps(entries)), parse)
    assert [(each.made, each.title, each.words) for each in found] == [(AT, title, "")] * 2
    assert {(each.author, each.audience) for each in found} == {(Author.ME, Audience.ONLY_ME)}


def test_times_in_no_known_form_and_damage_are_told(make_scope: Make) -> None:
    post, told = read(make_scope("history.json", '[{"title": "a", "time": "soon"}]'), read_watched)
    assert post.made is None
    assert told == Problem("history.json", UNDATED)
    post, told = read(
        make_scope("history.json", '[{"title": "a", "time": "' + TIME + '"}, {"ti'), read_watched
    )
    assert post.made == AT
    assert told == Problem("history.json", CUT_SHORT, fatal=True)


@pytest.mark.parametrize(
    ("parse", "title"), [(read_watched_page, WATCHED), (read_searched_page, SEARCHED)]
)
def test_pages_are_counted_too(parse: Parser, title: str, make_scope: Make) -> None:
    page = BLOCK.format("Watched <a href='x'>Bread</a>", "13 Dec 2021, 03:04:05 UTC")
    (post,) = read(make_scope("history.html", page), parse)
    assert (post.made, post.title, post.words) == (AT, title, "")


def test_zones_and_times_of_pages_that_nobody_knows_are_told(make_scope: Make) -> None:
    page = BLOCK.format("a", "13 Dec 2021, 03:04:05 XYZ") + BLOCK.format("b", "some day")
    first, second, *told = read(make_scope("history.html", page), read_watched_page)
    assert (first.made, second.made) == (AT, None)
    assert [each.what for each in told] == [UNDATED, UNZONED]
    (odd,) = read(make_scope("history.html", "<p>odd</p>"), read_watched_page)
    assert odd.fatal

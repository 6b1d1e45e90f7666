import json
from collections.abc import Callable
from typing import Any

from checks.evidence import Problem
from desktop_app.readers.formats.html_records import ODD_LAYOUT
from desktop_app.readers.formats.instagram_entries import (
    ONLY_JSON,
    UNDATED,
    Told,
    is_page,
    nothing,
    only_json,
    told,
)

Make = Callable[..., Any]
DAY = 1_718_443_800


def entries(path: str, data: Any, make_scope: Make) -> list[Told | Problem]:
    text = data if isinstance(data, str) else json.dumps(data)
    scope = make_scope(path, text)
    with scope.members.open(path) as stream:
        return list(told(stream, scope))


def block(inside: str, heading: str = "") -> str:
    return f'<div class="_a6-g"><h2 class="_a6-h">{heading}</h2>{inside}</div>'


def test_both_dialects_give_the_same(make_scope: Make) -> None:
    older = {
        "title": "ZoÃ«",
        "string_map_data": {"Name": {"value": "Kim"}, "Time": {"timestamp": DAY}},
        "media_map_data": {"Photo": {"uri": "media/1.jpg"}},
        "media_list_data": [{"uri": "media/2.jpg"}],
    }
    newer = {
        "title": "Zoë",
        "media": [{"uri": "media/1.jpg"}, {"uri": "media/2.jpg"}],
        "label_values": [
            {"title": "Owner", "dict": [{"label": "Name", "value": "Kim"}]},
            {"label": "Time", "timestamp_value": DAY},
        ],
    }
    for entry in entries("a.json", {"anything": [older, newer]}, make_scope):
        assert isinstance(entry, Told)
        assert (entry.title, entry.made, entry.when) == ("Zoë", None, DAY)
        assert [(fact.path[-1], fact.value) for fact in entry.facts] == [
            ("name", "Kim"),
            ("time", ""),
        ]
        assert [medium.uri for medium in entry.media] == ["media/1.jpg", "media/2.jpg"]
        assert entry.is_labelled


def test_a_page_gives_what_json_would(make_scope: Make) -> None:
    cells = '<td class="_a6_q">Time</td><td class="_a6_r">Jun 15, 2024 10:30 am</td>'
    row = f"<table><tr>{cells}</tr></table>"
    link = '<a href="https://www.instagram.com/kim">kim</a><img src="media/1.jpg">'
    (entry,) = entries("a.html", block(row + link, "Kim"), make_scope)
    assert isinstance(entry, Told)
    assert (entry.title, entry.when) == ("Kim", DAY)
    assert [(fact.label, fact.value, fact.href) for fact in entry.facts] == [
        ("Time", "Jun 15, 2024 10:30 am", ""),
        ("", "kim", ""),
        ("", "", "https://www.instagram.com/kim"),
    ]
    assert [medium.uri for medium in entry.media] == ["media/1.jpg"]


def test_tables_outside_of_blocks_are_read(make_scope: Make) -> None:
    table = "<table><tr><td>Name</td><td>Kim</td></tr></table>"
    (entry,) = entries("a.html", table, make_scope)
    assert isinstance(entry, Told)
    assert entry.facts[0].value == "Kim"


def test_links_outside_of_blocks_are_not_passed_over(make_scope: Make) -> None:
    link = '<p><a href="https://www.instagram.com/kim">kim</a></p>'
    (problem,) = entries("a.html", link, make_scope)
    assert problem == Problem("a.html", ODD_LAYOUT, fatal=True)
    (problem,) = entries("a.html", link + "<p>Jun 15, 2024 10:30 am</p>", make_scope)
    assert problem == Problem("a.html", ODD_LAYOUT, fatal=True)
    assert entries("a.html", "<h1>Followers</h1>", make_scope) == []
    assert len(entries("a.html", link + block("kim"), make_scope)) == 1


def test_dates_in_another_language_are_told_of(make_scope: Make) -> None:
    row = '<table><tr><td>Zeit</td><td class="_a6_r">15. Juni 2024</td></tr></table>'
    for inside in (row, "<p>kim</p><p>15 juin 2024</p>", '<p class="_a72d">15 juin 2024</p>'):
        *_, problem = entries("a.html", block(inside, "x"), make_scope)
        assert problem == Problem("a.html", UNDATED)
    assert len(entries("a.html", block("<p>kim</p>"), make_scope)) == 1


def test_what_is_read_from_json_only_fails_as_a_page(make_scope: Make) -> None:
    scope = make_scope("stories.HTML", "")
    assert is_page(scope)
    with scope.members.open(scope.path) as stream:
        assert list(only_json(stream, scope)) == [Problem(scope.path, ONLY_JSON, fatal=True)]
        assert list(nothing(stream, scope)) == []

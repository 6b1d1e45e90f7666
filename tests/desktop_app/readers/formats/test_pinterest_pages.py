import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Problem
from desktop_app.readers.formats import pinterest_pages as pages, text_lines
from desktop_app.readers.formats.pinterest_pages import Entry
from desktop_app.readers.section import Scope

Make = Callable[..., Scope]
PIN = re.compile("/pin/")
LABELS = frozenset({"title", "details", "private"})
PARTS = st.sampled_from(
    (
        *("<h1 id='x'>Pins</h1>", "<h1>Boards", '<a href="/pin/1">', "<a href='/pin/2'>b</a>"),
        *("<br>", "<br/>", "Title: a,", "Details: b", "Odd: c,", ",", "<", ">", "&lt;", "\n"),
        *("<html>", "</html>", "<a href", "é", "\x00"),
    )
)


def read(scope: Scope, under: str = "pins") -> list[Entry | Problem]:
    with scope.members.open(scope.path) as stream:
        return list(pages.entries(stream, scope, under, PIN, LABELS))


def one(scope: Scope) -> Any:
    (entry,) = read(scope)
    return entry


def pin(*lines: str) -> str:
    return '<h1 id="q">Pins</h1><a href="/pin/7">Seven</a><br>' + "<br>".join(lines)


def test_a_record_is_a_link_and_labels(make_scope: Make) -> None:
    entry = one(make_scope("a.html", pin("Title: A <b>hat</b> &amp; more,", "Private: True,", "")))
    assert (entry.link, entry.name) == ("/pin/7", "Seven")
    assert {label: entry.value(label) for label in entry.told} == {
        "title": "A hat & more",
        "private": "True",
    }
    assert entry.value("details") == ""
    assert entry.unknown == []


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("Title: a, b, c,",), {"title": "a, b, c"}),
        (
            ("Details: one", "two", "three,", "Private: True,"),
            {"details": "one\ntwo\nthree", "private": "True"},
        ),
        (("Details: one", "Title: mine,"), {"details": "one", "title": "mine"}),
        (("Title: one", "Title: two,"), {"title": "one\nTitle: two"}),
        (("Details: flour,", "eggs,", "milk"), {"details": "flour", "": "eggs\nmilk"}),
        (('Details: <a href="/pin/8">it</a>,',), {"details": "it"}),
        (("Details: see", '<a href="https://elsewhere.example">it</a>,'), {"details": "see\nit"}),
        (("loose words",), {"": "loose words"}),
    ],
)
def test_values_with_lines_and_commas_of_their_own(
    lines: tuple[str, ...], told: dict[str, str], make_scope: Make
) -> None:
    entry = one(make_scope("a.html", pin(*lines)))
    assert {label: entry.value(label) for label in entry.told} == told


def test_records_of_the_same_labels_and_then_of_others(make_scope: Make) -> None:
    lines = ("Title: a,", "Private: True,"), ("TITLE:b,", "Private:  x, y,"), ("Title: c,", "d,")
    same = ("Title: No data,", "Private: <i>True</i>,")
    page = "<h1>Pins</h1>" + "".join(
        f'<a href="/pin/{number}">n</a><br>{"<br>".join(each)}<br>'
        for number, each in enumerate((*lines, same, same))
    )
    found = [each for each in read(make_scope("a.html", page)) if isinstance(each, Entry)]
    told = [{label: each.value(label) for label in each.told} for each in found]
    assert told == [
        {"title": "a", "private": "True"},
        {"title": "b", "private": "x, y"},
        {"title": "c", "": "d"},
        {"title": "", "private": "True"},
        {"title": "", "private": "True"},
    ]


def test_what_is_left_is_handed_out_of_no_record(make_scope: Make) -> None:
    lines = "Title: a,<br>Ip Address: 192.0.2.1,<br>Private: True,<br>"
    page = "<h1>Pins</h1>" + "".join(f'<a href="/pin/{n}">n</a><br>{lines}' for n in range(3))
    scope = make_scope("a.html", page)
    left = frozenset({"ip address"})
    with scope.members.open(scope.path) as stream:
        found = list(pages.entries(stream, scope, "pins", PIN, LABELS, left))
    assert [each.told for each in found if isinstance(each, Entry)] == [
        {"title": "a", "private": "True"}
    ] * 3


def test_a_label_that_nobody_knows_is_named_and_its_words_kept(make_scope: Make) -> None:
    entry = one(make_scope("a.html", pin("Title: a,", "Loved by: Jo Marsh,")))
    assert entry.unknown == ["Loved by"]
    assert entry.told[""] == "Loved by: Jo Marsh"


def test_only_what_stands_under_the_heading(make_scope: Make) -> None:
    page = pin("Title: a,") + '<h1 id="z">Likes</h1><a href="/pin/9">Nine</a><br>Title: b,'
    scope = make_scope("a.html", page)
    assert [each.link for each in read(scope) if isinstance(each, Entry)] == ["/pin/7"]
    assert [each.link for each in read(scope, "likes") if isinstance(each, Entry)] == ["/pin/9"]


def test_lines_of_no_record_are_told(make_scope: Make) -> None:
    (problem,) = read(make_scope("a.html", '<h1 id="q">Pins</h1>Who said this?<br>'))
    assert isinstance(problem, Problem)
    assert (problem.what, problem.fatal) == (pages.LOOSE, True)


@pytest.mark.parametrize(
    ("page", "is_cut"),
    [
        (pin("Title: a,"), False),
        (f"<html>{pin('Title: a,')}</html>", False),
        (f"<html>{pin('Title: a,')}", True),
        (pin("Title: a,", "<a hr"), True),
    ],
)
def test_a_page_that_is_cut_short_says_so(page: str, is_cut: bool, make_scope: Make) -> None:
    problems = [each for each in read(make_scope("a.html", page)) if isinstance(each, Problem)]
    assert [each.what for each in problems] == ([pages.CUT_SHORT] if is_cut else [])


def test_headings_in_order_and_pins_above_them(make_scope: Make) -> None:
    stray = '<a href="https://uk.pinterest.com/pin/1/">'
    scope = make_scope("a.html", f"{stray}<br><h1 id=1>Pins</h1><h1>Me &amp; you\n<h1>Pins</h1>")
    assert pages.headings_of(scope.members, "a.html") == ("", "Pins", "Me & you")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(parts=st.lists(PARTS, max_size=30))
def test_in_pieces_it_is_the_same_and_it_never_trips(parts: list[str], make_scope: Make) -> None:
    scope = make_scope("a.html", "<h1>Pins</h1>" + "".join(parts))
    whole = read(scope)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(text_lines, "PIECE", 3)
        assert read(scope) == whole

import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Problem
from desktop_app.readers.formats import html_pages
from desktop_app.readers.formats.html_pages import CUT_SHORT, ODD_LAYOUT
from desktop_app.readers.formats.text_lines import NOT_TEXT
from desktop_app.readers.formats.youtube_pages import Entry, entries
from desktop_app.readers.section import Scope

Make = Callable[..., Scope]
BLOCK = (
    '<div class="outer-cell mdl-cell"><div class="mdl-grid"><div class="header-cell"><p>YouTube<br>'
    '</p></div><div class="content-cell mdl-cell">{}</div><div class="content-cell right"></div>'
    '<div class="content-cell caption"><b>Products:</b><br>&emsp;YouTube</div></div></div>'
)


def read(make_scope: Make, data: str | bytes) -> list[Any]:
    scope = make_scope("page.html", data)
    with scope.members.open(scope.path) as stream:
        return list(entries(stream, scope))


def test_the_first_cell_of_each_block_is_an_entry(make_scope: Make) -> None:
    one = 'Watched&nbsp;<a href="https://a.example/1">Bread &amp; butter</a><br>now'
    page = f"<html><head><title>T</title></head><body>{BLOCK.format(one)}{BLOCK.format('x')}</body>"
    assert read(make_scope, page) == [
        Entry(["Watched Bread & butter", "now"], ["https://a.example/1"]),
        Entry(["x"]),
    ]


def test_each_item_of_a_list_is_an_entry_closed_or_not(make_scope: Make) -> None:
    page = "<ul><li>one<br/>1 &lt; 2</li><li>two<a>no address</a><li>three</ul>"
    assert read(make_scope, page) == [
        Entry(["one", "1 < 2"]),
        Entry(["twono address"], [""]),
        Entry(["three"]),
    ]


@pytest.mark.parametrize("page", ["", "<html><head><style>li{}</style></head><body></body></html>"])
def test_an_empty_page_has_none(make_scope: Make, page: str) -> None:
    assert read(make_scope, page) == []


def test_words_without_entries_are_told(make_scope: Make) -> None:
    assert read(make_scope, "<body><p>Something else</p></body>") == [
        Problem("page.html", ODD_LAYOUT, fatal=True)
    ]


def test_a_page_that_breaks_off_in_a_tag_keeps_what_was_whole(make_scope: Make) -> None:
    whole, told = read(make_scope, '<ul><li>whole</li><li>half <a href="x')
    assert whole == Entry(["whole"])
    assert told == Problem("page.html", CUT_SHORT, fatal=True)


def test_an_entry_or_a_tag_without_end_is_told(
    make_scope: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(html_pages, "_LONGEST_ENTRY", 50)
    monkeypatch.setattr(html_pages, "_LONGEST_TAG", 50)
    for page in ("<li>" + "words " * 40, "<li>a</li><a href='" + "x" * 200):
        assert read(make_scope, page)[-1] == Problem("page.html", CUT_SHORT, fatal=True)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(re.findall(r"<[^>]*>|[^<]+", BLOCK)) | st.text(max_size=9)))
def test_no_page_trips_it(make_scope: Make, parts: list[str]) -> None:
    for found in read(make_scope, "".join(parts).encode("utf-8", "replace")):
        assert isinstance(found, Entry | Problem)
        assert isinstance(found, Problem) or found.lines


def test_characters_that_could_not_be_read_are_told(make_scope: Make) -> None:
    entry, told = read(make_scope, b"<ul><li>caf\xe9</li></ul>")
    assert entry.lines == ["caf\ufffd"]
    assert told == Problem("page.html", NOT_TEXT)

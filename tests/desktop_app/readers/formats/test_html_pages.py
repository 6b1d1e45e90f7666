import io
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Problem
from desktop_app.readers.formats.html_pages import CUT_SHORT, ODD_LAYOUT, Page, entries_of
from desktop_app.readers.formats.text_lines import NOT_TEXT

Make = Callable[..., Any]


class Paragraphs(Page[str]):
    """Collects paragraphs."""

    def __init__(self) -> None:
        super().__init__()
        self._words: list[str] | None = None

    def finish(self) -> bool:
        return self._words is None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "p":
            self.is_known, self.size, self._words = True, 0, []

    def handle_endtag(self, tag: str) -> None:
        if tag == "p" and self._words is not None:
            self.found.append("".join(self._words))
            self._words = None

    def handle_data(self, data: str) -> None:
        if self._words is not None:
            self._words.append(data)
            self.grow(len(data))
        self.has_words = self.has_words or bool(data.strip())


def found_in(data: bytes, make_scope: Make) -> tuple[list[str], list[str]]:
    page = entries_of(Paragraphs(), io.BytesIO(data), make_scope("page.html", data))
    found = [*page]
    problems = [each.what for each in found if isinstance(each, Problem)]
    return [each for each in found if isinstance(each, str)], problems


@pytest.mark.parametrize(
    ("page", "entries", "problems"),
    [
        (b"", [], []),
        (b"<p>one</p><p>two &amp; more</p>", ["one", "two & more"], []),
        (b"<p>one</p>words", ["one"], []),
        (b"<i>words</i>", [], [ODD_LAYOUT]),
        (b"<p>one</p><p>tw", ["one"], [CUT_SHORT]),
        (b"<p>one</p><p", ["one"], [CUT_SHORT]),
        (b"<p>one</p><![if IE]>", ["one"], []),
        (b"<script>" + b"<x " * 90_000 + b"</script><p>one</p>", ["one"], []),
        (b"<p>one</p><p>&#" + b"9" * 5000 + b";</p>", ["one"], [CUT_SHORT]),
        (b"<p>o\xff\x00e</p>", ["o\ufffd\ufffde"], [NOT_TEXT]),
        (b"<p>o\xff</p><p", ["o\ufffd"], [CUT_SHORT, NOT_TEXT]),
        (b"<p>" + b"x" * 2_000_000 + b"</p>", [], [CUT_SHORT]),
        (b"<p>one</p><p class='" + b"x" * 200_000, ["one"], [CUT_SHORT]),
    ],
)
def test_entries_and_what_is_told_of_the_page(
    page: bytes, entries: list[str], problems: list[str], make_scope: Make
) -> None:
    assert found_in(page, make_scope) == (entries, problems)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(page=st.text(alphabet="<>/!-[]p &;'\"=x").map(str.encode))
def test_no_page_makes_it_trip(page: bytes, make_scope: Make) -> None:
    entries, problems = found_in(page, make_scope)
    assert len(problems) <= 2
    assert all(isinstance(entry, str) for entry in entries)

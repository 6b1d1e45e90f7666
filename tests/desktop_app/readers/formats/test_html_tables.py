from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Problem
from desktop_app.readers.formats.html_pages import CUT_SHORT
from desktop_app.readers.formats.html_tables import TableRow, table_rows
from desktop_app.readers.formats.text_lines import NOT_TEXT
from desktop_app.readers.section import Scope

Make = Callable[..., Scope]


def read(scope: Scope) -> list[TableRow | Problem]:
    with scope.members.open(scope.path) as stream:
        return list(table_rows(stream, scope))


def test_rows_with_their_headings_and_addresses(make_scope: Make) -> None:
    page = (
        "<h2>Two  <b>boats</b></h2><table><tr><th>Name<th>Colour</tr>"
        "<tr><td><a href='a'>one</a> <a href='b'>more</a></td><td>red<br>and&nbsp;blue</td></tr>"
        "</table><h3>Lamps</h3><p>x</p><table><tbody><tr><th>Oil</th><td>1 &lt; 2</td></table>"
    )
    assert read(make_scope("p.html", page)) == [
        TableRow(1, "Two boats", ("Name", "Colour"), ("", ""), True),
        TableRow(1, "Two boats", ("one more", "red\nand blue"), ("a", ""), False),
        TableRow(2, "Lamps", ("Oil", "1 < 2"), ("", ""), False),
    ]


def test_a_table_in_a_table_is_one_of_its_own(make_scope: Make) -> None:
    page = "<table><tr><td>a<table><tr><td>b</td></tr></table><tr><td>c</td></tr></table>"
    found = read(make_scope("p.html", page))
    assert [(each.table, each.cells) for each in found if isinstance(each, TableRow)] == [
        (1, ("a",)),
        (2, ("b",)),
        (1, ("c",)),
    ]


def test_scripts_and_what_stands_outside_are_no_cells(make_scope: Make) -> None:
    page = (
        "<td>no</td><script>'<table><tr><td>no</td></tr></table>'</script>"
        "<table><caption>x</caption><tr><td>yes<style>no</style></td></tr><tr></tr></table>"
    )
    (row,) = read(make_scope("p.html", page))
    assert isinstance(row, TableRow)
    assert row.cells == ("yes",)


@pytest.mark.parametrize(
    "page",
    [
        "<table><tr><td>one</td></tr><tr><td>tw",
        "<table><tr><td>one</td></tr></table><script>var x",
        "<table><tr><td>one</td></tr></table><div class='",
        "<table><tr><td>one</td></tr></table><div class='" + "x" * 70_000,
        "<table><tr><td>one</td></tr><tr><td>" + "x" * 1_100_000 + "</td></tr></table>",
        "<table><tr><td>one</td></tr><tr><td><a href='" + "y" * 30_000 + "'>" + "x" * 1_050_000,
    ],
)
def test_a_page_that_is_cut_short_or_absurd_gives_what_was_whole(
    page: str, make_scope: Make
) -> None:
    found = read(make_scope("p.html", page))
    assert isinstance(found[0], TableRow)
    assert found[0].cells == ("one",)
    assert found[-1] == Problem("p.html", CUT_SHORT, fatal=True)


def test_a_long_script_is_passed_over(make_scope: Make) -> None:
    page = "<script>" + "x <y " * 40_000 + "</script><table><tr><td>one</td></tr></table>"
    (row,) = read(make_scope("p.html", page))
    assert isinstance(row, TableRow)


def test_bytes_that_are_no_characters_are_told(make_scope: Make) -> None:
    row, problem = read(make_scope("p.html", b"<table><tr><td>\xff</td></tr></table>"))
    assert isinstance(row, TableRow)
    assert problem == Problem("p.html", NOT_TEXT)


_PARTS = (
    "<table>",
    "<tr>",
    "<td>",
    "<th>",
    "</table>",
    "</tr>",
    "</td>",
    "<h2>",
    "</h2>",
    "<a href='x'>",
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.sampled_from(_PARTS) | st.text(max_size=5)).map("".join))
def test_any_page_gives_rows_or_problems(make_scope: Make, page: str) -> None:
    for each in read(make_scope("p.html", page)):
        assert isinstance(each, Problem) or (each.cells and len(each.cells) == len(each.links))

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checks.evidence import Kind, Origin, Problem
from desktop_app.errors import UnknownExport
from desktop_app.export import Export
from desktop_app.readers import pinterest, recognise
from desktop_app.readers.section import Scope, read, sections_in
from tests.benchmarks import pinterest_export

Make = Callable[..., Any]
EXPORTS = sorted((Path(__file__).parents[2] / "readers").glob("*/*/export"))
PIN = '<h1 id="a">Pins</h1><a href="https://www.pinterest.com/pin/1/">x</a><br>Title: T,<br>'
BOARD = '<h1 id="b">Boards</h1><a href="https://www.pinterest.com/me/hats/">Hats</a><br>'


@pytest.mark.parametrize(
    ("path", "page"),
    [("a.html", PIN), ("pinterest/page_2.htm", BOARD), ("x/y/z.html", BOARD + PIN)],
)
def test_it_is_recognised_by_what_is_in_it(path: str, page: str, make_members: Make) -> None:
    assert recognise(make_members({"other.html": "<p>", path: page})).PLATFORM == "pinterest"


@pytest.mark.parametrize(
    "page",
    [
        "",
        '<h1 id="a">Pins</h1>',
        '<h1 id="a">Safety pins</h1><a href="https://www.pinterest.com/pin/1/">x</a>',
        '<a href="https://www.pinterest.com/pin/1/">x</a>',
        '<h1>Boards</h1><a href="/boards/1">Old forum</a>',
    ],
)
def test_other_pages_are_not_taken(page: str, make_members: Make) -> None:
    with pytest.raises(UnknownExport):
        recognise(make_members({"index.html": page}))


def test_it_takes_its_own_golden_exports_and_nobody_elses() -> None:
    taken, own = set(), set()
    for path in EXPORTS:
        platform = path.parent.parent.name
        own |= {path} if platform == "pinterest" else set()
        with Export((path,)) as export:
            if pinterest.confirm(export):
                taken.add(path)
    assert own
    assert taken == own


def test_only_messages_are_private() -> None:
    assert {each.name for each in pinterest.SECTIONS if each.private} == {"messages"}


def test_a_part_is_read_where_it_is(make_members: Make) -> None:
    members = make_members({"1.html": BOARD, "2.html": PIN + '<h1 id="c">Followers</h1>'})
    names = [[s.name for s in sections_in(pinterest.SECTIONS, members, p)] for p in members.paths]
    assert names == [["boards"], ["pins", "people"]]


def test_as_many_records_of_each_kind_as_were_written(tmp_path: Path) -> None:
    path = tmp_path / "pinterest.zip"
    expected = pinterest_export.write(path, 100)
    found: Counter[Kind] = Counter()
    with Export((path,)) as export:
        reader = recognise(export)
        owner = reader.find_owner(export, ())
        assert owner.handle == "robin_tarrant"
        for name in export.paths:
            for section in sections_in(reader.SECTIONS, export, name):
                origin = Origin("pinterest", owner.account, section.name, name)
                scope = Scope(origin, owner, name, export.size(name), export)
                results = list(read(section, scope))
                assert [each.fatal for each in results if isinstance(each, Problem)] in (
                    [],
                    [False],
                )
                found.update(each.kind for each in results if not isinstance(each, Problem))
    assert dict(found) == dict(expected)

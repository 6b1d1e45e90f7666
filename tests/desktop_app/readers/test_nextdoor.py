from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop_app.errors import UnknownExport
from desktop_app.export import Export
from desktop_app.readers import nextdoor, recognise
from desktop_app.readers.section import sections_in

Make = Callable[..., Any]
EXPORTS = sorted((Path(__file__).parents[2] / "readers").glob("*/*/export"))


@pytest.mark.parametrize("head", ["body,neighborhood", "Created,Subject, Neighbourhood "])
def test_it_is_recognised_by_the_neighbourhood(head: str, make_members: Make) -> None:
    members = make_members({"x/a.csv": "street,house\n", "x/b.csv": head})
    assert recognise(members).PLATFORM == "nextdoor"


@pytest.mark.parametrize("head", ["body,created", "neighborhood,street", "", "subject,body,city"])
def test_other_tables_are_not_taken(head: str, make_members: Make) -> None:
    with pytest.raises(UnknownExport):
        recognise(make_members({"a.csv": head}))


def test_it_takes_its_own_golden_exports_and_nobody_elses() -> None:
    own = {path for path in EXPORTS if path.parent.parent.name == "nextdoor"}
    taken = set()
    for path in EXPORTS:
        with Export((path,)) as export:
            if nextdoor.confirm(export):
                taken.add(path)
    assert own
    assert taken == own


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("subject,body", "posts"),
        ("content,group", "posts"),
        ("comment,created", "comments"),
        ("message,created", "messages"),
        ("subject,body,recipient", "messages"),
        ("group,created", "groups"),
        ("street", "other_tables"),
    ],
)
def test_a_table_belongs_to_the_part_its_columns_tell(
    head: str, name: str, make_members: Make
) -> None:
    (section,) = sections_in(nextdoor.SECTIONS, make_members({"a.csv": head}), "a.csv")
    assert section.name == name
    assert section.private is (name == "messages")

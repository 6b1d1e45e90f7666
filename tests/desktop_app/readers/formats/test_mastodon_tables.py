from collections.abc import Callable

import pytest

from checks.evidence import Contact, Problem, Relation
from desktop_app.readers.formats.mastodon_tables import read_blocked, read_following, read_lists
from desktop_app.readers.section import Parser, Scope

Make = Callable[..., Scope]
HEADER = "Account address,Show boosts,Notify on new posts,Languages"


def read(make: Make, parse: Parser, body: str) -> tuple[list[str], list[Problem]]:
    scope = make("list.csv", body)
    with scope.members.open(scope.path) as stream:
        found = list(parse(stream, scope))
    contacts = [each.handle for each in found if isinstance(each, Contact)]
    return contacts, [each for each in found if isinstance(each, Problem)]


@pytest.mark.parametrize(
    ("body", "people"),
    [
        (
            f'{HEADER}\na@x.example,true,false,"en, fr"\n\nb@x.example,true,false,\n',
            ["a@x.example", "b@x.example"],
        ),
        ("Account address,Show boosts\na@x.example,true\n", ["a@x.example"]),
        ("a@x.example\nb\n", ["a@x.example", "b"]),
        ("\ufeffAccount address\n@a@x.example\n", ["a@x.example"]),
        ("", []),
    ],
)
def test_each_years_list_of_follows(body: str, people: list[str], make_scope: Make) -> None:
    assert read(make_scope, read_following, body) == (people, [])


def test_blocked_people_have_no_header(make_scope: Make) -> None:
    scope = make_scope("list.csv", "a@x.example\na@x.example\nb@x.example\n")
    with scope.members.open(scope.path) as stream:
        found = list(read_blocked(stream, scope))
    assert found == [
        Contact(scope.origin, f"blocked:{who}", "", who, Relation.BLOCKED)
        for who in ("a@x.example", "b@x.example")
    ]


def test_who_is_on_several_lists_is_one_person(make_scope: Make) -> None:
    body = 'Pears,a@x.example\nPianos,a@x.example\n"Peat, fen",b@x.example\n'
    assert read(make_scope, read_lists, body) == (["a@x.example", "b@x.example"], [])


def test_columns_and_rows_that_are_not_known_are_told(make_scope: Make) -> None:
    body = "Account address,Shoe size\na@x.example,43\nb@x.example,44,wide\n"
    people, problems = read(make_scope, read_following, body)
    assert people == ["a@x.example"]
    assert ["Shoe size" in each.what for each in problems] == [True, False]

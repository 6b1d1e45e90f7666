from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

import pytest

from checks.evidence import Author, Contact, Problem, Record
from desktop_app.errors import DamagedMember
from desktop_app.jobs import Cancelled
from desktop_app.readers.section import (
    Members,
    Owner,
    Scope,
    Section,
    read,
    section_of,
    sections_in,
    sections_of,
    tidy,
)

Found = Record | Problem


def names(stream: BinaryIO, scope: Scope) -> Iterator[Found]:
    for line in stream:
        if line == b"bad\n":
            raise ValueError("the person's own words")
        yield Contact(scope.origin, "", name=line.decode().strip())


def parser(error: BaseException) -> Callable[[BinaryIO, Scope], Iterable[Found]]:
    def parse(stream: BinaryIO, scope: Scope) -> Iterable[Found]:
        raise error

    return parse


SECTIONS = (
    Section("friends", r"(.*/)?your_friends(_\d+)?\.txt", names),
    Section("pages", r".*/pages_you_ve_liked\.json", names),
    Section("rest", r"friends/.*", None),
)


def test_the_first_pattern_that_matches_the_whole_path_wins() -> None:
    assert section_of(SECTIONS, "Friends/Your_Friends_2.txt") == SECTIONS[0]
    assert section_of(SECTIONS, "friends/other.txt") == SECTIONS[2]
    assert section_of(SECTIONS, "my_your_friends.txt.bak") is None


@pytest.mark.parametrize(
    "name", ["pages_you've_liked", "pages_you’ve__liked", "pages_you_ve_liked"]
)
def test_one_spelling_for_every_years_name(name: str) -> None:
    assert section_of(SECTIONS, f"pages/{name}.json") == SECTIONS[1]


def test_spaces_and_hyphens_stay() -> None:
    assert tidy("WhatsApp Chat - Zoë_1/_chat.txt") == "whatsapp chat - zoë_1/_chat.txt"


def test_a_parser_that_trips_costs_only_the_rest_of_its_member(
    make_scope: Callable[..., Scope],
) -> None:
    scope = make_scope("friends.txt", "Ann\nbad\nBea\n")
    found = list(read(SECTIONS[0], scope))
    assert [contact.name for contact in found if isinstance(contact, Contact)] == ["Ann"]
    assert found[1] == Problem(
        "friends.txt", "This part could not be read to its end (ValueError).", fatal=True
    )
    assert len(found) == 2


def test_a_damaged_member_says_itself_what_is_wrong(make_scope: Callable[..., Scope]) -> None:
    section = Section("all", ".*", parser(DamagedMember("This part is packed oddly.")))
    scope = make_scope("friends.txt")
    assert list(read(section, scope)) == [
        Problem("friends.txt", "This part is packed oddly.", fatal=True)
    ]


@pytest.mark.parametrize("error", [Cancelled(), MemoryError(), KeyboardInterrupt()])
def test_what_stops_an_import_is_not_swallowed(
    error: BaseException, make_scope: Callable[..., Scope]
) -> None:
    section = Section("all", ".*", parser(error))
    with pytest.raises(type(error)):
        list(read(section, make_scope()))


def test_whose_words() -> None:
    owner = Owner("Jo Bloggs", "jo_b", frozenset({"Jo Former"}))
    assert owner.account == "jo_b"
    assert [owner.wrote(name) for name in ("Jo Bloggs", "jo_b", "Jo Former")] == [Author.ME] * 3
    assert owner.wrote("Sam") is Author.OTHER
    assert owner.wrote("") is Author.UNKNOWN
    assert Owner().wrote("Sam") is Author.UNKNOWN


def test_sections_of_one_pattern_share_a_member_as_far_as_it_holds_their_parts(
    make_scope: Callable[..., Scope],
) -> None:
    def broken(members: Members, path: str) -> bool:
        raise DamagedMember

    whole = r"all\.json"
    first = Section("friends", whole, names)
    there = Section("posts", whole, names, holds=lambda members, path: path == "All.json")
    absent = Section("likes", whole, names, holds=lambda members, path: False)
    unclear = Section("odd", whole, names, holds=broken)
    table = (first, Section("rest", r"all.*", None), there, absent, unclear)
    assert sections_of(table, "All.json") == (first, there, absent, unclear)
    assert sections_of(table, "allies.json") == (table[1],)
    assert sections_of(table, "other.json") == ()
    members = make_scope("All.json").members
    assert sections_in(table, members, "All.json") == [first, there, unclear]


@pytest.mark.parametrize("error", [Cancelled(), MemoryError()])
def test_asking_what_a_member_holds_can_be_stopped(
    error: BaseException, make_scope: Callable[..., Scope]
) -> None:
    def stops(members: Members, path: str) -> bool:
        raise error

    table = (Section("posts", r"all\.json", names, holds=stops),)
    with pytest.raises(type(error)):
        sections_in(table, make_scope("all.json").members, "all.json")


@pytest.mark.parametrize(
    ("what", "shown"),
    [
        ("A label was\n not known:\t“a\u202e\ufeff\0b”.", "A label was not known: “a b”."),
        ("A half \ud83d one.", "A half one."),
        ("x" * 400, "x" * 400),
        ("x " * 9_999, "x " * 199 + "x…"),
    ],
)
def test_a_problem_is_one_line_whatever_the_export_holds(
    make_scope: Callable[..., Scope], what: str, shown: str
) -> None:
    assert make_scope("a.txt").problem(what, fatal=True) == Problem("a.txt", shown, fatal=True)

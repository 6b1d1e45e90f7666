import json
from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Contact, Membership, Problem, Relation
from desktop_app.readers.formats.instagram_people import (
    contacts,
    read_address_book,
    read_hashtags,
)
from desktop_app.readers.formats.meta import OTHER_LANGUAGE

Make = Callable[..., Any]
DAY = 1_718_443_800


@pytest.fixture
def found(make_scope: Make) -> Callable[..., list[Any]]:
    def read(parse: Callable[..., Any], *entries: Any) -> list[Any]:
        scope = make_scope("a.json", json.dumps(entries))
        with scope.members.open("a.json") as stream:
            return list(parse(stream, scope))

    return read


Found = Callable[..., list[Any]]
INSTAGRAM = "https://www.instagram.com"


@pytest.mark.parametrize(
    ("title", "listed", "name", "handle"),
    [
        ("", {"href": f"{INSTAGRAM}/kim.b", "value": "kim.b"}, "", "kim.b"),
        ("kim.b", {"href": f"{INSTAGRAM}/_u/kim.b"}, "", "kim.b"),
        ("kim.b", {"href": "", "value": ""}, "", "kim.b"),
        ("", {"value": "kim.b"}, "", "kim.b"),
        ("Kim 🌊", {"href": "https://www.threads.net/@kim.b?x=1", "value": ""}, "Kim 🌊", "kim.b"),
        ("Kim", {"href": "https://example.org/else", "value": "kim.b"}, "Kim", "kim.b"),
    ],
)
def test_the_handle_wherever_it_stands(
    found: Found, title: str, listed: dict[str, str], name: str, handle: str
) -> None:
    entry = {"title": title, "string_list_data": [{**listed, "timestamp": DAY}]}
    (contact,) = found(contacts(Relation.FOLLOWER), entry)
    assert isinstance(contact, Contact)
    assert (contact.name, contact.handle, contact.since) == (name, handle, DAY)
    assert contact.relation is Relation.FOLLOWER


def test_labels_may_hold_name_and_handle(found: Found) -> None:
    labels = [{"label": "Name", "value": "Kim"}, {"label": "Username", "value": "kim.b"}]
    (contact,) = found(contacts(Relation.FOLLOWING), {"timestamp": DAY, "label_values": labels})
    assert (contact.name, contact.handle, contact.since) == ("Kim", "kim.b", DAY)


def test_an_entry_without_a_name_is_told_and_one_in_another_language_fails(found: Found) -> None:
    empty = {"title": "", "string_list_data": [{"href": "", "value": "", "timestamp": DAY}]}
    (problem,) = found(contacts(Relation.FOLLOWER), empty, empty)
    assert not problem.fatal
    strange = {"label_values": [{"label": "Nazwa", "value": "kim"}]}
    (problem,) = found(contacts(Relation.FOLLOWER), strange, strange)
    assert problem == Problem("a.json", OTHER_LANGUAGE, fatal=True)


def test_hashtags_are_memberships(found: Found) -> None:
    tag = {"string_list_data": [{"href": f"{INSTAGRAM}/explore/tags/bread/", "timestamp": DAY}]}
    (membership,) = found(read_hashtags, tag)
    assert isinstance(membership, Membership)
    assert (membership.name, membership.role, membership.since) == ("#bread", "follows", DAY)
    (problem,) = found(read_hashtags, {"label_values": [{"label": "Nazwa", "value": "x"}]})
    assert problem.fatal


def test_an_uploaded_address_book_in_either_english(found: Found) -> None:
    for first, last, point in (
        ("First name", "Surname", "Contact information"),
        ("First Name", "Last Name", "Contact Information"),
    ):
        entry = {first: {"value": "Kim"}, last: {"value": "Brook"}, point: {"value": "07700900111"}}
        (contact,) = found(read_address_book, {"string_map_data": entry})
        assert (contact.name, contact.handle) == ("Kim Brook", "07700900111")
        assert contact.relation is Relation.ADDRESS_BOOK
    (problem,) = found(read_address_book, {"string_map_data": {"Imię": {"value": "Kim"}}})
    assert problem.fatal


def test_damage_is_told_by_every_parser(found: Found) -> None:
    whole = {"title": "kim", "string_list_data": [{"value": "kim"}]}
    for parse in (contacts(Relation.BLOCKED), read_hashtags, read_address_book):
        assert isinstance(found(parse, {"title": 5}, whole)[-1], Problem)

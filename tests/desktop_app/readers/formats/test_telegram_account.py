import json
from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import App, Contact, Login, MediaRole, Problem, Record, Relation, State
from desktop_app.readers import telegram
from desktop_app.readers.formats import telegram_account as account, telegram_people as people
from desktop_app.readers.formats.telegram_shapes import Frequent, Person, Session, Story
from desktop_app.readers.section import Scope

MakeScope = Callable[..., Scope]


def read(name: str, data: str, make_scope: MakeScope) -> list[Record | Problem]:
    section = next(each for each in telegram.SECTIONS if each.name == name)
    scope = make_scope("result.json", data)
    with scope.members.open(scope.path) as stream:
        assert section.parse
        return list(section.parse(stream, scope))


def test_the_account_without_what_it_does_not_have(make_scope: MakeScope) -> None:
    person = {"user_id": 7, "first_name": "Robin", "username": "@rob", "bio": " "}
    found: list[Any] = read(
        "account", json.dumps({"personal_information": person, "x": 1}), make_scope
    )
    assert (found[0].name, found[0].handles, found[0].id) == ("Robin", ("rob",), "7")
    assert [(each.name, each.value) for each in found[1:]] == [
        ("name", "Robin"),
        ("username", "rob"),
    ]


def test_a_list_is_read_without_what_comes_behind_it(make_scope: MakeScope) -> None:
    data = '{"contacts": {"list": [{"user_id": 1, "first_name": "Ash"}]}, "chats": {"list": [}'
    (contact,) = read("contacts", data, make_scope)
    assert isinstance(contact, Contact)
    damaged = '{"contacts": {"list": [{"user_id": 1, "first_name": "Ash"}, {"us'
    assert [type(each) for each in read("contacts", damaged, make_scope)] == [Contact, Problem]


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (Person(user_id=5, first_name="Ash"), ("5", "Ash", Relation.FRIEND)),
        (Person(first_name="Ash", last_name="Fell"), ("", "Ash Fell", Relation.ADDRESS_BOOK)),
        (Person(phone_number="0117"), ("", "0117", Relation.ADDRESS_BOOK)),
        (Person(user_id=0, first_name="Ash"), ("", "Ash", Relation.ADDRESS_BOOK)),
        (Person(date="1970-01-01T01:00:00"), None),
    ],
)
def test_contacts_are_on_telegram_or_only_in_the_address_book(
    person: Person, expected: tuple[str, str, Relation] | None, make_scope: MakeScope
) -> None:
    found = [
        (each.id, each.name, each.relation) for each in people.contacts_of(person, make_scope())
    ]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("frequent", "is_told"),
    [
        (Frequent(1, "people", "user", "Ash"), True),
        (Frequent(1, "calls", "user", None), True),
        (Frequent(1, "inline_bots", "user", "gif"), False),
        (Frequent(1, "people", "private_group", "Walkers"), False),
    ],
)
def test_only_people_are_partners(frequent: Frequent, is_told: bool, make_scope: MakeScope) -> None:
    assert bool(list(people.frequent_of(frequent, make_scope()))) is is_told


def test_sessions_sites_and_stories(make_scope: MakeScope) -> None:
    scope = make_scope("sub/result.json")
    session = Session(last_active_unixtime=1_719_835_200, device_model="Phone", last_ip="192.0.2.1")
    assert list(account.sessions_of(session, scope)) == [
        Login(scope.origin, "", 1_719_835_200, "Phone", "192.0.2.1", "", active=True)
    ]
    site = Session(bot_username="quizbot", created_unixtime=1_719_835_200)
    assert list(account.sites_of(site, scope)) == [App(scope.origin, "", "quizbot", 1_719_835_200)]
    (story,) = account.stories_of(Story(media="stories/1.mp4"), scope)
    assert (story.uri, story.role, story.state) == (
        "sub/stories/1.mp4",
        MediaRole.STORY,
        State.ARCHIVED,
    )
    assert story.is_video


def test_a_part_nobody_knows_is_told_by_name(make_scope: MakeScope) -> None:
    (problem,) = read("other_parts", '{"about": "", "brand\\nnew": [], "chats": {}}', make_scope)
    assert isinstance(problem, Problem)
    assert problem.what == "This download has a part that was not recognised: “brand new”."

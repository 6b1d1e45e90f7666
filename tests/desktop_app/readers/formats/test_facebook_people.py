import json
from collections.abc import Callable
from typing import Any

from checks.evidence import Contact, Membership, Problem, Relation
from desktop_app.readers.formats.facebook_people import (
    contacts,
    contacts_page,
    memberships,
    read_address_book,
)
from desktop_app.readers.section import Parser

Make = Callable[..., Any]
MADE = 1_718_409_600


def run(parser: Parser, data: Any, make_scope: Make, path: str = "a.json") -> list[Any]:
    scope = make_scope(path, data if isinstance(data, str) else json.dumps(data))
    with scope.members.open(scope.path) as stream:
        return list(parser(stream, scope))


def test_people_in_either_dialect(make_scope: Make) -> None:
    labelled = [{"label": "Name", "value": "Bea"}, {"label": "Time", "timestamp_value": MADE}]
    data = {"friends_v2": [{"name": "Ann", "timestamp": MADE}, {"label_values": labelled}]}
    found = run(contacts(Relation.BLOCKED), data, make_scope)
    assert [(one.name, one.since, one.relation) for one in found if isinstance(one, Contact)] == [
        ("Ann", MADE, Relation.BLOCKED),
        ("Bea", MADE, Relation.BLOCKED),
    ]


def test_the_last_event_about_a_group_counts_whatever_the_order(make_scope: Make) -> None:
    events = [
        {"timestamp": MADE, "title": "You joined Brass.", "data": [{"name": "Brass"}]},
        {"timestamp": MADE + 9, "title": "You left Brass.", "data": [{"name": "Brass"}]},
    ]
    for order in (events, events[::-1]):
        (found,) = run(memberships("member"), {"groups_joined_v2": order}, make_scope)
        assert isinstance(found, Membership)
        assert (found.name, found.since, found.active) == ("Brass", MADE + 9, False)


def test_a_sentence_that_is_not_known_fails_but_keeps_the_group(make_scope: Make) -> None:
    event = {"timestamp": MADE, "title": "Ny medlem", "data": [{"name": "Brass"}]}
    group, problem = run(memberships("member"), [event], make_scope)
    assert (group.name, group.active) == ("Brass", True)
    assert isinstance(problem, Problem)
    assert problem.fatal
    (page,) = run(memberships("likes"), [event], make_scope)
    assert page.active


def test_damage_is_told(make_scope: Make) -> None:
    for parser in (contacts(Relation.FRIEND), memberships("member"), read_address_book):
        (problem,) = run(parser, "{", make_scope)
        assert isinstance(problem, Problem)
    bomb = run(contacts_page(Relation.FRIEND), "<div>" * 5_000, make_scope, "a.html")
    assert isinstance(bomb[-1], Problem)

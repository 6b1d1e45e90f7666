from collections.abc import Callable
from typing import Any

from checks.evidence import (
    App,
    Audience,
    Contact,
    Membership,
    Problem,
    ProfileField,
    Record,
    Relation,
)
from desktop_app.readers.formats.bluesky_people import read_lists, read_other, read_people
from desktop_app.readers.section import Owner, Parser, Scope
from desktop_app.sample.car import repository

Make = Callable[..., Scope]
DID = "did:plc:inesquarrendonpears2026a"
MADE = "2023-08-01T00:00:00Z"


def read(
    make: Make, parse: Parser, records: dict[str, Any], did: str = DID
) -> list[Record | Problem]:
    scope = make("repo.car", repository(DID, records), Owner("Ines", ids=frozenset({did})))
    with scope.members.open("repo.car") as stream:
        return list(parse(stream, scope))


def test_follows_and_blocks_are_numbers_without_names(make_scope: Make) -> None:
    records = {
        "app.bsky.graph.follow/3ka": {"subject": "did:plc:tobin", "createdAt": MADE},
        "app.bsky.graph.block/3kb": {"subject": "did:plc:rude", "createdAt": MADE},
    }
    found = read(make_scope, read_people, records)
    assert [
        (each.id, each.name, each.handle, each.relation, each.since)
        for each in found
        if isinstance(each, Contact)
    ] == [
        ("following:did:plc:tobin", "", "", Relation.FOLLOWING, 1690848000),
        ("blocked:did:plc:rude", "", "", Relation.BLOCKED, 1690848000),
    ]


def test_what_the_person_made_is_a_group_and_stands_on_the_profile(make_scope: Make) -> None:
    records = {
        "app.bsky.graph.list/3ka": {"name": "Piano people", "description": "Uprights"},
        "app.bsky.graph.starterpack/3kb": {"name": "Start here"},
        "app.bsky.feed.generator/pears": {"displayName": "All pears"},
        "app.bsky.graph.list/3kc": {},
    }
    found = read(make_scope, read_lists, records)
    groups = [each for each in found if isinstance(each, Membership)]
    assert [each.name for each in groups] == ["Piano people", "", "Start here", "All pears"]
    assert {each.role for each in groups} == {"owner"}
    lines = [each for each in found if isinstance(each, ProfileField)]
    assert [each.value for each in lines] == ["Piano people\nUprights", "Start here", "All pears"]
    assert {each.audience for each in lines} == {Audience.PUBLIC}


def test_other_apps_are_named_by_their_sites_once(make_scope: Make) -> None:
    names = ("com.example.reading.shelf", "com.example.reading.book", "solo")
    found = read(make_scope, read_other, {f"{name}/3ka": {"a": 1} for name in names})
    assert [each.name for each in found if isinstance(each, App)] == ["reading.example.com", "solo"]


def test_known_parts_are_left_alone_and_unknown_ones_told(make_scope: Make) -> None:
    names = ("app.bsky.feed.like", "app.bsky.feed.post", "app.bsky.feed.brandnew")
    (problem,) = read(make_scope, read_other, {f"{name}/3ka": {} for name in names})
    assert isinstance(problem, Problem)
    assert (
        problem.what
        == "This download has a part that was not recognised: “app.bsky.feed.brandnew”."
    )


def test_another_persons_apps_are_not_read(make_scope: Make) -> None:
    assert read(make_scope, read_other, {"com.example.app.x/3ka": {}}, "did:plc:tobin") == []

from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Account, Audience, Media, Problem, ProfileField, Record, Setting
from desktop_app.readers.formats.bluesky_account import (
    confirm,
    find_owner,
    is_repository,
    read_profile,
    read_settings,
)
from desktop_app.readers.section import Owner, Parser, Scope
from desktop_app.sample.car import repository

Make = Callable[..., Scope]
DID = "did:plc:inesquarrendonpears2026a"
PROFILE = "app.bsky.actor.profile"


def read(make: Make, parse: Parser, records: dict[str, Any]) -> list[Record | Problem]:
    named = {f"{name}/self": record for name, record in records.items()}
    scope = make("repo.car", repository(DID, named), Owner("Ines", ids=frozenset({DID})))
    with scope.members.open("repo.car") as stream:
        return list(parse(stream, scope))


def settings_of(make: Make, records: dict[str, Any]) -> dict[str, str]:
    found = read(make, read_settings, records)
    return {each.name: each.value for each in found if isinstance(each, Setting)}


def test_the_profile_is_public(make_scope: Make) -> None:
    blob = {"mimeType": "image/png", "size": 3}
    profile = {
        "displayName": " Ines Quarrendon ",
        "description": "Pears",
        "website": "https://ines.example",
        "avatar": blob,
        "banner": blob,
        "createdAt": "2023-07-01T00:00:00.000Z",
    }
    found = read(make_scope, read_profile, {PROFILE: profile})
    (account,) = (each for each in found if isinstance(each, Account))
    assert (account.id, account.name, account.created) == (DID, "Ines Quarrendon", 1688169600)
    fields = [each for each in found if isinstance(each, ProfileField)]
    assert {each.name: each.value for each in fields} == {
        "name": "Ines Quarrendon",
        "bio": "Pears",
        "website": "https://ines.example",
    }
    assert {each.audience for each in fields} == {Audience.PUBLIC}
    assert [str(each.role) for each in found if isinstance(each, Media)] == ["profile", "cover"]


@pytest.mark.parametrize(
    ("labels", "value"),
    [
        (None, "off"),
        ({"values": []}, "off"),
        ({"values": [{"val": "porn"}]}, "off"),
        ({"values": [{"val": "!no-unauthenticated"}]}, "on"),
    ],
)
def test_a_label_asks_apps_to_hide_the_account(
    labels: dict[str, Any] | None, value: str, make_scope: Make
) -> None:
    profile = {"displayName": "Ines", **({} if labels is None else {"labels": labels})}
    assert settings_of(make_scope, {PROFILE: profile}) == {"profile_audience": value}


@pytest.mark.parametrize(
    ("told", "value"), [("all", "public"), ("following", "some"), ("none", "only_me")]
)
def test_who_may_write_is_told(told: str, value: str, make_scope: Make) -> None:
    record = {"allowIncoming": told, "allowGroupInvites": told}
    found = settings_of(make_scope, {"chat.bsky.actor.declaration": record})
    assert found == {"message_senders": value, "group_adders": value}


@pytest.mark.parametrize(
    ("told", "value"), [("followers", "public"), ("mutuals", "some"), ("none", "only_me")]
)
def test_who_gets_notices_is_told(told: str, value: str, make_scope: Make) -> None:
    record = {"allowSubscriptions": told}
    found = settings_of(make_scope, {"app.bsky.notification.declaration": record})
    assert found == {"notify_followers": value}


@pytest.mark.parametrize(("told", "value"), [(True, "on"), (False, "off")])
def test_whether_it_is_left_out_of_recommendations_is_told(
    told: bool, value: str, make_scope: Make
) -> None:
    name = "app.bsky.actor.contentVisibilityDeclaration"
    found = settings_of(make_scope, {name: {"hideFromAlgorithmicRecommendations": told}})
    assert found == {"discoverable": value}


def test_what_is_not_said_is_left_to_be_asked(make_scope: Make) -> None:
    names = ("chat.bsky.actor.declaration", "app.bsky.actor.contentVisibilityDeclaration")
    assert read(make_scope, read_settings, {}) == []
    assert read(make_scope, read_settings, {name: {} for name in names}) == []


def test_a_value_that_is_not_known_is_told(make_scope: Make) -> None:
    record = {"allowIncoming": "friends", "allowGroupInvites": "none"}
    found = read(make_scope, read_settings, {"chat.bsky.actor.declaration": record})
    (problem,) = (each for each in found if isinstance(each, Problem))
    assert problem.what == (
        "The setting “Allow new messages from” has a value that was not recognised."
    )
    assert [each.name for each in found if isinstance(each, Setting)] == ["group_adders"]


def test_whose_it_is(make_members: Callable[..., Any]) -> None:
    named = repository(DID, {f"{PROFILE}/self": {"displayName": "Ines Quarrendon"}})
    for data, name in ((named, "Ines Quarrendon"), (repository(DID, {}), "")):
        members = make_members({"notes.txt": "x", "repo.car": data})
        assert find_owner(members, ()) == Owner(name, "", frozenset({DID}))
        assert confirm(members)
    nobody = make_members({"repo.car": b"not one"})
    assert find_owner(nobody, ()) == Owner()
    assert not confirm(nobody)


def test_a_repository_is_known_by_its_ending() -> None:
    assert is_repository("folder/repo (1).CAR")
    assert not is_repository("oscar")

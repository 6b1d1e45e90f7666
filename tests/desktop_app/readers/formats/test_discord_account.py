import json
from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import App, Audience, Contact, Login, Problem, ProfileField, Relation
from desktop_app.readers.formats.discord_account import (
    find_owner,
    read_account,
    read_connections,
    read_people,
    read_sessions,
)
from desktop_app.readers.section import Owner, Parser, Scope

MakeScope = Callable[..., Scope]
Make = Callable[..., Any]


def read(parse: Parser, make_scope: MakeScope, **user: Any) -> list[Any]:
    scope = make_scope("Account/user.json", json.dumps(user))
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


def test_the_owner_is_in_the_account_and_never_in_the_decoy(make_members: Make) -> None:
    decoy = {"Activities/Activities_1/users/user.json": '{"id": "9", "username": "decoy"}'}
    user = {"Konto/user.json": '{"id": 7, "username": "rob", "discriminator": "0042"}'}
    assert find_owner(make_members(decoy | user), ()) == Owner(
        "", "rob#0042", frozenset({"7", "rob"})
    )
    assert find_owner(make_members(decoy), ("Robin",)) == Owner()


def test_addresses_are_nobody_elses_to_see(make_scope: MakeScope) -> None:
    account, *fields = read(
        read_account,
        make_scope,
        id="7",
        username="rob",
        discriminator=0,
        global_name="Robin",
        email="r@example.org",
        phone=None,
        ip="192.0.2.1",
        notes={"8": "secret"},
        user_profile_metadata={"bio": "tea", "pronouns": ""},
    )
    assert (account.name, account.handles) == ("Robin", ("rob",))
    told = {each.name: (each.value, each.audience) for each in fields}
    assert told == {
        "name": ("Robin", Audience.UNKNOWN),
        "username": ("rob", Audience.UNKNOWN),
        "bio": ("tea", Audience.UNKNOWN),
        "email": ("r@example.org", Audience.ONLY_ME),
    }
    assert all(isinstance(each, ProfileField) for each in fields)


@pytest.mark.parametrize(
    ("kind", "relation"),
    [
        (1, Relation.FRIEND),
        ("2", Relation.BLOCKED),
        (3, Relation.REQUEST_RECEIVED),
        (4, Relation.REQUEST_SENT),
        ("friend", Relation.FRIEND),
        ("PENDING_INCOMING", Relation.REQUEST_RECEIVED),
    ],
)
def test_how_somebody_is_connected(
    kind: int | str, relation: Relation, make_scope: MakeScope
) -> None:
    user = {"id": "8", "username": "ash_f", "discriminator": 1}
    (contact,) = read(
        read_people, make_scope, relationships=[{"id": "8", "type": kind, "user": user}]
    )
    assert isinstance(contact, Contact)
    assert (contact.name, contact.handle, contact.relation) == ("ash_f", "ash_f#0001", relation)


def test_a_way_nobody_knows_leaves_contacts_unchecked(make_scope: MakeScope) -> None:
    some = [{"id": "8", "type": "ADMIRER\n"}, {"id": "9", "type": "ADMIRER"}]
    (problem,) = read(read_people, make_scope, relationships=some)
    assert isinstance(problem, Problem)
    assert problem.fatal
    assert problem.what.endswith("“ADMIRER”.")


def test_devices_wrapped_or_not_without_their_addresses(make_scope: MakeScope) -> None:
    data = {
        "client_info": {"ip": "192.0.2.1", "os": "Linux", "platform": None},
        "approx_last_used_time": "2025-10-01T19:30:00+00:00",
    }
    bot = {"user_data": {**data, "is_bot": True}}
    old = {"user_data": data, "is_soft_deleted": True}
    found = read(read_sessions, make_scope, user_sessions=[data, old, bot, {}])
    assert all(isinstance(each, Login) for each in found)
    assert [(each.device, each.active, each.address) for each in found] == [
        ("Linux", True, ""),
        ("Linux", False, ""),
        ("", True, ""),
    ]
    assert found[0].made == 1_759_347_000


def test_accounts_elsewhere(make_scope: MakeScope) -> None:
    some = [
        {"type": "steam", "id": 5, "name": "rob"},
        {"type": "twitch", "id": "6", "name": None, "revoked": True},
        {"type": "contacts", "id": "7"},
    ]
    found = read(read_connections, make_scope, connections=some)
    assert all(isinstance(each, App) for each in found)
    assert [(each.name, each.active, each.id) for each in found] == [
        ("steam: rob", True, "steam-5"),
        ("twitch", False, "twitch-6"),
    ]
    assert read(read_connections, make_scope, connections=None) == []


@pytest.mark.parametrize("parse", [read_account, read_people, read_sessions, read_connections])
def test_damage_is_told(parse: Parser, make_scope: MakeScope) -> None:
    scope = make_scope("Account/user.json", '{"id": ')
    with scope.members.open(scope.path) as stream:
        (problem,) = parse(stream, scope)
    assert isinstance(problem, Problem)
    assert problem.fatal

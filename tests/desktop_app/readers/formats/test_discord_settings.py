import json
from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Problem, ProfileField, Setting
from desktop_app.catalogue import platforms
from desktop_app.readers.formats.discord_settings import ODD_VALUE, finder, read_settings
from desktop_app.readers.section import Scope

MakeScope = Callable[..., Scope]


def read(make_scope: MakeScope, **user: Any) -> list[Any]:
    scope = make_scope("Account/user.json", json.dumps(user))
    with scope.members.open(scope.path) as stream:
        return list(read_settings(stream, scope))


def values(make_scope: MakeScope, **user: Any) -> dict[str, str]:
    found = read(make_scope, **user)
    return {each.name: each.value for each in found if isinstance(each, Setting)}


@pytest.mark.parametrize(
    ("settings", "name", "value"),
    [
        ({"default_guilds_restricted": True}, "message_senders", "some"),
        ({"default_guilds_restricted": False}, "message_senders", "public"),
        ({"friend_source_flags": {"all": True}}, "friend_request_senders", "public"),
        (
            {"friend_source_flags": {"mutual_guilds": True}},
            "friend_request_senders",
            "server_members",
        ),
        (
            {"friend_source_flags": {"mutual_friends": True, "mutual_guilds": False}},
            "friend_request_senders",
            "contacts_of_contacts",
        ),
        ({"friend_source_flags": {}}, "friend_request_senders", "only_me"),
        ({"explicit_content_filter": 0}, "sensitive_media", "show"),
        ({"explicit_content_filter": 1}, "sensitive_media", "non_friends"),
        ({"explicit_content_filter": 2}, "sensitive_media", "block"),
        ({"status": "idle"}, "presence_audience", "online"),
        ({"status": "dnd"}, "presence_audience", "do_not_disturb"),
        ({"show_current_game": True}, "activity_audience", "on"),
        ({"show_current_game": False}, "activity_audience", "off"),
        ({"contact_sync_enabled": True}, "contact_upload", "on"),
        ({"friend_discovery_flags": 2}, "phone_discovery", "on"),
        ({"friend_discovery_flags": 2}, "email_discovery", "off"),
        ({"friend_discovery_flags": 6}, "email_discovery", "on"),
        (
            {"settings": {"privacy": {"defaultGuildsRestricted": {"value": True}}}},
            "message_senders",
            "some",
        ),
        (
            {"settings": {"status": {"status": {"value": "invisible"}}}},
            "presence_audience",
            "invisible",
        ),
        (
            {"settings": {"privacy": {"friendDiscoveryFlags": {"value": 0}}}},
            "phone_discovery",
            "off",
        ),
        (
            {"settings": {"privacy": {"allowActivityPartyPrivacyFriends": True}}},
            "game_join",
            "on",
        ),
    ],
)
def test_each_setting_of_either_generation(
    settings: dict[str, Any], name: str, value: str, make_scope: MakeScope
) -> None:
    assert values(make_scope, settings=settings)[name] == value
    questions = {each.setting: each for each in platforms()["discord"].questions}
    assert value in {option.value for option in questions[name].options}


def test_a_game_hidden_from_some_servers(make_scope: MakeScope) -> None:
    settings = {"show_current_game": True, "activity_restricted_guild_ids": ["1"]}
    assert values(make_scope, settings=settings) == {"activity_audience": "some"}


@pytest.mark.parametrize(
    "settings",
    [
        {"default_guilds_restricted": "perhaps"},
        {"friend_source_flags": {"value": 14, "more": 1}},
        {"friend_source_flags": 14},
        {"explicit_content_filter": 9},
        {"explicit_content_filter": True},
        {"status": "asleep"},
        {"status": ["online"]},
        {"show_current_game": 1},
        {"friend_discovery_flags": True},
    ],
)
def test_a_value_nobody_knows_is_told_and_the_question_stays(
    settings: dict[str, Any], make_scope: MakeScope
) -> None:
    found = read(make_scope, settings=settings)
    assert found
    assert all(isinstance(each, Problem) and not each.fatal for each in found)
    assert found[0].what.startswith(ODD_VALUE.partition("“")[0])


def test_what_a_package_leaves_out_is_not_told(make_scope: MakeScope) -> None:
    assert read(make_scope, settings={"settings": {"appearance": {}, "odd": 3}}) == []
    assert read(make_scope, settings=None) == []


def connection(kind: str, visibility: int | None) -> dict[str, Any]:
    return {"type": kind, "id": "1", "name": "x", "visibility": visibility}


def test_connections_that_are_shown_and_contacts_that_are_synced(make_scope: MakeScope) -> None:
    assert values(make_scope, connections=[]) == {"linked_accounts": "hidden"}
    assert values(make_scope, connections=[connection("steam", 0)]) == {"linked_accounts": "hidden"}
    both = [connection("steam", 1), connection("contacts", 0)]
    assert values(make_scope, connections=both) == {
        "linked_accounts": "shown",
        "contact_upload": "on",
    }
    flat = {"contact_sync_enabled": False}
    assert values(make_scope, settings=flat, connections=both)["contact_upload"] == "off"
    (problem,) = read(make_scope, connections=[connection("steam", None)])
    assert isinstance(problem, Problem)


def test_the_words_of_a_status_are_part_of_the_profile(make_scope: MakeScope) -> None:
    (field,) = read(make_scope, settings={"custom_status": {"text": " out "}})
    assert isinstance(field, ProfileField)
    assert (field.name, field.value) == ("other", "out")


def test_a_group_is_not_taken_for_a_setting_of_its_name() -> None:
    find = finder({"settings": {"status": {"x": 1}, "privacy": {"contactSyncEnabled": False}}})
    assert find("status") is None
    assert find("contact_sync_enabled") is False


def test_damage_is_told(make_scope: MakeScope) -> None:
    scope = make_scope("Account/user.json", '{"settings": [')
    with scope.members.open(scope.path) as stream:
        (problem,) = read_settings(stream, scope)
    assert isinstance(problem, Problem)
    assert problem.fatal

import json
from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import App, Contact, Login, Membership, Problem, Relation, Setting
from desktop_app.readers.formats import x_connections
from desktop_app.readers.section import Parser, Scope

Make = Callable[..., Scope]


def script(entries: object) -> str:
    return f"window.YTD.any.part0 = {json.dumps(entries)}"


def read(
    make_scope: Make, parse: Parser, entries: object, others: dict[str, str] | None = None
) -> list[Any]:
    scope = make_scope("data/any.js", script(entries), None, others)
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


@pytest.mark.parametrize(
    ("parse", "wrapper", "relation"),
    [
        (x_connections.read_followers, "follower", Relation.FOLLOWER),
        (x_connections.read_following, "following", Relation.FOLLOWING),
        (x_connections.read_blocked, "blocking", Relation.BLOCKED),
    ],
)
def test_contacts_have_names_only_where_posts_tell_them(
    parse: Parser, wrapper: str, relation: Relation, make_scope: Make
) -> None:
    mention = {"id_str": "222", "name": "Lutra", "screen_name": "otter"}
    tweets = [
        {"tweet": {"in_reply_to_user_id_str": "222", "in_reply_to_screen_name": "lutra_old"}},
        {"tweet": {"entities": {"user_mentions": [mention, {"id_str": "444", "name": ""}]}}},
        {"tweet": {"in_reply_to_user_id_str": "333", "in_reply_to_screen_name": "beaver"}},
    ]
    entries = [{wrapper: {"accountId": number}} for number in ("222", "333", "444")]
    everything = read(make_scope, parse, entries, {"data/tweets.js": script(tweets)})
    found = [each for each in everything if isinstance(each, Contact)]
    assert [(each.name, each.handle) for each in found] == [
        ("Lutra", "otter"),
        ("", "beaver"),
        ("", ""),
    ]
    assert {each.relation for each in found} == {relation}
    assert found[0].id == f"{relation}-222"
    problems = [each for each in everything if isinstance(each, Problem)]
    assert [each.fatal for each in problems] == [] if relation is Relation.BLOCKED else [True]


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://twitter.com/jo/lists/bread-people", "bread people"),
        ("https://x.com/jo/lists/caf%C3%A9", "café"),
        ("https://twitter.com/i/lists/170000000", "170000000"),
        ("https://elsewhere.example/list", "https://elsewhere.example/list"),
    ],
)
def test_lists(address: str, name: str, make_scope: Make) -> None:
    for parse, role in (
        (x_connections.read_lists_created, "owner"),
        (x_connections.read_lists_member, "member"),
        (x_connections.read_lists_subscribed, "follower"),
    ):
        (found,) = read(make_scope, parse, [{"userListInfo": {"url": address}}])
        assert isinstance(found, Membership)
        assert (found.name, found.role, found.about) == (name, role, address)


def test_an_uploaded_address_book(make_scope: Make) -> None:
    cards = [
        {"contact": {"id": "1", "emails": ["al@example.net"], "phoneNumbers": ["+447700900654"]}},
        {"contact": {"id": 2, "phoneNumbers": ["+447700900655"]}},
        {"contact": {"id": "3"}},
    ]
    found = read(make_scope, x_connections.read_address_book, cards)
    contacts = [each for each in found if isinstance(each, Contact)]
    assert [each.handle for each in contacts] == ["al@example.net", "+447700900655", ""]
    (setting,) = (each for each in found if isinstance(each, Setting))
    assert (setting.name, setting.value) == ("contact_upload", "stored")
    assert not read(make_scope, x_connections.read_address_book, [])


def test_apps(make_scope: Make) -> None:
    app = {
        "id": "5",
        "name": "PlanPoster",
        "permissions": ["read", "write"],
        "approvedAt": "2018-03-01T12:00:00.000Z",
    }
    nameless = {"id": "6", "organization": {"name": "Plan Co"}}
    entries = [{"connectedApplication": app}, {"connectedApplication": nameless}]
    first, second = read(make_scope, x_connections.read_apps, entries)
    assert isinstance(first, App)
    assert (first.name, first.since, first.permissions) == (
        "PlanPoster",
        1_519_905_600,
        ("read", "write"),
    )
    assert second.name == "Plan Co"


def test_sign_ins_and_devices_without_their_secrets(make_scope: Make) -> None:
    at = "2023-01-01T00:00:00.000Z"
    audit = [{"ipAudit": {"createdAt": at, "loginIp": "192.0.2.14"}}]
    token = {"token": "s3cret", "createdAt": at, "clientApplicationName": "Phone"}
    device = {"userAgent": "Firefox", "registrationToken": "s3cret", "createdAt": at}
    registry = [{"registeredDevices": {"deviceMetadataList": [device]}}]
    found = [
        *read(make_scope, x_connections.read_sign_ins, audit),
        *read(make_scope, x_connections.read_device_tokens, [{"deviceToken": token}]),
        *read(make_scope, x_connections.read_key_registry, registry),
    ]
    assert all(isinstance(each, Login) for each in found)
    assert [(each.address, each.device, each.made) for each in found] == [
        ("192.0.2.14", "", 1_672_531_200),
        ("", "Phone", 1_672_531_200),
        ("", "Firefox", 1_672_531_200),
    ]
    assert not any("s3cret" in repr(each) for each in found)


@pytest.mark.parametrize(
    "parse",
    [
        x_connections.read_followers,
        x_connections.read_lists_member,
        x_connections.read_address_book,
        x_connections.read_apps,
        x_connections.read_sign_ins,
        x_connections.read_device_tokens,
        x_connections.read_key_registry,
    ],
)
def test_what_is_not_of_the_shape_is_told(parse: Parser, make_scope: Make) -> None:
    (problem,) = read(make_scope, parse, [{"else": {}}])
    assert isinstance(problem, Problem)
    assert problem.fatal

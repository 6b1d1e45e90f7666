import json
from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Account, Media, Problem, ProfileField, Record, Setting
from desktop_app.readers.formats.mastodon_actor import owner_at, read_actor, read_settings
from desktop_app.readers.section import Owner, Parser, Scope

Make = Callable[..., Scope]
ME = "https://fen.example/users/ines"
BASE = {"id": ME, "type": "Person", "preferredUsername": "ines", "name": "Ines Quarrendon"}


def read(make: Make, parse: Parser, **actor: Any) -> list[Record | Problem]:
    scope = make("actor.json", json.dumps({**BASE, **actor}), others={"avatar.png": ""})
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


@pytest.mark.parametrize(
    ("more", "handle"),
    [
        ({}, "ines@fen.example"),
        ({"webfinger": "acct:ines@quarrendon.example"}, "ines@quarrendon.example"),
        ({"id": None}, "ines"),
    ],
)
def test_the_account_has_an_address(more: dict[str, Any], handle: str, make_scope: Make) -> None:
    account = read(make_scope, read_actor, **more)[0]
    assert isinstance(account, Account)
    assert account.name == "Ines Quarrendon"
    assert account.handles == tuple(dict.fromkeys((handle, "ines")))


def test_each_line_of_the_profile_is_read(make_scope: Make) -> None:
    found = read(
        make_scope,
        read_actor,
        summary="<p>Peat &amp; pears</p>",
        attachment=[
            {"type": "PropertyValue", "name": "Web", "value": '<a href="https://i.example">me</a>'},
            {"type": "PropertyValue", "name": "Empty", "value": ""},
            {"type": "IdentityProof", "name": "Key", "value": "abc"},
        ],
        alsoKnownAs="https://old.example/users/ines",
        movedTo={"id": "https://new.example/users/ines"},
    )
    assert [(each.name, each.value) for each in found if isinstance(each, ProfileField)] == [
        ("name", "Ines Quarrendon"),
        ("username", "ines@fen.example"),
        ("bio", "Peat & pears"),
        ("other", "Web: me\nhttps://i.example"),
        ("other", "Also known as: https://old.example/users/ines"),
        ("other", "Moved to: https://new.example/users/ines"),
    ]


def test_pictures_are_matched_to_members(make_scope: Make) -> None:
    pictures = {"icon": {"url": "avatar.png"}, "image": {"url": "https://x.example/h.png"}}
    found = read(make_scope, read_actor, **pictures)
    media = [(str(each.role), each.uri) for each in found if isinstance(each, Media)]
    assert media == [("profile", "avatar.png"), ("cover", "")]


def test_each_setting_is_told_both_ways(make_scope: Make) -> None:
    names = ("manuallyApprovesFollowers", "discoverable", "indexable")
    for value, expected in (
        (True, ["approved", "on", "on"]),
        (False, ["automatic", "off", "off"]),
    ):
        found = read(make_scope, read_settings, **dict.fromkeys(names, value))
        told = {each.name: each.value for each in found if isinstance(each, Setting)}
        settings = ("follower_approval", "discoverable", "post_search")
        assert told == dict(zip(settings, expected, strict=True))


def test_what_is_not_said_is_left_to_be_asked(make_scope: Make) -> None:
    assert read(make_scope, read_settings) == []
    assert read(make_scope, read_settings, discoverable=None) == []


def test_a_value_that_is_not_known_is_told(make_scope: Make) -> None:
    (problem,) = read(make_scope, read_settings, indexable="perhaps")
    assert isinstance(problem, Problem)
    assert "Include public posts in search results" in problem.what


@pytest.mark.parametrize("parse", [read_actor, read_settings])
def test_damage_is_fatal(parse: Parser, make_scope: Make) -> None:
    scope = make_scope("actor.json", json.dumps(BASE)[:-9])
    with scope.members.open(scope.path) as stream:
        (problem,) = parse(stream, scope)
    assert isinstance(problem, Problem)
    assert problem.fatal


def test_an_actor_that_is_nobody_is_fatal(make_scope: Make) -> None:
    (problem,) = read(make_scope, read_actor, id=None, preferredUsername=None)
    assert isinstance(problem, Problem)
    assert problem.fatal


def test_an_address_alone_tells_the_owner() -> None:
    assert owner_at(ME) == Owner("", "ines@fen.example", frozenset({ME}))

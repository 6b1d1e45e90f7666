from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Problem
from desktop_app.readers.formats import matrix_account as account
from desktop_app.readers.formats.json_stream import CUT_SHORT
from desktop_app.readers.section import Owner, Parser, Scope

Make = Callable[..., Scope]
ME = Owner("Nia Tremlett", "nia:a", frozenset({"@nia:a"}))


def read(scope: Scope, parse: Parser) -> list[Any]:
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


@pytest.mark.parametrize(
    ("path", "parse"),
    [
        ("user_data/profile", account.read_profile),
        ("user_data/devices", account.read_sessions),
        ("user_data/account_data/global", account.read_account_data),
    ],
)
def test_what_is_cut_short_is_told(path: str, parse: Parser, make_scope: Make) -> None:
    (problem,) = read(make_scope(path, '{"name": "@nia', ME), parse)
    assert problem == Problem(path, CUT_SHORT, fatal=True)


def test_a_profile_of_little_gives_what_it_has(make_scope: Make) -> None:
    data = '{"name": "@nia:a", "threepids": [{"medium": "pigeon", "address": "Loft 2"}]}'
    found = read(make_scope("user_data/profile", data, ME), account.read_profile)
    assert [(each.name, each.value) for each in found[1:]] == [
        ("username", "@nia:a"),
        ("other", "Loft 2"),
    ]
    assert found[0].created is None


def test_a_session_without_a_name_or_a_time_is_still_one(make_scope: Make) -> None:
    data = '{"device_id": "A", "display_name": null, "last_seen_ts": null}'
    (login,) = read(make_scope("user_data/devices", data, ME), account.read_sessions)
    assert (login.id, login.device, login.made, login.active) == ("A", "", None, True)

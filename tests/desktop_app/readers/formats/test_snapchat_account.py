import json
from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Account, ProfileField, Setting
from desktop_app.catalogue import platforms
from desktop_app.readers.formats.snapchat_account import (
    find_owner,
    read_account,
    read_apps,
    read_history,
    read_logins,
    read_public_profile,
)
from tests.desktop_app.readers.snapchat_files import MakeScope, parse

Make = Callable[..., Any]
BASIC = {"Username": "elowen_p", "Name": "Elowen", "Creation Date": "2016-02-03 04:05:06 UTC"}
OFFERED = {
    question.setting: {option.value for option in question.options}
    for question in platforms()["snapchat"].questions
}


def test_the_account_file_names_the_owner(make_members: Make) -> None:
    members = make_members({"json/account.json": json.dumps({"Basic Information": BASIC})})
    owner = find_owner(members, ("Somebody",))
    assert (owner.name, owner.handle, owner.ids) == ("Elowen", "elowen_p", frozenset())


@pytest.mark.parametrize("text", [None, "[]", "{", '{"Basic Information": {}}'])
def test_without_it_the_person_is_who_they_say(text: str | None, make_members: Make) -> None:
    members = make_members({} if text is None else {"json/account.json": text})
    owner = find_owner(members, ("elowen_p", ""))
    assert (owner.account, owner.ids) == ("", frozenset({"elowen_p"}))


def test_the_account(make_scope: MakeScope) -> None:
    records, problems = parse(read_account, {"Basic Information": BASIC}, make_scope)
    account = records[0]
    assert isinstance(account, Account)
    assert (account.id, account.name, account.created) == ("elowen_p", "Elowen", 1_454_472_306)
    assert [each.value for each in records[1:]] == ["Elowen", "elowen_p"]
    assert not problems


@pytest.mark.parametrize("content", [{}, {"Basic Information": ""}, {"Basisinformation": BASIC}])
def test_an_account_that_is_not_named_is_told(content: object, make_scope: MakeScope) -> None:
    records, problems = parse(read_account, content, make_scope)
    assert not records
    assert any(each.fatal for each in problems)


def test_sign_ins_that_failed_are_none(make_scope: MakeScope) -> None:
    entries = [
        {"IP": "203.0.113.9", "Country": "GB", "Created": "2021-08-19 12:00:00 UTC"},
        {"IP": "198.51.100.4", "Country": "FR", "Status": "failed"},
    ]
    (login,), _ = parse(read_logins, {"Login History": entries}, make_scope)
    assert (login.made, login.address, login.place) == (1_629_374_400, "203.0.113.9", "GB")
    assert parse(read_logins, {"Login History": ""}, make_scope) == ([], [])


@pytest.mark.parametrize(
    ("event", "value"),
    [
        ("SMS enabled", "text"),
        ("Enabled by SMS", "text"),
        ("Authenticator app enabled", "on"),
        ("TOTP enabled", "on"),
        ("Two-Factor Authentication disabled", "off"),
        ("Disabled", "off"),
        ("SMS disabled", None),
        ("Frobnicated", None),
    ],
)
def test_the_last_that_happened_to_two_factor_counts(
    event: str, value: str | None, make_scope: MakeScope
) -> None:
    history = {
        "Two-Factor Authentication": [
            {"Date": "2022-01-01 00:00:00 UTC", "Event": event},
            {"Date": "2020-01-01 00:00:00 UTC", "Event": "SMS enabled"},
        ]
    }
    records, problems = parse(read_history, history, make_scope)
    assert [each.value for each in records] == ([] if value is None else [value])
    assert len(problems) == (value is None)
    assert {each.value for each in records} <= OFFERED["two_step"]


def test_former_names_and_the_latest_address(make_scope: MakeScope) -> None:
    history = {
        "Display Name Change": [
            {"Date": "2020-01-01 00:00:00 UTC", "Display Name": "Elowen Pascoe"},
            {"Date": "2019-01-01 00:00:00 UTC", "Display Name": "Miss P"},
        ],
        "Email Change": [
            {"Date": "2020-01-01 00:00:00 UTC", "Email Address": "new@example.org"},
            {"Date": "2019-01-01 00:00:00 UTC", "Email Address": "old@example.org"},
        ],
        "Mobile Number Change": "",
        "Password Change": [{"Date": "2020-01-01 00:00:00 UTC"}],
    }
    records, problems = parse(read_history, history, make_scope)
    assert [(each.name, each.value) for each in records] == [
        ("former_name", "Miss P"),
        ("email", "new@example.org"),
    ]
    assert not problems


@pytest.mark.parametrize(
    ("content", "value"),
    [
        ({"Profile": {}}, "none"),
        ({"Profile": ""}, "none"),
        ({"Profile": {"Created": "2021-08-19 12:00:00 UTC"}}, "exists"),
        ({"Profile": {"Profile Title": "Bakes", "Location": "St Ives"}}, "exists"),
    ],
)
def test_whether_there_is_a_public_profile(
    content: object, value: str, make_scope: MakeScope
) -> None:
    records, _ = parse(read_public_profile, content, make_scope)
    assert isinstance(records[-1], Setting)
    assert records[-1].value == value
    assert value in OFFERED["public_profile"]
    assert all(isinstance(each, ProfileField) for each in records[:-1])


def test_what_an_app_may_do_is_gathered(make_scope: MakeScope) -> None:
    allowed = [
        {"Time": "2021-08-19 12:00:00 UTC", "App": "Stickers", "Type": "Name"},
        {"Time": "2020-08-19 12:00:00 UTC", "App": "Stickers", "Type": "Bitmoji"},
        {"App": "", "Type": "Name"},
        {"App": "Quiz"},
    ]
    records, _ = parse(read_apps, {"Permissions": allowed, "Login History": []}, make_scope)
    assert [(each.name, each.permissions) for each in records] == [
        ("Stickers", ("Name", "Bitmoji")),
        ("Quiz", ()),
    ]
    assert records[0].since == 1_597_838_400

import json
from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Account, Audience, Media, MediaRole, Problem, ProfileField, Setting
from desktop_app.readers.formats import x_account
from desktop_app.readers.section import Parser, Scope

Make = Callable[..., Scope]


def read(
    make_scope: Make, parse: Parser, entries: object, others: dict[str, str] | None = None
) -> list[Any]:
    scope = make_scope("data/any.js", f"window.YTD.any.part0 = {json.dumps(entries)}", None, others)
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


def fields(found: list[Any]) -> list[tuple[str, str, Audience]]:
    return [(f.name, f.value, f.audience) for f in found if isinstance(f, ProfileField)]


def test_the_account(make_scope: Make) -> None:
    account = {
        "email": "jo@example.org",
        "username": "jo",
        "accountId": "7",
        "createdAt": "2011-04-02T09:10:11.000Z",
        "accountDisplayName": "Jo Bloggs",
    }
    found = read(make_scope, x_account.read_account, [{"account": account}])
    assert isinstance(found[0], Account)
    assert (found[0].id, found[0].name, found[0].handles) == ("7", "Jo Bloggs", ("jo",))
    assert found[0].created == 1_301_735_411
    assert fields(found) == [
        ("name", "Jo Bloggs", Audience.PUBLIC),
        ("username", "jo", Audience.PUBLIC),
        ("email", "jo@example.org", Audience.ONLY_ME),
    ]
    (bare,) = read(make_scope, x_account.read_account, [{"account": {"accountId": 7}}])
    assert (bare.id, bare.handles) == ("7", ())


def test_the_profile_and_its_pictures(make_scope: Make) -> None:
    profile = {
        "description": {"bio": "Bells & bread", "website": " ", "location": "Otterby"},
        "avatarMediaUrl": "https://pbs.example/profile_images/77/Face01.jpg",
        "headerMediaUrl": "https://pbs.example/profile_banners/7/1600000000",
    }
    others = {"data/profile_media/7-Face01.jpg": "", "data/profile_media/7-1600000000.png": ""}
    found = read(make_scope, x_account.read_profile, [{"profile": profile}], others)
    assert fields(found) == [
        ("bio", "Bells & bread", Audience.PUBLIC),
        ("city", "Otterby", Audience.PUBLIC),
    ]
    pictures = [(each.role, each.uri) for each in found if isinstance(each, Media)]
    assert pictures == [
        (MediaRole.PROFILE, "data/profile_media/7-Face01.jpg"),
        (MediaRole.COVER, "data/profile_media/7-1600000000.png"),
    ]


def test_an_empty_profile_is_no_problem(make_scope: Make) -> None:
    profile = {"description": {"bio": "", "website": "", "location": ""}}
    assert not read(make_scope, x_account.read_profile, [{"profile": profile}])


def test_former_names_and_addresses(make_scope: Make) -> None:
    change = {"changedAt": "2015-05-05T05:05:05.000Z", "changedFrom": "missjo", "changedTo": "jo"}
    names = [{"screenNameChange": {"accountId": "7", "screenNameChange": change}}]
    assert fields(read(make_scope, x_account.read_name_changes, names)) == [
        ("former_name", "missjo", Audience.UNKNOWN)
    ]
    mails = [
        {"emailAddressChange": {"emailChange": {"changedAt": at, "changedTo": to}}}
        for at, to in (
            ("2021-01-01T00:00:00.000Z", "new@example.org"),
            ("2012-01-01T00:00:00.000Z", "old@example.org"),
        )
    ]
    assert fields(read(make_scope, x_account.read_email_changes, mails)) == [
        ("email", "new@example.org", Audience.ONLY_ME)
    ]


def test_phone_and_birthday(make_scope: Make) -> None:
    phone = read(make_scope, x_account.read_phone, [{"device": {"phoneNumber": "+447700900321"}}])
    assert fields(phone) == [("phone", "+447700900321", Audience.ONLY_ME)]
    ages = [{"ageMeta": {"ageInfo": {"age": ["41"], "birthDate": "1983-03-02"}}}]
    assert fields(read(make_scope, x_account.read_age, ages)) == [
        ("birthday", "1983-03-02", Audience.UNKNOWN)
    ]


@pytest.mark.parametrize(
    ("action", "value", "shown"),
    [
        ("Protect", "contacts", "Your posts: Protected"),
        ("Unprotect", "public", "Your posts: Public"),
    ],
)
def test_protection_is_a_setting(action: str, value: str, shown: str, make_scope: Make) -> None:
    entry = {"protectedHistory": {"protectedAt": "2020-01-01T00:00:00.000Z", "action": action}}
    data = f"window.YTD.protected_history.part0 = {json.dumps([entry])}"
    scope = make_scope("data/protected-history.js", data)
    with scope.members.open(scope.path) as stream:
        (setting,) = x_account.read_protection(stream, scope)
    assert isinstance(setting, Setting)
    assert (setting.name, setting.value, setting.shown) == ("profile_audience", value, shown)


def test_no_change_of_protection_leaves_the_question_open(make_scope: Make) -> None:
    assert not read(make_scope, x_account.read_protection, [])


@pytest.mark.parametrize(
    "parse",
    [
        x_account.read_account,
        x_account.read_profile,
        x_account.read_name_changes,
        x_account.read_email_changes,
        x_account.read_phone,
        x_account.read_age,
        x_account.read_protection,
    ],
)
def test_what_is_not_of_the_shape_is_told(parse: Parser, make_scope: Make) -> None:
    (problem,) = read(make_scope, parse, [{"else": {}}])
    assert isinstance(problem, Problem)
    assert problem.fatal


def test_the_owner(make_members: Callable[..., Any]) -> None:
    account = [{"account": {"accountId": "7", "username": "jo", "accountDisplayName": "Jo"}}]
    members = make_members({"data/account.js": f"= {json.dumps(account)}".replace("=", "a =", 1)})
    owner = x_account.find_owner(members)
    assert (owner.name, owner.handle, *owner.ids) == ("Jo", "jo", "7")
    user = {"userInfo": {"accountId": "8", "userName": "al", "displayName": "Al"}}
    listed = make_members({"data/manifest.js": f"window.__THAR_CONFIG = {json.dumps(user)}"})
    assert x_account.find_owner(listed).handle == "al"
    assert not x_account.find_owner(make_members({"data/tweets.js": ""})).account

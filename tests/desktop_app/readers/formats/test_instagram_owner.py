import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from checks.evidence import Audience
from desktop_app.readers.formats.instagram_owner import Profile, audience_in, flat_truth, profile_of

Make = Callable[..., Any]


def profile(**values: str) -> str:
    labels = {label.replace("_", " "): {"value": value} for label, value in values.items()}
    return json.dumps({"profile_user": [{"string_map_data": labels}]})


def test_each_platform_has_its_own_profile(make_members: Make) -> None:
    members = make_members(
        {
            "account_information/personal_information.json": profile(
                Username="kim", Name="Kim", Private_Account="True"
            ),
            "your_instagram_activity/threads/personal_information.json": profile(
                Username="kim_t", Private_Account="False"
            ),
        }
    )
    assert profile_of(members, "instagram") == Profile("Kim", "kim", True)
    assert profile_of(members, "threads") == Profile("", "kim_t", False)


def test_json_goes_before_a_page(make_members: Make) -> None:
    row = (
        "<table><tr><td>Username</td><td>other</td></tr><tr><td>Name</td><td>Kim</td></tr></table>"
    )
    members = make_members(
        {"personal_information.html": row, "personal_information.json": profile(Username="kim")}
    )
    assert profile_of(members, "instagram") == Profile("Kim", "kim", None)


@pytest.mark.parametrize(
    ("private", "audience"),
    [
        ("True", Audience.CONTACTS),
        ("False", Audience.PUBLIC),
        ("Prawda", Audience.UNKNOWN),
        ("", Audience.UNKNOWN),
    ],
)
def test_the_account_decides_who_sees_its_posts(
    private: str, audience: Audience, make_scope: Make
) -> None:
    own = {"personal_information.json": profile(Username="kim", Private_Account=private)}
    scope = make_scope("content/posts_1.json", "[]", others=own)
    scope = replace(scope, origin=replace(scope.origin, platform="instagram"))
    assert audience_in(scope) is audience
    threads = replace(scope, origin=replace(scope.origin, platform="threads"))
    assert audience_in(threads) is Audience.UNKNOWN


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (
            '{"username": "kim", "name": "Kim", "private_account": true}',
            Profile("Kim", "kim", True),
        ),
        ('{"username": "kim", "private_account": "False"}', Profile("", "kim", False)),
        ('{"username": "kim"}', Profile("", "kim", None)),
        ("[1", Profile()),
    ],
)
def test_the_profile_of_the_layout_of_2020(data: str, found: Profile, make_members: Make) -> None:
    assert profile_of(make_members({"profile.json": data}), "instagram") == found


def test_truth_in_either_form() -> None:
    assert [flat_truth(each) for each in (True, "false", None, "?")] == [True, False, None, None]

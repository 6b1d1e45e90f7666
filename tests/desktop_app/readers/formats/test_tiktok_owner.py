import json
from collections.abc import Callable
from typing import Any

import pytest

from desktop_app.readers.formats.tiktok_layout import PROFILE
from desktop_app.readers.formats.tiktok_owner import find_owner, is_tiktok
from tests.desktop_app.readers.tiktok_parts import nest

Make = Callable[..., Any]


@pytest.mark.parametrize("path", PROFILE)
def test_the_profile_names_the_owner(path: str, make_members: Make) -> None:
    profile = {"userName": "jory.t", "displayName": "Jory"}
    members = make_members({"user_data.json": json.dumps(nest({path: profile}))})
    owner = find_owner(members, ("Jory Trewin", "@jory_old"))
    assert (owner.name, owner.handle, owner.ids) == ("Jory", "jory.t", frozenset({"jory_old"}))


def test_a_text_file_names_the_owner_too(make_members: Make) -> None:
    text = "User Name: jory.t\nDisplay Name: Jory\n"
    assert find_owner(make_members({"Profile Info.txt": text}), ()).handle == "jory.t"


@pytest.mark.parametrize(
    "contents",
    [
        {},
        {"user_data.json": "{"},
        {"user_data.json": json.dumps(nest({PROFILE[0]: {}}))},
        {"Profile Info.txt": "Benutzername: jory\n"},
    ],
)
def test_an_owner_may_not_be_told(contents: dict[str, str], make_members: Make) -> None:
    assert find_owner(make_members(contents), ()).account == ""


@pytest.mark.parametrize(
    ("contents", "own"),
    [
        ({"user_data_tiktok.json": "{"}, True),
        ({"user_data.json": '{"Activity": {}, "Profile": {}}'}, True),
        ({"user_data.json": '{"Comment": {"CommentsList": null}}'}, True),
        ({"user_data.json": '{"Profile": {}}'}, False),
        ({"user_data.json": '{"users": []}'}, False),
        ({"user_data.json": "[]"}, False),
        ({"a/Tiktok/Activity/Following.txt": ""}, True),
        ({"Following.txt": "", "Like List.txt": ""}, True),
        ({"Settings.txt": ""}, False),
    ],
)
def test_only_its_own_files_are_tiktoks(
    contents: dict[str, str], own: bool, make_members: Make
) -> None:
    assert is_tiktok(make_members(contents)) is own

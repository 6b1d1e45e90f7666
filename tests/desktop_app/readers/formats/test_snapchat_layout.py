from collections.abc import Callable
from typing import Any

import pytest

from desktop_app.readers.formats.snapchat_layout import (
    has_json,
    has_other,
    holds,
    is_snapchat,
    keys_of,
)

Make = Callable[..., Any]


@pytest.mark.parametrize(
    ("paths", "own"),
    [
        (["json/account.json", "json/friends.json"], True),
        (["mydata~1/json/account.json", "mydata~1/html/account.html"], True),
        (["json/snap_history.json"], True),
        (["memories_history (1).json"], True),
        (["html/chat_history/subpage_jory.html"], True),
        (["json/account.json"], False),
        (["friends.json", "friends/friends.json"], False),
        (["a.json"], False),
    ],
)
def test_it_is_known_by_what_only_it_has_or_by_several(
    paths: list[str], own: bool, make_members: Make
) -> None:
    assert is_snapchat(make_members(dict.fromkeys(paths, "{}"))) is own


def test_the_parts_of_a_file(make_members: Make) -> None:
    members = make_members({"a.json": '{"One": [1], "Two": {"Three": 3}}', "b.json": "[1]"})
    assert keys_of(members, "a.json") == {"One", "Two"}
    assert keys_of(members, "b.json") == frozenset()
    assert holds("Two", "Four")(members, "a.json")
    assert not holds("Three")(members, "a.json")


@pytest.mark.parametrize(
    ("page", "there"),
    [
        ("html/friends.html", True),
        ("html/account.html", False),
        ("html/chat_history/subpage_a.html", True),
        ("other/chat_history/subpage_a.html", True),
    ],
)
def test_a_page_may_be_a_copy(page: str, there: bool, make_members: Make) -> None:
    members = make_members({"json/friends.json": "", "json/chat_history.json": "", page: ""})
    assert has_json(members, page) is there
    assert has_other(members, page) is not there

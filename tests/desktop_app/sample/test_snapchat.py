import json
from typing import Any

import pytest

from desktop_app.sample import snapchat
from tests.desktop_app.sample.exports import innocent_on, planted_on, strings


@pytest.fixture(scope="module")
def planted() -> dict[str, str]:
    return snapchat.members(planted=True)


@pytest.fixture(scope="module")
def clean() -> dict[str, str]:
    return snapchat.members(planted=False)


def parsed(members: dict[str, str]) -> dict[str, Any]:
    return {path: json.loads(text) for path, text in members.items() if path.endswith(".json")}


def said(members: dict[str, str]) -> set[str]:
    return set(strings(parsed(members)))


def test_both_exports_have_the_same_files(planted: dict[str, str], clean: dict[str, str]) -> None:
    assert set(planted) == set(clean)
    others = [path for path in planted if not path.startswith("json/")]
    assert others == ["index.html", "html/friends.html"]


@pytest.mark.parametrize("text", planted_on("snapchat"))
def test_what_is_planted_is_only_in_the_planted_export(
    planted: dict[str, str], clean: dict[str, str], text: str
) -> None:
    assert text in said(planted)
    assert text not in said(clean)


@pytest.mark.parametrize("text", innocent_on("snapchat"))
def test_what_is_innocent_is_in_both(
    planted: dict[str, str], clean: dict[str, str], text: str
) -> None:
    assert text in said(planted)
    assert text in said(clean)


def test_each_conversation_is_between_the_person_and_one_other(planted: dict[str, str]) -> None:
    chats = parsed(planted)["json/chat_history.json"]
    assert len(chats) == 2
    for other, messages in chats.items():
        assert {each["From"] for each in messages} <= {other, "morgan_ellery"}
        assert all(each["IsSender"] is (each["From"] != other) for each in messages)


def test_a_public_profile_is_only_in_the_planted_export(
    planted: dict[str, str], clean: dict[str, str]
) -> None:
    profiles = [parsed(each)["json/snap_pro.json"]["Profile"] for each in (planted, clean)]
    assert [bool(each) for each in profiles] == [True, False]

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from desktop_app.sample import tiktok
from desktop_app.sample.clock import NOW
from tests.desktop_app.sample.exports import innocent_on, planted_on, strings

WORDS = {"Disabled", "On", "Everyone"}


@pytest.fixture(scope="module")
def planted() -> dict[str, Any]:
    return whole(tiktok.members(planted=True))


@pytest.fixture(scope="module")
def clean() -> dict[str, Any]:
    return whole(tiktok.members(planted=False))


def whole(members: dict[str, str]) -> dict[str, Any]:
    (text,) = members.values()
    document: dict[str, Any] = json.loads(text)
    return document


def test_it_is_one_file_by_its_own_name() -> None:
    assert list(tiktok.members(planted=True)) == ["user_data_tiktok.json"]


@pytest.mark.parametrize("text", [text for text in planted_on("tiktok") if text not in WORDS])
def test_what_is_planted_is_only_in_the_planted_export(
    planted: dict[str, Any], clean: dict[str, Any], text: str
) -> None:
    assert text in set(strings(planted))
    assert not any(text in other for other in strings(clean))


@pytest.mark.parametrize("text", innocent_on("tiktok"))
def test_what_is_innocent_is_in_both(
    planted: dict[str, Any], clean: dict[str, Any], text: str
) -> None:
    assert text in set(strings(planted))
    assert text in set(strings(clean))


def test_settings_are_open_only_in_the_planted_export(
    planted: dict[str, Any], clean: dict[str, Any]
) -> None:
    for document, private, seen_by in ((planted, "Disabled", True), (clean, "Enabled", False)):
        settings = document["Profile And Settings"]["Settings"]["SettingsMap"]
        assert settings["Private Account"] == private
        videos = document["Post"]["Posts"]["VideoList"]
        assert any(each["WhoCanView"] == "Everyone" for each in videos) is seen_by


def test_times_are_in_utc_and_the_latest_post_is_of_today(planted: dict[str, Any]) -> None:
    latest = planted["Post"]["Posts"]["VideoList"][0]["Date"]
    made = datetime.strptime(latest, "%Y-%m-%d %H:%M:%S").replace(tzinfo=UTC)
    assert made.timestamp() == NOW


def test_each_conversation_is_between_the_person_and_one_other(planted: dict[str, Any]) -> None:
    chats = planted["Direct Message"]["Direct Messages"]["ChatHistory"]
    assert len(chats) == 2
    for key, messages in chats.items():
        other = key.removeprefix("Chat History with ").removesuffix(":")
        assert {each["From"] for each in messages} <= {other, "morgan.ellery"}

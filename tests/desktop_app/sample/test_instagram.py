import json
from typing import Any

import pytest

from desktop_app.sample import instagram
from desktop_app.sample.person import ABOUT, FILLER
from tests.desktop_app.sample.exports import innocent_on, meta_strings, planted_on

PROFILE = "personal_information/personal_information/personal_information.json"
MESSAGES = "your_instagram_activity/messages/inbox"
FLAG = "True"


@pytest.fixture(scope="module")
def planted() -> dict[str, str]:
    return instagram.members(planted=True)


@pytest.fixture(scope="module")
def clean() -> dict[str, str]:
    return instagram.members(planted=False)


def private(members: dict[str, str]) -> str:
    profile: dict[str, Any] = json.loads(members[PROFILE])["profile_user"][0]
    return str(profile["string_map_data"]["Private Account"]["value"])


def test_both_exports_have_the_same_members_of_json(
    planted: dict[str, str], clean: dict[str, str]
) -> None:
    assert set(planted) == set(clean)
    for path, text in (*planted.items(), *clean.items()):
        assert path.endswith(".json")
        assert text.isascii()
        json.loads(text)


@pytest.mark.parametrize("text", [text for text in planted_on("instagram") if text != FLAG])
def test_what_is_planted_is_only_in_the_planted_export(
    planted: dict[str, str], clean: dict[str, str], text: str
) -> None:
    assert text in meta_strings(planted)
    assert not any(text in other for other in meta_strings(clean))


def test_the_account_is_open_only_in_the_planted_export(
    planted: dict[str, str], clean: dict[str, str]
) -> None:
    assert FLAG in planted_on("instagram")
    assert (private(planted), private(clean)) == ("False", "True")


@pytest.mark.parametrize("text", innocent_on("instagram"))
def test_what_is_innocent_is_in_both(
    planted: dict[str, str], clean: dict[str, str], text: str
) -> None:
    assert text in meta_strings(planted)
    assert text in meta_strings(clean)


def test_there_are_a_few_hundred_records(clean: dict[str, str]) -> None:
    assert sum(text.count("timestamp") for text in clean.values()) > 400


def test_threads_is_inside_the_same_download(planted: dict[str, str]) -> None:
    assert any("/threads/" in path for path in planted)
    assert not any("/threads/" in path for path in planted if not path.startswith("your_"))


def test_each_conversation_is_between_the_person_and_one_other(planted: dict[str, str]) -> None:
    threads: list[dict[str, Any]] = [
        json.loads(text) for path, text in planted.items() if path.startswith(MESSAGES)
    ]
    assert len(threads) == 2
    for thread in threads:
        names = {entry["name"] for entry in thread["participants"]}
        assert ABOUT.name in names
        assert {message["sender_name"] for message in thread["messages"]} <= names


def test_all_filler_is_read_as_it_was_written(clean: dict[str, str]) -> None:
    assert set(FILLER) <= meta_strings(clean)

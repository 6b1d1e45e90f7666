import json
from datetime import UTC, datetime

import pytest

from desktop_app.sample import discord
from tests.desktop_app.sample.exports import innocent_on, planted_on, strings


@pytest.fixture(scope="module")
def planted() -> dict[str, str]:
    return discord.members(planted=True)


@pytest.fixture(scope="module")
def clean() -> dict[str, str]:
    return discord.members(planted=False)


def said(members: dict[str, str]) -> set[str]:
    documents = [json.loads(body) for path, body in members.items() if path.endswith(".json")]
    return {text for document in documents for text in strings(document)}


def test_it_is_a_package_with_the_second_account_file(planted: dict[str, str]) -> None:
    assert {path.partition("/")[0] for path in planted} == {
        "Account",
        "Activities",
        "Messages",
        "README.txt",
        "Servers",
    }
    assert sum(path.endswith("user.json") for path in planted) == 2


@pytest.mark.parametrize("text", planted_on("discord"))
def test_what_is_planted_is_only_in_the_planted_export(
    planted: dict[str, str], clean: dict[str, str], text: str
) -> None:
    assert text in said(planted) or text == "on"
    assert text == "on" or not any(text in other for other in said(clean))


def test_direct_messages_are_on_only_where_that_is_planted(
    planted: dict[str, str], clean: dict[str, str]
) -> None:
    for members, is_restricted in ((planted, False), (clean, True)):
        privacy = json.loads(members["Account/user.json"])["settings"]["settings"]["privacy"]
        assert privacy["defaultGuildsRestricted"] is is_restricted


@pytest.mark.parametrize("text", innocent_on("discord"))
def test_what_is_innocent_is_in_both(
    planted: dict[str, str], clean: dict[str, str], text: str
) -> None:
    assert text in said(planted)
    assert text in said(clean)


def test_ids_hold_the_times_that_are_written(planted: dict[str, str]) -> None:
    said = [
        message
        for path, body in planted.items()
        if path.endswith("messages.json")
        for message in json.loads(body)
    ]
    assert len(said) > 150
    for message in said:
        made = datetime.fromtimestamp((message["ID"] >> 22) // 1000 + 1_420_070_400, UTC)
        assert message["Timestamp"] == f"{made:%Y-%m-%d %H:%M:%S}"

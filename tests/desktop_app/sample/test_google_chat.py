import json
from collections.abc import Iterator
from typing import Any

import pytest

from desktop_app.sample import google_chat
from tests.desktop_app.sample.exports import innocent_on, planted_on, strings

ROOT = "Takeout/Google Chat"


@pytest.fixture(scope="module")
def planted() -> dict[str, str]:
    return google_chat.members(planted=True)


@pytest.fixture(scope="module")
def clean() -> dict[str, str]:
    return google_chat.members(planted=False)


def said(members: dict[str, str]) -> Iterator[str]:
    for path, body in members.items():
        if path.endswith(".json"):
            yield from strings(json.loads(body))


def messages(members: dict[str, str]) -> Iterator[dict[str, Any]]:
    for path, body in members.items():
        if path.endswith("/messages.json"):
            yield from json.loads(body)["messages"]


def test_it_is_a_takeout_with_conversations_and_their_people(planted: dict[str, str]) -> None:
    folders = {path.rpartition("/")[0] for path in planted if "/Groups/" in path}
    for folder in folders:
        people = json.loads(planted[f"{folder}/group_info.json"])["members"]
        assert all(person["user_type"] == "Human" for person in people)
        assert f"{folder}/messages.json" in planted
    user = json.loads(planted[f"{ROOT}/Users/User 104471471/user_info.json"])
    ids = {joined["group_id"] for joined in user["membership_info"]}
    assert ids == {folder.rpartition("/")[2] for folder in folders}


@pytest.mark.parametrize("text", planted_on("google_chat"))
def test_what_is_planted_is_only_in_the_planted_export(
    planted: dict[str, str], clean: dict[str, str], text: str
) -> None:
    assert text in set(said(planted))
    assert not any(text in other for other in said(clean))


@pytest.mark.parametrize("text", innocent_on("google_chat"))
def test_what_is_innocent_is_in_both(
    planted: dict[str, str], clean: dict[str, str], text: str
) -> None:
    assert text in set(said(planted))
    assert text in set(said(clean))


def test_messages_have_ids_and_sentences_for_times_and_one_was_deleted(
    planted: dict[str, str],
) -> None:
    every = list(messages(planted))
    assert len({message["message_id"] for message in every}) == len(every)
    assert all(message["created_date"].endswith(" UTC") for message in every)
    (deleted,) = [message for message in every if "text" not in message]
    assert "deleted_date" in deleted

import json
from typing import Any

import pytest

from desktop_app.sample import facebook
from desktop_app.sample.person import ABOUT, FILLER
from tests.desktop_app.sample.exports import innocent_on, meta_strings, planted_on

MESSAGES = "your_facebook_activity/messages/inbox"
ALBUM = "your_facebook_activity/posts/album/0.json"


@pytest.fixture(scope="module")
def planted() -> dict[str, str]:
    return facebook.members(planted=True)


@pytest.fixture(scope="module")
def clean() -> dict[str, str]:
    return facebook.members(planted=False)


def test_both_exports_have_the_same_members_of_json(
    planted: dict[str, str], clean: dict[str, str]
) -> None:
    assert set(planted) == set(clean)
    for path, text in (*planted.items(), *clean.items()):
        assert path.endswith(".json")
        assert text.isascii()
        json.loads(text)


@pytest.mark.parametrize("text", planted_on("facebook"))
def test_what_is_planted_is_only_in_the_planted_export(
    planted: dict[str, str], clean: dict[str, str], text: str
) -> None:
    assert text in meta_strings(planted)
    assert not any(text in other for other in meta_strings(clean))


@pytest.mark.parametrize("text", innocent_on("facebook"))
def test_what_is_innocent_is_in_both(
    planted: dict[str, str], clean: dict[str, str], text: str
) -> None:
    assert text in meta_strings(planted)
    assert text in meta_strings(clean)


def test_there_are_a_few_hundred_records(clean: dict[str, str]) -> None:
    assert sum(text.count("timestamp") for text in clean.values()) > 400


def test_each_conversation_is_between_the_person_and_one_other(planted: dict[str, str]) -> None:
    threads: list[dict[str, Any]] = [
        json.loads(text) for path, text in planted.items() if path.startswith(MESSAGES)
    ]
    assert len(threads) == 2
    for thread in threads:
        names = {entry["name"] for entry in thread["participants"]}
        assert ABOUT.name in names
        assert {message["sender_name"] for message in thread["messages"]} <= names


def test_words_under_a_picture_are_somebody_elses(planted: dict[str, str]) -> None:
    photos = json.loads(planted[ALBUM])["photos"]
    authors = {comment["author"] for photo in photos for comment in photo["comments"]}
    assert authors
    assert ABOUT.name not in authors


def test_all_filler_is_read_as_it_was_written(clean: dict[str, str]) -> None:
    assert set(FILLER) <= meta_strings(clean)

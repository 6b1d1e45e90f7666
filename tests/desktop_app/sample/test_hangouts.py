import json
from collections.abc import Iterator
from typing import Any

import pytest

from desktop_app.sample import hangouts
from tests.desktop_app.sample.exports import innocent_on, planted_on, strings


@pytest.fixture(scope="module")
def planted() -> list[dict[str, Any]]:
    return conversations(planted=True)


@pytest.fixture(scope="module")
def clean() -> list[dict[str, Any]]:
    return conversations(planted=False)


def conversations(*, planted: bool) -> list[dict[str, Any]]:
    whole = json.loads(hangouts.members(planted)["Takeout/Hangouts/Hangouts.json"])
    found: list[dict[str, Any]] = whole["conversations"]
    return found


def said(found: list[dict[str, Any]]) -> Iterator[str]:
    """Every string, and the texts that the export takes apart."""
    yield from strings(found)
    for conversation in found:
        for event in conversation["events"]:
            segments = event["chat_message"]["message_content"]["segment"]
            yield "".join(segment["text"] for segment in segments)


def test_each_conversation_names_the_person_and_the_others(
    planted: list[dict[str, Any]],
) -> None:
    for each in planted:
        head = each["conversation"]["conversation"]
        own = head["self_conversation_state"]["self_read_state"]["participant_id"]["gaia_id"]
        people = {who["id"]["gaia_id"]: who["fallback_name"] for who in head["participant_data"]}
        assert people[own] == "Morgan Ellery"
        assert {event["sender_id"]["gaia_id"] for event in each["events"]} <= set(people)


@pytest.mark.parametrize("text", planted_on("hangouts"))
def test_what_is_planted_is_only_in_the_planted_export(
    planted: list[dict[str, Any]], clean: list[dict[str, Any]], text: str
) -> None:
    assert text in set(said(planted))
    assert not any(text in other for other in said(clean))


@pytest.mark.parametrize("text", innocent_on("hangouts"))
def test_what_is_innocent_is_in_both(
    planted: list[dict[str, Any]], clean: list[dict[str, Any]], text: str
) -> None:
    assert text in set(said(planted))
    assert text in set(said(clean))


def test_times_count_millionths_of_a_second_before_hangouts_closed(
    planted: list[dict[str, Any]],
) -> None:
    stamps = [event["timestamp"] for each in planted for event in each["events"]]
    assert all(len(stamp) == 16 for stamp in stamps)
    assert max(stamps) < "1667260800000000"

import json
from typing import Any

import pytest

from desktop_app.sample import matrix
from tests.desktop_app.sample.exports import innocent_on, planted_on, strings


def documents(*, planted: bool) -> list[dict[str, Any]]:
    return [json.loads(text) for text in matrix.members(planted).values()]


def test_each_room_is_a_file_as_element_saves_it() -> None:
    for path, text in matrix.members(planted=True).items():
        assert path.startswith("matrix - ")
        assert " - Chat Export - " in path
        room = json.loads(text)
        assert list(room)[-1] == "messages"
        ids = [event["event_id"] for event in room["messages"]]
        assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("text", planted_on("matrix"))
def test_what_is_planted_is_only_in_the_planted_export(text: str) -> None:
    assert text in set(strings(documents(planted=True)))
    assert not any(text in other for other in strings(documents(planted=False)))


@pytest.mark.parametrize("text", innocent_on("matrix"))
def test_what_is_innocent_is_in_both(text: str) -> None:
    for planted in (True, False):
        assert text in set(strings(documents(planted=planted)))

import json
from collections.abc import Iterator
from typing import Any

import pytest

from desktop_app.sample import telegram
from tests.desktop_app.sample.exports import innocent_on, planted_on, strings


@pytest.fixture(scope="module")
def planted() -> dict[str, Any]:
    return whole(planted=True)


@pytest.fixture(scope="module")
def clean() -> dict[str, Any]:
    return whole(planted=False)


def whole(*, planted: bool) -> dict[str, Any]:
    ((path, body),) = telegram.members(planted).items()
    assert path == "result.json"
    found: dict[str, Any] = json.loads(body)
    return found


def said(document: dict[str, Any]) -> Iterator[str]:
    """Every string, and the names and texts that the export takes apart."""
    yield from strings(document)
    for contact in document["contacts"]["list"]:
        yield f"{contact['first_name']} {contact['last_name']}".strip()
    for chat in document["chats"]["list"]:
        for message in chat["messages"]:
            yield "".join(piece["text"] for piece in message["text_entities"])


def test_it_has_every_part_that_is_ticked_and_sessions_too(
    planted: dict[str, Any], clean: dict[str, Any]
) -> None:
    assert list(planted) == list(clean)
    assert {"sessions", "web_sessions", "chats", "left_chats"} <= set(planted)
    kinds = {chat["type"] for chat in planted["chats"]["list"]}
    assert {"personal_chat", "saved_messages", "public_supergroup", "private_group"} <= kinds


@pytest.mark.parametrize("text", planted_on("telegram"))
def test_what_is_planted_is_only_in_the_planted_export(
    planted: dict[str, Any], clean: dict[str, Any], text: str
) -> None:
    assert text in set(said(planted))
    assert not any(text in other for other in said(clean))


@pytest.mark.parametrize("text", innocent_on("telegram"))
def test_what_is_innocent_is_in_both(
    planted: dict[str, Any], clean: dict[str, Any], text: str
) -> None:
    assert text in set(said(planted))
    assert text in set(said(clean))


def test_texts_come_plain_and_in_pieces_and_agree(planted: dict[str, Any]) -> None:
    forms = set()
    for chat in planted["chats"]["list"]:
        for message in chat["messages"]:
            text = message["text"]
            forms.add(type(text))
            shown = "".join(each if isinstance(each, str) else each["text"] for each in text)
            assert shown == "".join(piece["text"] for piece in message["text_entities"])
    assert forms == {str, list}

import json
from collections.abc import Callable
from typing import Any

import pytest

from desktop_app.readers.formats.hangouts_owner import find_owner
from desktop_app.readers.section import Owner

Make = Callable[..., Any]


def conversation(people: dict[str, str | None], me: str = "") -> dict[str, Any]:
    own = {"self_read_state": {"participant_id": {"gaia_id": me, "chat_id": f"c{me}"}}}
    head = {
        "self_conversation_state": own if me else {},
        "participant_data": [
            {"id": {"gaia_id": number}, "fallback_name": name} for number, name in people.items()
        ],
    }
    return {"conversation": {"conversation": head}, "events": []}


def owner(make_members: Make, *conversations: dict[str, Any], **others: Any) -> Owner:
    files = {"Hangouts/Hangouts.json": json.dumps({"conversations": conversations})}
    files |= {"Profile/Profile.json": json.dumps(others)} if others else {}
    return find_owner(make_members(files), ())


def test_a_conversation_tells_the_persons_number_and_name(make_members: Make) -> None:
    found = owner(make_members, conversation({"2": "Ash Fell", "1": "Robin Tarrant"}, "1"))
    assert found == Owner("Robin Tarrant", ids=frozenset({"1", "c1"}))


def test_the_name_may_stand_in_a_later_one_or_in_the_google_profile(make_members: Make) -> None:
    unnamed = conversation({"1": None, "2": "Ash Fell"}, "1")
    named = conversation({"1": " Robin Tarrant "})
    assert owner(make_members, unnamed, named).name == "Robin Tarrant"
    assert owner(make_members, unnamed, displayName="Robin").name == "Robin"
    assert owner(make_members, unnamed).account == "1"


@pytest.mark.parametrize(
    ("conversations", "ids"),
    [
        ([{"1": "R", "2": "A"}, {"1": "R", "3": "M"}], {"1"}),
        ([{"1": "R", "2": "A"}], set()),
        ([{"1": "R", "2": "A"}, {"2": "A", "1": "R"}], set()),
        ([{"1": "R", "2": "A"}, {"3": "M"}], set()),
        ([{"1": "R"}, {}], set()),
        ([{"": "R"}, {"": "R"}], set()),
        ([], set()),
    ],
)
def test_without_a_number_it_is_who_alone_is_in_all_of_several(
    conversations: list[dict[str, str | None]], ids: set[str], make_members: Make
) -> None:
    assert owner(make_members, *map(conversation, conversations)).ids == ids


@pytest.mark.parametrize("text", ["", "[]", '{"conversations": [{"conv'])
def test_a_damaged_file_tells_nobody(text: str, make_members: Make) -> None:
    assert find_owner(make_members({"Hangouts.json": text}), ("Robin",)) == Owner()

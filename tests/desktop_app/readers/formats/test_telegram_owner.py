import json
from collections.abc import Callable
from typing import Any

from desktop_app.readers.formats.telegram_owner import find_owner
from desktop_app.readers.section import Owner

Make = Callable[..., Any]


def said(name: str | None, sender: Any) -> dict[str, Any]:
    return {"id": 1, "type": "message", "from": name, "from_id": sender, "text": "hi"}


def chat(kind: str, ident: int, *messages: dict[str, Any]) -> str:
    return json.dumps({"name": "A chat", "type": kind, "id": ident, "messages": messages})


def test_an_export_of_everything_says_whose_it_is(make_members: Make) -> None:
    person = {"user_id": 7, "first_name": "Robin", "last_name": None, "username": "@rob"}
    members = make_members({"result.json": json.dumps({"personal_information": person})})
    assert find_owner(members, ("Somebody",)) == Owner("Robin", "rob", frozenset({"7", "user7"}))


def test_in_a_chat_of_two_it_is_the_one_who_is_not_the_partner(make_members: Make) -> None:
    both = chat("personal_chat", 2, said("Ash Fell", "user2"), said("Robin", "user1"))
    assert find_owner(make_members({"result.json": both}), ()) == Owner(
        "Robin", ids=frozenset({"1", "user1"})
    )
    alone = chat("personal_chat", 2, said("Robin", "user1"))
    assert find_owner(make_members({"result.json": alone}), ()) == Owner()
    old = chat("personal_chat", 2, said("Ash Fell", 2), said("Robin", 1))
    assert find_owner(make_members({"result.json": old}), ()).ids == {"1", "user1"}


def test_in_a_group_it_is_who_is_called_as_the_person_says(make_members: Make) -> None:
    group = chat("private_group", 9, said("Ash", "user2"), said("Robin  Tarrant", "user1"))
    members = make_members({"result.json": group})
    assert find_owner(members, ()) == Owner()
    assert find_owner(members, ("robin tarrant",)) == Owner(
        "Robin  Tarrant", ids=frozenset({"1", "user1"})
    )
    assert find_owner(members, ("Jo",)) == Owner()


def test_who_writes_as_a_channel_has_only_that_number(make_members: Make) -> None:
    group = chat("private_group", 9, said("Robin", "channel5"))
    owner = find_owner(make_members({"result.json": group}), ("Robin",))
    assert owner.ids == {"channel5"}


def test_on_pages_there_are_only_names(make_members: Make) -> None:
    page = (
        '<div class="message default" id="message1"><div class="body">'
        '<div class="from_name">Robin</div><div class="text">hi</div></div></div>'
    )
    members = make_members({"messages.html": page})
    assert find_owner(members, ("ROBIN",)) == Owner("Robin")
    assert find_owner(members, ("Jo",)) == find_owner(members, ()) == Owner()


def test_what_is_damaged_names_nobody(make_members: Make) -> None:
    members = make_members({"result.json": '{"personal_information": {"user_id": ['})
    assert find_owner(members, ()) == Owner()

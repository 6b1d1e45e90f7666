import json
from collections.abc import Callable
from typing import Any

from desktop_app.readers.formats.meta_owner import (
    flat_conversations,
    head_of,
    owner_by_conversations,
)
from desktop_app.readers.section import Owner

Make = Callable[..., Any]


def thread(*names: str) -> str:
    return json.dumps({"participants": [{"name": name} for name in names], "messages": []})


def test_whoever_takes_part_in_every_conversation_is_the_owner(make_members: Make) -> None:
    members = make_members(
        {
            "messages/inbox/a_1/message_1.json": thread("ZoÃ« Marsh", "Sam"),
            "messages/archived_threads/b_2/message_1.json": thread("Ann", "ZoÃ« Marsh"),
            "messages/message_requests/c_3/message_1.json": thread("Stranger"),
            "messages/inbox/d_4/message_2.json": thread("Ann"),
            "messages/inbox/e_5/message_1.json": '{"participants": [5]}',
        }
    )
    assert owner_by_conversations(members, ()) == Owner()
    members = make_members(
        {path: members.open(path).read(1 << 20) for path in members.paths if "e_5" not in path}
    )
    assert owner_by_conversations(members, ()) == Owner("Zoë Marsh")


def test_of_two_in_every_conversation_the_one_the_person_goes_by_is_taken(
    make_members: Make,
) -> None:
    members = make_members({"messages/inbox/a_1/message_1.json": thread("Ann", "Jo")})
    assert owner_by_conversations(members, ()) == Owner()
    assert owner_by_conversations(members, ("Jo", "Kim")) == Owner("Jo")
    assert owner_by_conversations(members, ("Ann", "Jo")) == Owner()


def test_names_that_are_no_text_name_nobody(make_members: Make) -> None:
    members = make_members({"messages/inbox/a_1/message_1.json": b'{"participants": ["\xcc"]}'})
    assert owner_by_conversations(members, ("Jo",)) == Owner()


def test_only_the_beginning_of_a_member_is_read(make_members: Make) -> None:
    members = make_members({"Sam_1.json": "x" * 100_000, "a/Sam_2.json": "", "Sam.json": ""})
    assert flat_conversations(members) == ["Sam_1.json"]
    assert len(head_of(members, "Sam_1.json")) == 64 * 1024

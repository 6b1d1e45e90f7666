from collections.abc import Callable
from typing import Any

from desktop_app.readers.formats.meta_pages import pages_of

FOLDER = "messages/inbox/sam_1"


def test_pages_go_by_number_and_json_goes_before_html(make_members: Callable[..., Any]) -> None:
    names = (
        "message_1.html",
        "message_10.json",
        "message_2.json",
        "message_9.json",
        "photos/1.jpg",
    )
    members = make_members({f"{FOLDER}/{name}": "" for name in names})
    expected = tuple(f"{FOLDER}/message_{number}.json" for number in (2, 9, 10))
    for name in names[:-1]:
        assert pages_of(members, f"{FOLDER}/{name}") == expected


def test_conversations_do_not_mix(make_members: Callable[..., Any]) -> None:
    other = "messages/inbox/sam_2/message_1.html"
    members = make_members({f"{FOLDER}/message_1.json": "", other: "", "Sam_1.json": ""})
    assert pages_of(members, other) == (other,)
    assert pages_of(members, "Sam_1.json") == ("Sam_1.json",)

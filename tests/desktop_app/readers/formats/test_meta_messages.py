import json
from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Author, Conversation, Message, Problem
from desktop_app.readers.formats import json_stream
from desktop_app.readers.formats.meta_messages import read_thread
from desktop_app.readers.section import Owner, Scope

PATH = "messages/inbox/sam_1/message_{}.json"
MADE = 1_718_409_600


def said(sender: str, text: str | None, at: int, **more: Any) -> dict[str, Any]:
    words = {} if text is None else {"content": text}
    return {"sender_name": sender, "timestamp_ms": (MADE + at) * 1000, **words, **more}


def page(*messages: dict[str, Any], **more: Any) -> str:
    people = [{"name": "Jo Bloggs"}, {"name": "Sam Okafor"}]
    return json.dumps({"participants": people, "messages": messages, "title": "Sam", **more})


Read = Callable[..., list[Any]]


@pytest.fixture
def read(make_scope: Callable[..., Scope]) -> Read:
    def run(path: str, data: str, others: dict[str, str] | None = None) -> list[Any]:
        scope = make_scope(path, data, Owner("Jo Bloggs"), others)
        with scope.members.open(path) as stream:
            return list(read_thread(stream, scope))

    return run


@pytest.mark.parametrize("small", [json_stream.SMALL, -1])
def test_all_pages_make_one_conversation(
    small: int, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(json_stream, "SMALL", small)
    first = page(said("Sam Okafor", "Third", 30))
    others = {
        PATH.format(10): page(said("Jo Bloggs", "First", 10)),
        PATH.format(9): page(said("Jo Bloggs", "Second", 20)),
    }
    *messages, summary = read(PATH.format(1), first, others)
    assert [message.text for message in messages] == ["Third", "Second", "First"]
    assert [message.author for message in messages] == [Author.OTHER, Author.ME, Author.ME]
    assert [message.origin.where for message in messages] == [
        PATH.format(number) for number in (1, 9, 10)
    ]
    assert summary == Conversation(
        summary.origin,
        "inbox/sam_1",
        title="Sam",
        participants=("Sam Okafor",),
        total=3,
        mine=2,
        first=MADE + 10,
        last=MADE + 30,
    )
    assert {message.conversation for message in messages} == {summary.id}


def test_later_pages_give_nothing_in_their_own_turn(read: Read) -> None:
    assert read(PATH.format(2), page(said("Sam", "x", 1)), {PATH.format(1): page()}) == []


def test_a_damaged_page_costs_itself_only(read: Read) -> None:
    others = {PATH.format(2): "{", PATH.format(3): page(said("Jo Bloggs", "Kept", 1))}
    found = read(PATH.format(1), page(said("Sam Okafor", "Hello", 2)), others)
    assert [one.text for one in found if isinstance(one, Message)] == ["Hello", "Kept"]
    assert [one.where for one in found if isinstance(one, Problem)] == [PATH.format(2)]


def test_system_lines_are_no_messages(read: Read) -> None:
    lines = (
        said("Sam Okafor", "Sam Okafor named the group Brass.", 1),
        said("Sam Okafor", "Call me", 2, type="Call", call_duration=5),
        said("Sam Okafor", "Taken back", 3, is_unsent=True),
        said("Sam Okafor", None, 4),
        said("Sam Okafor", "joined", 5, type="Subscribe"),
        said("Jo Bloggs", "You sent an attachment.", 6),
        said("Jo Bloggs", None, 7, sticker={"uri": "s.png"}, share={"link": "https://example.org"}),
    )
    *messages, summary = read(PATH.format(1), page(*lines))
    assert [(one.text, one.attachments) for one in messages] == [
        ("", ()),
        ("", ("s.png", "https://example.org")),
    ]
    assert (summary.total, summary.mine) == (2, 2)


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("inbox", "inbox"),
        ("archived_threads", "archived"),
        ("message_requests", "request"),
        ("filtered_threads", "request"),
    ],
)
def test_folders(folder: str, expected: str, read: Read) -> None:
    path = f"your_facebook_activity/messages/{folder}/sam_1/message_1.json"
    message, summary = read(path, page(said("Sam Okafor", "Hello", 1)))
    assert summary.folder == expected
    assert message.is_request is (expected == "request")


def test_groups(read: Read) -> None:
    by_type = read(PATH.format(1), page(thread_type="RegularGroup"))
    by_count = read(PATH.format(1), page(participants=[{"name": name} for name in "ABC"]))
    assert by_type[-1].is_group
    assert by_count[-1].is_group
    assert not read(PATH.format(1), page())[-1].is_group


def test_without_an_owner_nobody_is_guessed(make_scope: Callable[..., Scope]) -> None:
    path = PATH.format(1)
    scope = make_scope(path, page(said("Jo Bloggs", "Hello", 1)), Owner())
    with scope.members.open(path) as stream:
        message, summary = read_thread(stream, scope)
    assert isinstance(message, Message)
    assert isinstance(summary, Conversation)
    assert message.author is Author.UNKNOWN
    assert summary.participants == ("Jo Bloggs", "Sam Okafor")


def test_a_page_in_html(read: Read) -> None:
    path = "messages/inbox/sam_1/message_1.html"
    block = (
        '<div class="_a6-g"><h2 class="_a6-h">{}</h2><div class="_a6-p">{}</div>'
        '<div class="_a6-o">{}</div></div>'
    )
    html = (
        "<h1>Sam</h1><div>Participants: Jo Bloggs, Ann Lee and Sam Okafor</div>"
        + block.format("Sam Okafor", "Hello", "Jun 15, 2024 1:00:00 am")
        + block.format("Sam Okafor", "Sam Okafor left the group.", "Jun 15, 2024 1:00:00 am")
        + block.format("Jo Bloggs", "Bye", "hier")
    )
    hello, bye, problem, summary = read(path, html)
    assert (hello.text, hello.author, hello.made) == ("Hello", Author.OTHER, MADE)
    assert (bye.text, bye.author, bye.made) == ("Bye", Author.ME, None)
    assert isinstance(problem, Problem)
    assert not problem.fatal
    assert (summary.title, summary.participants) == ("Sam", ("Ann Lee", "Sam Okafor"))
    assert (summary.total, summary.is_group, summary.last) == (2, True, MADE)

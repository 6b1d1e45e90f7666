import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import (
    Account,
    Author,
    Conversation,
    Membership,
    Message,
    Problem,
    ProfileField,
    Record,
)
from desktop_app.readers.formats.hangouts_messages import UNDATED, read_groups, read_messages
from desktop_app.readers.formats.hangouts_owner import WHO_ARE_YOU
from desktop_app.readers.formats.hangouts_talks import LATE
from desktop_app.readers.formats.json_stream import ODD_SHAPE
from desktop_app.readers.section import Owner, Parser, Scope

MakeScope = Callable[..., Scope]
Wrap = Callable[..., dict[str, Any]]
ROBIN = Owner("Robin Tarrant", ids=frozenset({"1", "c1"}))
STAMP = "1443741128690532"


def who(number: str) -> dict[str, str]:
    return {"gaia_id": number, "chat_id": f"c{number}"}


def event(number: str, *segments: Any, **more: Any) -> dict[str, Any]:
    content = {"segment": [{"type": "TEXT", "text": "hi"}, *segments]}
    return {
        "sender_id": who(number),
        "timestamp": STAMP,
        "event_id": "e1",
        "event_type": "REGULAR_CHAT_MESSAGE",
        "chat_message": {"message_content": content},
        **more,
    }


def head(**more: Any) -> dict[str, Any]:
    return {
        "id": {"id": "k1"},
        "type": "STICKY_ONE_TO_ONE",
        "self_conversation_state": {"status": "ACTIVE", "view": ["INBOX_VIEW"]},
        "participant_data": [
            {"id": who("1"), "fallback_name": "Robin Tarrant"},
            {"id": who("2"), "fallback_name": "Ash Fell"},
        ],
        **more,
    }


def new(told: Any, *events: Any) -> dict[str, Any]:
    outer = {"conversation_id": {"id": "k1"}, "conversation": told}
    return {"conversations": [{"conversation": outer, "events": list(events)}]}


def old(told: Any, *events: Any) -> dict[str, Any]:
    inner = {"conversation": told, "event": list(events)}
    return {"conversation_state": [{"conversation_id": {"id": "k1"}, "conversation_state": inner}]}


def read(
    parse: Parser, make_scope: MakeScope, whole: Any, owner: Owner = ROBIN
) -> list[Record | Problem]:
    scope = make_scope("Hangouts/Hangouts.json", json.dumps(whole), owner)
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


def only(kind: type[Any], found: list[Record | Problem]) -> list[Any]:
    return [each for each in found if isinstance(each, kind)]


@pytest.mark.parametrize("wrap", [new, old])
@pytest.mark.parametrize(
    ("sender", "author", "name"),
    [
        (who("1"), Author.ME, "Robin Tarrant"),
        ({"chat_id": "c1"}, Author.ME, ""),
        (who("2"), Author.OTHER, "Ash Fell"),
        (who("9"), Author.OTHER, ""),
        ({}, Author.UNKNOWN, ""),
        (None, Author.UNKNOWN, ""),
    ],
)
def test_the_number_alone_tells_whose_words_they_are(
    sender: Any, author: Author, name: str, wrap: Wrap, make_scope: MakeScope
) -> None:
    whole = wrap(head(), event("1", sender_id=sender))
    (message,) = only(Message, read(read_messages, make_scope, whole))
    assert (message.author, message.sender, message.made) == (author, name, 1_443_741_128)
    assert (message.conversation, message.id) == ("Ash Fell", "e1")


def test_without_an_owner_all_is_unknown_and_the_section_failed(make_scope: MakeScope) -> None:
    found = read(read_messages, make_scope, new(head(), event("1")), Owner())
    assert only(Message, found)[0].author is Author.UNKNOWN
    (problem,) = only(Problem, found)
    assert (problem.what, problem.fatal) == (WHO_ARE_YOU, True)


def test_a_text_is_put_together_of_its_pieces(make_scope: MakeScope) -> None:
    pieces = (
        {"type": "LINE_BREAK"},
        {"type": "LINK", "text": "example.org", "link_data": {"link_target": "https://x"}},
        {"type": "LINE_BREAK", "text": "\n"},
        {"type": "TEXT"},
        {"type": "TEXT", "text": "bye"},
    )
    (message,) = only(Message, read(read_messages, make_scope, new(head(), event("1", *pieces))))
    assert message.text == "hi\nexample.org\nbye"


@pytest.mark.parametrize(
    ("content", "text", "sent"),
    [
        ({"attachment": [{"embed_item": {"type": ["PLUS_PHOTO", "THING"]}}]}, "", ("PLUS_PHOTO",)),
        ({"attachment": [{}, {"embed_item": {"type": []}}, {"embed_item": {}}]}, "", ()),
        ({"segment": [{"text": "one"}]}, "one", ()),
        ({"segment": [{"type": "TEXT"}]}, "", ()),
        ({}, "", ()),
    ],
)
def test_what_is_sent_along_is_told_by_its_kind(
    content: Any, text: str, sent: tuple[str, ...], make_scope: MakeScope
) -> None:
    said = event("1", chat_message={"message_content": content})
    (message,) = only(Message, read(read_messages, make_scope, new(head(), said)))
    assert (message.text, message.attachments) == (text, sent)


@pytest.mark.parametrize(
    ("stamp", "made"),
    [
        (1_443_741_128_690_532, 1_443_741_128),
        (1.443741128690532e15, 1_443_741_128),
        ("1443741128000000", 1_443_741_128),
        ("soon", None),
        ("12", None),
        ("", None),
        (None, None),
        ("9" * 30, None),
        (0, None),
    ],
)
def test_times_count_millionths_of_a_second(
    stamp: Any, made: int | None, make_scope: MakeScope
) -> None:
    found = read(read_messages, make_scope, new(head(), event("1", timestamp=stamp)))
    assert only(Message, found)[0].made == made
    assert [each.what for each in only(Problem, found)] == ([] if made else [UNDATED])


def test_what_happened_is_no_message_and_what_is_strange_is_counted(
    make_scope: MakeScope,
) -> None:
    events = [
        event("1", chat_message=None, event_type=kind)
        for kind in ("ADD_USER", "HANGOUT_EVENT", "TELEPATHY", "TELEPATHY", None)
    ]
    found = read(read_messages, make_scope, new(head(), *events, event("2", event_type="SMS")))
    assert len(only(Message, found)) == 1
    (problem,) = only(Problem, found)
    assert problem.what.endswith("left out: 3.")


@pytest.mark.parametrize("wrap", [new, old])
def test_a_summary_for_each_conversation(wrap: Wrap, make_scope: MakeScope) -> None:
    whole = wrap(head(), event("1"), event("2", timestamp="1443741130000000"))
    (name,) = whole
    whole[name] += wrap(head(type="GROUP", name="Tea"))[name]
    one, two = only(Conversation, read(read_messages, make_scope, whole))
    assert (one.id, one.title, one.participants) == ("k1", "Ash Fell", ("Ash Fell",))
    assert (one.total, one.mine, one.first, one.last) == (2, 1, 1_443_741_128, 1_443_741_130)
    assert (two.title, two.is_group, two.total, two.first) == ("Tea", True, 0, None)


@pytest.mark.parametrize(
    ("own", "folder"),
    [
        ({"status": "INVITED", "view": ["INBOX_VIEW"]}, "request"),
        ({"status": "ACTIVE", "view": ["ARCHIVED_VIEW"]}, "archived"),
        ({"status": "ACTIVE", "view": ["INBOX_VIEW"]}, "inbox"),
        ({}, "inbox"),
    ],
)
def test_the_folder_of_a_conversation(own: Any, folder: str, make_scope: MakeScope) -> None:
    whole = new(head(self_conversation_state=own), event("2"))
    found = read(read_messages, make_scope, whole)
    assert only(Conversation, found)[0].folder == folder
    assert only(Message, found)[0].is_request is (folder == "request")


def test_a_conversation_without_a_head_is_read_and_told(make_scope: MakeScope) -> None:
    late = {"events": [event("1"), event("2")], "conversation": {"conversation": head()}}
    found = read(read_messages, make_scope, {"conversations": [late, {"events": [event("1")]}]})
    assert [message.author for message in only(Message, found)] == [
        Author.ME,
        Author.OTHER,
        Author.ME,
    ]
    assert [each.what for each in only(Problem, found)] == [LATE, LATE]
    assert [each.title for each in only(Conversation, found)] == ["Ash Fell", ""]


def test_groups_with_a_name_are_memberships(make_scope: MakeScope) -> None:
    left = {"status": "LEFT"}
    whole = new(head(type="GROUP", name="Tea"))
    whole["conversations"] += [
        *new(head(type="GROUP", name="Left", self_conversation_state=left))["conversations"],
        *new(head(type="GROUP"))["conversations"],
        *new(head(name="Only two"))["conversations"],
        {},
    ]
    account, name, *groups = read(read_groups, make_scope, whole)
    assert isinstance(account, Account)
    assert (account.name, account.id) == ("Robin Tarrant", "1")
    assert isinstance(name, ProfileField)
    assert (name.name, name.value) == ("name", "Robin Tarrant")
    told = {each.name: each.active for each in groups if isinstance(each, Membership)}
    assert told == {"Tea": True, "Left": False}


def test_a_number_is_no_name(make_scope: MakeScope) -> None:
    found = read(read_groups, make_scope, new(head()), Owner("1", ids=frozenset({"1"})))
    assert [type(each) for each in found] == [Account]


@pytest.mark.parametrize("parse", [read_groups, read_messages])
def test_another_layout_is_told(parse: Parser, make_scope: MakeScope) -> None:
    (problem,) = only(Problem, read(parse, make_scope, {"talks": [{"a": 1}]}))
    assert (problem.what, problem.fatal) == (ODD_SHAPE, True)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(("conversation", "conversation_state", "events", "event", "id", "name"))
            | st.text(max_size=5),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@pytest.mark.parametrize("parse", [read_messages, read_groups])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.binary(max_size=60)
    | json_values.map(lambda value: json.dumps({"conversations": value}).encode())
    | json_values.map(lambda value: json.dumps({"conversation_state": value}).encode())
)
def test_any_bytes_are_records_or_problems(
    parse: Parser, data: bytes, make_scope: MakeScope
) -> None:
    scope = make_scope("Hangouts.json", data, ROBIN)
    with scope.members.open(scope.path) as stream:
        assert all(isinstance(each, Record | Problem) for each in parse(stream, scope))

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Author, Conversation, Media, Membership, Message, Problem, Record
from desktop_app.readers.formats.google_chat_messages import (
    UNDATED,
    read_empty,
    read_messages,
    read_space,
)
from desktop_app.readers.formats.google_chat_owner import WHO_ARE_YOU
from desktop_app.readers.section import Owner, Parser, Scope

MakeScope = Callable[..., Scope]
GROUP = "Google Chat/Groups/DM 4f"
ROBIN = Owner("Robin Tarrant", ids=frozenset({"robin@example.org"}))
ME = {"name": "Robin Tarrant", "email": "Robin@example.org", "user_type": "Human"}
ASH = {"name": "Ash Fell", "email": "ash@example.org", "user_type": "Human"}
MO = {"name": "Mo Gorse", "email": "mo@example.org", "user_type": "Human"}
BOT = {"name": "Poll helper", "user_type": "Bot"}
WHEN = "Sunday, 7 February 2021 at 17:13:43 UTC"


def said(who: Any = ASH, text: str | None = "hi", **more: Any) -> dict[str, Any]:
    return {"creator": who, "created_date": WHEN, "text": text, "message_id": "g/t/m", **more}


def read(
    make_scope: MakeScope,
    *messages: Any,
    info: Any = None,
    owner: Owner = ROBIN,
    group: str = GROUP,
    state: str = "MEMBER_JOINED",
) -> list[Record | Problem]:
    info = {"members": [ME, ASH]} if info is None else info
    joined = [{"group_id": group.rpartition("/")[2], "membership_state": state}]
    others = {
        f"{group}/group_info.json": json.dumps(info),
        "Google Chat/Users/User 1/user_info.json": json.dumps(
            {"user": ME, "membership_info": joined}
        ),
    }
    text = json.dumps({"messages": messages})
    scope = make_scope(f"{group}/messages.json", text, owner, others)
    with scope.members.open(scope.path) as stream:
        return list(read_messages(stream, scope))


def only(kind: type[Any], found: list[Record | Problem]) -> list[Any]:
    return [each for each in found if isinstance(each, kind)]


@pytest.mark.parametrize(
    ("who", "author", "sender"),
    [
        (ME, Author.ME, "Robin Tarrant"),
        ({**ME, "email": " ROBIN@EXAMPLE.ORG "}, Author.ME, "Robin Tarrant"),
        (ASH, Author.OTHER, "Ash Fell"),
        ({**ASH, "name": "Robin Tarrant"}, Author.OTHER, "Robin Tarrant"),
        ({"name": "Robin Tarrant"}, Author.UNKNOWN, "Robin Tarrant"),
        ({"email": "x@example.org"}, Author.OTHER, "x@example.org"),
        (BOT, Author.UNKNOWN, "Poll helper"),
        (None, Author.UNKNOWN, ""),
    ],
)
def test_the_address_alone_tells_whose_words_they_are(
    who: Any, author: Author, sender: str, make_scope: MakeScope
) -> None:
    (message,) = only(Message, read(make_scope, said(who)))
    assert (message.author, message.sender, message.made) == (author, sender, 1_612_718_023)
    assert message.key.endswith(":message:g/t/m")


def test_without_an_owner_all_is_unknown_and_the_section_failed(make_scope: MakeScope) -> None:
    found = read(make_scope, said(ME), owner=Owner())
    (message,) = only(Message, found)
    (problem,) = only(Problem, found)
    (summary,) = only(Conversation, found)
    assert message.author is Author.UNKNOWN
    assert (problem.what, problem.fatal) == (WHO_ARE_YOU, True)
    assert (summary.is_group, summary.participants) == (False, ("Robin Tarrant", "Ash Fell"))


@pytest.mark.parametrize(
    ("info", "group", "title", "is_group", "others"),
    [
        ({"members": [ME, ASH]}, GROUP, "Ash Fell", False, ("Ash Fell",)),
        ({"members": [ASH, MO, ME]}, GROUP, "Ash Fell, Mo Gorse", True, ("Ash Fell", "Mo Gorse")),
        ({"members": [ME, BOT]}, GROUP, "Poll helper", False, ()),
        (
            {"name": "Tea", "members": [ME, ASH]},
            "Google Chat/x/Space 1",
            "Tea",
            True,
            ("Ash Fell",),
        ),
        ({"members": [ME]}, "Google Chat/x/Space 1", "", True, ()),
        ({}, GROUP, "", False, ()),
    ],
)
def test_a_conversation_is_called_after_its_name_or_its_people(
    info: Any,
    group: str,
    title: str,
    is_group: bool,
    others: tuple[str, ...],
    make_scope: MakeScope,
) -> None:
    (summary,) = only(Conversation, read(make_scope, info=info, group=group))
    assert (summary.title, summary.is_group, summary.participants) == (title, is_group, others)
    assert (summary.total, summary.mine, summary.first) == (0, 0, None)


def test_a_summary_counts_and_names_those_who_left(make_scope: MakeScope) -> None:
    late = said(MO, created_date="Monday, 8 February 2021 at 17:13:43 UTC")
    (summary,) = only(Conversation, read(make_scope, late, said(ME), said(ASH)))
    assert (summary.total, summary.mine) == (3, 1)
    assert (summary.first, summary.last) == (1_612_718_023, 1_612_804_423)
    assert summary.participants == ("Ash Fell", "Mo Gorse")
    assert summary.key.endswith(":conversation:4f")


def test_an_invitation_is_a_request(make_scope: MakeScope) -> None:
    found = read(make_scope, said(ASH), state="MEMBER_INVITED")
    assert only(Message, found)[0].is_request
    assert only(Conversation, found)[0].folder == "request"


def test_deleted_messages_are_left_out_and_those_with_words_are_not(
    make_scope: MakeScope,
) -> None:
    gone = [said(text=None, deleted_date=WHEN), said(text=None, message_state="DELETED")]
    found = read(make_scope, *gone, said(text="still here", deleted_date=WHEN))
    assert [message.text for message in only(Message, found)] == ["still here"]


def test_a_picture_of_ones_own_has_the_words_and_others_have_theirs(
    make_scope: MakeScope,
) -> None:
    files = [
        {"original_name": "a.JPG", "export_name": "File-a.JPG"},
        {"export_name": "b.mp4"},
        {"original_name": "c.pdf"},
        {},
    ]
    found = read(make_scope, said(ME, "look", attached_files=files))
    (message,) = only(Message, found)
    assert (message.text, message.attachments) == ("", ("File-a.JPG", "b.mp4", "c.pdf"))
    one, two = only(Media, found)
    assert (one.caption, one.uri, one.is_video) == ("look", f"{GROUP}/File-a.JPG", False)
    assert (two.caption, two.uri, two.is_video) == ("", f"{GROUP}/b.mp4", True)
    assert one.key != two.key
    assert not only(Media, read(make_scope, said(ASH, attached_files=files)))
    pages = [{"original_name": "c.pdf"}]
    (message,) = only(Message, read(make_scope, said(ME, "read this", attached_files=pages)))
    assert message.text == "read this"


@pytest.mark.parametrize("when", ["once upon a time", "", None])
def test_a_message_without_a_known_time_is_kept_and_told(
    when: str | None, make_scope: MakeScope
) -> None:
    found = read(make_scope, said(created_date=when), said(created_date=when), said())
    assert [message.made for message in only(Message, found)] == [None, None, 1_612_718_023]
    assert [problem.what for problem in only(Problem, found)] == [UNDATED]


def test_a_space_is_a_membership_and_a_conversation_of_two_is_none(
    make_scope: MakeScope,
) -> None:
    def spaces(info: Any) -> list[Record | Problem]:
        scope = make_scope("Google Chat/x/Space 1/group_info.json", json.dumps(info))
        with scope.members.open(scope.path) as stream:
            return list(read_space(stream, scope))

    (space,) = spaces({"name": "Tea", "members": [ME]})
    assert isinstance(space, Membership)
    assert (space.name, space.id, space.active) == ("Tea", "1", True)
    assert spaces({"members": [ME, ASH]}) == []
    (problem,) = spaces([1])
    assert isinstance(problem, Problem)
    assert problem.fatal


@pytest.mark.parametrize(("text", "count"), [('{"members": []}', 1), ('{"mem', 0)])
def test_a_conversation_without_messages_is_one(
    text: str, count: int, make_scope: MakeScope
) -> None:
    scope = make_scope(f"{GROUP}/group_info.json", text, ROBIN)
    with scope.members.open(scope.path) as stream:
        assert len(list(read_empty(stream, scope))) == count


def test_an_empty_file_is_an_empty_conversation(make_scope: MakeScope) -> None:
    scope = make_scope(f"{GROUP}/messages.json", b"", ROBIN)
    with scope.members.open(scope.path) as stream:
        (summary,) = read_messages(stream, scope)
    assert isinstance(summary, Conversation)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(("creator", "email", "name", "text", "created_date", "attached_files"))
            | st.text(max_size=5),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@pytest.mark.parametrize("parse", [read_messages, read_space, read_empty])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.binary(max_size=60)
    | json_values.map(lambda value: json.dumps({"messages": value}).encode())
    | st.lists(json_values).map(lambda value: json.dumps({"messages": value}).encode())
)
def test_any_bytes_are_records_or_problems(
    parse: Parser, data: bytes, make_scope: MakeScope
) -> None:
    scope = make_scope(f"{GROUP}/messages.json", data, ROBIN)
    with scope.members.open(scope.path) as stream:
        assert all(isinstance(each, Record | Problem) for each in parse(stream, scope))

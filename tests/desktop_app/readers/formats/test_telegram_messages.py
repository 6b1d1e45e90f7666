import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import (
    Audience,
    Author,
    Conversation,
    Media,
    Membership,
    Message,
    Post,
    Problem,
    Record,
)
from desktop_app.readers.formats.telegram_chats import LATE
from desktop_app.readers.formats.telegram_groups import (
    NOBODYS,
    ODD_KIND,
    read_groups,
    read_public,
)
from desktop_app.readers.formats.telegram_messages import read_messages
from desktop_app.readers.formats.telegram_owner import WHO_ARE_YOU
from desktop_app.readers.section import Owner, Parser, Scope

MakeScope = Callable[..., Scope]
ROBIN = Owner("Robin Tarrant", "rob", frozenset({"1", "user1"}))
ME = {"from": "Robin Tarrant", "from_id": "user1"}
ASH = {"from": "Ash Fell", "from_id": "user2"}
WHEN = {"date": "2024-07-01T12:00:00", "date_unixtime": "1719835200"}


def said(who: dict[str, Any], text: Any = "hi", **more: Any) -> dict[str, Any]:
    return {"id": 5, "type": "message", **WHEN, **who, "text": text, **more}


def chat(kind: str, *messages: dict[str, Any], name: str | None = "A chat") -> dict[str, Any]:
    return {"name": name, "type": kind, "id": 9, "messages": list(messages)}


def read(
    parse: Parser, make_scope: MakeScope, *chats: Any, owner: Owner = ROBIN
) -> list[Record | Problem]:
    scope = make_scope("result.json", json.dumps({"chats": {"list": chats}}), owner)
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


def only(kind: type[Any], found: list[Record | Problem]) -> list[Any]:
    return [each for each in found if isinstance(each, kind)]


@pytest.mark.parametrize(
    ("who", "more", "author", "sender"),
    [
        (ME, {}, Author.ME, "Robin Tarrant"),
        (ASH, {}, Author.OTHER, "Ash Fell"),
        ({"from": "Ash Fell", "from_id": 2}, {}, Author.OTHER, "Ash Fell"),
        ({"from": None, "from_id": "user3"}, {}, Author.OTHER, "Deleted account"),
        ({"from": "A chat", "from_id": "channel9"}, {}, Author.UNKNOWN, "A chat"),
        ({"from": "Robin Tarrant"}, {}, Author.ME, "Robin Tarrant"),
        (ME, {"forwarded_from": "Ash Fell"}, Author.OTHER, "Ash Fell"),
        (ME, {"forwarded_from": None}, Author.OTHER, "Deleted account"),
        (ME, {"forwarded_from": "Robin Tarrant"}, Author.ME, "Robin Tarrant"),
        (ASH, {"forwarded_from": "Robin Tarrant"}, Author.OTHER, "Ash Fell"),
    ],
)
def test_whose_words_a_message_is(
    who: dict[str, Any], more: dict[str, Any], author: Author, sender: str, make_scope: MakeScope
) -> None:
    (message,) = only(
        Message, read(read_messages, make_scope, chat("private_group", said(who, **more)))
    )
    assert (message.author, message.sender, message.made) == (author, sender, 1_719_835_200)
    assert message.key.endswith(":message:9/5")


def test_a_conversation_counts_what_the_person_sent_and_names_the_others(
    make_scope: MakeScope,
) -> None:
    messages = (said(ME), said(ME, forwarded_from="X"), said(ASH), {"type": "service", "id": 1})
    (summary,) = only(
        Conversation, read(read_messages, make_scope, chat("private_group", *messages))
    )
    assert (summary.total, summary.mine, summary.is_group) == (3, 2, True)
    assert summary.participants == ("Ash Fell",)
    (direct,) = only(Conversation, read(read_messages, make_scope, chat("personal_chat")))
    assert (direct.participants, direct.is_group) == (("A chat",), False)


def test_a_picture_of_ones_own_has_the_words_and_anothers_has_not(make_scope: MakeScope) -> None:
    sent = chat(
        "personal_chat",
        said(ME, "mine", photo="photos/1.jpg"),
        said(ASH, "theirs", photo="photos/2.jpg"),
        said(ME, "a film", file="(File not included.)", file_name="f.mp4", media_type="video_file"),
    )
    found = read(read_messages, make_scope, sent)
    pictures = only(Media, found)
    assert [(each.uri, each.caption, each.is_video) for each in pictures] == [
        ("photos/1.jpg", "mine", False),
        ("", "a film", True),
    ]
    assert {each.audience for each in pictures} == {Audience.SOME}
    assert [each.text for each in only(Message, found)] == ["", "theirs", ""]
    assert only(Message, found)[2].attachments == ("f.mp4",)


def test_login_codes_are_nobodys_business_and_notes_to_oneself_no_conversation(
    make_scope: MakeScope,
) -> None:
    found = read(
        read_messages,
        make_scope,
        chat("verification_codes", said(ASH, "12345")),
        {"type": "saved_messages", "id": 1, "messages": [said(ME, "buy string")]},
    )
    assert [each.text for each in only(Message, found)] == ["buy string"]
    assert only(Message, found)[0].conversation == "Saved Messages"
    assert only(Conversation, found) == []


def test_what_telegram_could_not_export_is_counted(make_scope: MakeScope) -> None:
    found = read(
        read_messages, make_scope, chat("personal_chat", {"id": 1, "type": "unsupported"}, said(ME))
    )
    (problem,) = only(Problem, found)
    assert problem.what.endswith(": 1.")
    assert not problem.fatal


def test_without_an_owner_no_word_is_anybodys_and_the_person_is_asked(
    make_scope: MakeScope,
) -> None:
    found = read(read_messages, make_scope, chat("private_group", said(ME)), owner=Owner())
    assert only(Message, found)[0].author is Author.UNKNOWN
    assert (found[-1].what, found[-1].fatal) == (WHO_ARE_YOU, True)  # type: ignore[union-attr]  # a Problem
    found = read(read_public, make_scope, chat("public_channel", said(ME)), owner=Owner())
    assert found[-1].what == WHO_ARE_YOU  # type: ignore[union-attr]  # a Problem


def test_in_public_the_persons_words_are_posts_and_others_words_are_messages(
    make_scope: MakeScope,
) -> None:
    public = chat(
        "public_supergroup",
        said(ME, "mine", reply_to_message_id=3, place_name="Old Slip"),
        said(ASH, "theirs"),
        said(ME, "passed on", forwarded_from="Ash Fell"),
        said(ME, "look", photo="(File not included.)"),
        {"id": 6, "type": "service"},
    )
    posts = only(Post, read(read_public, make_scope, public))
    assert [(each.text, each.shared, each.author) for each in posts] == [
        ("mine", "", Author.ME),
        ("", "passed on", Author.ME),
        ("look", "", Author.ME),
    ]
    assert {(each.audience, each.group) for each in posts} == {(Audience.PUBLIC, "A chat")}
    assert posts[0].is_reply
    assert posts[0].place.name == "Old Slip"
    assert posts[1].title == "Forwarded from Ash Fell"
    assert posts[2].has_media
    found = read(read_messages, make_scope, public)
    assert [each.text for each in only(Message, found)] == ["theirs"]
    assert only(Conversation, found) == []


def test_private_chats_give_no_posts(make_scope: MakeScope) -> None:
    found = read(read_public, make_scope, chat("private_channel", said(ME)))
    assert [type(each) for each in found] == [Membership]


def test_who_writes_as_a_channel_is_not_guessed(make_scope: MakeScope) -> None:
    channel = {"from": "A chat", "from_id": "channel9"}
    found = read(read_public, make_scope, chat("public_channel", said(channel)))
    assert only(Post, found)[0].author is Author.UNKNOWN
    assert only(Problem, found) == [Problem("result.json", NOBODYS, fatal=True)]


def test_groups_are_told_whatever_is_written_in_them(make_scope: MakeScope) -> None:
    kinds = ("private_group", "private_supergroup", "public_supergroup", "private_channel")
    data = {
        "chats": {"list": [chat(kind) for kind in (*kinds, "personal_chat", "bot_chat")]},
        "left_chats": {"list": [chat("public_channel", name="Left")]},
    }
    scope = make_scope("result.json", json.dumps(data), ROBIN)
    with scope.members.open(scope.path) as stream:
        found = list(read_groups(stream, scope))
    groups = only(Membership, found)
    assert [each.active for each in groups] == [True] * 4 + [False]
    assert groups[-1].name == "Left"
    odd = read(read_groups, make_scope, chat("aquarium"))
    assert odd == [Problem("result.json", ODD_KIND)]


def test_a_chat_that_says_too_late_that_it_is_public_is_told(make_scope: MakeScope) -> None:
    late = {"messages": [said(ME)], "name": "Late", "id": 9, "type": "public_channel"}
    found = read(read_public, make_scope, late)
    assert found[0] == Problem("result.json", LATE, fatal=True)
    assert only(Post, found) == []


texts = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["type", "text", "href", "from"]), inner, max_size=3)
    ),
    max_leaves=6,
)
fields = st.sampled_from(
    ["id", "type", "date", "from", "from_id", "text", "forwarded_from", "photo", "poll"]
)
kinds = st.sampled_from(["personal_chat", "public_channel", "private_group", "saved_messages", ""])


@settings(
    max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(kind=kinds, odd=st.lists(st.dictionaries(fields, texts, max_size=5), max_size=3))
def test_no_entry_is_a_crash(kind: str, odd: list[dict[str, Any]], make_scope: MakeScope) -> None:
    sound = said(ME, "sound") if kind == "public_channel" else said(ASH, "sound")
    data = chat(kind, *odd, sound)
    parse = read_public if kind == "public_channel" else read_messages
    texts_read = [each.words for each in read(parse, make_scope, data) if isinstance(each, Record)]
    assert "sound" in texts_read

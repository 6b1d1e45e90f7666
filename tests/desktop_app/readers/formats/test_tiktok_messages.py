from typing import Any

import pytest

from checks.evidence import Author, Conversation, Message
from desktop_app.readers.formats.tiktok_layout import CHATS, GROUPS
from desktop_app.readers.formats.tiktok_messages import NEITHER, name_of, read_messages
from desktop_app.readers.section import Owner
from tests.desktop_app.readers.tiktok_parts import ME, MakeScope, parse


def said(*senders: str) -> list[dict[str, Any]]:
    return [
        {"Date": f"2025-03-01 18:00:{number:02}", "From": sender, "Content": f"line {number}"}
        for number, sender in enumerate(senders)
    ]


def authors(records: list[Any]) -> list[Author]:
    return [each.author for each in records if isinstance(each, Message)]


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("Chat History with jory.t:", "jory.t"),
        ("Chat History with jory.t::", "jory.t"),
        ("chat history with Jory", "Jory"),
        ("Sea swimmers", "Sea swimmers"),
    ],
)
def test_who_a_conversation_is_with(key: str, name: str) -> None:
    assert name_of(key) == name


@pytest.mark.parametrize("path", CHATS)
def test_whose_words_a_message_is(path: str, make_scope: MakeScope) -> None:
    chats = {"Chat History with jory.t:": said("jory.t", "ElowenPascoe", "jory.t")}
    records, problems = parse(read_messages, {path: chats}, make_scope)
    assert authors(records) == [Author.OTHER, Author.ME, Author.OTHER]
    assert not problems
    summary = records[-1]
    assert isinstance(summary, Conversation)
    assert (summary.participants, summary.is_group) == (("jory.t",), False)
    assert (summary.total, summary.mine) == (3, 1)
    assert (summary.first, summary.last) == (1_740_852_000, 1_740_852_002)


def test_a_former_name_is_nobodys_until_the_person_gives_it(make_scope: MakeScope) -> None:
    chats = {CHATS[1]: {"Chat History with jory.t:": said("elowen_old", "jory.t")}}
    records, problems = parse(read_messages, chats, make_scope)
    assert authors(records) == [Author.UNKNOWN, Author.OTHER]
    assert [each.what for each in problems] == [NEITHER]
    known = Owner(ME.name, ME.handle, frozenset({"elowen_old"}))
    records, problems = parse(read_messages, chats, make_scope, owner=known)
    assert authors(records) == [Author.ME, Author.OTHER]
    assert not problems


def test_without_an_owner_nothing_is_the_persons(make_scope: MakeScope) -> None:
    chats = {"Chat History with jory.t:": said("elowenpascoe", "jory.t")}
    both = {CHATS[0]: chats, GROUPS[0]: {"Swimmers": said("elowenpascoe", "mabyn")}}
    records, _ = parse(read_messages, both, make_scope, owner=Owner())
    assert authors(records) == [Author.UNKNOWN, Author.OTHER, Author.UNKNOWN, Author.UNKNOWN]


def test_a_group_has_those_who_wrote_in_it(make_scope: MakeScope) -> None:
    group = {"Swimmers": said("mabyn", "elowenpascoe", "jory.t", "mabyn")}
    records, _ = parse(read_messages, {GROUPS[0]: group}, make_scope)
    summary = records[-1]
    assert (summary.title, summary.is_group) == ("Swimmers", True)
    assert summary.participants == ("mabyn", "jory.t")


def test_empty_and_odd_conversations_cost_only_themselves(make_scope: MakeScope) -> None:
    chats: dict[str, Any] = {
        "Chat History with a:": None,
        "Chat History with b:": [],
        "Chat History with c:": 7,
    }
    chats["Chat History with d.e:"] = said("d.e")
    records, problems = parse(read_messages, {CHATS[0]: chats}, make_scope)
    assert authors(records) == [Author.OTHER]
    assert len(problems) == 1

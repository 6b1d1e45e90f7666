from typing import Any

import pytest

from checks.evidence import Author, Conversation, Message
from desktop_app.readers.formats.json_stream import ODD_SHAPE, ONE_BAD
from desktop_app.readers.formats.snapchat_chats import GONE, read_chats, read_snaps
from tests.desktop_app.readers.snapchat_files import MakeScope, parse

NOON = "2021-08-19 12:00:00 UTC"


def said(
    sender: str, is_mine: bool | None = False, more: dict[str, Any] | None = None
) -> dict[str, Any]:
    told = {"From": sender, "Media Type": "TEXT", "Created": NOON, "Content": "hello"}
    told |= more or {}
    return told if is_mine is None else {**told, "IsSender": is_mine}


def authors(records: list[Any]) -> list[Author]:
    return [each.author for each in records if isinstance(each, Message)]


def test_the_message_says_whose_it_is_and_never_its_name(make_scope: MakeScope) -> None:
    chat = {"jory_t": [said("elowen_p"), said("jory_t", True), said("elowen_p", None)]}
    records, problems = parse(read_chats, chat, make_scope)
    assert authors(records) == [Author.OTHER, Author.ME, Author.UNKNOWN]
    assert len(problems) == 1


def test_a_conversation_of_two(make_scope: MakeScope) -> None:
    chat = {
        "jory.t": [said("jory.t"), said("elowen_p", True, {"Created": "2021-08-19 12:01:00 UTC"})]
    }
    records, _ = parse(read_chats, chat, make_scope)
    summary = records[-1]
    assert isinstance(summary, Conversation)
    assert (summary.id, summary.participants, summary.is_group) == ("jory.t", ("jory.t",), False)
    assert (summary.total, summary.mine) == (2, 1)
    assert (summary.first, summary.last) == (1_629_374_400, 1_629_374_460)


@pytest.mark.parametrize("title", ["Swimmers", None])
def test_a_group_is_known_by_its_title_or_by_who_wrote(
    title: str | None, make_scope: MakeScope
) -> None:
    entries = [said("mabyn"), said("jory_t"), said("elowen_p", True)]
    chat = {"8f0d-1": [{**each, "Conversation Title": title} for each in entries]}
    records, _ = parse(read_chats, chat, make_scope)
    summary = records[-1]
    assert (summary.is_group, summary.title) == (True, title or "8f0d-1")
    assert summary.participants == ("mabyn", "jory_t")


def test_the_older_layout_is_by_direction_and_escaped(make_scope: MakeScope) -> None:
    received = {
        "From": "jory_t",
        "Media Type": "TEXT",
        "Created": NOON,
        "Text": "it&#39;s &amp; on",
    }
    sent = [{"To": "jory_t", "Text": "yes"}, {"From": "mabyn", "Text": "no"}]
    chats = {"Received Chat History": [received], "Sent Saved Chat History": sent}
    records, problems = parse(read_chats, chats, make_scope)
    messages = [each for each in records if isinstance(each, Message)]
    assert authors(records) == [Author.OTHER, Author.ME, Author.ME]
    assert messages[0].text == "it's & on"
    assert [each.conversation for each in messages] == ["jory_t", "jory_t", "mabyn"]
    assert messages[1].sender == "elowen_p"
    assert [each.total for each in records if isinstance(each, Conversation)] == [2, 1]
    assert not problems


def test_a_direction_nobody_knows_is_nobodys(make_scope: MakeScope) -> None:
    chats = {"Passed On Chat History": [{"From": "jory_t", "Text": "hm"}]}
    records, problems = parse(read_chats, chats, make_scope)
    assert authors(records) == [Author.UNKNOWN]
    assert ["Passed On" in each.what for each in problems] == [True]


def test_lines_of_the_program_are_no_messages(make_scope: MakeScope) -> None:
    kinds = ("MISSED_AUDIO_CHAT", "STATUSPARTICIPANTADDED", "STATUSCONVERSATIONNAMECHANGED")
    chat = {"jory_t": [said("jory_t", more={"Media Type": kind}) for kind in kinds]}
    assert parse(read_chats, chat, make_scope) == ([], [])


def test_what_was_sent_along_and_kinds_nobody_knows(make_scope: MakeScope) -> None:
    media = said("jory_t", more={"Content": None, "Media Type": "MEDIA", "Media IDs": "b~1 | b~2"})
    odd = said("jory_t", more={"Media Type": "HOLOGRAM"})
    records, problems = parse(read_chats, {"jory_t": [media, odd]}, make_scope)
    assert (records[0].text, records[0].attachments) == ("", ("b~1", "b~2"))
    assert records[1].text == "hello"
    assert ["HOLOGRAM" in each.what for each in problems] == [True]


@pytest.mark.parametrize("exact", [1_629_374_400_000, 1_629_374_400_000_000])
def test_the_second_clock_counts_where_the_first_is_empty(
    exact: int, make_scope: MakeScope
) -> None:
    entry = said("jory_t", more={"Created": "", "Created(microseconds)": exact})
    records, problems = parse(read_chats, {"jory_t": [entry]}, make_scope)
    assert records[0].made == 1_629_374_400
    assert not problems


def test_odd_entries_cost_only_themselves(make_scope: MakeScope) -> None:
    chats = {"a": "", "b": None, "c": ["x", said("c")], "d": [{"Von": "d"}]}
    records, problems = parse(read_chats, chats, make_scope)
    assert authors(records) == [Author.OTHER]
    assert [each.what for each in problems] == [ONE_BAD, ODD_SHAPE]


@pytest.mark.parametrize("text", ["{}", "[]", '""'])
def test_no_chats_prove_nothing(text: str, make_scope: MakeScope) -> None:
    _, problems = parse(read_chats, text, make_scope)
    assert [(each.what, each.fatal) for each in problems] == [(GONE, True)]
    assert parse(read_snaps, text, make_scope) == ([], [])


def test_snaps_are_conversations_of_their_own(make_scope: MakeScope) -> None:
    snap = said("jory_t", more={"Content": None, "Media Type": "VIDEO_NO_AUDIO"})
    records, problems = parse(read_snaps, {"jory_t": [snap]}, make_scope)
    assert (records[-1].id, records[-1].participants) == ("snaps with jory_t", ("jory_t",))
    assert not problems

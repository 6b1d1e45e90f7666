from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Author, Conversation, Message, Problem
from desktop_app.readers.formats import reddit_messages as messages
from desktop_app.readers.formats.reddit_posts import NO_WORDS
from desktop_app.readers.section import Owner, Parser, Scope

Make = Callable[..., Scope]
ROBIN = Owner("", "Robin_T", frozenset({"robin_t"}))
HEAD = "id,permalink,thread_id,date,ip,from,to,subject,body\n"
CHAT = (
    "message_id,created_at,updated_at,username,message,thread_parent_message_id,channel_url,"
    "subreddit,channel_name,conversation_type\n"
)
DATE, MADE = "2026-05-01 08:00:00 UTC", 1_777_622_400


def read(parse: Parser, scope: Scope) -> list[Any]:
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


def test_both_ways_and_what_is_in_two_tables_once(make_scope: Make) -> None:
    table = (
        f"{HEAD}a,,a,{DATE},,ROBIN_T,otter,Tea,strong?\nb,,a,{DATE},,u/otter,robin_t,re: Tea,no\n"
    )
    archive = f"{HEAD}t4_b,,t4_a,{DATE},,otter,robin_t,re: Tea,no\nc,,c,soon,,,robin_t,,?\n"
    scope = make_scope("messages.csv", table, ROBIN, {"messages_archive.csv": archive})
    first, second, third, talk, other, times = read(messages.read_messages, scope)
    assert [each.author for each in (first, second, third)] == [
        Author.ME,
        Author.OTHER,
        Author.UNKNOWN,
    ]
    assert [each.text for each in (first, second)] == ["Tea\nstrong?", "no"]
    assert first.conversation == second.conversation == "Tea"
    assert third.origin.where == "messages_archive.csv"
    assert talk == Conversation(
        scope.origin, "a", "Tea", ("otter",), total=2, mine=1, first=MADE, last=MADE
    )
    assert other.participants == ()
    assert isinstance(times, Problem)
    later = make_scope("messages_archive.csv", archive, ROBIN, {"messages.csv": table})
    assert read(messages.read_messages, later) == []


def test_nobody_is_guessed_where_the_owner_is_not_known(make_scope: Make) -> None:
    table = f"{HEAD}a,,a,{DATE},,robin_t,otter,Tea,strong?\n"
    message, talk = read(messages.read_messages, make_scope("messages.csv", table, Owner()))
    assert message.author is Author.UNKNOWN
    assert (talk.participants, talk.mine) == (("robin_t", "otter"), 0)


@pytest.mark.parametrize(
    ("kind", "where", "others", "is_group"),
    [
        ("direct", "", ("otter",), False),
        ("direct", "", ("otter", "heron"), True),
        ("private_group", "", ("otter",), True),
        ("", "trains", ("otter",), True),
    ],
)
def test_a_chat(
    kind: str, where: str, others: tuple[str, ...], is_group: bool, make_scope: Make
) -> None:
    rows = [
        f"{name},{DATE},,{name},hello,,!room,{where},,{kind}\n" for name in ("Robin_T", *others)
    ]
    *said, talk = read(
        messages.read_chats, make_scope("chat_history.csv", CHAT + "".join(rows), ROBIN)
    )
    assert said[0].author is Author.ME
    assert {each.author for each in said[1:]} == {Author.OTHER}
    assert (talk.id, talk.participants, talk.is_group) == ("!room", others, is_group)
    assert (talk.title, talk.total, talk.mine) == (f"r/{where}" if where else "", len(rows), 1)


def test_the_order_of_columns_has_moved_between_years(make_scope: Make) -> None:
    table = f"username,channel_url,message,created_at,message_id\notter,!room,a &lt; b,{DATE},9\n"
    message, talk = read(messages.read_chats, make_scope("chat_history.csv", table, ROBIN))
    assert (message.id, message.text, message.made) == ("9", "a < b", MADE)
    assert talk.total == 1


def test_headers_alone_give_summaries_and_say_that_words_are_missing(make_scope: Make) -> None:
    table = f"id,permalink,thread_id,date,ip,from,to\na,,a,{DATE},,robin_t,otter\n"
    talk, problem = read(
        messages.read_message_headers, make_scope("message_headers.csv", table, ROBIN)
    )
    assert (talk.participants, talk.mine) == (("otter",), 1)
    assert problem == Problem("message_headers.csv", NO_WORDS, fatal=True)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300))
def test_no_table_trips_it(make_scope: Make, data: bytes) -> None:
    for path, header, parse in (
        ("messages.csv", HEAD, messages.read_messages),
        ("chat_history.csv", CHAT, messages.read_chats),
    ):
        for found in read(parse, make_scope(path, header.encode() + data, ROBIN)):
            assert isinstance(found, Message | Conversation | Problem)

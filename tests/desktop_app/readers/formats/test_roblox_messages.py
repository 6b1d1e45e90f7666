from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Author, Conversation, Message, Problem
from desktop_app.readers.formats import roblox_messages as messages
from desktop_app.readers.formats.roblox_text import UNOWNED
from desktop_app.readers.section import Owner, Parser, Scope

Make = Callable[..., Scope]
ROWAN = Owner("", "rowan", frozenset({"12"}))
CHATS = "ts,conversation_id,convo_type,user_id,name,text\n"
MESSAGES = (
    "id,created_time (UTC seconds),subject,body,author_id,author_name,recipient_id,"
    "recipient_name,is_system_message\n"
)


def read(parse: Parser, scope: Scope) -> list[Any]:
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


def talks(found: list[Any]) -> list[Conversation]:
    return [each for each in found if isinstance(each, Conversation)]


def test_a_chat_is_a_group_if_it_is_open_or_of_many(make_scope: Make) -> None:
    table = (
        f"{CHATS}2026-02-28T08:09:10Z,a,chat/game/public,12,rowan,one\n"
        "2026-02-28T08:09:12Z,b,,12,,two\n2026-02-28T08:09:11Z,b,chat/app,7,otter,three\n"
        "2026-02-28T08:09:13Z,c,chat/app,7,otter,four\n,c,,8,newt,five\n2026-02-28T08:09:14Z,c,,,,six\n"
    )
    found = read(messages.read_chats, make_scope("c.csv", table, ROWAN))
    first, second, third = talks(found)
    assert (first.title, first.is_group, first.participants) == ("Public chat in a game", True, ())
    assert (second.title, second.is_group, second.participants) == ("otter", False, ("otter",))
    assert (second.total, second.mine) == (2, 1)
    assert (second.first, second.last) == (1_772_266_151, 1_772_266_152)
    assert (third.title, third.is_group) == ("Chat in the app", True)
    assert (third.total, third.first, third.last) == (3, 1_772_266_153, 1_772_266_154)
    said = [(each.author, each.sender) for each in found if isinstance(each, Message)]
    assert said[:2] == [(Author.ME, "rowan"), (Author.ME, "12")]
    assert said[2:5] == [(Author.OTHER, name) for name in ("otter", "otter", "newt")]
    assert said[5:] == [(Author.UNKNOWN, "")]
    problems = [each.what for each in found if isinstance(each, Problem)]
    assert problems == [UNOWNED]


def test_a_kind_of_chat_that_is_not_known_is_told(make_scope: Make) -> None:
    table = f"{CHATS}2026-02-28T08:09:10Z,a,chat/kitchen,12,,one\n2026\n"
    message, bad, talk, problem = read(messages.read_chats, make_scope("c.csv", table, ROWAN))
    assert (message.conversation, talk.title) == ("Chat", "Chat")
    assert not bad.fatal
    assert "“chat/kitchen”" in problem.what


def test_without_the_persons_number_nobody_said_it(make_scope: Make) -> None:
    table = f"{CHATS}2026-02-28T08:09:10Z,a,chat/app,12,,one\n"
    message, _, problem = read(messages.read_chats, make_scope("c.csv", table, Owner()))
    assert message.author is Author.UNKNOWN
    assert (problem.what, problem.fatal) == (UNOWNED, True)


def test_messages_by_whom_they_are_exchanged_with(make_scope: Make) -> None:
    table = (
        f"{MESSAGES}1,1772266150,Hello,there,7,otter,12,rowan,false\n"
        "2,1772266140,,Yes.,12,rowan,7,otter,False\n3,1772266160,,More.,12,rowan,8,,0\n"
        "4,1,Welcome,Have fun.,1,Roblox,12,rowan,TRUE\n"
    )
    found = read(messages.read_messages, make_scope("m.csv", table, ROWAN))
    said = [(each.id, each.text, each.author) for each in found if isinstance(each, Message)]
    assert said == [
        ("1", "Hello\nthere", Author.OTHER),
        ("2", "Yes.", Author.ME),
        ("3", "More.", Author.ME),
    ]
    first, second = talks(found)
    assert (first.id, first.title, first.total, first.mine) == ("with-7", "otter", 2, 1)
    assert (first.first, first.last) == (1_772_266_140, 1_772_266_150)
    assert (second.id, second.title, second.participants) == ("with-8", "8", ("8",))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text() | st.text(alphabet='12,abc"\n').map(CHATS.__add__))
def test_any_table_gives_records_or_problems(make_scope: Make, table: str) -> None:
    for parse in (messages.read_chats, messages.read_messages):
        for each in read(parse, make_scope("c.csv", table, ROWAN)):
            assert isinstance(each, Message | Conversation | Problem)

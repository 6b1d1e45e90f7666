import json
from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Audience, Conversation, Message, Post, Problem
from desktop_app.readers.formats.matrix_messages import read_messages, read_public
from desktop_app.readers.section import Owner, Parser, Scope

Make = Callable[..., Scope]
ME = Owner("Nia Tremlett", "nia:a", frozenset({"@nia:a"}))
OPEN = {"type": "m.room.join_rules", "sender": "@osian:a", "content": {"join_rule": "public"}}


def said(body: str, sender: str = "@nia:a", **content: Any) -> dict[str, Any]:
    content = {"msgtype": "m.text", "body": body, **content}
    return {"type": "m.room.message", "sender": sender, "content": content}


def read(make_scope: Make, parse: Parser, *events: dict[str, Any], owner: Owner = ME) -> list[Any]:
    scope = make_scope("!abc/events", "".join(map(json.dumps, events)), owner)
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


@pytest.mark.parametrize(
    ("body", "is_reply", "text"),
    [
        ("> <@a:b> quoted\n> more\n\nanswer", True, "answer"),
        ("> <@a:b> quoted\n> more\n\nanswer", False, "> <@a:b> quoted\n> more\n\nanswer"),
        ("> quoted\n\n> kept\n\nanswer", True, "> kept\n\nanswer"),
        ("answer\n> kept", True, "answer\n> kept"),
    ],
)
def test_what_is_quoted_by_the_program_is_cut(
    body: str, is_reply: bool, text: str, make_scope: Make
) -> None:
    relation = {"m.in_reply_to": {"event_id": "$x"}} if is_reply else None
    event = said(body)
    event["content"]["m.relates_to"] = relation
    found = read(make_scope, read_public, OPEN, event)
    assert [(post.text, post.is_reply, post.audience) for post in found] == [
        (text, is_reply, Audience.PUBLIC)
    ]


def test_in_an_open_room_others_are_read_only_as_messages(make_scope: Make) -> None:
    events = (OPEN, said("mine"), said("theirs", "@osian:a"))
    posts = read(make_scope, read_public, *events)
    messages = read(make_scope, read_messages, *events)
    assert [each.text for each in posts if isinstance(each, Post)] == ["mine"]
    assert [each.text for each in messages if isinstance(each, Message)] == ["theirs"]
    assert not [each for each in messages if isinstance(each, Conversation)]


def test_encrypted_messages_are_counted_and_fatal(make_scope: Make) -> None:
    bad = said("** Unable to decrypt **", msgtype="m.bad.encrypted")
    raw = {"type": "m.room.encrypted", "sender": "@osian:a", "content": {"algorithm": "x"}}
    found = read(make_scope, read_messages, bad, raw)
    (problem,) = [each for each in found if isinstance(each, Problem)]
    assert problem.fatal
    assert problem.what.endswith(": 2.")
    assert not [each for each in found if isinstance(each, Message)]


def test_without_an_owner_nobody_is_taken_for_another(make_scope: Make) -> None:
    found = read(make_scope, read_messages, said("who"), owner=Owner("Nia"))
    assert [each.author for each in found if isinstance(each, Message)] == ["unknown"]
    assert [each.fatal for each in found if isinstance(each, Problem)] == [True]

import json
from collections.abc import Callable
from typing import Any

from checks.evidence import Author, Conversation, Message, Problem
from desktop_app.readers.formats.x_messages import read_headers, read_messages
from desktop_app.readers.section import Owner, Parser, Scope

Make = Callable[..., Scope]
ME = Owner("Jo Bloggs", "jo", frozenset({"7"}))


def create(number: str, sender: str, text: str = "hi", **also: Any) -> dict[str, Any]:
    made = f"2024-01-02T10:00:{int(number):02}.000Z"
    return {
        "messageCreate": {"id": number, "senderId": sender, "text": text, "createdAt": made, **also}
    }


def read(
    make_scope: Make,
    number: str,
    *events: dict[str, Any],
    path: str = "data/direct-messages.js",
    parse: Parser = read_messages,
    others: dict[str, str] | None = None,
) -> list[Any]:
    thread = [{"dmConversation": {"conversationId": number, "messages": list(events)}}]
    scope = make_scope(path, f"window.YTD.dm.part0 = {json.dumps(thread)}", ME, others)
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


def summary(found: list[Any]) -> Conversation:
    (only,) = (each for each in found if isinstance(each, Conversation))
    return only


def test_two_people(make_scope: Make) -> None:
    mention = {"id_str": "5", "name": "Lutra Otterbank", "screen_name": "otter"}
    tweets = f"x = {json.dumps([{'tweet': {'entities': {'user_mentions': [mention]}}}])}"
    link = {"url": "https://t.co/z", "expanded": "https://choir.example"}
    found = read(
        make_scope,
        "5-7",
        create("2", "7", "yes &amp; bread"),
        {"reactionCreate": {}},
        create("1", "5", "https://t.co/z", urls=[link], mediaUrls=["https://d.example/1/a.jpg?x"]),
        others={"data/tweets.js": tweets},
    )
    first, second = (each for each in found if isinstance(each, Message))
    assert (first.author, first.sender) == (Author.OTHER, "Lutra Otterbank")
    assert (first.text, first.attachments) == ("https://choir.example", ("a.jpg",))
    assert (second.author, second.sender) == (Author.ME, "Jo Bloggs")
    assert second.text == "yes & bread"
    kept = summary(found)
    assert (kept.title, kept.participants) == ("Lutra Otterbank", ("Lutra Otterbank",))
    assert (kept.total, kept.mine, kept.is_group) == (2, 1, False)
    assert (kept.first, kept.last) == (1_704_189_601, 1_704_189_602)


def test_people_without_a_name(make_scope: Make) -> None:
    reply = [{"tweet": {"in_reply_to_user_id_str": "5", "in_reply_to_screen_name": "otter"}}]
    others = {"data/tweets.js": f"x = {json.dumps(reply)}"}
    assert summary(read(make_scope, "5-7", create("1", "5"), others=others)).title == "@otter"
    assert summary(read(make_scope, "5-7", create("1", "5"))).title == "5"


def test_a_group(make_scope: Make) -> None:
    found = read(
        make_scope,
        "7777",
        {"conversationNameUpdate": {"name": "Ringers", "createdAt": "2024-01-05T00:00:00Z"}},
        {"conversationNameUpdate": {"name": "Old name", "createdAt": "2024-01-04T00:00:00Z"}},
        {"participantsLeave": {"userIds": ["5"]}},
        {"participantsJoin": {"userIds": ["6"]}},
        create("1", "5", recipientId="0"),
        {"joinConversation": {"participantsSnapshot": ["5", "7"]}},
    )
    kept = summary(found)
    assert (kept.title, kept.is_group, kept.participants) == ("Ringers", True, ("5", "6"))
    assert summary(read(make_scope, "7777", create("1", "5"))).title == ""


def test_an_empty_conversation(make_scope: Make) -> None:
    kept = summary(read(make_scope, "5-7"))
    assert (kept.total, kept.first, kept.last) == (0, None, None)


def test_a_welcome_is_a_message(make_scope: Make) -> None:
    welcome = {"welcomeMessageCreate": create("1", "5")["messageCreate"]}
    assert summary(read(make_scope, "5-7", welcome)).total == 1


def test_headers_count_only_where_the_words_are_missing(make_scope: Make) -> None:
    for path, words in (
        ("data/direct-message-headers.js", "data/direct-messages.js"),
        ("direct-message-group-headers-part1.js", "direct-messages-group-part1.js"),
    ):
        found = read(make_scope, "5-7", create("1", "5"), path=path, parse=read_headers)
        assert [type(each) for each in found] == [Conversation, Problem]
        assert found[1].fatal
        beside = {words: "x = []"}
        assert not read(
            make_scope, "5-7", create("1", "5"), path=path, parse=read_headers, others=beside
        )


def test_damage_is_told(make_scope: Make) -> None:
    scope = make_scope("data/direct-messages.js", "x = [{", ME)
    with scope.members.open(scope.path) as stream:
        assert [type(each) for each in read_messages(stream, scope)] == [Problem]

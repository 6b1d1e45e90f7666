import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Audience, Author, Conversation, Message, Post, Problem, Record
from desktop_app.readers.formats.discord_channels import (
    ODD_KIND,
    UNNAMED,
    read_channel,
    read_server,
    read_servers,
)
from desktop_app.readers.formats.discord_messages import read_private, read_public
from desktop_app.readers.formats.discord_text import cleaner, time_of, time_of_id
from desktop_app.readers.section import Owner, Parser, Scope

MakeScope = Callable[..., Scope]
CHANNEL = "930000000000000001"
FOLDER = f"Messages/c{CHANNEL}"
ROBIN = Owner("Robin", "robin.t", frozenset({"710000000000000001"}))
ASH = "710000000000000002"
USER = json.dumps(
    {"relationships": [{"id": ASH, "type": 1, "user": {"id": ASH, "username": "ash_f"}}]}
)
DM = {"id": CHANNEL, "type": "DM", "recipients": ["710000000000000001", ASH]}
TEXT = {
    "id": CHANNEL,
    "type": "GUILD_TEXT",
    "name": "general",
    "guild": {"id": "5", "name": "Tide"},
}
HEADER = "ID,Timestamp,Contents,Attachments\n"


def read(
    parse: Parser,
    make_scope: MakeScope,
    data: str,
    name: str = "messages.json",
    channel: Any = None,
    **others: str,
) -> list[Record | Problem]:
    beside = {path.replace("__", "/") + ".json": text for path, text in others.items()}
    if channel is not None and name != "channel.json":
        beside[f"{FOLDER}/channel.json"] = json.dumps(channel)
    scope = make_scope(f"{FOLDER}/{name}", data, ROBIN, others=beside)
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


def sent(number: int, text: str = "hi", **more: Any) -> dict[str, Any]:
    made = "2024-06-11 09:10:11"
    return {"ID": number, "Timestamp": made, "Contents": text, "Attachments": "", **more}


def test_a_conversation_in_both_forms(make_scope: MakeScope) -> None:
    files = "https://a.example/1/pier.png?ex=1 https://a.example/2/tide.pdf"
    data = json.dumps([sent(10**18, "one", Attachments=files), sent(10**18 + 1, "two\nlines")])
    table = (
        f"{HEADER}{10**18},2024-06-11 09:10:11.5+00:00,one,{files}\n"
        f'{10**18 + 1},2024-06-11 09:10:11+00:00,"two\nlines",\n'
    )
    for name, text in (("messages.json", data), ("messages.csv", table)):
        one, two, summary = read(read_private, make_scope, text, name, DM, Account__user=USER)
        assert isinstance(one, Message)
        assert (one.id, one.made, one.author) == (str(10**18), 1_718_097_011, Author.ME)
        assert one.attachments == ("pier.png", "tide.pdf")
        assert one.conversation == "ash_f"
        assert isinstance(two, Message)
        assert (two.text, two.attachments) == ("two\nlines", ())
        assert isinstance(summary, Conversation)
        assert (summary.participants, summary.total, summary.mine) == (("ash_f",), 2, 2)
        assert summary.first == summary.last == 1_718_097_011


def test_what_stands_in_a_server_is_a_post(make_scope: MakeScope) -> None:
    data = json.dumps([sent(1, "seals", Attachments="https://a.example/a.png")])
    (post,) = read(read_public, make_scope, data, channel=TEXT)
    assert isinstance(post, Post)
    assert (post.text, post.group, post.has_media) == ("seals", "general in Tide", True)
    assert (post.author, post.audience) == (Author.ME, Audience.UNKNOWN)


@pytest.mark.parametrize(("name", "text"), [("messages.json", ""), ("messages.csv", "")])
def test_an_empty_file_is_an_empty_channel(name: str, text: str, make_scope: MakeScope) -> None:
    (summary,) = read(read_private, make_scope, text, name, DM, Account__user=USER)
    assert isinstance(summary, Conversation)
    assert summary.total == 0


def test_messages_of_no_known_kind_are_private_and_told(make_scope: MakeScope) -> None:
    for channel in ({"id": "1", "type": "HOLOGRAM"}, None):
        found = read(read_private, make_scope, json.dumps([sent(1)]), channel=channel)
        assert found[0] == Problem(f"{FOLDER}/messages.json", ODD_KIND)
        assert isinstance(found[1], Message)


def test_a_table_with_other_columns_is_not_read(make_scope: MakeScope) -> None:
    found = read(read_public, make_scope, "Nummer,Wann,Was\n1,2,3\n", "messages.csv", TEXT)
    assert [type(each) for each in found] == [Problem]


@pytest.mark.parametrize(
    ("label", "names"),
    [
        ("Direct Message with ash_f#0", ("ash_f",)),
        ("Direct Message with ash_f#0042", ("ash_f",)),
        ("Direct Message with ash_f", ("ash_f",)),
        ("Direct Message with Unknown Participant", ()),
        ("Message privé avec ash_f", ()),
        ("None", ()),
    ],
)
def test_a_partner_is_named_by_the_label_where_the_account_does_not(
    label: str, names: tuple[str, ...], make_scope: MakeScope
) -> None:
    index = json.dumps({CHANNEL: label, "2": None})
    found = read(read_channel, make_scope, json.dumps(DM), "channel.json", Messages__index=index)
    problems = [each for each in found if isinstance(each, Problem)]
    assert bool(problems) is not bool(names)
    summary = found[-1]
    assert isinstance(summary, Conversation)
    assert summary.participants == names


def test_a_group_names_whom_the_account_knows(make_scope: MakeScope) -> None:
    group = {"id": CHANNEL, "type": 3, "name": "Lifts", "recipients": [ASH, "8"]}
    (summary,) = read(
        read_channel, make_scope, json.dumps(group), "channel.json", Account__user=USER
    )
    assert isinstance(summary, Conversation)
    assert (summary.title, summary.is_group) == ("Lifts", True)
    assert summary.participants == ("ash_f",)
    found = read(read_channel, make_scope, json.dumps({"type": 3}), "channel.json")
    assert found[0] == Problem(f"{FOLDER}/channel.json", UNNAMED, fatal=True)


def test_servers_by_their_index_or_else_by_their_own_files(make_scope: MakeScope) -> None:
    path = f"Servere/{CHANNEL}/guild.json"
    guild = json.dumps({"id": CHANNEL, "name": "Tide"})
    scope = make_scope(path, guild)
    with scope.members.open(path) as stream:
        (server,) = read_server(stream, scope)
    assert getattr(server, "name", "") == "Tide"
    beside = make_scope(path, guild, others={"Servere/index.json": "{}"})
    with beside.members.open(path) as stream:
        assert list(read_server(stream, beside)) == []
    index = make_scope("Servere/index.json", '{"1": "Tide", "2": null}')
    with index.members.open(index.path) as stream:
        assert [getattr(each, "name", "") for each in read_servers(stream, index)] == ["Tide", ""]


@pytest.mark.parametrize("parse", [read_channel, read_server, read_servers])
def test_damage_is_told(parse: Parser, make_scope: MakeScope) -> None:
    (problem,) = read(parse, make_scope, '{"id": ', "channel.json")
    assert isinstance(problem, Problem)
    assert problem.fatal


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"<@{ASH}> and <@!{ASH}>", "@ash_f and @ash_f"),
        ("<@799999999999999999> hm", "<@799999999999999999> hm"),
        ("<:heron:799999999999999999> <a:gull:799999999999999999>", ":heron: :gull:"),
        ("1 < 2", "1 < 2"),
        ("plain", "plain"),
    ],
)
def test_mentions_and_emoji_are_shown_by_name(text: str, shown: str) -> None:
    assert cleaner({ASH: "ash_f"})(text) == shown


@pytest.mark.parametrize(
    ("written", "ident", "made"),
    [
        ("2024-06-11 09:10:11", "1", 1_718_097_011),
        ("2021-02-19 12:00:00.123000+00:00", "1", 1_613_736_000),
        ("", "812345678901234567", 1_613_748_702),
        ("soon", 812345678901234567, 1_613_748_702),
        ("soon", "4", None),
        ("", "x" * 20, None),
        ("", "9" * 40, None),
    ],
)
def test_times_are_told_or_else_are_in_the_id(
    written: str, ident: int | str, made: int | None
) -> None:
    assert time_of(written, ident) == made
    assert time_of_id("") is None


odd = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=4,
)
names = st.sampled_from(["ID", "Timestamp", "Contents", "Attachments", "More"])


@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(entries=st.lists(odd | st.dictionaries(names, odd, max_size=4), max_size=4))
def test_no_entry_is_a_crash(entries: list[Any], make_scope: MakeScope) -> None:
    data = json.dumps([*entries, sent(1, "sound")])
    found = read(read_public, make_scope, data, channel=TEXT)
    assert "sound" in [each.words for each in found if isinstance(each, Record)]

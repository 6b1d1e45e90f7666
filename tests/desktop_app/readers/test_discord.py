import json
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checks.evidence import Kind, Origin, Problem
from checks.model import About, Context, SectionStatus
from desktop_app import readers
from desktop_app.catalogue import default_policy, platforms, word_lists
from desktop_app.errors import UnknownExport
from desktop_app.export import Export
from desktop_app.jobs import ignore
from desktop_app.readers import all_readers, discord, recognise
from desktop_app.readers.section import Scope, read, sections_in
from desktop_app.reading import Job, read_here
from desktop_app.sample.person import TODAY
from tests.benchmarks import discord_export

Make = Callable[..., Any]
DM = json.dumps({"id": "1", "type": "DM", "recipients": ["1", "2"]})
TEXT = json.dumps({"id": "2", "type": 0, "name": "general"})
CHANNEL = "930000000000000001"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (f"messages/{CHANNEL}/channel.json", "{}"),
        (f"Nachrichten/c{CHANNEL}/channel.json", "{}"),
        (f"Serveurs/{CHANNEL}/guild.json", "{}"),
        ("Compte/user.json", '{"discriminator": 0, "relationships": []}'),
    ],
)
def test_it_is_recognised_by_its_shape(path: str, text: str, make_members: Make) -> None:
    assert recognise(make_members({path: text})).PLATFORM == "discord"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("account/user.json", '{"name": "somebody", "connections": []}'),
        (
            "Activities/Activities_1/users/user.json",
            '{"discriminator": 0, "relationships": []}',
        ),
        ("users/user.json", '{"discriminator": 0, "relationships": []}'),
        ("messages/12/channel.json", "{}"),
    ],
)
def test_what_only_looks_alike_is_not(path: str, text: str, make_members: Make) -> None:
    with pytest.raises(UnknownExport):
        recognise(make_members({path: text}))


def names(contents: dict[str, str], path: str, make_members: Make) -> list[tuple[str, bool]]:
    members = make_members(contents)
    found = sections_in(discord.SECTIONS, members, path)
    return [(section.name, section.parse is not None) for section in found]


def test_the_messages_of_a_server_are_told_from_a_conversation(make_members: Make) -> None:
    for kind, section in ((DM, "messages"), (TEXT, "server_posts"), ("{", "messages")):
        for form in ("json", "csv"):
            path = f"Beskeder/c{CHANNEL}/messages.{form}"
            contents = {path: "", f"Beskeder/c{CHANNEL}/channel.json": kind}
            assert names(contents, path, make_members) == [(section, True)]


def test_an_index_is_known_by_the_folder_it_lies_in(make_members: Make) -> None:
    contents = {
        f"Beskeder/c{CHANNEL}/channel.json": DM,
        "Beskeder/index.json": "{}",
        f"Servere/{CHANNEL}/guild.json": "{}",
        "Servere/index.json": "{}",
        "Programmer/index.json": "{}",
    }
    assert names(contents, "Beskeder/index.json", make_members) == [("channel_names", False)]
    assert names(contents, "Servere/index.json", make_members) == [("servers", True)]
    assert names(contents, "Programmer/index.json", make_members) == []
    alone = {"Servers/index.json": "{}"}
    assert names(alone, "Servers/index.json", make_members) == [("servers", True)]


@pytest.mark.parametrize(
    "path",
    [
        "activity/analytics/events-2024-00000-of-00001.json",
        "Ads/traits.json",
        "Account/user_data_exports/billing/store.json",
        f"servers/{CHANNEL}/audit-log.json",
        "Account/avatar.png",
        "README.txt",
    ],
)
def test_what_is_left_alone(path: str, make_members: Make) -> None:
    ((_, is_read),) = names({path: ""}, path, make_members)
    assert not is_read


def test_an_account_has_the_sections_it_holds_parts_of(make_members: Make) -> None:
    path = "Account/user.json"
    some = {path: '{"id": "1", "relationships": []}'}
    assert [name for name, _ in names(some, path, make_members)] == ["account", "contacts"]
    damaged = names({path: '{"id": '}, path, make_members)
    assert [name for name, _ in damaged] == [
        "account",
        "contacts",
        "sessions",
        "connections",
        "settings",
    ]


def test_conversations_are_private_and_servers_are_not() -> None:
    private = {each.name for each in discord.SECTIONS if each.private}
    assert private == {"messages", "conversations"}


def test_as_many_records_of_each_kind_as_were_written(tmp_path: Path) -> None:
    path = tmp_path / "package.zip"
    expected = discord_export.write(path, 100)
    found: Counter[Kind] = Counter()
    asked = {
        (each.setting, option.value)
        for each in platforms()["discord"].questions
        for option in each.options
    }
    with Export((path,)) as export:
        owner = discord.find_owner(export, ())
        for name in export.paths:
            for section in sections_in(discord.SECTIONS, export, name):
                if section.parse is None:
                    continue
                origin = Origin("discord", owner.account, section.name, name)
                for each in read(section, Scope(origin, owner, name, export.size(name), export)):
                    assert not isinstance(each, Problem)
                    found[each.kind] += 1
                    if each.kind is Kind.SETTING:
                        assert (each.name, each.value) in asked  # type: ignore[attr-defined]  # a Setting
    assert dict(found) == dict(expected)
    assert {"post", "message", "conversation", "contact"} <= set(expected)


def test_a_partner_nobody_names_leaves_messages_read(tmp_path: Path) -> None:
    path = tmp_path / "package.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("README.txt", "Discord Data Package")
        archive.writestr(f"Messages/c{CHANNEL}/channel.json", DM)
        archive.writestr(f"Messages/c{CHANNEL}/messages.json", '[{"ID": 1, "Contents": "hi"}]')
    policy = default_policy()
    context = Context(About("Robin Tarrant"), policy, TODAY, words=word_lists(policy))
    coverage = read_here(Job((path,), context, messages=True), ignore).coverage
    status = {section.name: section.status for section in coverage.sections}
    assert status["messages"] is SectionStatus.READ
    assert status["conversations"] is SectionStatus.FAILED
    assert status["account"] is SectionStatus.ABSENT


GOLDEN = Path(__file__).parents[2] / "readers" / "discord"


@pytest.mark.parametrize("case", sorted(path.name for path in GOLDEN.iterdir()))
def test_no_other_reader_takes_its_exports(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    others = tuple(reader for reader in all_readers() if reader.PLATFORM != "discord")
    monkeypatch.setattr(readers, "all_readers", lambda: others)
    with Export((GOLDEN / case / "export",)) as export, pytest.raises(UnknownExport):
        recognise(export)

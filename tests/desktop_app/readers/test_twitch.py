from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checks.evidence import Comment, Origin
from desktop_app.errors import UnknownExport
from desktop_app.export import Export
from desktop_app.readers import recognise, twitch
from desktop_app.readers.section import Owner, Scope, read, section_of
from tests.benchmarks import twitch_export

Make = Callable[..., Any]
EXPORTS = sorted((Path(__file__).parents[2] / "readers").glob("*/*/export"))


@pytest.mark.parametrize(
    "head",
    ["time,channel,body", "\ufeffServer_Timestamp, Channel_Name ,x,body_full", "channel,message"],
)
def test_it_is_recognised_by_its_columns(head: str, make_members: Make) -> None:
    assert recognise(make_members({"a/chat_messages_2.csv": head})).PLATFORM == "twitch"


@pytest.mark.parametrize(
    ("path", "head"),
    [
        ("chat_messages.csv", "time,room,body"),
        ("chat_messages.csv", "time,channel,emoji"),
        ("chat_messages.csv", ""),
        ("chats.csv", "time,channel,body"),
    ],
)
def test_other_tables_are_not_taken(path: str, head: str, make_members: Make) -> None:
    with pytest.raises(UnknownExport):
        recognise(make_members({path: head}))


def test_it_takes_its_own_golden_exports_and_nobody_elses() -> None:
    own = {path for path in EXPORTS if path.parent.parent.name == "twitch"}
    taken = set()
    for path in EXPORTS:
        with Export((path,)) as export:
            if twitch.confirm(export):
                taken.add(path)
    assert own
    assert taken == own


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("x/chat_messages.csv", "chats"),
        ("x/whispers.csv", "whispers"),
        ("follows.csv", "follows"),
        ("account/info.csv", "account"),
        ("site/minute.csv", "other_tables"),
    ],
)
def test_each_file_has_its_section(path: str, name: str) -> None:
    section = section_of(twitch.SECTIONS, path)
    assert section
    assert section.name == name
    assert section.private is (name == "whispers")


def test_as_many_records_as_were_written(tmp_path: Path) -> None:
    path = tmp_path / "twitch.zip"
    expected = twitch_export.write(path, 100)
    with Export((path,)) as export:
        reader = recognise(export)
        assert reader.find_owner(export, ("Robin Tarrant",)) == Owner()
        (name,) = export.paths
        section = section_of(reader.SECTIONS, name)
        assert section
        scope = Scope(
            Origin("twitch", "", section.name, name), Owner(), name, export.size(name), export
        )
        found = list(read(section, scope))
    assert {type(each) for each in found} == {Comment}
    assert {"comment": len(found)} == dict(expected)

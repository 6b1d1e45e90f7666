import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checks.evidence import Kind, Origin, Problem
from desktop_app.errors import UnknownExport
from desktop_app.export import Export
from desktop_app.readers import recognise, roblox
from desktop_app.readers.section import Scope, read, section_of, sections_of, tidy
from tests.benchmarks import roblox_export

Make = Callable[..., Any]
EXPORTS = sorted((Path(__file__).parents[2] / "readers").glob("*/*/export"))


@pytest.mark.parametrize(
    ("path", "name", "is_read"),
    [
        ("Friend list of the Roblox user 12.csv", "friends", True),
        ("pack/Friend_list_of_the_Roblox_user_12.csv", "friends", True),
        ("Follower & following list of the Roblox user 12.csv", "followers", True),
        ("Follower_and_following_list_of_the_Roblox_user_12 (1).csv", "followers", True),
        ("Chat records of the Roblox user.csv", "chats", True),
        ("Messages of the Roblox user 12.csv", "messages", True),
        ("Group wall posts of the Roblox user 12.csv", "wall_posts", True),
        ("User generated content of the Roblox user 12.csv", "creations", True),
        ("IP address of the account 12.csv", "sign_ins", True),
        ("Device information of the Roblox user 12.csv", "devices", True),
        ("Device ID of the Roblox user 12.csv", "tracking_numbers", False),
        ("BTID of the Roblox user 12.csv", "tracking_numbers", False),
        ("Information of the account 12.pdf", "account_document", True),
        ("Block list of the Roblox user 12.pdf", "blocked", True),
    ],
)
def test_each_file_has_its_section(path: str, name: str, is_read: bool) -> None:
    section = section_of(roblox.SECTIONS, path)
    assert section
    assert section.name == name
    assert (section.parse is not None) is is_read


@pytest.mark.parametrize("path", ["Images of the Roblox user 12/a.png", "12.csv", "81.json"])
def test_what_is_not_known_has_none(path: str) -> None:
    assert section_of(roblox.SECTIONS, path) is None


def test_chats_and_messages_are_private() -> None:
    private = {section.name for section in roblox.SECTIONS if section.private}
    assert private == {"chats", "messages"}


def test_one_table_is_enough(make_members: Make) -> None:
    members = make_members({"Group wall posts of the Roblox user 12.csv": ""})
    assert recognise(members).PLATFORM == "roblox"


@pytest.mark.parametrize("path", ["IP address of the account 12.csv", "messages.csv", "roblox.csv"])
def test_names_that_others_may_have_are_not(path: str, make_members: Make) -> None:
    with pytest.raises(UnknownExport):
        recognise(make_members({path: "user_id,username\n"}))


def test_it_takes_its_own_golden_exports_and_nobody_elses() -> None:
    taken = set()
    for path in EXPORTS:
        with Export((path,)) as export:
            paths = [tidy(each) for each in export.paths]
            if any(re.search(mark, each) for mark in roblox.MARKERS for each in paths):
                taken.add(path)
    own = {path for path in EXPORTS if path.parent.parent.name == "roblox"}
    assert own
    assert taken == own


def test_as_many_records_of_each_kind_as_were_written(tmp_path: Path) -> None:
    path = tmp_path / "roblox.zip"
    expected = roblox_export.write(path, 100)
    found: Counter[Kind] = Counter()
    with Export((path,)) as export:
        reader = recognise(export)
        owner = reader.find_owner(export, ())
        assert (owner.handle, owner.ids) == ("robin_tarrant", frozenset({"100200300"}))
        for name in export.paths:
            for section in sections_of(reader.SECTIONS, name):
                origin = Origin("roblox", owner.account, section.name, name)
                for each in read(section, Scope(origin, owner, name, export.size(name), export)):
                    assert not isinstance(each, Problem)
                    found[each.kind] += 1
    assert dict(found) == {kind: count for kind, count in expected.items() if count}

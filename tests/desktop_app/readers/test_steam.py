import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checks.evidence import Kind, Origin, Problem
from desktop_app.errors import UnknownExport
from desktop_app.export import Export
from desktop_app.readers import recognise, steam
from desktop_app.readers.formats.steam_chats import TWO_WEEKS
from desktop_app.readers.section import Scope, read, sections_in, tidy
from tests.benchmarks import steam_export

Make = Callable[..., Any]
EXPORTS = sorted((Path(__file__).parents[2] / "readers").glob("*/*/export"))
LINK = '<a href="https://store.steampowered.com/">Steam</a>'
CHATS = "<th>Sender</th><th>Recipient</th><th>Time</th><th>Message</th>"


@pytest.mark.parametrize(
    "path",
    [
        "Steam Community __ Friends.html",
        "saved/steam.htm",
        "my steam-profile.xml",
        "GetFriendMessagesLog.html",
    ],
)
def test_one_page_from_steam_is_enough(path: str, make_members: Make) -> None:
    assert recognise(make_members({path: LINK})).PLATFORM == "steam"


@pytest.mark.parametrize(
    "contents", [{"steam.html": "A page about engines."}, {"page.html": LINK}, {"steam.json": LINK}]
)
def test_a_name_or_an_address_alone_is_not(contents: dict[str, str], make_members: Make) -> None:
    with pytest.raises(UnknownExport):
        recognise(make_members(contents))


@pytest.mark.parametrize(
    ("path", "page", "names"),
    [
        ("Steam.html", f"<table><tr>{CHATS}</tr></table>", ["chats"]),
        ("Steam.html", '<div class="friend_block_v2">', ["friends"]),
        ("Steam.html", "<p>Groups</p>", ["other_pages"]),
        ("Steam_files/a.html", "<p>Groups</p>", ["page_parts"]),
        ("steam-profile.xml", "<profile/>", ["profile"]),
        ("steam.json", "{}", []),
    ],
)
def test_each_page_has_its_section(
    path: str, page: str, names: list[str], make_members: Make
) -> None:
    members = make_members({path: page})
    assert [each.name for each in sections_in(steam.SECTIONS, members, path)] == names


def test_chats_are_private() -> None:
    assert {section.name for section in steam.SECTIONS if section.private} == {"chats"}


def test_it_takes_its_own_golden_exports_and_nobody_elses() -> None:
    taken = set()
    for path in EXPORTS:
        with Export((path,)) as export:
            paths = [tidy(each) for each in export.paths]
            marked = any(re.search(mark, each) for mark in steam.MARKERS for each in paths)
            if marked and steam.confirm(export):
                taken.add(path)
    own = {path for path in EXPORTS if path.parent.parent.name == "steam"}
    assert own
    assert taken == own


def test_as_many_records_of_each_kind_as_were_written(tmp_path: Path) -> None:
    path = tmp_path / "steam.zip"
    expected = steam_export.write(path, 100)
    found: Counter[Kind] = Counter()
    with Export((path,)) as export:
        reader = recognise(export)
        owner = reader.find_owner(export, ())
        assert owner.handle == "robin_tarrant"
        for name in export.paths:
            for section in sections_in(reader.SECTIONS, export, name):
                origin = Origin("steam", owner.account, section.name, name)
                for each in read(section, Scope(origin, owner, name, export.size(name), export)):
                    if isinstance(each, Problem):
                        assert each.what == TWO_WEEKS
                    else:
                        found[each.kind] += 1
    assert dict(found) == {kind: count for kind, count in expected.items() if count}

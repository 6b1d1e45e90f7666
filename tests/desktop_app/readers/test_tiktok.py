import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checks.evidence import Kind, Origin, Problem
from desktop_app.errors import UnknownExport
from desktop_app.export import Export
from desktop_app.readers import recognise, tiktok
from desktop_app.readers.section import Scope, read, section_of, sections_in, tidy
from tests.benchmarks import tiktok_export

Make = Callable[..., Any]
CASES = sorted(Path(__file__).parents[2].glob("readers/*/*/export"))
WHOLE = '{"Activity": {"Follower List": {"FansList": []}}, "Profile": {}}'
PARTLY = """{"Tiktok Live": {"Watch Live History": {"WatchLiveMap": {}}},
"Activity": {"Like List": {"ItemFavoriteList": []}}}"""


@pytest.mark.parametrize(
    "contents",
    [
        {"user_data_tiktok.json": WHOLE},
        {"tiktok_123/user_data.json": WHOLE},
        {"user_data_tiktok (1).json": "{"},
        {"TikTok_Data.json": WHOLE},
        {"Tiktok/Activity/Follower.txt": "", "Tiktok/Comment/Comments.txt": ""},
        {"Follower.txt": "", "Off TikTok Activity.txt": ""},
    ],
)
def test_it_is_recognised(contents: dict[str, str], make_members: Make) -> None:
    assert recognise(make_members(contents)).PLATFORM == "tiktok"


def test_files_of_others_by_the_same_name_are_not_its_own(make_members: Make) -> None:
    with pytest.raises(UnknownExport):
        recognise(make_members({"user_data.json": '{"users": []}', "a.txt": ""}))


@pytest.mark.parametrize(
    ("path", "name", "is_read"),
    [
        ("Tiktok/Profile/Profile Info.txt", "profile", True),
        ("Settings.txt", "settings", True),
        ("Follower.txt", "contacts", True),
        ("Tiktok/Activity/Following List.txt", "contacts", True),
        ("Block List.txt", "blocked", True),
        ("Post.txt", "posts", True),
        ("Comments (1).txt", "comments", True),
        ("Login History.txt", "logins", True),
        ("Direct Messages.txt", "messages", True),
        ("Like List.txt", "left_alone", False),
        ("Favorite Videos.txt", "left_alone", False),
        ("Browsing History.txt", "left_alone", False),
        ("no-data.txt", "left_alone", False),
        ("videos/7301.mp4", "videos", False),
    ],
)
def test_each_file_has_its_section(path: str, name: str, is_read: bool) -> None:
    section = section_of(tiktok.SECTIONS, path)
    assert section
    assert section.name == name
    assert (section.parse is not None) is is_read


def test_only_parts_that_are_there_are_read(make_members: Make) -> None:
    def names(data: str) -> list[str]:
        members = make_members({"user_data.json": data})
        return [each.name for each in sections_in(tiktok.SECTIONS, members, "user_data.json")]

    assert names(WHOLE) == ["contacts", "other_parts"]
    assert names(PARTLY) == ["other_comments", "left_alone", "other_parts"]
    assert names("{") == ["other_parts"]


def test_only_messages_are_private() -> None:
    assert {each.name for each in tiktok.SECTIONS if each.private} == {"messages"}
    assert all(each.private for each in tiktok.SECTIONS if each.name == "messages")


def test_what_is_there_beside_others_proves_nothing() -> None:
    for name in ("blocked", "other_posts", "other_comments"):
        assert not any(each.yields for each in tiktok.SECTIONS if each.name == name)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parts[-3]}-{case.parts[-2]}")
def test_only_its_own_exports_are_its_own(case: Path) -> None:
    with Export([case]) as export:
        paths = [tidy(path) for path in export.paths]
        marked = any(re.search(mark, path) for mark in tiktok.MARKERS for path in paths)
        assert (marked and tiktok.confirm(export)) is (case.parts[-3] == "tiktok")


def test_as_many_records_of_each_kind_as_were_written(tmp_path: Path) -> None:
    path = tmp_path / "TikTok_Data_1760000000.zip"
    expected = tiktok_export.write(path, 100)
    found: Counter[Kind] = Counter()
    with Export((path,)) as export:
        reader = recognise(export)
        owner = reader.find_owner(export, ())
        (name,) = export.paths
        for section in sections_in(reader.SECTIONS, export, name):
            if section.parse is None:
                continue
            origin = Origin("tiktok", owner.account, section.name, name)
            for each in read(section, Scope(origin, owner, name, export.size(name), export)):
                assert not isinstance(each, Problem)
                found[each.kind] += 1
    assert dict(found) == dict(expected)

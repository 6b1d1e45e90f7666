import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checks.evidence import Kind, Origin, Problem
from desktop_app.errors import UnknownExport
from desktop_app.export import Export
from desktop_app.readers import recognise, snapchat
from desktop_app.readers.section import Scope, read, section_of, sections_in, tidy
from tests.benchmarks import snapchat_export

Make = Callable[..., Any]
CASES = sorted(Path(__file__).parents[2].glob("readers/*/*/export"))


@pytest.mark.parametrize(
    "paths",
    [
        ("json/account.json", "json/friends.json", "index.html"),
        ("mydata~1/json/memories_history.json", "mydata~1/memories/2024-01-01_a-main.jpg"),
        ("account.json", "friends.json", "chat_history.json"),
        ("html/account.html", "html/chat_history/subpage_jory.html"),
    ],
)
def test_it_is_recognised(paths: tuple[str, ...], make_members: Make) -> None:
    assert recognise(make_members(dict.fromkeys(paths, "{}"))).PLATFORM == "snapchat"


def test_one_file_of_a_common_name_is_not_its_own(make_members: Make) -> None:
    with pytest.raises(UnknownExport):
        recognise(make_members({"json/account.json": "{}", "a.txt": ""}))


@pytest.mark.parametrize(
    ("path", "name", "is_read"),
    [
        ("json/account.json", "account", True),
        ("json/account_history.json", "account_history", True),
        ("friends (1).json", "friends", True),
        ("json/connected_apps.json", "apps", True),
        ("json/snap_pro.json", "public_profile", True),
        ("json/memories_history.json", "memories", True),
        ("json/shared_story.json", "public_stories", True),
        ("json/spotlight.json", "own_stories", True),
        ("json/chat_history.json", "messages", True),
        ("json/snap_history.json", "snaps", True),
        ("html/chat_history/subpage_a.html", "messages", True),
        ("html/friends.html", "pages", True),
        ("json/location_history.json", "left_alone", False),
        ("html/search_history.html", "left_alone", False),
        ("index.html", "viewer", False),
        ("chat_media/2024-01-01_b~1.jpg", "files", False),
    ],
)
def test_each_file_has_its_section(path: str, name: str, is_read: bool) -> None:
    section = section_of(snapchat.SECTIONS, path)
    assert section
    assert section.name == name
    assert (section.parse is not None) is is_read


def test_a_page_is_read_only_where_there_is_no_better_form(make_members: Make) -> None:
    page = "html/chat_history/subpage_a.html"

    def names(*others: str) -> list[str]:
        members = make_members(dict.fromkeys((page, *others), "{}"))
        return [each.name for each in sections_in(snapchat.SECTIONS, members, page)]

    assert names() == ["messages"]
    assert names("json/chat_history.json") == ["page_copies"]


def test_only_what_was_said_and_sent_is_private() -> None:
    assert {each.name for each in snapchat.SECTIONS if each.private} == {"messages", "snaps"}
    for name in ("messages", "snaps"):
        assert all(each.private for each in snapchat.SECTIONS if each.name == name)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parts[-3]}-{case.parts[-2]}")
def test_only_its_own_exports_are_its_own(case: Path) -> None:
    with Export([case]) as export:
        paths = [tidy(path) for path in export.paths]
        marked = any(re.search(mark, path) for mark in snapchat.MARKERS for path in paths)
        assert (marked and snapchat.confirm(export)) is (case.parts[-3] == "snapchat")


def test_as_many_records_of_each_kind_as_were_written(tmp_path: Path) -> None:
    path = tmp_path / "mydata~1760000000000.zip"
    expected = snapchat_export.write(path, 100)
    found: Counter[Kind] = Counter()
    with Export((path,)) as export:
        reader = recognise(export)
        owner = reader.find_owner(export, ())
        for name in export.paths:
            for section in sections_in(reader.SECTIONS, export, name):
                origin = Origin("snapchat", owner.account, section.name, name)
                for each in read(section, Scope(origin, owner, name, export.size(name), export)):
                    assert not isinstance(each, Problem)
                    found[each.kind] += 1
    assert dict(found) == dict(expected)

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checks.evidence import Kind, Origin, Problem
from desktop_app.errors import UnknownExport
from desktop_app.export import Export
from desktop_app.readers import google_chat, recognise
from desktop_app.readers.section import Scope, read, section_of, sections_in
from tests.benchmarks import google_chat_export

Make = Callable[..., Any]
ROOT = "Takeout/Google Chat"


@pytest.mark.parametrize(
    "path",
    [
        f"{ROOT}/Groups/DM 4f/messages.json",
        f"takeout-1/{ROOT}/Groups/Space AAAA/group_info.json",
        "Google Chat/Users/User 104/user_info.json",
        "Google_Chat/Groups/DM_4f/messages.json",
        "Groups/Space_AAAA/group_info.json",
        "DM 4f/messages.json",
    ],
)
def test_it_is_recognised(path: str, make_members: Make) -> None:
    assert recognise(make_members({path: "{}"})).PLATFORM == "google_chat"


@pytest.mark.parametrize(
    "path",
    ["messages/inbox/ash_1/messages.json", "Groups/4f/group_info.json", "users/7/user_info.json"],
)
def test_what_is_only_called_alike_is_not(path: str, make_members: Make) -> None:
    with pytest.raises(UnknownExport):
        recognise(make_members({path: "{}"}))


@pytest.mark.parametrize(
    ("path", "names"),
    [
        (f"{ROOT}/Groups/DM 4f/messages.json", ["messages"]),
        (f"{ROOT}/Groups/DM 4f/group_info.json", ["spaces"]),
        (f"{ROOT}/Groups/DM 5e/group_info.json", ["spaces", "conversations"]),
        (f"{ROOT}/Users/User 1/user_info.json", ["account"]),
        (f"{ROOT}/Groups/DM 4f/File-a.jpg", ["files"]),
        (f"{ROOT}/brand new.json", []),
        ("Takeout/archive_browser.html", ["viewer"]),
        ("Takeout/Hangouts/Hangouts.json", []),
    ],
)
def test_each_file_has_its_sections(path: str, names: list[str], make_members: Make) -> None:
    members = make_members({f"{ROOT}/Groups/DM 4f/messages.json": "{}", path: "{}"})
    found = sections_in(google_chat.SECTIONS, members, path)
    assert [section.name for section in found] == names


def test_whatever_is_of_a_conversation_is_private() -> None:
    private = {section.name for section in google_chat.SECTIONS if section.private}
    assert private == {"messages", "conversations"}
    assert section_of(google_chat.SECTIONS, f"{ROOT}/Groups/Space 1/messages.json")


def test_as_many_records_of_each_kind_as_were_written(tmp_path: Path) -> None:
    path = tmp_path / "takeout.zip"
    expected = google_chat_export.write(path, 100)
    found: Counter[Kind] = Counter()
    with Export((path,)) as export:
        reader = recognise(export)
        owner = reader.find_owner(export, ())
        for name in export.paths:
            for section in sections_in(reader.SECTIONS, export, name):
                origin = Origin("google_chat", owner.account, section.name, name)
                for each in read(section, Scope(origin, owner, name, export.size(name), export)):
                    assert not isinstance(each, Problem)
                    found[each.kind] += 1
    assert dict(found) == dict(expected)
    assert {"message", "conversation", "membership"} <= set(expected)

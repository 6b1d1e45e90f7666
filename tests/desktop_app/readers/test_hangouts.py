from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checks.evidence import Kind, Origin, Problem
from desktop_app.errors import UnknownExport
from desktop_app.export import Export
from desktop_app.readers import hangouts, recognise
from desktop_app.readers.section import Scope, read, section_of, sections_in
from tests.benchmarks import hangouts_export

Make = Callable[..., Any]


@pytest.mark.parametrize(
    "path", ["Takeout/Hangouts/Hangouts.json", "Hangouts/hangouts.json", "Hangouts.json"]
)
def test_it_is_recognised(path: str, make_members: Make) -> None:
    assert recognise(make_members({path: "{}"})).PLATFORM == "hangouts"


def test_what_is_only_called_alike_is_not(make_members: Make) -> None:
    with pytest.raises(UnknownExport):
        recognise(make_members({"My Hangouts.json": "{}", "hangouts/a.json": "{}"}))


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("Takeout/Hangouts/Hangouts.json", ["account_and_groups", "messages"]),
        ("Takeout/Hangouts/soup.jpg", ["files"]),
        ("Takeout/Hangouts/brand new.json", []),
        ("Takeout/archive_browser.html", ["viewer"]),
    ],
)
def test_each_file_has_its_sections(path: str, names: list[str], make_members: Make) -> None:
    found = sections_in(hangouts.SECTIONS, make_members({path: "{}"}), path)
    assert [section.name for section in found] == names
    assert [each.private for each in found if each.name == "messages"] == [True][: len(names) // 2]


def test_one_takeout_with_all_its_products_is_read_by_all_of_their_readers(
    make_members: Make,
) -> None:
    members = make_members(
        {
            "Takeout/Hangouts/Hangouts.json": '{"conversations": []}',
            "Takeout/Google Chat/Groups/DM 4f/messages.json": "{}",
            "Takeout/YouTube and YouTube Music/comments/comments.csv": "",
        }
    )
    joined = recognise(members)
    for path, platform in zip(members.paths, ("google_chat", "hangouts", "youtube"), strict=True):
        section = section_of(joined.SECTIONS, path)
        assert section
        assert (section.platform or joined.PLATFORM) == platform


def test_as_many_records_of_each_kind_as_were_written(tmp_path: Path) -> None:
    path = tmp_path / "takeout.zip"
    expected = hangouts_export.write(path, 100)
    found: Counter[Kind] = Counter()
    with Export((path,)) as export:
        reader = recognise(export)
        owner = reader.find_owner(export, ())
        for name in export.paths:
            for section in sections_in(reader.SECTIONS, export, name):
                origin = Origin("hangouts", owner.account, section.name, name)
                for each in read(section, Scope(origin, owner, name, export.size(name), export)):
                    assert not isinstance(each, Problem)
                    found[each.kind] += 1
    assert dict(found) == dict(expected)
    assert {"message", "conversation", "membership"} <= set(expected)

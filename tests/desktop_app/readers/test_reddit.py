import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checks.evidence import Kind, Origin, Problem
from desktop_app.errors import UnknownExport
from desktop_app.export import Export
from desktop_app.readers import recognise, reddit
from desktop_app.readers.section import Scope, read, section_of, tidy
from tests.benchmarks import reddit_export

Make = Callable[..., Any]
EXPORTS = sorted((Path(__file__).parents[2] / "readers").glob("*/*/export"))


@pytest.mark.parametrize(
    "path",
    [
        "subscribed_subreddits.csv",
        "export_robin_20261120/saved_comments.csv",
        "comment_votes_2.csv",
        "post_headers.csv",
        "chat_history.csv",
        "checkfile.csv",
    ],
)
def test_it_is_recognised(path: str, make_members: Make) -> None:
    assert recognise(make_members({path: ""})).PLATFORM == "reddit"


@pytest.mark.parametrize("path", ["posts.csv", "comments.csv", "messages.csv", "drafts.csv"])
def test_names_that_others_use_too_are_not_enough(path: str, make_members: Make) -> None:
    with pytest.raises(UnknownExport):
        recognise(make_members({path: "id,permalink,subreddit\n"}))


@pytest.mark.parametrize(
    ("path", "name", "is_read"),
    [
        ("posts_12.csv", "posts", True),
        ("post_votes_1.csv", "votes_and_saved", False),
        ("messages_archive.csv", "messages", True),
        ("messages_archive_headers.csv", "messages", True),
        ("chat_history.csv", "chats", True),
        ("multireddits.csv", "custom_feeds", True),
        ("user_preferences.csv", "settings", True),
        ("persona.csv", "left_alone", False),
        ("sensitive_ads_preferences.csv", "left_alone", False),
    ],
)
def test_each_file_has_its_section(path: str, name: str, is_read: bool) -> None:
    section = section_of(reddit.SECTIONS, path)
    assert section
    assert section.name == name
    assert (section.parse is not None) is is_read


def test_what_no_reader_knows_is_left_to_be_counted() -> None:
    assert section_of(reddit.SECTIONS, "brand_new.csv") is None


def test_only_messages_and_chats_are_private() -> None:
    private = {section.name for section in reddit.SECTIONS if section.private}
    assert private == {"messages", "chats"}


def test_it_takes_its_own_golden_exports_and_nobody_elses() -> None:
    taken = set()
    for path in EXPORTS:
        with Export((path,)) as export:
            paths = [tidy(each) for each in export.paths]
            marked = any(re.search(mark, each) for mark in reddit.MARKERS for each in paths)
            if marked:
                taken.add(path)
    own = {path for path in EXPORTS if path.parent.parent.name == "reddit"}
    assert own
    assert taken == own


def test_as_many_records_of_each_kind_as_were_written(tmp_path: Path) -> None:
    path = tmp_path / "export_robin_tarrant_20261120.zip"
    expected = reddit_export.write(path, 100)
    found: Counter[Kind] = Counter()
    with Export((path,)) as export:
        reader = recognise(export)
        owner = reader.find_owner(export, ())
        assert owner.handle == "robin_tarrant"
        for name in export.paths:
            section = section_of(reader.SECTIONS, name)
            assert section
            origin = Origin("reddit", owner.account, section.name, name)
            for each in read(section, Scope(origin, owner, name, export.size(name), export)):
                assert not isinstance(each, Problem)
                found[each.kind] += 1
    assert dict(found) == dict(expected)

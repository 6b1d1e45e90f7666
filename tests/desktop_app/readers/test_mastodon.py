import zipfile
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checks.evidence import Contact, Kind, Origin, Problem
from checks.model import About, Context, SectionStatus
from desktop_app.catalogue import default_policy, word_lists
from desktop_app.errors import UnknownExport
from desktop_app.export import Export
from desktop_app.jobs import ignore
from desktop_app.readers import mastodon, recognise
from desktop_app.readers.section import Scope, read, section_of, sections_of
from desktop_app.reading import Job, read_here
from tests.benchmarks import mastodon_export

Make = Callable[..., Any]
ACTOR = '{"type": "Person", "preferredUsername": "ines", "id": "https://fen.example/users/ines"}'
OUTBOX = '{"type": "OrderedCollection", "orderedItems": []}'


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("actor.json", ACTOR),
        ("archive-20250102030405-0f/outbox.json", OUTBOX),
        ("following_accounts.csv", ""),
        ("following_accounts (2).csv", ""),
        ("lists/blocked_accounts.csv", "rude@bog.example\n"),
        ("lists.csv", "Pears,tobin@heron.example\n"),
    ],
)
def test_it_is_recognised(path: str, body: str, make_members: Make) -> None:
    assert recognise(make_members({path: body})).PLATFORM == "mastodon"


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("lists.csv", "Pears,12\nPianos,3\n"),
        ("actor.json", '{"films": 3}'),
        ("bookmarks.csv", "https://heron.example/1\n"),
        ("likes.json", "[]"),
    ],
)
def test_names_that_others_use_too_are_not_enough(path: str, body: str, make_members: Make) -> None:
    with pytest.raises(UnknownExport):
        recognise(make_members({path: body}))


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("actor.json", ["account", "settings"]),
        ("outbox.json", ["posts", "private_mentions"]),
        ("folder/following_accounts.csv", ["following"]),
        ("lists (1).csv", ["following"]),
        ("blocked_accounts.csv", ["blocked"]),
        ("muted_accounts.csv", ["muted"]),
        ("blocked_domains.csv", ["muted"]),
        ("likes.json", ["liked_and_saved"]),
        ("bookmarks.csv", ["liked_and_saved"]),
        ("custom_filters.json", ["filters"]),
        ("media_attachments/files/1/2/original/fen.jpg", ["media"]),
        ("avatar.png", ["media"]),
        ("something.else", []),
    ],
)
def test_each_file_has_its_sections(path: str, names: list[str]) -> None:
    assert [section.name for section in sections_of(mastodon.SECTIONS, path)] == names


def test_as_many_records_of_each_kind_as_were_written(tmp_path: Path) -> None:
    path = tmp_path / "archive-20251009080000-5f0c.zip"
    expected = mastodon_export.write(path, 100)
    found: Counter[Kind] = Counter()
    with Export((path,)) as export:
        reader = recognise(export)
        owner = reader.find_owner(export, ())
        for name in export.paths:
            for section in sections_of(reader.SECTIONS, name):
                origin = Origin("mastodon", owner.account, section.name, name)
                for each in read(section, Scope(origin, owner, name, export.size(name), export)):
                    assert not isinstance(each, Problem)
                    found[each.kind] += 1
    assert dict(found) == dict(expected)


def test_private_mentions_are_read_only_if_asked_for_and_say_why_not(tmp_path: Path) -> None:
    path = tmp_path / "archive-20251009080000-5f0c.zip"
    mastodon_export.write(path, 100)
    policy = default_policy()
    context = Context(About("Robin Tarrant"), policy, date(2026, 11, 24), words=word_lists(policy))
    for messages, status, count in (
        (False, SectionStatus.SKIPPED, 0),
        (True, SectionStatus.READ, 5),
    ):
        coverage = read_here(Job((path,), context, messages=messages), ignore).coverage
        sections = {section.name: section for section in coverage.sections}
        private = sections["private_mentions"]
        assert private.status is status
        assert private.records.get(Kind.POST, 0) == count
        assert sections["posts"].records[Kind.POST] == 80
        assert messages or private.reason.startswith("Private mentions that you sent")


def test_followers_are_said_to_be_in_no_download() -> None:
    for section in mastodon.SECTIONS:
        assert (Contact in section.yields) is bool(section.unseen)


@pytest.mark.parametrize(
    ("names", "handle"),
    [
        (("Ines Quarrendon", "@ines@fen.example"), "ines@fen.example"),
        (("ines@fen.example", "ines@heron.example"), ""),
        (("Ines Quarrendon", "ines"), ""),
    ],
)
def test_lists_belong_to_the_one_address_that_was_given(
    names: tuple[str, ...], handle: str, make_members: Make
) -> None:
    members = make_members({"following_accounts.csv": "tobin@heron.example\n"})
    assert mastodon.find_owner(members, names).handle == handle


def test_an_outbox_alone_tells_whose_it_is(make_members: Make) -> None:
    entry = '{"type": "Create", "actor": "https://fen.example/users/ines", "object": "x"}'
    members = make_members({"outbox.json": f'{{"orderedItems": ["odd", {entry}]}}'})
    assert mastodon.find_owner(members, ()).handle == "ines@fen.example"


def test_a_damaged_actor_leaves_it_to_the_outbox(make_members: Make) -> None:
    members = make_members({"actor.json": '{"type": "Per', "outbox.json": OUTBOX})
    assert mastodon.find_owner(members, ()).account == ""


def test_a_folder_with_archive_and_lists_is_one_download(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    with zipfile.ZipFile(tmp_path / "archive.zip", "w") as archive:
        archive.writestr("actor.json", ACTOR)
        archive.writestr("outbox.json", OUTBOX)
    with zipfile.ZipFile(tmp_path / "archive.zip") as archive:
        archive.extractall(folder)
    (folder / "following_accounts.csv").write_text("tobin@heron.example\n", "utf-8")
    with Export((folder,)) as export:
        assert recognise(export).find_owner(export, ()).handle == "ines@fen.example"
        assert section_of(mastodon.SECTIONS, "following_accounts.csv") is not None
        assert export.paths == ("actor.json", "following_accounts.csv", "outbox.json")

from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checks.evidence import App, Contact, Kind, Origin, Problem
from checks.model import About, Context, SectionStatus
from desktop_app.catalogue import default_policy, word_lists
from desktop_app.errors import UnknownExport
from desktop_app.export import Export
from desktop_app.jobs import ignore
from desktop_app.readers import bluesky, recognise
from desktop_app.readers.section import Scope, read, sections_of
from desktop_app.reading import Job, read_here
from desktop_app.sample.car import repository
from tests.benchmarks import bluesky_export

Make = Callable[..., Any]
DID = "did:plc:inesquarrendonpears2026a"
POST = "app.bsky.feed.post"
TEA = {f"{POST}/3ka": {"$type": POST, "text": "Tea", "createdAt": "2024-02-03T04:05:06Z"}}


@pytest.mark.parametrize("path", ["repo.car", "repo (1).car", "Downloads/did_plc_ab.CAR"])
def test_it_is_recognised_by_how_the_file_begins(path: str, make_members: Make) -> None:
    assert recognise(make_members({path: repository(DID, TEA)})).PLATFORM == "bluesky"
    with pytest.raises(UnknownExport):
        recognise(make_members({path: b"\x3avroom, says the car"}))


def test_a_file_dropped_by_itself_is_read(tmp_path: Path) -> None:
    path = tmp_path / "repo.car"
    path.write_bytes(repository(DID, TEA))
    policy = default_policy()
    context = Context(
        About("Ines Quarrendon"), policy, date(2026, 11, 24), words=word_lists(policy)
    )
    coverage = read_here(Job((path,), context), ignore).coverage
    assert (coverage.platform, coverage.account, coverage.others) == ("bluesky", "", 0)
    assert {section.status for section in coverage.sections} == {SectionStatus.READ}
    counts = {section.name: dict(section.records) for section in coverage.sections}
    assert counts["posts"] == {Kind.POST: 1}


def test_as_many_records_of_each_kind_as_were_written(tmp_path: Path) -> None:
    path = tmp_path / "repo.car"
    expected = bluesky_export.write(path, 100)
    found: Counter[Kind] = Counter()
    with Export((path,)) as export:
        reader = recognise(export)
        owner = reader.find_owner(export, ())
        for section in sections_of(reader.SECTIONS, "repo.car"):
            origin = Origin("bluesky", owner.account, section.name, "repo.car")
            scope = Scope(origin, owner, "repo.car", export.size("repo.car"), export)
            for each in read(section, scope):
                assert not isinstance(each, Problem)
                found[each.kind] += 1
    assert dict(found) == dict(expected)


def test_every_section_reads_its_own_part_of_the_one_file() -> None:
    sections = sections_of(bluesky.SECTIONS, "repo.car")
    assert sections == bluesky.SECTIONS
    assert len({section.name for section in sections}) == len(sections)
    assert not any(section.private for section in sections)


def test_what_no_download_shows_is_said() -> None:
    for section in bluesky.SECTIONS:
        unseen = not {Contact, App}.isdisjoint(section.yields)
        assert unseen is bool(section.unseen)


def test_a_second_persons_file_in_the_same_folder_is_not_read(make_members: Make) -> None:
    profile = {"app.bsky.actor.profile/self": {"displayName": "Ines Quarrendon"}}
    members = make_members(
        {
            "a.car": repository(DID, {**TEA, **profile}),
            "b.car": repository("did:plc:tobinheron", TEA),
        }
    )
    owner = bluesky.find_owner(members, ())
    assert (owner.name, owner.handle, owner.ids) == ("Ines Quarrendon", "", frozenset({DID}))
    for path, whole in (("a.car", True), ("b.car", False)):
        scope = Scope(Origin("bluesky", owner.account, "", path), owner, path, 1, members)
        for section in bluesky.SECTIONS:
            found = list(read(section, scope))
            assert not whole or not any(isinstance(each, Problem) for each in found)
            if not whole and section.name != "other_apps":
                (problem,) = found
                assert isinstance(problem, Problem)
                assert problem.fatal
                assert problem.what.startswith("This file belongs to another account")

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from checks.evidence import Audience, Author, Kind
from checks.model import Confidence, Finding, Remedy, Severity
from desktop_app.catalogue import default_policy, platforms
from desktop_app.sample import Sample, all_samples, score, write
from desktop_app.sample.planting import LookAlike, Planted
from desktop_app.sample.script import LOOK_ALIKES, PLANTED

SAMPLES = all_samples()
each_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda each: each.PLATFORM)


def finding(item: Planted | LookAlike, clause: str = "") -> Finding:
    """What a check would say of something in the demo."""
    shown = item.shown if isinstance(item, Planted) else item.text
    return Finding(
        check="invented",
        clauses=(clause or (item.clause if isinstance(item, Planted) else "5.7"),),
        platform="threads" if item.slot == "thread" else item.platform,
        account="morgan",
        kind=Kind.POST,
        key=item.text,
        where="",
        when=None,
        author=Author.ME,
        audience=Audience.UNKNOWN,
        excerpt=f"Before. {shown}",
        marks=(),
        names=(),
        title="",
        why="",
        reason="",
        severity=Severity.LOW,
        confidence=Confidence.LIKELY,
        remedy=Remedy.KEEP,
    )


def of(platform: str) -> list[Planted]:
    return [item for item in PLANTED if item.platform == platform]


def test_every_platform_has_one_sample_and_one_file() -> None:
    ids = [sample.PLATFORM for sample in SAMPLES]
    assert ids == sorted(set(ids))
    assert set(ids) <= set(platforms())
    assert set(ids) == {item.platform for item in PLANTED}
    assert set(ids) == {item.platform for item in LOOK_ALIKES}
    assert len({sample.FILE_NAME for sample in SAMPLES}) == len(ids)


@each_sample
def test_a_sample_offers_a_zip_or_one_file_by_path(sample: Sample) -> None:
    members = sample.members(planted=True)
    assert members
    assert sample.FILE_NAME.endswith(".zip") or list(members) == [sample.FILE_NAME]
    for path, text in members.items():
        assert text
        assert not path.startswith("/")
        assert ".." not in path.split("/")


@each_sample
def test_every_sample_has_things_to_find_and_things_to_leave(sample: Sample) -> None:
    assert len(of(sample.PLATFORM)) >= 5
    assert any(item.platform == sample.PLATFORM for item in LOOK_ALIKES)


def test_every_planted_clause_is_in_the_policy() -> None:
    known = {clause.id for clause in default_policy().clauses}
    assert {item.clause for item in PLANTED} <= known


def test_the_same_zips_are_written_every_time(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()
        paths = write(folder)
        assert paths == tuple(folder / sample.FILE_NAME for sample in SAMPLES)
    for sample in SAMPLES:
        name = sample.FILE_NAME
        assert (first / name).read_bytes() == (second / name).read_bytes()


@each_sample
def test_what_is_written_holds_the_members(sample: Sample, tmp_path: Path) -> None:
    (path,) = write(tmp_path, sample.PLATFORM, planted=False)
    assert [each.name for each in tmp_path.iterdir() if each.suffix] == [sample.FILE_NAME]
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as archive:
            written = {name: archive.read(name) for name in archive.namelist()}
    else:
        written = {path.name: path.read_bytes()}
    members = sample.members(planted=False).items()
    assert written == {
        name: body.encode() if isinstance(body, str) else body for name, body in members
    }


def test_a_platform_without_a_sample_gives_nothing(tmp_path: Path) -> None:
    assert write(tmp_path, "bebo") == ()


def test_everything_found_is_told_as_found() -> None:
    wanted = of("x")
    result = score(map(finding, wanted), ["x"])
    assert result.found == tuple(wanted)
    assert (result.missed, result.mistaken) == ((), ())


def test_nothing_found_is_told_as_missed() -> None:
    result = score([], iter(["x", "facebook"]))
    assert result.missed == tuple(item for item in PLANTED if item.platform in {"x", "facebook"})
    assert (result.found, result.mistaken) == ((), ())


def test_a_finding_counts_only_in_its_place() -> None:
    one = of("facebook")[0]
    right = finding(one)
    for wrong in (
        replace(right, clauses=("9.9",)),
        replace(right, clauses=()),
        replace(right, platform="x"),
        replace(right, excerpt=one.text[:-1]),
        replace(right, excerpt=""),
    ):
        assert one in score([wrong], ["facebook"]).missed
    assert score([wrong, right], ["facebook"]).found == (one,)


def test_a_finding_may_show_its_needle_or_where_it_was() -> None:
    setting = next(item for item in PLANTED if item.needle)
    assert score([finding(setting)], [setting.platform]).found == (setting,)
    friend = next(item for item in PLANTED if item.slot == "friend")
    in_place = replace(finding(friend), excerpt="", where=f"friends/{friend.text}")
    assert score([in_place], [friend.platform]).found == (friend,)


def test_what_stands_in_an_export_of_another_platform_counts_to_that_export() -> None:
    thread = next(item for item in PLANTED if item.slot == "thread")
    assert score([finding(thread)], ["instagram"]).found == (thread,)
    elsewhere = replace(finding(thread), platform="instagram")
    assert thread in score([elsewhere], ["instagram"]).missed


def test_a_flagged_look_alike_is_told_as_a_mistake() -> None:
    one = next(item for item in LOOK_ALIKES if item.platform == "x" and item.slot == "post")
    assert score([finding(one)], ["x"]).mistaken == (one,)
    assert score([replace(finding(one), platform="bebo")], ["x"]).mistaken == ()
    assert score([replace(finding(one), excerpt="Something else.")], ["x"]).mistaken == ()


def test_a_look_alike_counts_by_its_own_words_alone() -> None:
    result = score(map(finding, PLANTED), [sample.PLATFORM for sample in SAMPLES])
    assert result.found == PLANTED
    assert (result.missed, result.mistaken) == ((), ())

import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

import pytest

from checks.evidence import Post, Problem, Record
from checks.model import Context, SectionStatus
from desktop_app import readers
from desktop_app.export import Export
from desktop_app.readers.section import Members, Owner, Scope, Section
from desktop_app.reading import Job, plan as planning
from desktop_app.reading.plan import Plan


def no_parser(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    raise AssertionError


class Slates:
    """A made-up platform's reader; nothing is read of it here."""

    PLATFORM = "slates"
    MARKERS = (r"^a/",)
    SECTIONS = (
        Section("posts", r"a/.*", no_parser, (Post,)),
        Section("letters", r"b/.*", no_parser, (Post,), private=True),
    )

    @staticmethod
    def find_owner(members: Members, names: tuple[str, ...]) -> Owner:
        return Owner("Robin Tarrant")


@pytest.fixture
def plan(tmp_path: Path, context: Context, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Plan]:
    monkeypatch.setattr(readers, "all_readers", lambda: (Slates,))
    monkeypatch.setattr(planning, "_STEP", 10)

    def make(contents: Mapping[str, int], *, messages: bool = False) -> Plan:
        path = tmp_path / "slates.zip"
        with zipfile.ZipFile(path, "w") as archive:
            for name, size in contents.items():
                archive.writestr(name, "x" * size)
        with Export((path,)) as export:
            return Plan(Job((path,), context, messages=messages), export)

    return make


def test_small_members_share_a_step_and_a_big_one_ends_it(plan: Callable[..., Plan]) -> None:
    made = plan({"a/1": 4, "a/2": 5, "a/3": 90, "a/4": 1, "b/1": 3}, messages=True)
    paths = [[scope.path for scope in work.scopes] for work in made.work]
    assert paths == [["a/1", "a/2", "a/3"], ["a/4"], ["b/1"]]
    steps = made.planned.steps
    assert [(step.number, step.section, step.size) for step in steps] == [
        (0, "posts", 99),
        (1, "posts", 1),
        (2, "letters", 3),
    ]
    assert made.planned.size == 103


def test_what_is_not_asked_for_makes_no_step(plan: Callable[..., Plan]) -> None:
    planned = plan({"a/1": 4, "b/1": 3, "c.zip": 7, "d": 1}).planned
    assert [step.section for step in planned.steps] == ["posts"]
    assert planned.coverages[0].others == 2
    assert [problem.where for problem in planned.problems] == ["c.zip"]


def test_what_the_export_cannot_give_fails_the_section_it_should_have_been_read_by(
    tmp_path: Path, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readers, "all_readers", lambda: (Slates,))
    for folder, text in (("one", "x"), ("two", "yy")):
        for name in ("a/1", "b/1", "c/1"):
            path = tmp_path / folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text + folder)
    told = {}
    for messages in (False, True):
        with Export((tmp_path / "one", tmp_path / "two")) as export:
            assert {problem.where for problem in export.problems} == {"a/1", "b/1", "c/1"}
            planned = Plan(Job((tmp_path,), context, messages=messages), export).planned
        sections = {each.name: each.status for each in planned.coverages[0].sections}
        told[messages] = sections, [problem.where for problem in planned.problems]
    failed, skipped = SectionStatus.FAILED, SectionStatus.SKIPPED
    assert told[False] == ({"posts": failed, "letters": skipped}, ["a/1"])
    assert told[True] == ({"posts": failed, "letters": failed}, ["a/1", "b/1"])


def test_where_a_part_of_the_download_is_missing_nothing_counts_as_read(
    tmp_path: Path, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readers, "all_readers", lambda: (Slates,))
    parts = [tmp_path / f"takeout-20251009T080000Z-{number:03}.zip" for number in (1, 3)]
    for path in parts:
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr(f"a/{path.stem[-1]}", "x")
    with Export(parts) as export:
        planned = Plan(Job(tuple(parts), context), export).planned
    (problem,) = planned.problems
    assert problem.where == ""
    assert "Part 2" in problem.what
    told = {each.name: (each.status, each.reason) for each in planned.coverages[0].sections}
    assert told["posts"] == (SectionStatus.FAILED, problem.what)
    assert told["letters"][0] is SectionStatus.ABSENT

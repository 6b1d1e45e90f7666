import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

import pytest

from checks.evidence import Post, Problem, Record
from checks.model import Context
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

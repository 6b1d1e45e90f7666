"""What is read of the demo is the same in every form it comes in and however many read it."""

import zipfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from checks.model import Context
from desktop_app import sample
from desktop_app.catalogue import default_policy, word_lists
from desktop_app.jobs import ignore
from desktop_app.reading import Job, Outcome, read_here, read_job
from desktop_app.sample import Sample, person

CONTEXT = Context(
    person.ABOUT,
    default_policy(),
    person.TODAY,
    word_lists(),
    pupils=person.PUPILS,
    recent_pupils=person.RECENT_PUPILS,
)


def job(*paths: Path) -> Job:
    return Job(paths, CONTEXT, messages=True)


def nameless(outcome: Outcome) -> Outcome:
    """An outcome without the name of its file."""
    beside = tuple(map(nameless, outcome.beside))
    return replace(outcome, coverage=replace(outcome.coverage, source=""), beside=beside)


def pack(path: Path, members: Iterable[tuple[str, str | bytes]]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in members:
            archive.writestr(name, text)
    return path


def unpack(folder: Path, members: Iterable[tuple[str, str | bytes]]) -> Path:
    for name, text in members:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


@pytest.mark.parametrize("each", sample.all_samples(), ids=lambda each: str(each.PLATFORM))
def test_a_zip_a_folder_and_parts_give_the_same(tmp_path: Path, each: Sample) -> None:
    members = list(each.members(planted=True).items())
    (zipped,) = sample.write(tmp_path, each.PLATFORM)
    parts = tuple(
        pack(tmp_path / f"{zipped.stem} part {number + 1}.zip", members[number::2])
        for number in range(min(2, len(members)))
    )
    whole = nameless(read_here(job(zipped), ignore))
    assert whole.findings
    assert nameless(read_here(job(unpack(tmp_path / zipped.stem, members)), ignore)) == whole
    assert nameless(read_here(job(*parts), ignore)) == whole


@pytest.mark.parametrize("each", sample.all_samples(), ids=lambda each: str(each.PLATFORM))
@pytest.mark.usefixtures("threads")
def test_two_processes_give_what_one_gives(tmp_path: Path, each: Sample) -> None:
    told = job(*sample.write(tmp_path, each.PLATFORM))
    here = read_here(told, ignore)
    assert read_job(replace(told, processes=2), ignore) == here

"""Small editions of what tests/faults/ does at length: kills, full disks, and what is left."""

import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from desktop_app import vault
from tests.faults import canary, disk, kills, life

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="they look at processes as Linux shows them"
)


@pytest.fixture(scope="module", autouse=True)
def own_keyring() -> Iterator[None]:
    """What the trials put in the place of the keyring goes again with the last of them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vault, "_accepted", vault._accepted)
        yield


def test_a_killed_import_leaves_the_review_as_before_or_as_after(tmp_path: Path) -> None:
    found = kills.run(tmp_path, times=4, seed=4, posts=300, friends=600)
    assert [each.deviations for each in found if each.deviations] == []
    assert {each.state for each in found} <= {"as before", "as after"}
    assert len({each.stage for each in found}) > 1


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> disk.Bench:
    return disk.Bench(tmp_path_factory.mktemp("bench"), posts=600)


def test_a_full_disk_is_told_and_changes_nothing(
    bench: disk.Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk, "IS_ROOT", False)  # a limit on the size of files stands for it
    cases = list(disk.on_a_full_disk(bench))
    assert len(cases) == 4
    assert [case for case in cases if not case[2]] == []


def test_a_download_that_goes_while_it_is_read_is_told_and_changes_nothing(
    bench: disk.Bench,
) -> None:
    cases = list(islice(disk.without_the_export(bench), 2))
    assert [case for case in cases if not case[2]] == []


def test_nothing_is_left_but_what_the_person_saved(tmp_path: Path) -> None:
    one = life.Life(tmp_path, tmp_path)
    with_words: set[Path] = set()
    seen = life.in_the_window(one, lambda: with_words.update(canary.files_with(one.watched)))
    assert seen - one.allowed() == set()
    assert one.review in seen
    result = one.saved / "result.json"
    assert with_words == {result}
    left = {path for folder in one.watched for path in folder.rglob("*") if path.is_file()}
    assert left == {result, one.saved / "checklist.pdf"}
    given = {one.given / "me.toml", one.given / "pupils.txt"}
    assert canary.files_with((one.given,)) == given  # so the search does find

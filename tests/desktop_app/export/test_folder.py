import os
import socket
from pathlib import Path

import pytest

from desktop_app.errors import CannotRead, DamagedMember, EmptyExport, UnsafeZip
from desktop_app.export import Export, folder
from desktop_app.export.folder import FolderPart
from desktop_app.export.parts import open_part
from desktop_app.export.stream import Tally

POSIX = pytest.mark.skipif(os.name != "posix", reason="Windows has no such files")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    made = tmp_path / "download"
    (made / "sub").mkdir(parents=True)
    (made / "sub" / "a.json").write_text("[1]")
    return made


def told(root: Path) -> dict[str, str]:
    return {problem.where: problem.what for problem in FolderPart(root).problems if problem.fatal}


def test_what_systems_leave_behind_is_passed_over(root: Path) -> None:
    for name in ("__MACOSX", "System Volume Information", ".Trashes"):
        (root / name).mkdir()
        (root / name / "x").write_text("x")
    (root / "sub" / ".DS_Store").write_text("x")
    assert FolderPart(root).sizes == {"sub/a.json": 3}


def test_a_link_out_is_refused(root: Path) -> None:
    (root.parent / "secret.txt").write_text("x")
    (root / "link.txt").symlink_to(root.parent / "secret.txt")
    with pytest.raises(UnsafeZip, match="it holds a link to a place outside it"):
        open_part(root)
    (root / "link.txt").unlink()
    (root / "out").symlink_to(root.parent)
    with pytest.raises(UnsafeZip, match="it holds a link to a place outside it"):
        open_part(root)


def test_links_inside_are_followed_once(root: Path) -> None:
    (root / "again.json").symlink_to(root / "sub" / "a.json")
    (root / "loop").symlink_to(root)
    (root / "sub" / "up").symlink_to("..")
    assert FolderPart(root).sizes == {"again.json": 3, "sub/a.json": 3}
    assert told(root) == {}


def test_a_folder_that_is_another_by_a_second_name_is_walked_once(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "junction").mkdir()  # on Windows a junction is a folder whose real place is another
    real = os.path.realpath

    def resolve(place: str | Path) -> str:
        return real(root if str(place).endswith("junction") else place)

    (root / "junction" / "b.json").write_text("[2]")
    monkeypatch.setattr(os.path, "realpath", resolve)
    assert FolderPart(root).sizes == {"sub/a.json": 3}


def test_links_that_lead_nowhere_are_told(root: Path) -> None:
    (root / "gone.json").symlink_to(root / "was-here.json")
    (root / "self.json").symlink_to(root / "self.json")
    assert told(root) == {
        "gone.json": "This is a link that leads nowhere, so there was nothing to read.",
        "self.json": "This is a link that leads nowhere, so there was nothing to read.",
    }


@POSIX
def test_pipes_and_sockets_are_told_and_never_opened(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(root / "posts.json")
    monkeypatch.chdir(root)  # a socket's path is short
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("talk")
        with Export([root]) as export:
            assert export.paths == ("a.json",)  # its folder is a wrapper
            assert {problem.where for problem in export.problems} == {"posts.json", "talk"}
            assert all("This is no file" in problem.what for problem in export.problems)


@POSIX
def test_a_crowd_of_what_is_no_file_is_refused(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder, "MOST_PROBLEMS", 2)
    for number in range(3):
        os.mkfifo(root / str(number))
    with pytest.raises(UnsafeZip, match="more than 2 things that are no files"):
        open_part(root)


@POSIX
def test_names_that_become_one_are_told(root: Path) -> None:
    for name in ("x\ny.json", "xy.json", "caf\u00e9.json", "cafe\u0301.json"):
        (root / name).write_text(name)
    (root / os.fsdecode(b"caf\xe9.txt")).write_text("[1]")
    with Export([root]) as export:
        assert {problem.where for problem in export.problems} == {"xy.json", "caf\u00e9.json"}
        with export.open("caf?.txt") as stream:
            assert stream.read() == b"[1]"


def test_a_folder_that_may_not_be_looked_into_is_refused(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scandir = os.scandir

    def refuse(place: str) -> object:
        if place.endswith("sub"):
            raise PermissionError
        return scandir(place)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(CannotRead, match="“download” could not be read"):
        open_part(root)


def test_a_file_that_may_not_be_looked_at_is_refused(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Closed:
        name, path = "a.json", str(root / "a.json")

        def is_symlink(self) -> bool:
            return False

        def stat(self) -> object:
            raise PermissionError(13, "no")

    monkeypatch.setattr(FolderPart, "_walk", lambda part: [Closed()])
    with pytest.raises(CannotRead, match="“download” could not be read"):
        open_part(root)


def test_a_file_that_vanishes_or_shrinks_costs_only_itself(root: Path) -> None:
    (root / "b.json").write_text("[2]" * 90)
    (root / "c.json").write_text("[3]")
    part = FolderPart(root)
    (root / "c.json").unlink()
    with pytest.raises(DamagedMember, match="could not be opened"):
        part.open("c.json", Tally())
    with part.open("b.json", Tally()) as stream:
        (root / "b.json").write_text("[2]")
        with pytest.raises(DamagedMember, match="changed while it was being read"):
            stream.read()
    with part.open("sub/a.json", Tally()) as stream:
        assert stream.read() == b"[1]"
    part.close()


def test_a_crowded_folder_is_refused(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder, "MOST_MEMBERS", 3)
    for number in range(3):
        (root / f"{number}.json").write_text("x")
    with pytest.raises(UnsafeZip, match="it holds more than 3 files"):
        open_part(root)


def test_a_very_deep_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "deep" / "/".join("a" * 70)).mkdir(parents=True)
    with pytest.raises(UnsafeZip, match="absurdly deep in one another"):
        open_part(tmp_path / "deep")


@POSIX
def test_a_name_that_a_zip_may_not_hold_is_refused(root: Path) -> None:
    (root / "..\\a.json").write_text("x")
    with pytest.raises(UnsafeZip, match="points outside it"):
        open_part(root)


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty" / "sub").mkdir(parents=True)
    with pytest.raises(EmptyExport):
        open_part(tmp_path / "empty")

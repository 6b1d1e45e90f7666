import errno
from pathlib import Path
from typing import Any

import pytest

from desktop_app import paths, vault
from desktop_app.errors import (
    CannotSave,
    DamagedReview,
    MissingKey,
    NoKeyring,
    NoReview,
    StillThere,
    WrongPassphrase,
)
from desktop_app.review import Review, opening


@pytest.fixture
def accepted(memory_keyring: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr("keyring.core.load_keyring", lambda name: memory_keyring)
    return memory_keyring


def test_without_a_keyring_a_passphrase_is_asked_for_and_nothing_is_left(tmp_path: Path) -> None:
    folder = tmp_path / "reviews"
    folder.mkdir()
    with pytest.raises(NoKeyring):
        Review.create(folder / "mine.keepclear", None)
    assert list(folder.iterdir()) == []
    assert not Review.can_use_keyring()


def test_with_a_keyring_no_passphrase_is_needed(tmp_path: Path, accepted: Any) -> None:
    path = tmp_path / "mine.keepclear"
    Review.create(path, None).close()
    assert not Review.needs_passphrase(path)
    review = Review.open(path)
    review.wipe()
    assert accepted.passwords == {}
    assert not path.exists()


def test_a_lost_key_is_told(tmp_path: Path, accepted: Any) -> None:
    path = tmp_path / "mine.keepclear"
    Review.create(path, None).close()
    accepted.passwords.clear()
    with pytest.raises(MissingKey):
        Review.open(path)


def test_wrong_passphrase_damage_and_absence_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "mine.keepclear"
    with pytest.raises(NoReview):
        Review.open(path)
    Review.create(path, "correct horse").close()
    before = path.read_bytes()
    with pytest.raises(WrongPassphrase):
        Review.open(path, "battery staple")
    assert path.read_bytes() == before
    path.write_bytes(b"")
    with pytest.raises(DamagedReview):
        Review.open(path, "correct horse")
    path.write_bytes(before[:512])
    with pytest.raises(DamagedReview):
        Review.open(path, "correct horse")


def test_a_file_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "mine.keepclear"
    path.write_text("precious")
    with pytest.raises(CannotSave):
        Review.create(path, "correct horse")
    assert path.read_text() == "precious"


@pytest.mark.parametrize("left", ["review", "header", "both"])
def test_what_a_creation_that_was_cut_short_left_is_no_hindrance(
    tmp_path: Path, accepted: Any, left: str
) -> None:
    path = tmp_path / "mine.keepclear"
    Review.create(path, None).close()
    path.write_bytes(b"")
    if left == "review":
        vault.header_of(path).unlink()
    elif left == "header":
        path.unlink()
    review = Review.create(path, None)
    review.begin("no", "mine")
    review.close()
    again = Review.open(path)
    assert again.beginnings.computer == "mine"
    again.wipe()
    assert not path.exists()


def test_a_folder_of_that_name_is_not_taken_for_a_review(tmp_path: Path) -> None:
    path = tmp_path / "mine.keepclear"
    path.mkdir()
    with pytest.raises(CannotSave, match="a file of that name"):
        Review.create(path, "correct horse")
    assert path.is_dir()


def test_a_full_disk_is_told_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    folder = tmp_path / "reviews"
    folder.mkdir()
    monkeypatch.setattr(Path, "touch", full)
    with pytest.raises(CannotSave, match="could not be saved: no space left on device"):
        Review.create(folder / "mine.keepclear", "correct horse")
    assert list(folder.iterdir()) == []


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CannotSave):
        Review.create(tmp_path / "nowhere" / "mine.keepclear", "correct horse")


def test_the_file_is_for_this_person_alone(tmp_path: Path) -> None:
    path = tmp_path / "mine.keepclear"
    Review.create(path, "correct horse").close()
    assert path.stat().st_mode & 0o077 == 0


def test_a_store_that_cannot_be_made_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise CannotSave("mine.keepclear", "the disk is full")

    folder = tmp_path / "reviews"
    folder.mkdir()
    monkeypatch.setattr(opening, "Store", fail)
    with pytest.raises(CannotSave):
        Review.create(folder / "mine.keepclear", "correct horse")
    assert list(folder.iterdir()) == []


def test_what_cannot_be_deleted_is_told_after_the_key_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.keepclear"
    review = Review.create(path, "correct horse")
    unlink = Path.unlink

    def held(self: Path, missing_ok: bool = False) -> None:
        if self == path:
            raise PermissionError
        unlink(self, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", held)
    with pytest.raises(StillThere, match="Its key is deleted"):
        review.wipe()
    assert not vault.header_of(path).exists()


def test_wiping_all_empties_the_data_folder(accepted: Any) -> None:
    for name in ("one", "two"):
        Review.create(paths.data_folder() / f"{name}{opening.SUFFIX}", None).close()
    (paths.data_folder() / "settings").mkdir()
    (paths.data_folder() / "settings" / "look.json").write_text("{}")
    folder = paths.data_folder()
    assert opening.wipe_all() == 2
    assert not folder.exists()
    assert accepted.passwords == {}
    assert opening.wipe_all() == 0

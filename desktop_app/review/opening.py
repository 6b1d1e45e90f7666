"""Makes, opens and wipes the files of a review."""

import contextlib
from pathlib import Path

from desktop_app import paths, vault
from desktop_app.errors import CannotSave, DamagedReview, NoReview, StillThere
from desktop_app.store import Store, side_files

SUFFIX = ".keepclear"


def usual_place() -> Path:
    """Where a review is kept unless the person chooses another place."""
    return paths.data_folder() / f"review{SUFFIX}"


def create(path: Path, passphrase: str | None) -> Store:
    """A new review file; its key goes into the keyring if there is no passphrase.

    An empty file is what is left where making one was cut short, and is taken for it. Raises
    CannotSave where there is a file already or none can be made, NoKeyring where a passphrase is
    needed.
    """
    if path.exists() and (not path.is_file() or path.stat().st_size):
        raise CannotSave(path.name, "there is a file of that name already")
    try:
        if path.exists():
            vault.forget(path)
        key = vault.new_key(path, passphrase)
        path.touch(mode=0o600)
    except OSError as error:
        with contextlib.suppress(OSError):
            remove(path)
        raise CannotSave(path.name, why_not(error)) from error
    try:
        return Store(path, key)
    except BaseException:
        remove(path)
        raise


def open_file(path: Path, passphrase: str | None) -> Store:
    """A review file that is there.

    Raises NoReview, WrongPassphrase, MissingKey, NewerReview, DamagedReview, DamagedInPart or
    ReviewInUse.
    """
    if not path.is_file():
        raise NoReview(path.name)
    key = vault.key_of(path, passphrase)
    if not path.stat().st_size:
        raise DamagedReview
    return Store(path, key)


def why_not(error: OSError) -> str:
    """Why a file could not be written, as the system says it, for the middle of a sentence."""
    return (error.strerror or "the place is not there").lower()


def wipe(path: Path) -> None:
    """Delete a review that is closed: its key first, then its files, and look again.

    Raises StillThere where another program holds a file of it.
    """
    if not remove(path):
        raise StillThere(path.name)


def wipe_all() -> int:
    """Delete everything of Keep Clear's on this computer for this person; the number of reviews.

    Reviews that were saved in other places are not known and stay. Raises StillThere.
    """
    folder = paths.data_folder()
    reviews = sorted(folder.glob(f"*{SUFFIX}"))
    for review in reviews:
        wipe(review)
    left = [path for path in sorted(folder.rglob("*"), reverse=True) if not _gone(path)]
    if left or not _gone(folder):
        raise StillThere(left[0].name if left else folder.name)
    return len(reviews)


def remove(path: Path) -> bool:
    """Delete a review's key and its files; whether all are gone."""
    vault.forget(path)
    files = (path, vault.header_of(path), *side_files(path))
    left = [file for file in files if not _gone(file)]
    return not left


def _gone(path: Path) -> bool:
    """Delete a file or an empty folder; whether it is gone."""
    try:
        if path.is_dir() and not path.is_symlink():
            path.rmdir()
        else:
            path.unlink(missing_ok=True)
    except OSError:
        return False
    return not path.exists()

"""What the window asks of this computer beside an open review."""

from pathlib import Path

from desktop_app import catalogue_about, paths
from desktop_app.review.opening import SUFFIX, usual_place


def kept_here() -> tuple[Path, ...]:
    """The reviews in their usual place, the one used last first."""
    found = [path for path in usual_place().parent.glob(f"*{SUFFIX}") if path.is_file()]
    return tuple(sorted(found, key=lambda path: (-path.stat().st_mtime, path.name)))


def free_place() -> Path:
    """A place for a new review where none is yet."""
    usual = usual_place()
    number, place = 2, usual
    while place.exists():
        place = usual.with_name(f"{usual.stem}-{number}{SUFFIX}")
        number += 1
    return place


def names_in(path: Path) -> tuple[str, ...]:
    """The names in a list of pupils, for one run; raises UsageError, which holds none of them."""
    return catalogue_about.load_names(path)


def warning_about(path: Path) -> str | None:
    """One sentence on why a private file had better not be kept at this path, or None."""
    return paths.warning_about(path)

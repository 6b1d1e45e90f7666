"""Lives a whole life on a small disk of its own, wipes it, and searches every block of that disk.

    python tests/faults/canaries.py          (as root: it mounts the disk)

Names, posts, messages and a list of pupils hold planted words. The disk holds home, temporary and
working folder; what the person gives and saves is on another. It is searched before the wipe and
after it, and once more with a file that was written in the clear and deleted, which shows what
such a search can find. Exits with 1 if planted words are found that are not of that file.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.faults import canary, life

SIZE = 96 << 20
PIECE = 8 << 20


@contextmanager
def disk(base: Path) -> Iterator[tuple[Path, Path]]:
    """A disk with a file system: its image, and where it is mounted."""
    image, place = base / "disk.img", base / "disk"
    place.mkdir()
    with image.open("wb") as file:
        file.truncate(SIZE)
    subprocess.run(["mkfs.ext4", "-q", "-F", str(image)], check=True)
    subprocess.run(["mount", "-o", "loop", str(image), str(place)], check=True)
    try:
        yield image, place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def search(image: Path, place: Path) -> set[bytes]:
    """The forms of planted words in any block of the disk, used or free."""
    subprocess.run(["sync", "-f", str(place)], check=True)
    longest = max(map(len, canary.ALL_FORMS))
    found: set[bytes] = set()
    end = b""
    with image.open("rb") as file:
        while piece := file.read(PIECE):
            found |= {form for form in canary.ALL_FORMS if form in end + piece}
            end = piece[-longest:]
    return found


def live(base: Path, way: Callable[[life.Life, Callable[[], object]], object]) -> bool:
    """Live a life one way and search the disk; whether nothing was found that should not be."""
    base.mkdir()
    with disk(base) as (image, place):
        one = life.Life(place, base)
        before: list[set[bytes]] = []
        way(one, lambda: before.append(search(image, place)))
        after = search(image, place)
        left = sorted(path.name for path in place.rglob("*") if path.is_file())
        control = place / "control"
        control.write_text(canary.TEXT)
        subprocess.run(["sync", "-f", str(place)], check=True)
        control.unlink()
        afterwards = search(image, place)
    print(f"{way.__name__}: files left on the disk: {left or 'none'}")
    print(f"  planted words in its blocks before the wipe: {len(before[0])} forms")
    print(f"  planted words in its blocks after the wipe:  {len(after)} forms")
    print(f"  after a plain file was written and deleted:  {len(afterwards)} forms")
    return not before[0] and not after and bool(afterwards) and not left


def main() -> int:
    """Live at the command line and in the window; the exit status is 1 if anything was found."""
    argparse.ArgumentParser(description=__doc__.split("\n\n", maxsplit=1)[0]).parse_args()
    if os.geteuid() != 0:
        print("This mounts a disk of its own, so it needs root.", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="keepclear-canaries-") as folder:
        ways = (life.with_the_command, life.in_the_window)
        results = [live(Path(folder) / way.__name__, way) for way in ways]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())

"""Fills the disk, takes exports away and locks and damages reviews, and looks at what is told.

    python tests/faults/disk.py

Needs Linux; as root it fills a small disk of its own and takes a disk out, else a limit on the
size of files stands for the first. Exits with 1 where a review is neither as before nor whole,
where something is left behind, or where a person would have been told no sentence.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from desktop_app.errors import KeepClearError, SavedFromDamage
from tests.faults import scene
from tests.faults.driver import TOLD, open_in, review_in

IS_ROOT = os.geteuid() == 0
PAGE = 4096
Case = tuple[str, str, bool]
"""What was done, what was told or came of it, and whether that is as it should be."""


class Bench:
    """A review with an import and decisions, and a big export."""

    def __init__(self, base: Path, posts: int = 6000) -> None:
        self.base = base
        self.home = base / "home"
        self.template = base / "template"
        self.template.mkdir()
        self.late = scene.export(base / "facebook-late.zip", posts, 2 * posts, "late")
        early = scene.export(base / "facebook-early.zip", 150, 150, "early")
        self.do(self.template, "create")
        self.do(self.template, "add", str(early))
        self.do(self.template, "decide")
        self.before = scene.state(self.template)

    def do(self, folder: Path, command: str, *arguments: str) -> None:
        """Let the driver do something that has to work."""
        status, told = scene.run(self.home, command, str(folder), *arguments)
        assert status == 0, told

    def fresh(self, folder: Path) -> Path:
        """The review and its key in another folder."""
        shutil.copytree(self.template, folder)
        ring = self.template.with_name("template-keyring")
        shutil.copyfile(ring, folder.with_name(f"{folder.name}-keyring"))
        return folder

    def judged(self, what: str, folder: Path, status: int, told: str) -> Case:
        """Whether a sentence was told, the review is as before and nothing else is left."""
        left = scene.strangers(folder, self.home)
        is_right = status == TOLD and "Traceback" not in told and not left
        return what, f"{told} {left or ''}", is_right and scene.state(folder) == self.before


@contextmanager
def full_disk(base: Path, room: int) -> Iterator[tuple[Path, int]]:
    """A folder on a disk with so much room, in bytes, or a limit on the size of files instead."""
    folder = base / "small"
    folder.mkdir()
    if not IS_ROOT:
        yield folder, room
        shutil.rmtree(folder)
        return
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={room}", "tmpfs", str(folder)], check=True)
    try:
        yield folder, 0
    finally:
        subprocess.run(["umount", str(folder)], check=True)
        folder.rmdir()


def fill(folder: Path, leave: int) -> None:
    """Fill a disk but for so many bytes; there is nothing to fill where a limit stands for it."""
    if IS_ROOT:
        free = shutil.disk_usage(folder).free
        (folder / "filler").write_bytes(bytes(max(0, free - leave)))


def on_a_full_disk(bench: Bench) -> Iterator[Case]:
    """What happens to each thing that writes."""
    size = review_in(bench.template).stat().st_size
    room = size + 300_000
    limits = {"add": room, "renew": size - 1, "pdf": PAGE}
    for command, arguments, leave in (
        ("add", (str(bench.late),), 200_000),
        ("renew", (), 50_000),
        ("pdf", (), PAGE),
    ):
        with full_disk(bench.base, room) as (disk, most):
            folder = bench.fresh(disk / "reviews")
            fill(disk, leave)
            limit = min(most, limits[command])
            status, told = scene.run(bench.home, command, str(folder), *arguments, most=limit)
            yield bench.judged(f"disk full: {command}", folder, status, told)
    with full_disk(bench.base, 100_000) as (disk, most):
        folder = disk / "reviews"
        folder.mkdir()
        fill(disk, 8192)
        status, told = scene.run(bench.home, "create", str(folder), most=min(most, 8192))
        left = [path.name for path in folder.iterdir()]
        yield "disk full: create", f"{told} {left or ''}", status == TOLD and not left


def take_away(bench: Bench, what: str, export: Path, how: Callable[[], None]) -> Case:
    """Read an export, and do something to it meanwhile."""
    folder = bench.fresh(bench.base / "trial")
    with scene.start(bench.home, "add", str(folder), str(export), mortal=IS_ROOT) as process:
        assert process.stdout is not None
        for word in process.stdout:
            if word == b"reading\n":
                time.sleep(0.2)
                how()
                break
        said, told = process.communicate(timeout=120)
    words, sentence = said.decode().split(), told.decode().strip()
    came_to = f"{words[-1:]} {sentence}"
    if process.returncode == 0 and words[-1:] in (["done"], ["in-part"]):
        # What was open was read to its end, or what was not is listed as not read.
        scene.state(folder)
        is_right = not scene.strangers(folder, bench.home)
    else:
        _, came_to, is_right = bench.judged(what, folder, process.returncode, sentence)
    shutil.rmtree(folder)
    return what, came_to, is_right


def without_the_export(bench: Bench) -> Iterator[Case]:
    """What happens when the download goes while it is read."""
    copy = bench.base / "facebook-going.zip"

    def another() -> Path:
        shutil.copyfile(bench.late, copy)
        return copy

    yield take_away(bench, "zip deleted while reading", another(), copy.unlink)
    yield take_away(bench, "zip cut short", another(), lambda: os.truncate(copy, 40_000))
    yield take_away(bench, "zip emptied", another(), lambda: os.truncate(copy, 0))
    opened = bench.base / "facebook-opened"
    with zipfile.ZipFile(bench.late) as archive:
        archive.extractall(opened)
    files = sorted((path for path in opened.rglob("*.json")), key=lambda path: path.stat().st_size)

    def cut_all() -> None:
        for path in files:
            os.truncate(path, path.stat().st_size // 2)

    yield take_away(bench, "folder cut short", opened, cut_all)
    yield take_away(bench, "folder deleted while reading", opened, lambda: shutil.rmtree(opened))
    yield take_away(bench, "zip locked (mode 000)", another(), lambda: copy.chmod(0))
    if IS_ROOT:
        yield take_out_the_stick(bench)


def take_out_the_stick(bench: Bench) -> Case:
    """Read from a disk that answers every later read with an error."""
    image, place = bench.base / "stick.img", bench.base / "stick"
    place.mkdir()
    with image.open("wb") as file:
        file.truncate(16 << 20)
    subprocess.run(["mkfs.ext4", "-q", "-F", str(image)], check=True)
    subprocess.run(["mount", "-o", "loop", str(image), str(place)], check=True)
    shutil.copyfile(bench.late, place / "facebook.zip")
    os.sync()

    def take_out() -> None:
        os.truncate(image, 0)
        Path("/proc/sys/vm/drop_caches").write_text("3")

    try:
        Path("/proc/sys/vm/drop_caches").write_text("3")
        return take_away(bench, "stick taken out", place / "facebook.zip", take_out)
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def in_use(bench: Bench) -> Iterator[Case]:
    """What a second window is told, and that a lock dies with its holder."""
    folder = bench.fresh(bench.base / "trial")
    with scene.start(bench.home, "hold", str(folder)) as first:
        assert first.stdout is not None
        first.stdout.readline()
        for command in ("hold", "pdf", "wipe"):
            status, told = scene.run(bench.home, command, str(folder))
            is_right = status == TOLD and told.startswith("ReviewInUse")
            yield f"in use: {command}", told, is_right
        first.kill()
    yield "its holder killed", "opens", scene.state(folder) == bench.before
    shutil.rmtree(folder)


def damaged(bench: Bench) -> Iterator[Case]:
    """What is told of each page that is damaged, made zeros, or cut off with what follows."""
    folder = bench.fresh(bench.base / "trial")
    review = review_in(folder)
    raw = review.read_bytes()
    kinds: dict[str, Callable[[int], bytes]] = {
        "damaged": lambda at: raw[: at + 99] + bytes([raw[at + 99] ^ 1]) + raw[at + 100 :],
        "all zeros": lambda at: raw[:at] + bytes(PAGE) + raw[at + PAGE :],
        "cut off": lambda at: raw[: at + 100],
    }
    for kind, spoil in kinds.items():
        told: Counter[tuple[str, bool]] = Counter()
        for at in range(0, len(raw), PAGE):
            review.write_bytes(spoil(at))
            sentence, is_whole = _opening(bench, folder)
            is_right = review.read_bytes() == spoil(at)
            told[sentence, is_right and is_whole == ("Nothing is lost" in sentence)] += 1
        for (sentence, is_right), pages in told.items():
            yield f"a page {kind}", f"{pages} of {len(raw) // PAGE}: {sentence}", is_right
    shutil.rmtree(folder)


def _opening(bench: Bench, folder: Path) -> tuple[str, bool]:
    """The sentence a damaged review is told with, and whether everything is in the saved one."""
    try:
        open_in(folder).close()
    except SavedFromDamage as error:
        new = "mine-saved.keepclear"
        is_whole = scene.state(folder, new) == bench.before
        open_in(folder, new).wipe()
        return f"{type(error).__name__}: {error}", is_whole
    except KeepClearError as error:
        return f"{type(error).__name__}: {error}", False
    return "opens", True


def main() -> int:
    """Do it all and print what came of it; the exit status is 1 if anything was not right."""
    wrong = 0
    with tempfile.TemporaryDirectory(prefix="keepclear-disk-") as folder:
        bench = Bench(Path(folder))
        for part in (on_a_full_disk, without_the_export, in_use, damaged):
            for what, came_to, is_right in part(bench):
                wrong += not is_right
                print(f"{'ok   ' if is_right else 'WRONG'} {what:32} {came_to}", flush=True)
    print(f"{wrong} not as they should be.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

"""A whole life with Keep Clear in folders of its own, watched: read, cancel, crash, save, wipe."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from desktop_app.store import side_files
from tests.faults import canary, scene
from tests.faults.driver import ROOT
from tests.faults.watch import Watch

PASSPHRASE = "four short words here"


@dataclass(slots=True)
class Life:
    """The folders of one person: home, temporary, where they work, and what they give and save.

    What they give and save holds planted words, and can be in another place than the rest.
    """

    base: Path
    theirs: Path
    given: Path = field(init=False)
    work: Path = field(init=False)
    saved: Path = field(init=False)
    environment: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.given, self.saved = self.theirs / "given", self.theirs / "saved"
        self.work = self.base / "work"
        for folder in (self.given, self.work, self.saved):
            folder.mkdir(parents=True)
        self.environment = scene.environment(self.base / "home")
        del self.environment["PYTHONDONTWRITEBYTECODE"]
        self.environment["PYTHONPATH"] = str(ROOT)

    @property
    def data(self) -> Path:
        """Keep Clear's own folder."""
        return Path(self.environment["XDG_DATA_HOME"]) / "keepclear"

    @property
    def review(self) -> Path:
        """The review, in its usual place."""
        return self.data / "review.keepclear"

    @property
    def watched(self) -> tuple[Path, ...]:
        """Every folder that something could be left in, but for what the person gives."""
        return self.base / "home", self.work, self.saved

    def program(self, *arguments: str) -> "subprocess.Popen[bytes]":
        """Start Python with some arguments, as this person and where they work."""
        return subprocess.Popen(
            [sys.executable, "-P", *arguments],
            env=self.environment,
            cwd=self.work,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def keepclear(self, *arguments: str, said: str = "") -> tuple[int, str, str]:
        """Run the command to its end: its exit status, output and what it told."""
        process = self.program("-m", "desktop_app.cli", *arguments)
        shown, told = process.communicate(said.encode(), timeout=300)
        return process.returncode, shown.decode(), told.decode()

    def allowed(self) -> set[Path]:
        """What may be written: the review with what stands beside it, and what was saved."""
        header = self.review.with_name(f"{self.review.name}-header")
        report = self.saved / "checklist.pdf"
        return {
            *(self.review, header, *side_files(self.review)),
            *(report, report.with_name(f".{report.name}.part"), self.saved / "result.json"),
        }


def check(life: Life, export: Path) -> list[str]:
    """The command that reads an export into the kept review."""
    about, pupils = life.given / "me.toml", life.given / "pupils.txt"
    return [
        *("check", str(export), "--about", str(about), "--pupils", str(pupils), "--messages"),
        *("--review", str(life.review)),
    ]


def read_and_save(life: Life) -> None:
    """Read an export into a new review, and save the report and the result."""
    export, _, _ = canary.plant(life.given)
    saved = ("--pdf", str(life.saved / "checklist.pdf"))
    output = ("--output", str(life.saved / "result.json"), "--format", "json")
    life.data.mkdir(parents=True)
    twice = f"{PASSPHRASE}\n{PASSPHRASE}\n"
    status, _, told = life.keepclear(*check(life, export), *saved, *output, said=twice)
    assert status == 1, told


def stop(life: Life, export: Path, *, crash: bool) -> str:
    """Read a big export, and press Ctrl-C or kill a reading process; what is told."""
    with life.program("-m", "desktop_app.cli", *check(life, export)) as process:
        assert process.stdin is not None
        process.stdin.write(f"{PASSPHRASE}\n".encode())
        process.stdin.flush()
        while not (readers := scene.readers(process.pid)):
            assert process.poll() is None
            time.sleep(0.01)
        time.sleep(0.5)
        os.kill(readers[0] if crash else process.pid, signal.SIGKILL if crash else signal.SIGINT)
        _, told = process.communicate(timeout=300)
    return told.decode()


def with_the_command(life: Life, before_wipe: Callable[[], object]) -> set[Path]:
    """Live it at the command line, and have a look before the wipe; the files that were seen."""
    with Watch(life.watched) as watch:
        read_and_save(life)
        big = scene.export(life.given / "facebook-big.zip", 6000, 12000, canary.TEXT)
        assert stop(life, big, crash=False).startswith("Stopped.")
        assert "stopped unexpectedly" in stop(life, big, crash=True)
        before_wipe()
        status, _, told = life.keepclear("--delete-my-data")
        assert status == 0, told
    return watch.seen


def in_the_window(life: Life, before_wipe: Callable[[], object]) -> set[Path]:
    """Live it in the window, without a screen; as above."""
    script = str(Path(__file__).with_name("window.py"))
    with Watch(life.watched) as watch:
        read_and_save(life)
        big = scene.export(life.given / "facebook-big.zip", 6000, 12000, canary.TEXT)
        files = (life.given / "facebook.zip", big, life.saved / "checklist.pdf")
        with life.program(script, *map(str, files), PASSPHRASE) as window:
            assert window.stdout is not None
            for word in window.stdout:
                if word == b"saved\n":
                    before_wipe()
                    break
            _, told = window.communicate(b"go on\n", timeout=300)
        assert window.returncode == 0, told.decode()
    return watch.seen

"""Traces every network call of a whole offline run, and repeats it where there is no network.

    python tests/faults/network.py

Needs Linux with strace; as root it repeats everything in a network namespace without interfaces,
and compares the output. The window runs under Xvfb where that is installed, else without a screen.
Prints what was seen. Exits with 1 where anything but a local socket was made, used or reached.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.faults import canary, life, scene

TRACE = ("strace", "-f", "-yy", "-s", "120", "-e", "trace=network", "-o")
NO_NETWORK = ("unshare", "--net")
DISPLAY = ":97"
CALL = re.compile(r"^\d+ +(?:<\.\.\. )?(\w+)(?:\(| resumed>)(.*)$")
LOCAL_FAMILY = re.compile(r"\b(?:AF_UNIX|AF_LOCAL)\b|<UNIX")
TO = re.compile(r"sun_path=(@?\"[^\"]*\")")
Run = tuple[int, str]
"""The exit status and what was shown."""


class Runs:
    """The same things done by one person, each time in fresh folders, with something before."""

    def __init__(self, base: Path, extra: Mapping[str, str]) -> None:
        self._base = base
        self._extra = extra

    def all(self, name: str, before: tuple[str, ...]) -> dict[str, Run]:
        """The demo, a check into a kept review with a report, and the window."""
        one = life.Life(self._base / name, self._base / name)
        one.environment.update(self._extra)
        export, _, _ = canary.plant(one.given)
        big = scene.export(one.given / "facebook-big.zip", 6000, 12000)
        one.data.mkdir(parents=True)
        report = str(one.saved / "checklist.pdf")
        check = [*life.check(one, export), "--pdf", report, "--format", "json"]
        twice = f"{life.PASSPHRASE}\n{life.PASSPHRASE}\n"
        window = str(Path(__file__).with_name("window.py"))
        seen = str(one.saved / "window.pdf")
        todo = {
            "demo": (["-m", "desktop_app.cli", "demo", "--format", "json"], ""),
            "check": (["-m", "desktop_app.cli", *check], twice),
            "window": ([window, str(export), str(big), seen, life.PASSPHRASE], "go on\n"),
        }
        return {
            what: self._run(
                one, (*before, f"{one.base}-{what}.trace") if before == TRACE else before, how
            )
            for what, how in todo.items()
        }

    def _run(self, one: life.Life, before: tuple[str, ...], how: tuple[list[str], str]) -> Run:
        arguments, said = how
        done = subprocess.run(
            [*before, sys.executable, "-P", *arguments],
            env=one.environment,
            cwd=one.work,
            input=said,
            capture_output=True,
            text=True,
            check=False,
            timeout=600,
        )
        if done.returncode not in {0, 1}:
            print(done.stderr)
        return done.returncode, done.stdout


def calls(trace: Path) -> Iterator[tuple[str, str]]:
    """Each network call of a trace and its arguments; its second half where it was interrupted."""
    for line in trace.read_text("utf-8", "replace").splitlines():
        if found := CALL.match(line):
            yield found[1], found[2]


def judged(trace: Path) -> tuple[Counter[str], list[str]]:
    """What kinds of calls there were, and those that are not to a local socket."""
    kinds: Counter[str] = Counter()
    wrong = []
    for name, arguments in calls(trace):
        if "resumed" in arguments or not arguments.strip():
            continue
        if name == "socket":
            kinds[f"socket {arguments.split(',')[0]}"] += 1
        elif to := TO.search(arguments):
            kinds[f"{name} {to[1]}"] += 1
        else:
            kinds[name] += 1
        if not LOCAL_FAMILY.search(arguments):
            wrong.append(f"{name}({arguments}")
    return kinds, wrong


@contextmanager
def display() -> Iterator[dict[str, str]]:
    """The environment of a screen: a real server's, or none at all."""
    server = shutil.which("Xvfb")
    if server is None:
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    with subprocess.Popen(
        [server, DISPLAY, "-nolisten", "tcp", "-screen", "0", "1280x800x24"],
        stderr=subprocess.DEVNULL,
    ) as process:
        time.sleep(1)
        yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": DISPLAY}
        process.terminate()


def main() -> int:
    """Trace, repeat, and print what was seen."""
    if shutil.which("strace") is None:
        print("This needs strace.", file=sys.stderr)
        return 2
    is_right = True
    with tempfile.TemporaryDirectory(prefix="keepclear-network-") as folder, display() as screen:
        base = Path(folder)
        runs = Runs(base, screen)
        traced = runs.all("traced", TRACE)
        for what in traced:
            kinds, wrong = judged(base / f"traced-{what}.trace")
            print(f"{what}: exit status {traced[what][0]}")
            for kind, times in sorted(kinds.items()):
                print(f"  {times:6} {kind}")
            for call in wrong:
                print(f"  NOT LOCAL {call}")
            is_right &= not wrong and traced[what][0] in {0, 1}
        if os.geteuid() == 0:
            alone = runs.all("alone", NO_NETWORK)
            for what, came_to in alone.items():
                same = came_to == traced[what]
                print(f"without a network, {what}: {'the same' if same else 'DIFFERENT'}")
                is_right &= same
    return 0 if is_right else 1


if __name__ == "__main__":
    sys.exit(main())

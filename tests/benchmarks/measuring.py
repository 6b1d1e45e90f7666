"""Measures cases in fresh processes: time, and the memory of all their processes together."""

import json
import os
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self, TypeVar

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent

K = TypeVar("K")
T = TypeVar("T")

_LOOK = 0.02
_LOOK_CLOSELY = 0.25  # what is shared is dear to find out


@dataclass(frozen=True, slots=True)
class Taken:
    """What a run took: seconds of wall and processor, and peak bytes of all its processes.

    `resident` counts what two processes share twice (RSS), `proportional` once (PSS).
    """

    wall: float
    cpu: float
    resident: float = 0
    proportional: float = 0


def run(case: str, platform: str, path: Path, expected: Mapping[str, int]) -> Taken:
    """Run a case in a fresh process; SystemExit where it fails or counts something else."""
    script = str(HERE / "one_run.py")
    process = subprocess.Popen(
        (sys.executable, script, case, platform, str(path)), stdout=subprocess.PIPE, cwd=ROOT
    )
    with _Watch(process.pid) as watch:
        output, _ = process.communicate()
    if process.returncode:
        raise SystemExit(f"{case} of {platform} failed with {process.returncode}")
    told = json.loads(output)
    counts: Mapping[str, int] = told["counts"]
    wrong = {kind: count for kind, count in expected.items() if counts.get(kind, 0) != count}
    if counts and wrong:
        raise SystemExit(f"{case} of {platform} counted {counts} where {wrong} were written")
    return Taken(told["wall"], told["cpu"], watch.resident, watch.proportional)


def in_turn(rounds: int, cases: Mapping[K, Callable[[], T]]) -> dict[K, list[T]]:
    """What each case gives in each round; the cases take turns, so that a busy time hits all."""
    found: dict[K, list[T]] = {name: [] for name in cases}
    for _ in range(rounds):
        for name, case in cases.items():
            found[name].append(case())
    return found


def middle(runs: Iterable[Taken]) -> Taken:
    """The median of each figure."""
    told = list(runs)
    return Taken(
        statistics.median(each.wall for each in told),
        statistics.median(each.cpu for each in told),
        statistics.median(each.resident for each in told),
        statistics.median(each.proportional for each in told),
    )


class _Watch:
    """Looks at the memory of a process and all below it, from a thread, and keeps the peaks."""

    def __init__(self, pid: int) -> None:
        self.resident = self.proportional = 0.0
        self._pid = pid
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _look(self) -> None:
        closely = 0.0
        while not self._done.wait(_LOOK):
            everyone = list(_family(self._pid))
            self.resident = max(self.resident, sum(map(_resident, everyone)))
            if time.monotonic() >= closely:
                closely = time.monotonic() + _LOOK_CLOSELY
                self.proportional = max(self.proportional, sum(map(_proportional, everyone)))


def _family(pid: int) -> Iterable[int]:
    """A process and all below it (Linux only)."""
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return
    for child in children:
        yield from _family(int(child))


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError):
        return 0


def _proportional(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)

"""Fuzzes every decoder, every reader and the checks: `python tests/fuzz/run.py`.

Each target runs in a fresh process, so that a crash of one does not stop the others. The exit
status is 1 where something is open, and what is open lies in the folder that is named at the end.
"""

import argparse
import importlib.util
import os
import re
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
MEMORY = 1024
"""Mebibytes a target's process may use; the instrumented program itself takes about a fifth."""
ALL_IN = 24 * 60
"""Seconds for all targets together, if nobody says how long each may take."""
_STARTING = 8
"""Seconds a process takes until it fuzzes."""
_HANGING = 60
"""Seconds after which one input is taken to hang; the targets themselves complain much earlier."""

MISSING = (
    "The fuzzer atheris is not installed here. It runs on Linux with Python 3.11 to 3.13:\n"
    "    python -m pip install --group fuzz"
)


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one target."""

    name: str
    runs: int
    began: int
    ended: int
    open: int
    slowest: int
    peak: int
    seconds: float

    @property
    def line(self) -> str:
        """The result as a row of the table."""
        return (
            f"{self.name:<16}{self.runs:>10,}{self.seconds:>8.0f}{self.runs / self.seconds:>9,.0f}"
            f"{self.ended:>8,}{self.ended - self.began:>+8,}{self.slowest:>11}{self.peak:>7}"
            f"{self.open:>6}"
        )


HEAD = (
    f"{'target':<16}{'runs':>10}{'s':>8}{'runs/s':>9}{'covered':>8}{'new':>8}{'slowest s':>11}"
    f"{'MB':>7}{'open':>6}"
)


def main() -> int:
    """Run the targets that are asked for and print what came of each."""
    asked = _arguments()
    if importlib.util.find_spec("atheris") is None:
        print(MISSING, file=sys.stderr)
        return 2
    sys.path[0] = str(ROOT)
    from tests.fuzz.targets import all_targets

    targets = all_targets()
    unknown = set(asked.target) - set(targets)
    if unknown:
        print(f"There is no target {', '.join(sorted(unknown))}.", file=sys.stderr)
        return 2
    chosen = asked.target or list(targets)
    fair = _fair(asked.jobs, [targets[name][1].share for name in chosen])
    folder = Path(asked.folder or tempfile.mkdtemp(prefix="keepclear-fuzzing-"))
    print(HEAD, flush=True)

    def one(name: str) -> Result:
        module, target = targets[name]
        result = _fuzz(
            module, name, folder / name, asked, asked.seconds or round(fair * target.share)
        )
        print(result.line, flush=True)
        return result

    with ThreadPoolExecutor(asked.jobs) as pool:
        results = list(pool.map(one, chosen))
    found = sum(result.open for result in results)
    print(f"{sum(result.runs for result in results):,} runs, {found} open; see {folder}")
    return 1 if found else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--target", action="append", default=[], help="one target; may be repeated")
    parser.add_argument("--runs", type=int, default=0, help="inputs for each target; 0: no limit")
    parser.add_argument(
        "--seconds",
        type=int,
        default=0,
        help="for each target; 0: shared fairly, 24 minutes in all",
    )
    parser.add_argument("--jobs", type=int, default=2, help="targets at the same time")
    parser.add_argument(
        "--folder", help="where corpus and crashes go; a temporary one if not given"
    )
    parser.add_argument("--seed", type=int, default=0, help="the same seed makes the same inputs")
    return parser.parse_args()


def _fair(jobs: int, shares: list[float]) -> float:
    """Seconds for a share of one, so that all targets are done in time."""
    seconds = ALL_IN * min(jobs, len(shares)) - _STARTING * len(shares)
    return max(1.0, seconds / sum(shares))


def _fuzz(module: str, name: str, folder: Path, asked: argparse.Namespace, seconds: int) -> Result:
    """Run one target to its end, however it ends."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("crash-*"):
        old.unlink()
    options = [
        f"-artifact_prefix={folder}/",
        f"-timeout={_HANGING}",
        f"-rss_limit_mb={MEMORY}",
        f"-max_total_time={max(1, seconds)}",
        "-print_final_stats=1",
        "-reload=0",
        *([f"-runs={asked.runs}"] if asked.runs else []),
        *([f"-seed={asked.seed}"] if asked.seed else []),
    ]
    command = [sys.executable, "-m", "tests.fuzz.child", module, name, str(folder), *options]
    begun = time.monotonic()
    log = folder / "log.txt"
    with log.open("wb") as out:
        environment = os.environ | {"PYTHONHASHSEED": "0"}
        done = subprocess.run(
            command, cwd=ROOT, stdout=out, stderr=subprocess.STDOUT, check=False, env=environment
        )
    said = log.read_text("utf-8", "replace")
    crashes = [*folder.glob("crash-*"), *folder.glob("timeout-*"), *folder.glob("oom-*")]
    open_ = sum(path.suffix != ".txt" for path in crashes) or int(done.returncode != 0)
    covered = [int(found) for found in re.findall(r"^#\d+\s+\w+\s+cov: (\d+)", said, re.MULTILINE)]
    return Result(
        name,
        _figure("number_of_executed_units", said) or _last_number(said),
        covered[0] if covered else 0,
        covered[-1] if covered else 0,
        open_,
        _figure("slowest_unit_time_sec", said),
        _figure("peak_rss_mb", said),
        max(0.1, time.monotonic() - begun),
    )


def _figure(name: str, said: str) -> int:
    """One of libFuzzer's last figures."""
    found = re.search(rf"stat::{name}:\s+(\d+)", said)
    return int(found[1]) if found else 0


def _last_number(said: str) -> int:
    """How far the counting had come, where the process died before it gave its figures."""
    found = re.findall(r"^#(\d+)", said, re.MULTILINE)
    return int(found[-1]) if found else 0


if __name__ == "__main__":
    sys.exit(main())

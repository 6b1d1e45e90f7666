"""Kills an import at random points, again and again, and looks at the review each time.

    python tests/faults/kills.py [--times 200] [--seed 1]

Every second kill is aimed at the writing; the others fall anywhere. It is the program itself that
dies, a reading process, or all of them at once. Afterwards the review has to be as before or as
after the import, sound, and alone: no process and no other file is left. Exits with 1 if not.
"""

import argparse
import os
import random
import selectors
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.faults import scene
from tests.faults.driver import review_in

MAIN, READER, ALL = "the program", "a reading process", "all at once"
STAGES = ("opening", "open", "reading", "writing", "done")
PATIENCE = 10.0
"""Seconds within which a reading process has to notice that the program is gone."""


@dataclass(frozen=True, slots=True)
class Found:
    """What one kill came to; `left` is how many seconds the last process took to end."""

    stage: str
    victim: str
    state: str
    left: float
    deviations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """When to kill: so many seconds after the driver said a word, or was started ("opening")."""

    after: str
    seconds: float
    victim: str


class Trials:
    """A review that holds an import and decisions, and another export to kill the import of."""

    def __init__(self, base: Path, posts: int, friends: int) -> None:
        self._base = base
        self._home = base / "home"
        self._template = base / "template"
        self._template.mkdir()
        early = scene.export(base / "facebook-early.zip", 20, 30, "early")
        self._late = scene.export(base / "facebook-late.zip", posts, friends, "late")
        for arguments in (("create",), ("add", str(early)), ("decide",)):
            command, *rest = arguments
            status, told = scene.run(self._home, command, str(self._template), *rest)
            assert status == 0, told
        self._before = scene.state(self._template)
        self._spans = self._measure()
        self._pace = 1.0

    def _measure(self) -> dict[str, float]:
        """How long a whole import takes to each word, in seconds; and what it comes to."""
        folder = self._fresh()
        spans: dict[str, float] = {}
        with scene.start(self._home, "add", str(folder), str(self._late)) as process:
            started = time.monotonic()
            assert process.stdout is not None
            for line in process.stdout:
                spans[line.decode().strip()] = time.monotonic() - started
        assert process.returncode == 0
        self._after = scene.state(folder)
        assert self._after != self._before
        return spans

    def _fresh(self) -> Path:
        """The review as it was before the import, in a folder of its own."""
        folder = self._base / "trial"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self._template, folder)
        ring = self._template.with_name("template-keyring")
        shutil.copyfile(ring, folder.with_name("trial-keyring"))
        return folder

    def plan(self, chance: random.Random, number: int) -> Plan:
        """Where the next kill falls."""
        victim = chance.choice((MAIN, READER, ALL))
        if number % 2:
            span = self._spans["done"] - self._spans["writing"]
            return Plan("writing", chance.uniform(0, span * self._pace), chance.choice((MAIN, ALL)))
        return Plan("opening", chance.uniform(0, self._spans["done"] * self._pace), victim)

    def learn(self, found: Found) -> None:
        """Aim the next ones earlier after one that came too late, else a little later.

        The computer is not equally busy all the time; one in ten is to come too late.
        """
        self._pace *= 0.8 if found.stage == "done" else 1.025

    def kill(self, plan: Plan) -> Found:
        """Run an import, kill it as planned, and look."""
        folder = self._fresh()
        with scene.start(self._home, "add", str(folder), str(self._late)) as process:
            stage = _wait(process, plan)
            family = [process.pid, *scene.children(process.pid)]
            victim = self._strike(process, plan.victim)
            if victim != READER:
                process.wait()
            else:
                family.remove(process.pid)
            left, orphans = _wait_for_the_end(family)
            _, told = process.communicate(timeout=120)
        journal = folder / f"{review_in(folder).name}-journal"
        if stage == "writing" and journal.exists() and journal.stat().st_size:
            stage = "within the transaction"
        wrong = [f"still running: {orphans}"] if orphans else []
        if victim == READER and not told.startswith(b"ReadingStopped: "):
            wrong.append(f"told {told.decode()!r}")
        state = self._look(folder, wrong)
        wrong += scene.strangers(folder, self._home)
        return Found(stage, victim, state, left, tuple(wrong))

    def _strike(self, process: "subprocess.Popen[bytes]", victim: str) -> str:
        """Kill; a reading process that is not there is the program instead."""
        readers = scene.readers(process.pid)
        if victim == READER and not readers:
            victim = MAIN
        targets = {MAIN: [process.pid], READER: readers[-1:], ALL: [process.pid, *readers]}
        for pid in targets[victim]:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
        return victim

    def _look(self, folder: Path, wrong: list[str]) -> str:
        """Whether the review is as before or as after; what else goes to `wrong`."""
        try:
            found = scene.state(folder)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what was looked for
            wrong.append(f"{type(error).__name__}: {error}")
            return "broken"
        names = {self._before: "as before", self._after: "as after"}
        if found not in names:
            wrong.append("half an import")
        return names.get(found, "half")


def _wait(process: "subprocess.Popen[bytes]", plan: Plan) -> str:
    """Read what the driver says until the time has come; the last stage it told."""
    assert process.stdout is not None
    stage, due = "opening", time.monotonic() + plan.seconds
    is_due = plan.after == "opening"
    heard = b""
    os.set_blocking(process.stdout.fileno(), False)
    with selectors.DefaultSelector() as selector:
        selector.register(process.stdout, selectors.EVENT_READ)
        while not is_due or time.monotonic() < due:
            wait = max(0.0, due - time.monotonic()) if is_due else PATIENCE
            if not selector.select(wait):
                continue
            more = os.read(process.stdout.fileno(), 4096)
            if not more:
                break
            heard += more
            for word in heard.decode().split():
                stage = max(stage, word, key=STAGES.index)
            if not is_due and STAGES.index(stage) >= STAGES.index(plan.after):
                is_due, due = True, time.monotonic() + plan.seconds
    return stage


def _wait_for_the_end(family: list[int]) -> tuple[float, list[int]]:
    """How long it took until these processes were gone, in seconds, and which are still there."""
    started = time.monotonic()
    while (running := [pid for pid in family if scene.is_running(pid)]) and (
        time.monotonic() - started < PATIENCE
    ):
        time.sleep(0.01)
    took = time.monotonic() - started
    for pid in running:
        os.kill(pid, signal.SIGKILL)
    return took, running


def table(found: list[Found]) -> str:
    """Where the kills fell, on what, and how the review was."""
    rows = Counter((each.stage, each.victim, each.state) for each in found)
    order = ("opening", "open", "reading", "writing", "within the transaction", "done")
    lines = [f"{'killed while':24}{'victim':20}{'review':12}times"]
    for (stage, victim, state), times in sorted(
        rows.items(), key=lambda row: (order.index(row[0][0]), row[0][1:])
    ):
        lines.append(f"{stage:24}{victim:20}{state:12}{times}")
    slowest = max(each.left for each in found)
    lines.append(f"Longest until the last reading process had ended: {slowest:.2f} s")
    return "\n".join(lines)


def run(base: Path, times: int, seed: int, posts: int = 3000, friends: int = 6000) -> list[Found]:
    """Kill so many times."""
    chance = random.Random(seed)
    trials = Trials(base, posts, friends)
    found = []
    for number in range(times):
        plan = trials.plan(chance, number)
        found.append(trials.kill(plan))
        trials.learn(found[-1])
        for deviation in found[-1].deviations:
            print(f"{number}: {plan}: {found[-1].stage}: {deviation}", flush=True)
    return found


def main() -> int:
    """Kill, and print what was found; the exit status is 1 if anything was not as it should be."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", maxsplit=1)[0])
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="keepclear-kills-") as folder:
        found = run(Path(folder), options.times, options.seed)
    print(table(found))
    wrong = sum(bool(each.deviations) for each in found)
    print(f"{len(found)} kills, seed {options.seed}: {wrong} not as they should be.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

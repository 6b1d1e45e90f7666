"""What the table says, row by row: each is measured in turn with the floor it is compared to."""

import json
import statistics
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path

from tests.benchmarks import bench_window
from tests.benchmarks.measuring import Taken, in_turn, middle, run
from tests.benchmarks.platforms import PLATFORMS, SIZES, Platform, big

MEGABYTE = 1 << 20
MOST_GROWTH = 4.4
MOST_MEMORY = 300
LONGEST_STALL = 50


@dataclass(frozen=True, slots=True)
class Row:
    """One figure beside its bar (0 for none), and what else is worth knowing of it."""

    what: str
    figure: float
    bar: float = 0
    unit: str = ""
    beside: str = ""

    @property
    def cells(self) -> tuple[str, ...]:
        """The row as it is shown."""
        digits = 0 if self.unit else 2
        bar = f"≤ {self.bar:g}{self.unit}" if self.bar else "–"
        held = "–" if not self.bar else "yes" if self.figure <= self.bar else "**no**"
        return self.what, f"{self.figure:.{digits}f}{self.unit}", bar, held, self.beside


@dataclass(frozen=True, slots=True)
class Plan:
    """How to measure: where the exports are, how large, and how often each case runs."""

    folder: Path
    rounds: int
    quick: bool

    def export(self, platform: Platform) -> tuple[Path, Mapping[str, int]]:
        """The export of a platform and what is in it by kind; made where it is not there yet."""
        records = platform.quick if self.quick else platform.records
        folder = self.folder / str(records)
        path, listed = folder / platform.file, folder / f"{platform.file}.json"
        if not listed.exists():
            folder.mkdir(parents=True, exist_ok=True)
            listed.write_text(json.dumps(dict(platform.write(path, records))))
        counts: Mapping[str, int] = json.loads(listed.read_text())
        return path, counts


def of_platform(name: str, plan: Plan) -> Iterator[Row]:
    """Reading and the complete audit of one export, in times of its floor."""
    platform = PLATFORMS[name]
    path, counts = plan.export(platform)
    cases = ("floor", "read", "audit", *(("two",) if platform.two else ()))
    found = in_turn(plan.rounds, {case: partial(run, case, name, path, counts) for case in cases})
    floor, read, one = (middle(found[case]) for case in cases[:3])
    yield _by_cpu(f"{platform.title}: read and normalise / floor", read, floor, platform.read)
    yield _by_cpu(
        f"{platform.title}: complete audit, one process / floor", one, floor, platform.one
    )
    if platform.two:
        two = middle(found["two"])
        beside = f"CPU {two.cpu / floor.cpu:.2f}; {_memory(two)}"
        what = f"{platform.title}: complete audit, two processes / floor"
        yield Row(what, two.wall / floor.wall, platform.two, "", beside)


def of_size(plan: Plan) -> Iterator[Row]:
    """Time and memory of the complete audit, as the program does it, of growing exports."""
    sizes = {title: big(title, quick=plan.quick) for title in SIZES}
    cases: dict[str, Callable[[], Taken]] = {}
    for title, platform in sizes.items():
        path, counts = plan.export(platform)
        cases[title] = partial(run, "two", "facebook", path, counts)
    found = {title: middle(runs) for title, runs in in_turn(plan.rounds, cases).items()}
    for (small, less), (large, more) in pairwise(found.items()):
        beside = f"CPU {more.cpu / less.cpu:.2f}; memory {more.resident / less.resident:.2f}"
        what = f"4 times the records, {small} to {large}: time"
        yield Row(what, more.wall / less.wall, MOST_GROWTH, "", beside)
    for title, taken in found.items():
        beside = f"PSS {taken.proportional / MEGABYTE:.0f} MB"
        what = f"Peak memory of all processes (RSS), {title}"
        yield Row(what, taken.resident / MEGABYTE, MOST_MEMORY, " MB", beside)


def of_window(plan: Plan) -> Iterator[Row]:
    """The longest stall of the window while each export is taken in."""
    exports = {name: plan.export(platform)[0] for name, platform in PLATFORMS.items()}
    found = in_turn(
        plan.rounds,
        {name: partial(bench_window.stall_of, path) for name, path in exports.items()},
    )
    for name, stalls in found.items():
        longest = statistics.median(stall.importing for stall in stalls)
        showing = statistics.median(stall.showing for stall in stalls)
        resting = statistics.median(stall.resting for stall in stalls)
        beside = f"when it then shows what was read {showing:.0f} ms; at rest {resting:.0f} ms"
        what = f"Longest stall of the window, {PLATFORMS[name].title}"
        yield Row(what, longest, LONGEST_STALL, " ms", beside)


ROWS: Mapping[str, Callable[[Plan], Iterator[Row]]] = {
    **{name: partial(of_platform, name) for name in PLATFORMS},
    "size": of_size,
    "window": of_window,
}
"""What can be measured by itself."""


def _by_cpu(what: str, taken: Taken, floor: Taken, bar: float) -> Row:
    beside = f"wall {taken.wall / floor.wall:.2f}; {_memory(taken)}"
    return Row(what, taken.cpu / floor.cpu, bar, "", beside)


def _memory(taken: Taken) -> str:
    resident, proportional = taken.resident / MEGABYTE, taken.proportional / MEGABYTE
    return f"peak RSS {resident:.0f} MB, PSS {proportional:.0f} MB"

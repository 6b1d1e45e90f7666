"""Times the reading and the audit of a big Facebook export against the floor, in one run.

    python tests/benchmarks/bench_facebook.py [--records 1400000] [--rounds 3] [--two]

The floor is inflating every JSON member with isal and decoding it with orjson, collector off, the
results thrown away. Every figure comes from a fresh process, the kinds taken in turn; compare the
ratios, not the seconds. Peak memory is that of all the processes of a run together.
"""

import argparse
import gc
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(ROOT))

MEGABYTE = 1 << 20


def floor(path: Path) -> int:
    """Inflate and decode every JSON member; returns the bytes decoded."""
    import orjson
    from isal import isal_zlib

    gc.disable()
    total = 0
    with zipfile.ZipFile(path) as archive, path.open("rb") as raw:
        for entry in archive.infolist():
            raw.seek(entry.header_offset + 26)
            skip = int.from_bytes(raw.read(2), "little") + int.from_bytes(raw.read(2), "little")
            raw.seek(skip, 1)
            text = isal_zlib.decompress(raw.read(entry.compress_size), -15)
            total += len(text)
            orjson.loads(text)
    return total


def read(path: Path) -> int:
    """Read and normalise every record, judging nothing; returns how many there are."""
    from checks.evidence import Origin, Problem
    from desktop_app.export import Export
    from desktop_app.readers import recognise
    from desktop_app.readers.section import Scope, read as read_section, section_of

    gc.disable()
    count = 0
    with Export((path,)) as export:
        reader = recognise(export)
        owner = reader.find_owner(export, ())
        for name in export.paths:
            section = section_of(reader.SECTIONS, name)
            if section is None or section.parse is None:
                continue
            origin = Origin(reader.PLATFORM, owner.account, section.name, name)
            scope = Scope(origin, owner, name, export.size(name), export)
            count += sum(not isinstance(each, Problem) for each in read_section(section, scope))
    return count


def audit(path: Path, child: bool = False) -> int:
    """The complete audit, in this process or with the reading in a child; returns the records."""
    from checks.model import About, Workplace
    from desktop_app import jobs
    from desktop_app.review import Review

    workplace = Workplace("Larkmoor Primary School", ("Larkmoor Primary",), town="Wexcombe")
    about = About("Robin Tarrant", colleagues=("Denise Halloran",), workplaces=(workplace,))
    pupils = tuple(f"Pupil{number} Surname{number * 7}" for number in range(500))
    review = Review.this_sitting(today=date(2026, 11, 24))
    review.tell(about)
    if not child:
        from desktop_app.reading import read_here
        from desktop_app.review import importing

        importing.read_job = read_here  # type: ignore[attr-defined]
    result = review.add_export((path,), messages=True, pupils=pupils, on_progress=jobs.ignore)
    counts = Counter[str]()
    for section in result.coverage.sections:
        counts.update(section.records)
    return sum(counts.values())


def audit_in_child(path: Path) -> int:
    """The complete audit as the program does it, with the reading in a process of its own."""
    return audit(path, child=True)


KINDS: dict[str, Callable[[Path], int]] = {
    "floor": floor,
    "read": read,
    "audit": audit,
    "audit_in_child": audit_in_child,
}


def _resident(pid: int) -> int:
    """The resident bytes of a process and all below it (Linux only; else 0)."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except (OSError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE") + sum(_resident(int(child)) for child in children)


def measure(kind: str, path: Path) -> dict[str, float]:
    """Run one kind in a fresh process: processor and wall seconds, peak bytes, its own count."""
    command = [sys.executable, str(Path(__file__)), "--only", kind, "--export", str(path)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT)
    peak = 0
    done = threading.Event()

    def watch() -> None:
        nonlocal peak
        while not done.wait(0.02):
            peak = max(peak, _resident(process.pid))

    watcher = threading.Thread(target=watch)
    watcher.start()
    output, _ = process.communicate()
    done.set()
    watcher.join()
    if process.returncode:
        raise SystemExit(f"{kind} failed with {process.returncode}")
    return {**json.loads(output), "peak": float(peak)}


def run_one(kind: str, path: Path) -> None:
    """Run one kind here and print what it took."""
    started, used = time.perf_counter(), os.times()
    count = KINDS[kind](path)
    ended = os.times()
    cpu = sum(ended[:4]) - sum(used[:4])
    print(json.dumps({"wall": time.perf_counter() - started, "cpu": cpu, "count": count}))


def table(path: Path, rounds: int, kinds: tuple[str, ...]) -> None:
    """Measure the kinds in turn and print medians and ratios to the floor."""
    runs: dict[str, list[dict[str, float]]] = {kind: [] for kind in kinds}
    for _ in range(rounds):
        for kind in kinds:
            runs[kind].append(measure(kind, path))
    base = {name: statistics.median(run[name] for run in runs["floor"]) for name in ("wall", "cpu")}
    heads = ("cpu s", "wall s", "cpu/floor", "wall/floor", "peak MB", "count")
    print(f"{'kind':<16}" + "".join(f"{head:>12}" for head in heads))
    for kind, each in runs.items():
        wall, cpu, peak = (
            statistics.median(run[name] for run in each) for name in ("wall", "cpu", "peak")
        )
        ratios = f"{cpu / base['cpu']:>12.2f}{wall / base['wall']:>12.2f}"
        count = each[0]["count"]
        print(f"{kind:<16}{cpu:>12.1f}{wall:>12.1f}{ratios}{peak / MEGABYTE:>12.0f}{count:>12,.0f}")


def main() -> None:
    """Make the export, or use one that is there, and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=1_420_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--export", type=Path, help="an export made before; made anew without")
    parser.add_argument("--kinds", nargs="+", default=list(KINDS), choices=list(KINDS))
    parser.add_argument("--only", choices=list(KINDS), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.only:
        run_one(options.only, options.export)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = options.export or Path(folder) / "facebook-benchmark.zip"
        if not path.exists():
            from tests.benchmarks import facebook_export

            print(facebook_export.write(path, options.records))
        with zipfile.ZipFile(path) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
        print(f"{size / 1e6:.0f} MB of JSON, load {os.getloadavg()[0]:.1f}")
        table(path, options.rounds, tuple(options.kinds))


if __name__ == "__main__":
    main()

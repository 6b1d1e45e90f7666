"""Runs one case in the process it is started in, and prints what it took as JSON.

python tests/benchmarks/one_run.py {floor,read,audit,two} PLATFORM EXPORT
"""

import gc
import json
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

PUPILS = 500
Counts = Mapping[str, int]
"""Records by their kind."""


def floor(platform: str, path: Path) -> Counts:
    """The least that any reader must do."""
    from tests.benchmarks.platforms import PLATFORMS

    gc.disable()
    PLATFORMS[platform].floor(path)
    return {}


def read(platform: str, path: Path) -> Counts:
    """Read and normalise every record, judging nothing."""
    from checks.evidence import KINDS, Origin, Problem
    from desktop_app.export import Export
    from desktop_app.readers import recognise
    from desktop_app.readers.section import Scope, read as read_section, sections_in
    from tests.benchmarks.invention import OWNER

    gc.disable()
    counts = Counter[type]()
    with Export((path,)) as export:
        reader = recognise(export, platform)
        owner = reader.find_owner(export, (OWNER,))
        found = [
            (section, name)
            for name in export.paths
            for section in sections_in(reader.SECTIONS, export, name)
        ]
        for section in reader.SECTIONS:
            for name in (name for own, name in found if own is section and section.parse):
                origin = Origin(reader.PLATFORM, owner.account, section.name, name)
                scope = Scope(origin, owner, name, export.size(name), export)
                counts.update(map(type, read_section(section, scope)))
    counts.pop(Problem, 0)
    return {KINDS[kind]: count for kind, count in counts.items()}


def audit(platform: str, path: Path, *, processes: int) -> Counts:
    """The complete audit, in this process alone (0) or with so many reading processes."""
    from checks.model import About, Workplace
    from desktop_app import jobs, reading
    from desktop_app.review import Review, importing
    from tests.benchmarks.invention import OWNER

    def read_job(job: reading.Job, on_progress: jobs.OnProgress) -> reading.Outcome:
        if not processes:
            return reading.read_here(job, on_progress)
        return reading.read_job(replace(job, processes=processes), on_progress)

    workplace = Workplace("Larkmoor Primary School", ("Larkmoor Primary",), town="Wexcombe")
    about = About(OWNER, colleagues=("Denise Halloran",), workplaces=(workplace,))
    pupils = tuple(f"Pupil{number} Surname{number * 7}" for number in range(PUPILS))
    importing.read_job = read_job  # type: ignore[attr-defined]  # the seam that is timed
    review = Review.this_sitting(today=date(2025, 11, 24))
    review.tell(about)
    result = review.add_export(
        (path,), platform=platform, messages=True, pupils=pupils, on_progress=jobs.ignore
    )
    counts = Counter[str]()
    for section in result.coverage.sections:
        counts.update(section.records)
    return counts


CASES: Mapping[str, Callable[[str, Path], Counts]] = {
    "floor": floor,
    "read": read,
    "audit": partial(audit, processes=0),
    "two": partial(audit, processes=2),
}


def main(case: str, platform: str, path: Path) -> None:
    """Run a case and print seconds of wall and processor, its children's too, and its counts."""
    started, used = time.perf_counter(), os.times()
    counts = CASES[case](platform, path)
    ended = os.times()
    cpu = sum(ended[:4]) - sum(used[:4])
    print(json.dumps({"wall": time.perf_counter() - started, "cpu": cpu, "counts": counts}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))

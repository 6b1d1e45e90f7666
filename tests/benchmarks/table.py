"""Prints every figure of reading and judging exports as one table.

    python tests/benchmarks/table.py [--quick] [--only NAME …] [--rounds 3] [--keep FOLDER] …

What the rows mean is in README.md beside this file; `--write` puts the table there.
"""

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent))

from tests.benchmarks.rows import ROWS, Plan, Row  # noqa: E402 - found only now

README = HERE / "README.md"
BEGIN, END = "<!-- the table begins -->", "<!-- the table ends -->"
_HEADS = ("What", "Figure", "Bar", "Held", "Beside it")


def main() -> None:
    """Measure what was asked for, print it, and write it down if that was asked for too."""
    options = _options().parse_args()
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as spare:
        plan = Plan(options.keep or Path(spare), options.rounds, options.quick)
        rows: list[Row] = []
        for name in options.only or ROWS:
            for row in ROWS[name](plan):
                print(" | ".join(row.cells), file=sys.stderr, flush=True)
                rows.append(row)
    table = "\n".join((*_said(options, load), "", *_lines(rows)))
    print(table)
    if options.write:
        text = README.read_text(encoding="utf-8")
        before, _, rest = text.partition(BEGIN)
        after = rest.partition(END)[2]
        README.write_text(f"{before}{BEGIN}\n{table}\n{END}{after}", encoding="utf-8")


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--only", nargs="+", choices=list(ROWS), help="some of the rows")
    parser.add_argument("--quick", action="store_true", help="a twentieth of the size, to try out")
    parser.add_argument("--rounds", type=int, default=3, help="how often each case runs (3)")
    parser.add_argument("--keep", type=Path, help="a folder for the exports, used again next time")
    parser.add_argument("--write", action="store_true", help="put the table into README.md")
    return parser


def _said(options: argparse.Namespace, load: float) -> Iterable[str]:
    """When, where and how it was measured."""
    size = "a twentieth of the size" if options.quick else "full size"
    yield (
        f"{datetime.now(UTC):%d %B %Y}, {size}, medians of {options.rounds} rounds. "
        f"{_processor()}, {os.cpu_count()} cores, {platform.system()}, "
        f"Python {platform.python_version()}; load {load:.1f} before and "
        f"{os.getloadavg()[0]:.1f} after."
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = (line.partition(": ")[2] for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


def _lines(rows: Iterable[Row]) -> Iterable[str]:
    yield f"| {' | '.join(_HEADS)} |"
    yield f"|{' --- |' * len(_HEADS)}"
    for row in rows:
        yield f"| {' | '.join(row.cells)} |"


if __name__ == "__main__":
    main()

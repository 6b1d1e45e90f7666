"""Times the window's first paint, and its longest stall while an import runs.

    python tests/benchmarks/bench_window.py [--records 300000]

Both are taken in fresh processes. The stall is the longest time by which a timer of 2 ms in the
window's thread came late during the import; the same is taken at rest, since a busy machine makes
timers late as well. Set QT_QPA_PLATFORM to choose the platform; without it "offscreen" is used.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(ROOT))

TICK = 2
"""Milliseconds between two ticks."""

SETTLING = 1000
"""Milliseconds after which a window that was just shown is at rest."""


def first_paint() -> dict[str, float]:
    """Seconds from the end of Qt's import to the first paint of the window."""
    from PySide6 import QtCore, QtGui, QtSvg, QtWidgets  # noqa: F401 - its import is not timed

    imported = time.perf_counter()
    from ui import app as window_app

    application = QtWidgets.QApplication(["keepclear"])
    painted: list[float] = []

    class Watch(QtCore.QObject):
        def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:  # noqa: N802
            if event.type() == QtCore.QEvent.Type.Paint and not painted:
                painted.append(time.perf_counter() - imported)
            return False

    watch = Watch()
    application.installEventFilter(watch)
    window = window_app.start(application, window_app._parser().parse_args([]))
    application.processEvents()
    window.close()
    return {"first paint s": painted[0]}


def stall(path: Path) -> dict[str, float]:
    """The latest tick at rest and during an import, in milliseconds."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from checks.model import About
    from desktop_app.review import Review
    from tests.benchmarks.invention import OWNER
    from ui import app as window_app, collector
    from ui.pages.gather import GatherPage

    application = QApplication(["keepclear"])
    window = window_app.start(application, window_app._parser().parse_args([]))
    late = {"start": 0.0, "rest": 0.0, "import": 0.0, "shown": 0.0}
    phase = ["start"]
    last = [time.perf_counter()]
    begun = [0.0]
    taken_in: list[bool] = []

    def tick() -> None:
        now = time.perf_counter()
        late[phase[0]] = max(late[phase[0]], (now - last[0]) * 1000 - TICK)
        last[0] = now

    def open_page() -> None:
        phase[0] = "start"
        review = Review.this_sitting()
        review.tell(About(OWNER))
        window.use(review)
        window.go("gather")
        QTimer.singleShot(SETTLING, begin)

    def begin() -> None:
        page = window.findChild(GatherPage)
        assert page is not None
        page.messages.setChecked(True)
        phase[0], begun[0] = "import", time.perf_counter()
        window.jobs.idle.connect(end)
        page.take((path,))

    def end() -> None:
        phase[0] = "shown"
        review = window.keeper.review
        taken_in.append(review is not None and bool(review.imports()))
        QTimer.singleShot(SETTLING, application.quit)  # what was read is shown first

    timer = QTimer(interval=TICK)
    timer.timeout.connect(tick)
    timer.start()
    QTimer.singleShot(SETTLING, lambda: phase.__setitem__(0, "rest"))
    QTimer.singleShot(2 * SETTLING, open_page)
    with collector.collecting_here(lambda: window_app._at_rest(window)):  # as `app.run` does
        application.exec()
    timer.stop()
    if taken_in != [True]:
        raise SystemExit("the export was not taken in")
    seconds = time.perf_counter() - begun[0] - SETTLING / 1000
    window.close()
    return {
        "import s": seconds,
        "late at rest ms": late["rest"],
        "late ms": late["import"],
        "late when shown ms": late["shown"],
    }


@dataclass(frozen=True, slots=True)
class Stall:
    """By how many milliseconds the latest tick came late: at rest, during an import, and when
    the window then shows what was read.
    """

    resting: float
    importing: float
    showing: float


def stall_of(path: Path) -> Stall:
    """The longest stall of the window while one export is taken in, in a fresh process."""
    found = _fresh("--only", "stall", "--export", str(path))
    return Stall(found["late at rest ms"], found["late ms"], found["late when shown ms"])


def _fresh(*arguments: str) -> dict[str, float]:
    command = [sys.executable, str(Path(__file__)), *arguments]
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    done = subprocess.run(command, env=environment, cwd=ROOT, check=True, stdout=subprocess.PIPE)
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def main() -> None:
    """Measure both and print them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=300_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--export", type=Path)
    parser.add_argument("--only", choices=("paint", "stall"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.only:
        print(json.dumps(first_paint() if options.only == "paint" else stall(options.export)))
        return
    for _ in range(options.rounds):
        print(_fresh("--only", "paint"))
    with tempfile.TemporaryDirectory() as folder:
        path = options.export or Path(folder) / "facebook-benchmark.zip"
        if not path.exists():
            from tests.benchmarks import facebook_export

            facebook_export.write(path, options.records)
        for _ in range(options.rounds):
            print(_fresh("--only", "stall", "--export", str(path)))


if __name__ == "__main__":
    main()

"""Opens the real window and goes through it by itself: unlock, read, stop, crash, save, delete.

    python window.py EXPORT BIG-EXPORT PDF PASSPHRASE

It needs a review in its usual place, and no screen. Says on standard output how far it is, and
waits for a line on standard input once the report is saved.
"""

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QMessageBox, QWidget

from desktop_app import offline
from tests.faults import scene
from tests.faults.driver import say
from ui import app as program
from ui.main_window import MainWindow
from ui.pages import report as report_page
from ui.pages.gather import GatherPage
from ui.settings import deleting
from ui.widgets.button import Button
from ui.widgets.drop_zone import DropZone

PATIENCE = 120.0


def wait(until: Callable[[], object]) -> None:
    """Let the window live until something is true."""
    due = time.monotonic() + PATIENCE
    while not until():
        assert time.monotonic() < due, "the window did not get there"
        QApplication.processEvents()
        time.sleep(0.01)


def press(window: QWidget, words: str) -> None:
    """Press a button once it is there."""

    def there() -> list[Button]:
        found = window.findChildren(Button)
        return [each for each in found if each.isVisible() and words in each.text()]

    wait(there)
    there()[0].click()


def refuse(kind: type[QDialog]) -> None:
    """Close a dialog as soon as it is open; meanwhile it looks at folders as it does."""

    def close() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            QTimer.singleShot(300, dialog.reject)
        else:
            QTimer.singleShot(20, close)

    QTimer.singleShot(0, close)


def unlock(window: MainWindow, passphrase: str) -> None:
    """Open the review that is kept."""
    (field,) = (each for each in window.findChildren(QLineEdit) if each.isVisible())
    field.setText(passphrase)
    press(window, "Open my review")
    wait(lambda: window.keeper.review is not None and window.keeper.review.kept)


def read(window: MainWindow, export: Path, big: Path) -> None:
    """Read an export; begin another one and stop it; begin it again and let its reader crash."""
    window.go("gather", "facebook")
    page = window.findChild(GatherPage)
    assert page is not None
    (zone,) = window.findChildren(DropZone)
    refuse(QFileDialog)
    zone._choose_files()
    refuse(QFileDialog)
    zone._choose_folder()
    say("chose")
    page.take([export])
    wait(lambda: not window.jobs.busy)
    page.take([big])
    wait(lambda: scene.readers(os.getpid()))
    window.jobs.stop()
    wait(lambda: not window.jobs.busy)
    page.take([big])
    wait(lambda: scene.readers(os.getpid()))
    os.kill(scene.readers(os.getpid())[0], signal.SIGKILL)
    wait(lambda: not window.jobs.busy)
    say("read")


class Chosen:
    """A dialog in which somebody chose a place; the real one is opened elsewhere here."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def getSaveFileName(self, *_: object) -> tuple[str, str]:
        return str(self._path), ""


def save(window: MainWindow, report: Path) -> None:
    """Copy something, and save the report."""
    review = window.keeper.review
    assert review is not None
    window._clipboard.copy(review.item(review.item_ids()[0]).finding.excerpt)
    window.go("report")
    vars(report_page)["QFileDialog"] = Chosen(report)
    press(window, "Save as PDF")
    wait(lambda: report.exists() and not window.jobs.busy)
    say("saved")
    sys.stdin.readline()


def main() -> int:
    """Go through it all."""
    offline.install()
    export, big, report = map(Path, sys.argv[1:4])
    app = QApplication(["keepclear-window"])
    app.setApplicationName("Keep Clear")
    window = program.start(app, program._parser().parse_args(["--theme", "dark"]))
    wait(lambda: window.keeper.review is not None and window.place[0] == "start")
    wait(lambda: [each for each in window.findChildren(QLineEdit) if each.isVisible()])
    unlock(window, sys.argv[4])
    say("open")
    for name in ("about_you", "accounts", "questions", "results", "settings"):
        window.go(name)
        wait(lambda: True)
    read(window, export, big)
    save(window, report)
    vars(deleting)["is_wanted"] = lambda _: True
    window.go("settings")
    refuse(QMessageBox)
    press(window, "Delete everything")
    wait(lambda: window.keeper.review is not None and not window.keeper.review.kept)
    say("deleted")
    window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Starts the window: the look, the review and what happens to errors nobody foresaw."""

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop_app.jobs import OnProgress
from ui import fonts, icons, theme
from ui.collector import collecting_here
from ui.counts import counts
from ui.idle import Idle, current
from ui.main_window import NAME, MainWindow
from ui.preferences import Preferences, let_dialogs_forget
from ui.theme import Scheme
from ui.tokens import SCALES
from ui.unexpected import Unexpected
from ui.widgets.focus_ring import FocusRing
from ui.widgets.idle_notice import IdleNotice

if TYPE_CHECKING:  # the review brings the database along, which the first paint need not wait for
    from desktop_app.review import Review

FIRST_SIZE = QSize(1280, 800)
REST = 20
"""After how many seconds without a touch a short pause is not noticed."""


def run(argv: Sequence[str]) -> int:
    """Open the window and stay until it closes; returns the exit status.

    `--demo` opens with the made-up person, `--theme` and `--text-scale` override what the person
    chose. Anything else is left to Qt.
    """
    options, rest = _parser().parse_known_args(argv[1:])
    app = QApplication([argv[0], *rest])
    app.setApplicationName(NAME)
    window = start(app, options)
    with collecting_here(lambda: _at_rest(window)):
        status = app.exec()
        window.close()
    return int(status)


def start(app: QApplication, options: argparse.Namespace) -> MainWindow:
    """Show the window at once, and fill it as soon as it has been painted."""
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    fonts.load()
    let_dialogs_forget()
    chosen = Preferences(app)
    look = theme.install(app, options.theme or chosen.scheme, options.text_scale or chosen.scale)
    chosen.follow(look)
    app.setWindowIcon(_app_icon())
    window = MainWindow(demo=_demo, fresh=_fresh, counts=counts)
    FocusRing(window, app)
    _watch(app, window, chosen)
    unexpected = Unexpected(window)
    unexpected.caught.connect(window.report)
    unexpected.install()
    window.resize(FIRST_SIZE.boundedTo(app.primaryScreen().availableSize()))
    window.show()
    app.processEvents()
    QTimer.singleShot(0, window.begin)
    if options.demo:
        QTimer.singleShot(0, window.open_demo)
    return window


def _watch(app: QApplication, window: MainWindow, chosen: Preferences) -> None:
    """Hide and lock the window once nobody has touched it for a while."""
    idle = Idle(app, chosen.lock_after, busy=lambda: window.jobs.busy)
    chosen.follow_lock(idle)
    window.add_message(IdleNotice(idle))
    idle.due.connect(lambda: window.is_locked or window.hide_now())


def _at_rest(window: MainWindow) -> bool:
    """Whether nothing is being done and nobody has touched the window for a little while."""
    watch = current()
    return not window.jobs.busy and watch is not None and watch.seconds >= REST


def _fresh() -> "Review":
    from desktop_app.review import Review  # noqa: PLC0415 -- slow: it brings the database along

    return Review.this_sitting()


def _demo(on_progress: OnProgress) -> "Review":
    """The made-up person's review, from exports that are made, read and deleted again."""
    from desktop_app import sample  # noqa: PLC0415 -- needed only here
    from desktop_app.review import Review, Use  # noqa: PLC0415 -- as above
    from desktop_app.sample import person  # noqa: PLC0415 -- as above

    review = Review.this_sitting(person.TODAY)
    review.tell(person.ABOUT)
    with tempfile.TemporaryDirectory() as folder:
        for path in sample.write(Path(folder)):
            result = review.add_export(
                [path],
                messages=True,
                pupils=person.PUPILS,
                recent_pupils=person.RECENT_PUPILS,
                on_progress=on_progress,
            )
            for each in (result, *result.beside):
                review.set_usage(each.coverage.platform, Use.USE)
    review.checklist()  # made here, where it may take its time
    return review


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="keepclear-window", description=NAME)
    parser.add_argument("--demo", action="store_true", help="open with a made-up person")
    parser.add_argument("--theme", type=Scheme, choices=list(Scheme), help="the colours")
    parser.add_argument("--text-scale", type=float, choices=SCALES, help="the text size")
    return parser


def _app_icon() -> QIcon:
    icon = QIcon()
    for side in (16, 24, 32, 48, 64, 128, 256):
        icon.addPixmap(icons.pixmap("icon", side, "#000000"))
    return icon

"""Takes pictures of pages in the window: `python tests/ui/pictures_of_pages.py FOLDER [PAGE …]`."""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from desktop_app import sample
from desktop_app.review import Review, Use
from desktop_app.sample import person
from ui import fonts, theme
from ui.counts import counts
from ui.main_window import MainWindow

LOOKS = (
    ("light", theme.Scheme.LIGHT, 1.0, QSize(1280, 800)),
    ("dark", theme.Scheme.DARK, 1.0, QSize(1280, 800)),
    ("light-1024", theme.Scheme.LIGHT, 1.0, QSize(1024, 640)),
    ("light-200", theme.Scheme.LIGHT, 2.0, QSize(1280, 800)),
    ("dark-200", theme.Scheme.DARK, 2.0, QSize(1024, 640)),
)


def empty() -> Review:
    """A review in which nothing is said."""
    return Review.this_sitting(person.TODAY)


def begun() -> Review:
    """A review in which everything is said and nothing is read."""
    review = empty()
    review.begin("no", "mine")
    review.tell(person.ABOUT)
    review.set_usage("flickr", Use.USED)
    for platform in ("facebook", "instagram", "whatsapp", "x", "youtube"):
        review.set_usage(platform, Use.USE)
    return review


def full() -> Review:
    """The made-up person's review, with every download that can be read."""
    review = begun()
    with tempfile.TemporaryDirectory() as folder:
        for path in sample.write(Path(folder)):
            result = review.add_export([path], pupils=person.PUPILS)
            for each in (result, *result.beside):
                review.set_usage(each.coverage.platform, Use.USE)
    return review


PLACES: dict[str, tuple[Callable[[], Review], str, str]] = {
    "start": (empty, "start", ""),
    "start-returning": (full, "start", ""),
    "before-you-begin": (empty, "before_you_begin", ""),
    "about-you": (begun, "about_you", ""),
    "about-you-empty": (empty, "about_you", ""),
    "accounts": (full, "accounts", ""),
    "accounts-empty": (empty, "accounts", ""),
    "account": (full, "account", "facebook"),
    "account-closed": (begun, "account", "bebo"),
    "gather": (full, "gather", "facebook"),
    "gather-empty": (begun, "gather", ""),
    "questions": (full, "questions", "facebook"),
    "questions-policy": (full, "questions", ""),
    "questions-none": (empty, "questions", "facebook"),
    "results": (full, "results", ""),
    "results-picture": (full, "results", "picture"),
    "results-checked": (full, "results", "checked"),
    "results-empty": (empty, "results", ""),
    "report": (full, "report", ""),
    "report-empty": (empty, "report", ""),
    "settings": (full, "settings", ""),
}


@contextmanager
def window_at(place: str) -> Iterator[MainWindow]:
    """A window that shows a place of `PLACES`."""
    make, page, subject = PLACES[place]
    review = make()
    window = MainWindow(demo=lambda _: full(), fresh=empty, counts=counts)
    window.use(review)
    window.go(page, subject)
    try:
        yield window
    finally:
        window.close()


def main(folder: Path, names: list[str]) -> None:
    """Write one picture for each place and look."""
    app = QApplication(sys.argv[:1])
    fonts.load()
    look = theme.install(app)
    folder.mkdir(parents=True, exist_ok=True)
    for name in names or PLACES:
        with window_at(name) as window:
            window.show()
            for label, scheme, scale, size in LOOKS:
                look.set_scheme(scheme)
                look.set_scale(scale)
                window.resize(size)
                for _ in range(4):
                    app.processEvents()
                window.grab().save(str(folder / f"{name}-{label}.png"))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*", choices=[[], *PLACES])
    given = parser.parse_args()
    main(given.folder, given.names)

"""A desk for the tests of one page, which notes what the page asks of the window."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtWidgets import QWidget

from desktop_app.review import Review
from ui.page import Desk, Page
from ui.worker import Jobs

TODAY = date(2026, 11, 24)


@dataclass
class Told:
    """What a page asked of its window, in order."""

    errors: list[BaseException] = field(default_factory=list)
    reviews: list[Review] = field(default_factory=list)
    copied: list[str] = field(default_factory=list)
    guided: list[str] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)
    finished: int = 0
    back: int = 0
    demos: int = 0
    counts: int = 0
    hidden: int = 0

    def add(self, name: str) -> Callable[[], None]:
        """Something that counts one more of a name."""
        return lambda: setattr(self, name, getattr(self, name) + 1)


def desk_of(review: Review, jobs: Jobs, told: Told) -> Desk:
    """A desk around a review."""
    return Desk(
        review=review,
        jobs=jobs,
        report=told.errors.append,
        use=told.reviews.append,
        demo=told.add("demos"),
        copy=told.copied.append,
        counts=told.add("counts"),
        hide=told.add("hidden"),
        guide=told.guided.append,
    )


def listen(page: Page, told: Told) -> None:
    """Note what a page's signals say."""
    page.finished.connect(told.add("finished"))
    page.back.connect(told.add("back"))
    page.asked.connect(lambda name, subject: told.asked.append((name, subject)))


def put_up(page: Page, show: Callable[..., QWidget], subject: str = "") -> QWidget:
    """Show a page as the window does; returns the window around it."""
    page.open(subject)
    page.refresh()
    assert isinstance(page, QWidget)
    return show(page)

"""A desk for the tests of one page, which notes what the page asks of the window."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox, QWidget

from desktop_app.review import Review
from tests.ui.conftest import settle
from ui.page import Desk, Page
from ui.widgets.text import Text
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


def press(page: QWidget, words: str) -> None:
    """Click the one button that is shown and says or is called this."""
    found = [
        each
        for each in page.findChildren(QAbstractButton)
        if each.isVisible() and words in {each.text(), each.accessibleName()}
    ]
    assert len(found) == 1, words
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
    settle()


def words_of(page: QWidget) -> str:
    """All words that are shown."""
    return " ".join(text.words for text in page.findChildren(Text) if text.isVisible())


def answer_with(words: str) -> None:
    """Answer the next question that lies over the window."""

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(each for each in box.buttons() if each.text() == words).click()

    QTimer.singleShot(0, answer)

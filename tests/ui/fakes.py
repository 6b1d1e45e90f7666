"""A review and pages for the tests of the window, without a file or a database."""

from collections.abc import Callable
from pathlib import Path
from typing import Self

from PySide6.QtCore import Signal

from checks.checklist import Checklist
from desktop_app.errors import WrongPassphrase
from desktop_app.review import Review
from ui.page import Desk
from ui.widgets import button
from ui.widgets.choice import Choices
from ui.widgets.scaffold import Scaffold
from ui.widgets.text import Heading, Text


class FakeReview(Review):
    """Knows whether it is on disk and whether it was closed, and has no store."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self.closed = self.wiped = False

    @staticmethod
    def needs_passphrase(path: Path) -> bool:
        return path.suffix == ".secret"

    @classmethod
    def open(cls, path: Path, passphrase: str | None = None) -> Self:
        if passphrase != "a long one":
            raise WrongPassphrase
        return cls(path)

    def checklist(self) -> Checklist:
        return Checklist((), (), (), (), ())

    def close(self) -> None:
        self.closed = True

    def wipe(self) -> None:
        self.closed = self.wiped = True


class FakePage(Scaffold):
    """A page with a heading, a choice and a button."""

    finished = Signal()
    back = Signal()
    asked = Signal(str, str)

    def __init__(self, desk: Desk, title: str, entry: str, above: str = "") -> None:
        super().__init__()
        self.title, self.entry, self.above = title, entry, above
        self.desk = desk
        self.subject = ""
        self.refreshed = 0
        self._heading = self.begin(title, "In any order. Stop whenever you like.")
        self.words = Text("")
        self.box.addWidget(self.words)
        options = [("a", "Everyone", ""), ("b", "Only me", "The safest answer")]
        self.box.addWidget(Choices("Who can see your friends list?", options))
        self.next = button.main("Continue")
        self.next.clicked.connect(self.finished)
        self.box.addWidget(self.next)

    def open(self, subject: str) -> None:
        self.subject = subject
        self.words.say(subject)

    def refresh(self) -> None:
        self.refreshed += 1

    def heading(self) -> Heading:
        return self._heading


def _page(title: str, entry: str, above: str = "") -> Callable[[Desk], FakePage]:
    return lambda desk: FakePage(desk, title, entry, above)


Start = _page("Start", "start")
AboutYou = _page("About you", "about_you")
Accounts = _page("Accounts", "accounts")
Gather = _page("Bring your download", "accounts", "accounts")
Results = _page("Results", "results")
PAGES = {
    "start": "tests.ui.fakes:Start",
    "before_you_begin": "tests.ui.fakes:AboutYou",
    "about_you": "tests.ui.fakes:AboutYou",
    "accounts": "tests.ui.fakes:Accounts",
    "gather": "tests.ui.fakes:Gather",
    "results": "tests.ui.fakes:Results",
}

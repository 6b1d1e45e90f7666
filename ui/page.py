"""What a page is to the window, and what the window offers a page."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication, SignalInstance
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop_app.errors import UsageError
from desktop_app.jobs import OnProgress, Progress
from ui.widgets.sidebar import Entry
from ui.widgets.text import Heading
from ui.worker import Jobs

if TYPE_CHECKING:  # the review brings the database along, which the first paint need not wait for
    from desktop_app.review import Review

Result = TypeVar("Result")
Told = TypeVar("Told")

ENTRIES = ("start", "about_you", "accounts", "results", "report", "settings")
"""The entries of the sidebar, which are also the names of their pages."""


def entries_of_sidebar() -> tuple[Entry, ...]:
    """The entries of `ENTRIES` with their words and icons."""
    say = QCoreApplication.translate
    return (
        Entry("start", say("Sidebar", "Start"), "start"),
        Entry("about_you", say("Sidebar", "About you"), "person"),
        Entry("accounts", say("Sidebar", "Accounts"), "accounts"),
        Entry("results", say("Sidebar", "Results"), "results"),
        Entry("report", say("Sidebar", "Report"), "report"),
        Entry("settings", say("Sidebar", "Settings and privacy"), "settings"),
    )


class Page(Protocol):
    """A page of the window: a QWidget with these members (no base class is needed).

    `title` is the page's name in the window's title; it never holds anything of the review's.
    `entry` is the sidebar entry that is lit, one of `ENTRIES`.
    `above` is the page one level up, one of `ENTRIES`, or "" on a first-level page.
    `finished` says that what the page is for is done; `back` asks for the page above.
    `asked` (str, str) asks for another page by name, with what it is to be about ("gather",
    "facebook"); a name is a key of `ui.pages.PAGES`.
    """

    title: str
    entry: str
    above: str
    finished: SignalInstance
    back: SignalInstance
    asked: SignalInstance

    def open(self, subject: str) -> None:
        """Be about this from now on ("" for pages that are about one thing only)."""

    def refresh(self) -> None:
        """Read the review again; called each time the page is shown."""

    def heading(self) -> Heading:
        """The heading, which takes the focus when the page is shown."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What a page is made with: `SomePage(desk)`.

    `jobs` runs long work; `report` shows a failure in the window's one place for it;
    `use` opens another review in place of this one; `demo` opens the made-up person's;
    `copy` puts words on the clipboard and takes them off again when the window is hidden;
    `counts` tells the sidebar that its counts may be new; `hide` hides the window; `guide` begins
    a guided session for the person named, or ends it with "".
    """

    review: "Review"
    jobs: Jobs
    report: Callable[[BaseException], None]
    use: Callable[["Review"], None]
    demo: Callable[[], None]
    copy: Callable[[str], None]
    counts: Callable[[], None]
    hide: Callable[[], None]
    guide: Callable[[str], None]

    def run(
        self,
        page: QWidget,
        job: Callable[[OnProgress], Result],
        *,
        on_done: Callable[[Result], None],
        on_failed: Callable[[BaseException], None] | None = None,
        on_cancelled: Callable[[], None] | None = None,
        on_progress: Callable[[Progress], None] | None = None,
        on_late: Callable[[Result], None] | None = None,
    ) -> bool:
        """Run a job for a page, and tell the page nothing once the window has let it go.

        A failure is reported if `on_failed` is not given; `on_late` takes a result that comes
        when the page is gone. While another job runs, that is said and False is returned.
        """
        if self.jobs.busy:
            words = QCoreApplication.translate(
                "Desk", "Something else is still being done. Wait for it to end, or stop it first."
            )
            self.report(UsageError(words))
            return False

        self.jobs.start(
            job,
            on_done=_while_shown(page, on_done, on_late),
            on_failed=_while_shown(page, on_failed or self.report),
            on_cancelled=lambda: _while_shown(page, _nothing_of(on_cancelled))(None),
            on_progress=_while_shown(page, on_progress),
        )
        return True


def _while_shown(
    page: QWidget,
    tell: Callable[[Told], None] | None,
    otherwise: Callable[[Told], None] | None = None,
) -> Callable[[Told], None]:
    """Tells the page while it is there, and says it elsewhere, or not at all, once it is gone."""

    def told(value: Told) -> None:
        listener = tell if is_shown(page) else otherwise
        if listener is not None:
            listener(value)

    return told


def _nothing_of(tell: Callable[[], None] | None) -> Callable[[None], None] | None:
    """A listener that takes a value and drops it, for one that takes none."""
    return None if tell is None else lambda _: tell()


def is_shown(page: QWidget) -> bool:
    """Whether a page is still one of the window's, in front or not."""
    return isValid(page) and page.parentWidget() is not None

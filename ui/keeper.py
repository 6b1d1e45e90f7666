"""Keeps the open review: takes another one, seals it when the window is hidden, opens it again."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.errors import KeepClearError
from ui.worker import Jobs

if TYPE_CHECKING:  # the review brings the database along, which the first paint need not wait for
    from desktop_app.review import Review


def open_ready(open_it: "Callable[[], Review]") -> "Review":
    """A review that is open, with its checklist made: for a job, since both take their time."""
    review = open_it()
    try:
        review.checklist()
    except BaseException:
        review.close()
        raise
    return review


class Keeper(QObject):
    """Holds one review or none.

    `opened` says that a sealed review is open again, `refused` carries the sentence why not.
    """

    opened = Signal()
    refused = Signal(str)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._review: Review | None = None
        self._closing: Review | None = None
        self._sealed: Path | None = None
        self._needs_passphrase = False
        self._reopen: Callable[[Path, str | None], Review] | None = None
        jobs.idle.connect(self._close_waiting)

    @property
    def review(self) -> "Review | None":
        """The open review."""
        return self._review

    def take(self, review: "Review") -> None:
        """Keep another review; the one before is closed."""
        if self._review is not None and self._review is not review:
            self._review.close()
        self._review = review
        self._sealed = None
        # Asked now, not while hiding: nothing may go wrong there.
        path = review.path
        self._needs_passphrase = path is not None and review.needs_passphrase(path)

    def seal(self) -> bool:
        """Close a review that is on disk; returns whether a passphrase opens it again.

        One that is in memory only stays there. A running job is asked to stop first, and the
        review is closed when it has.
        """
        self._jobs.stop()
        review = self._review
        if review is None or review.path is None:
            return self._sealed is not None and self._needs_passphrase
        self._sealed, self._reopen = review.path, type(review).open
        self._closing, self._review = review, None
        if not self._jobs.busy:
            self._close_waiting()
        return self._needs_passphrase

    def unseal(self, passphrase: str) -> None:
        """Open the review again; ends in `opened` or `refused`."""
        if self._sealed is None or self._reopen is None:
            self.opened.emit()
            return
        if self._jobs.busy:
            self.refused.emit(self.tr("The last job is still stopping. Try once more."))
            return
        path, reopen = self._sealed, self._reopen
        self._jobs.start(
            lambda _: open_ready(lambda: reopen(path, passphrase or None)),
            on_done=self._unsealed,
            on_failed=self._not_unsealed,
            on_cancelled=lambda: self._not_unsealed(None),
        )

    def wipe(self) -> None:
        """Delete the open review, on disk too, once the running job has stopped."""
        self._jobs.stop()
        self._jobs.wait()
        if self._review is not None:
            self._review.wipe()
            self._review = None

    def close(self) -> None:
        """Stop and wait for the running job, then close whatever is open."""
        self._jobs.stop()
        self._jobs.wait()
        self._close_waiting()
        if self._review is not None:
            self._review.close()
            self._review = None

    def _unsealed(self, review: "Review") -> None:
        self._review = review
        self._sealed = None
        self.opened.emit()

    def _not_unsealed(self, error: BaseException | None) -> None:
        unknown = self.tr("The review could not be opened. Try once more.")
        self.refused.emit(str(error) if isinstance(error, KeepClearError) else unknown)

    @Slot()
    def _close_waiting(self) -> None:
        review, self._closing = self._closing, None
        if review is not None:
            review.close()

"""Long work beside the window: a thread that runs one job, and the keeper of that thread."""

from collections.abc import Callable
from time import monotonic
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThread, Signal, Slot

from desktop_app.jobs import Cancelled, OnProgress, Progress

Result = TypeVar("Result")
Job = Callable[[OnProgress], object]
"""Work that reports as it goes; its result is a frozen value and it touches no widget."""

PAUSE = 0.1
"""The least time between two reports of progress, in seconds."""


class Worker(QThread):
    """Runs one job; ends with one of `succeeded`, `failed` or `cancelled`."""

    progressed = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self._last = 0.0

    def run(self) -> None:
        """Do the job, in this thread."""
        try:
            result = self._job(self._on_progress)
        except Cancelled:
            self.cancelled.emit()
        except Exception as error:  # noqa: BLE001 -- the thread's edge: the window says what happened
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)

    def stop(self) -> None:
        """Ask the job to stop at its next report."""
        self.requestInterruption()

    def _on_progress(self, progress: Progress) -> None:
        if self.isInterruptionRequested():
            raise Cancelled
        now = monotonic()
        if now - self._last >= PAUSE:
            self._last = now
            self.progressed.emit(progress)


class Jobs(QObject):
    """Keeps the one worker there may be; `idle` says that it has ended."""

    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker: Worker | None = None

    @property
    def busy(self) -> bool:
        """Whether a job is running."""
        return self._worker is not None

    def start(
        self,
        job: Callable[[OnProgress], Result],
        *,
        on_done: Callable[[Result], None],
        on_failed: Callable[[BaseException], None],
        on_cancelled: Callable[[], None],
        on_progress: Callable[[Progress], None] | None = None,
    ) -> None:
        """Run a job; RuntimeError while another one is running.

        The callbacks are called in the window's thread, after the job has let go of the review.
        """
        if self._worker is not None:
            raise RuntimeError("one job at a time")
        relay = _Relay(on_done, on_failed, on_cancelled, on_progress, self)
        worker = Worker(job, self)
        worker.progressed.connect(relay.progressed)
        worker.succeeded.connect(relay.succeeded)
        worker.failed.connect(relay.failed)
        worker.cancelled.connect(relay.cancelled)
        worker.finished.connect(self._finished)
        worker.finished.connect(relay.finished)
        self._worker = worker
        worker.start()

    def stop(self) -> None:
        """Ask the running job, if any, to stop; its work is rolled back."""
        if self._worker is not None:
            self._worker.stop()

    def wait(self) -> None:
        """Wait until no job is running; for closing the window."""
        if self._worker is not None:
            self._worker.wait()
            self._finished()

    @Slot()
    def _finished(self) -> None:
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.deleteLater()
            self.idle.emit()


class _Relay(QObject):
    """Lives in the window's thread, so that Qt brings the worker's signals over to it."""

    def __init__(
        self,
        on_done: Callable[[Any], None],
        on_failed: Callable[[BaseException], None],
        on_cancelled: Callable[[], None],
        on_progress: Callable[[Progress], None] | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._on_done = on_done
        self._on_failed = on_failed
        self._on_cancelled = on_cancelled
        self._on_progress = on_progress
        self._end: Callable[[], None] | None = None

    @Slot(object)
    def progressed(self, progress: Progress) -> None:
        if self._on_progress is not None:
            self._on_progress(progress)

    @Slot(object)
    def succeeded(self, result: object) -> None:
        self._end = lambda: self._on_done(result)

    @Slot(object)
    def failed(self, error: BaseException) -> None:
        self._end = lambda: self._on_failed(error)

    @Slot()
    def cancelled(self) -> None:
        self._end = self._on_cancelled

    @Slot()
    def finished(self) -> None:
        """Tell how it ended, once the thread has ended and another job may start."""
        end, self._end = self._end, None
        self.deleteLater()
        if end is not None:
            end()

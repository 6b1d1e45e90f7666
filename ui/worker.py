"""Long work beside the window: a thread that runs one job, and the keeper of that thread."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from time import monotonic
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, Signal, Slot

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


@dataclass(frozen=True, slots=True)
class _Listeners:
    """Who is told what of the running job."""

    on_done: Callable[[Any], None]
    on_failed: Callable[[BaseException], None]
    on_cancelled: Callable[[], None]
    on_progress: Callable[[Progress], None] | None


class Jobs(QObject):
    """Keeps the one worker there may be; `idle` says that it has ended."""

    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker: Worker | None = None
        self._listeners: _Listeners | None = None
        self._end: Callable[[], None] | None = None

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

        The callbacks are called in the window's thread; the last of them once the thread has
        ended, so that it may start another job.
        """
        if self._worker is not None:
            raise RuntimeError("one job at a time")
        worker = Worker(job, self)
        worker.progressed.connect(self._progressed)
        worker.succeeded.connect(self._succeeded)
        worker.failed.connect(self._failed)
        worker.cancelled.connect(self._cancelled)
        worker.finished.connect(self._finished)
        self._listeners = _Listeners(on_done, on_failed, on_cancelled, on_progress)
        self._worker = worker
        worker.start()

    def stop(self) -> None:
        """Ask the running job, if any, to stop; its work is rolled back."""
        if self._worker is not None:
            self._worker.stop()

    def wait(self) -> None:
        """Wait until no job is running, and tell nobody how it ended; for closing the window."""
        if self._worker is not None:
            self._listeners = None
            self._worker.wait()
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    # These slots live in the window's thread: Qt brings the worker's signals over to it.

    @Slot(object)
    def _progressed(self, progress: Progress) -> None:
        if self._listeners is not None and self._listeners.on_progress is not None:
            self._listeners.on_progress(progress)

    @Slot(object)
    def _succeeded(self, result: object) -> None:
        if self._listeners is not None:
            self._end = partial(self._listeners.on_done, result)

    @Slot(object)
    def _failed(self, error: BaseException) -> None:
        if self._listeners is not None:
            self._end = partial(self._listeners.on_failed, error)

    @Slot()
    def _cancelled(self) -> None:
        if self._listeners is not None:
            self._end = self._listeners.on_cancelled

    @Slot()
    def _finished(self) -> None:
        worker, self._worker = self._worker, None
        end, self._end = self._end, None
        self._listeners = None
        if worker is not None:
            worker.wait()
            worker.deleteLater()
        self.idle.emit()
        if end is not None:
            end()

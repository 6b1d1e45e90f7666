"""Reads an export in processes of its own, which have no network and can be stopped at any time."""

from contextlib import ExitStack

from desktop_app.jobs import OnProgress, Progress
from desktop_app.reading.assembly import Assembly
from desktop_app.reading.crew import Crew
from desktop_app.reading.job import Job, Outcome, Rows
from desktop_app.reading.worker import at_work

__all__ = ["Job", "Outcome", "read_here", "read_job"]


def read_job(job: Job, on_progress: OnProgress) -> Outcome:
    """Read an export in one child process or two; what comes of it is the same either way.

    Raises the ExportError that says why it cannot be read, ReadingStopped where a process ended
    without an answer, ReadingTooLong where one got stuck, and whatever `on_progress` raises; the
    processes are ended first.
    """
    with ExitStack() as stack:
        return Crew(job, on_progress, stack).read().outcome()


def read_here(job: Job, on_progress: OnProgress) -> Outcome:
    """Read an export in this process, without the locks a process of its own has.

    Raises the ExportError that says why it cannot be read, and whatever `on_progress` raises.
    """
    with at_work(job) as worker:
        assembly = Assembly(worker.planned)

        def tell(said: Progress | Rows) -> None:
            if isinstance(said, Progress):
                on_progress(said)
            else:
                assembly.take(said)

        for step in assembly.order:
            assembly.take(worker.read(step, tell))
        for some in assembly.kept():
            worker.keep(some)
        assembly.take(worker.look_at_everything(assembly.counted(), tell))
        return assembly.outcome()

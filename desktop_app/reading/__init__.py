"""Reads an export in a process of its own, which has no network and can be stopped at any time."""

import multiprocessing
from multiprocessing.connection import Connection

from desktop_app import errors
from desktop_app.errors import KeepClearError, ReadingStopped
from desktop_app.jobs import OnProgress, Progress
from desktop_app.reading.child import Failed, main, serve
from desktop_app.reading.job import Batch, Job, Outcome, Sink
from desktop_app.reading.run import run

__all__ = ["Batch", "Job", "Outcome", "Sink", "read_here", "read_job"]

_LOOK_UP = 0.1
"""Seconds after which `on_progress` is called although nothing came, so that Cancel is heard."""

read_here = run


def read_job(job: Job, on_progress: OnProgress, sink: Sink) -> Outcome:
    """Read an export in a child process; rows go to `sink` in this one, batch by batch.

    Raises the ExportError that says why it cannot be read, ReadingStopped where the process
    ended without an answer, and whatever `on_progress` raises, after ending the process.
    """
    spawn = multiprocessing.get_context("spawn")
    ours, theirs = spawn.Pipe()
    process = spawn.Process(
        target=serve, args=(theirs, main), name="keepclear-reading", daemon=True
    )
    try:
        process.start()
        theirs.close()
        _hand_over(ours, job)
        return _receive(ours, job, on_progress, sink)
    finally:
        ours.close()
        if process.is_alive():
            process.kill()
        if process.pid is not None:
            process.join()
        process.close()


def _hand_over(ours: "Connection[object, object]", job: Job) -> None:
    """Tell the child what to read.

    It goes through the pipe and not with the start of the process: what starts a process waits
    for ever if the process dies before it has taken everything.
    """
    try:
        ours.send(job)
    except ConnectionError as error:
        raise ReadingStopped(job.paths[0].name) from error


def _receive(
    receiving: "Connection[object, object]",
    job: Job,
    on_progress: OnProgress,
    sink: Sink,
) -> Outcome:
    """Take what the child sends until it has its answer."""
    last = Progress(0, 0, "Opening your download")
    on_progress(last)
    while True:
        if not receiving.poll(_LOOK_UP):
            on_progress(last)
            continue
        try:
            message = receiving.recv()
        except (EOFError, ConnectionError) as error:
            raise ReadingStopped(job.paths[0].name) from error
        match message:
            case Progress():
                last = message
                on_progress(last)
            case Batch():
                sink(message)
            case Failed(name, sentence):
                raise _rebuilt(name, sentence)
            case Outcome():
                return message


def _rebuilt(name: str, sentence: str) -> KeepClearError:
    """The failure the child met, by the name of its class."""
    kind = getattr(errors, name)
    error: KeepClearError = kind.__new__(kind)
    error.args = (sentence,)
    return error

"""The reading process: no network, a limit on memory, and answers that hold no content."""

import gc
import logging
import os
import signal
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection

from desktop_app import offline
from desktop_app.errors import KeepClearError, ReadingStopped, TooMuchMemory
from desktop_app.jobs import Progress
from desktop_app.reading.job import Batch, Job, Outcome
from desktop_app.reading.run import run

_SPARE = 1 << 20
"""Bytes held back, so that there is room to say that memory ran out."""


@dataclass(frozen=True, slots=True)
class Failed:
    """A failure on its way to the parent: its class's name and its sentence."""

    name: str
    sentence: str


Message = Progress | Batch | Failed | Outcome


def serve(
    ours: "Connection[Message, Job]", answer: "Callable[[Connection[Message, Job], Job], None]"
) -> None:
    """Take the job from the parent and do it."""
    answer(ours, ours.recv())


def main(sending: "Connection[Message, Job]", job: Job) -> None:
    """Read one export and send what comes of it; the process ends with it."""
    offline.refuse_everything()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears Ctrl-C and ends this process
    _limit_memory(job.memory)
    gc.freeze()
    try:
        sending.send(_answer(sending, job))
    except BrokenPipeError:  # the parent is gone or has lost interest
        os._exit(1)


def _answer(sending: "Connection[Message, Job]", job: Job) -> Message:
    """The outcome, or the failure in the words the person is to see."""
    spare = bytearray(_SPARE)
    try:
        return run(job, sending.send, sending.send)
    except KeepClearError as error:
        failure = error
    except MemoryError:
        del spare
        gc.collect()
        failure = TooMuchMemory(job.paths[0].name)
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - the process's edge; its text may hold content
        logging.getLogger(__name__).info("reading ended with %s", type(error).__name__)
        failure = ReadingStopped(job.paths[0].name)
    return Failed(type(failure).__name__, str(failure))


def _limit_memory(most: int) -> None:
    """Limit the process's address space, in bytes, where the system can do that."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    try:
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    except (ValueError, OSError):  # macOS accepts some limits only, and some containers none
        return

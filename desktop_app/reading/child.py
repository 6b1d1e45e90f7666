"""A reading process: locked in, so that it can only read, and its answers hold no content."""

import gc
import logging
import os
import signal
import sys
from collections.abc import Callable
from functools import partial
from multiprocessing.connection import Connection

from desktop_app import locked
from desktop_app.errors import KeepClearError, ReadingStopped, TooMuchMemory
from desktop_app.reading.job import Failed, Job, Keep, LookAtEverything, Read, Request
from desktop_app.reading.wire import say
from desktop_app.reading.worker import Worker, at_work

_SPARE = 1 << 20
"""Bytes held back, so that there is room to say that memory ran out."""

_BEHIND = 10
"""How far behind the window a reading process stands in the queue for the processor, of 19."""


def serve(
    ours: "Connection[object, Request]",
    answer: "Callable[[Connection[object, Request], Job], None]",
) -> None:
    """Take the job from the parent and do it."""
    job = ours.recv()
    assert isinstance(job, Job)
    answer(ours, job)


def main(ours: "Connection[object, Request]", job: Job) -> None:
    """Read what the parent asks for; the process ends when the parent lets go of its pipe."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears Ctrl-C and ends this process
    _give_way()
    locked.lock(job.memory)
    gc.freeze()
    try:
        _work(ours, job)
    except (EOFError, ConnectionError):  # the parent is gone, or has all it wants
        os._exit(0)


def _give_way() -> None:
    """Let the window go first where there is too little processor for all."""
    if sys.platform != "win32":  # there, the lock's Job object does it
        os.nice(_BEHIND)


def _work(ours: "Connection[object, Request]", job: Job) -> None:
    """Answer what is asked, and end with a failure in the words the person is to see."""
    spare = bytearray(_SPARE)
    failure: KeepClearError
    try:
        with at_work(job) as worker:
            say(ours, worker.planned)
            while True:
                _answer(ours, worker)
    except (EOFError, ConnectionError):
        raise
    except KeepClearError as error:
        failure = error
    except MemoryError:
        del spare
        gc.collect()
        failure = TooMuchMemory(job.paths[0].name)
    except Exception as error:  # noqa: BLE001 - the process's edge; its text may hold content
        logging.getLogger(__name__).info("reading ended with %s", type(error).__name__)
        failure = ReadingStopped(job.paths[0].name)
    say(ours, Failed(type(failure).__name__, str(failure)))


def _answer(ours: "Connection[object, Request]", worker: Worker) -> None:
    """Do the next thing the parent asks for."""
    tell = partial(say, ours)
    match ours.recv():
        case Read(step):
            tell(worker.read(step, tell))
        case Keep() as some:
            worker.keep(some)
        case LookAtEverything(counted):
            tell(worker.look_at_everything(counted, tell))

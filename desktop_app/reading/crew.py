"""Reads one export with one process or two: hands out its steps and hears what they come to."""

import os
import time
from collections import deque
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from multiprocessing.connection import wait
from typing import Any

from desktop_app.errors import ReadingStopped, ReadingTooLong
from desktop_app.jobs import OnProgress, Progress
from desktop_app.reading.assembly import Assembly
from desktop_app.reading.job import Done, Job, LookAtEverything, Message, Planned, Read, Rows
from desktop_app.reading.process import ReadingProcess

_LOOK_UP = 0.1
"""Seconds after which `on_progress` is called although nothing came, so that Cancel is heard."""

_PATIENCE = 300.0
"""Seconds a process may work without a word: a batch takes a fraction of one, so it is stuck."""

_WORTH_TWO = 24 << 20
"""Bytes to read above which a second process saves more than its start costs."""

_CROWD = 60_000
"""Files in an export above which the lists of them take too much memory to have them twice."""


class Crew:
    """The processes that read one export; they end with `stack`."""

    def __init__(self, job: Job, on_progress: OnProgress, stack: ExitStack) -> None:
        self._job = job
        self._on_progress = on_progress
        self._stack = stack
        self._last = Progress(0, 0, "Opening your download")
        self._waiting: deque[int] = deque()
        on_progress(self._last)
        self._first = stack.enter_context(ReadingProcess(job))
        self._processes = [self._first]

    def read(self) -> Assembly:
        """Read the export to its end.

        Raises what a process met, ReadingTooLong, and whatever `on_progress` raises.
        """
        said = self._said()
        planned = next(message for _, message in said if isinstance(message, Planned))
        assembly = Assembly(planned)
        self._waiting.extend(assembly.order)
        self._go_on(self._first)
        self._get_help(planned)
        while not assembly.is_complete:
            if assembly.has_steps and not self._first.is_busy:
                self._finish(assembly)
            process, message = next(said)
            match message:
                case Rows():
                    assembly.take(message)
                case Done():
                    assembly.take(message)
                    self._go_on(process)
                case Planned() if message.steps == planned.steps:
                    self._go_on(process)
                case _:  # the export has changed meanwhile; one process reads one state of it
                    self._dismiss(process)
        return assembly

    def _said(self) -> Iterator[tuple[ReadingProcess, Message]]:
        """What the processes say, one thing after the other; progress is passed on and left out."""
        while True:
            by_pipe: dict[Any, ReadingProcess] = {each.pipe: each for each in self._processes}
            before = time.monotonic()
            heard = [by_pipe[pipe] for pipe in wait(by_pipe, _LOOK_UP)]
            self._be_patient(time.monotonic() - before, heard)
            if not heard:
                self._on_progress(self._last)
            for process in heard:
                message = process.hear()
                if isinstance(message, Progress):
                    self._report(message, process)
                else:
                    yield process, message

    def _get_help(self, planned: Planned) -> None:
        """Start a second process if it is worth it; where it cannot be started, one goes on."""
        most = self._job.processes or _processors()
        is_worth_it = planned.size >= _WORTH_TWO and planned.members <= _CROWD
        if most < 2 or not is_worth_it or not self._waiting:
            return
        try:
            second = ReadingProcess(replace(self._job, kept=()))
        except (OSError, ReadingStopped):
            return
        self._processes.append(self._stack.enter_context(second))

    def _go_on(self, process: ReadingProcess) -> None:
        """Ask a process for the next step, if there is one."""
        if self._waiting:
            process.ask(Read(self._waiting.popleft()))

    def _finish(self, assembly: Assembly) -> None:
        """Let the first process look at everything that all of them kept."""
        for process in self._processes[1:]:
            self._dismiss(process)
        for some in assembly.kept():
            self._first.ask(some)
        self._first.ask(LookAtEverything(assembly.counted()))

    def _dismiss(self, process: ReadingProcess) -> None:
        process.end()
        self._processes.remove(process)

    def _report(self, told: Progress, process: ReadingProcess) -> None:
        """Tell how far all processes are together."""
        process.done = told.done
        done = min(sum(each.done for each in self._processes), told.total)
        self._last = Progress(max(done, self._last.done), told.total, told.label)
        self._on_progress(self._last)

    def _be_patient(self, seconds: float, heard: list[ReadingProcess]) -> None:
        """Count how long each process has been silent at its work, and stop at the limit.

        Raises ReadingTooLong. While the computer sleeps, no time counts.
        """
        for process in self._processes:
            if process in heard or not process.is_busy:
                process.silence = 0.0
            else:
                process.silence += min(seconds, 10 * _LOOK_UP)
            if process.silence > _PATIENCE:
                raise ReadingTooLong(self._job.paths[0].name)


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1

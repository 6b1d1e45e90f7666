"""Reads one export with one process or two: hands out its steps and hears what they come to."""

import os
import time
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import replace
from itertools import chain
from multiprocessing.connection import wait
from pathlib import Path
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

_LOOKS_WORTH_TWO = 4 << 20
"""Bytes on disk above which the second process is started before anybody knows what is in them."""

_CROWD = 60_000
"""Files in an export above which the lists of them take too much memory to have them twice."""

_Said = tuple[ReadingProcess, Message]


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
        if self._most() > 1 and _on_disk(job.paths) >= _LOOKS_WORTH_TWO:
            self._get_help()

    def read(self) -> Assembly:
        """Read the export to its end.

        Raises what a process met, ReadingTooLong, and whatever `on_progress` raises.
        """
        said = self._said()
        early, planned = self._plan(said)
        assembly = Assembly(planned)
        self._waiting.extend(assembly.order)
        self._go_on(self._first)
        if not self._is_worth_two(planned):
            for process in self._processes[1:]:
                self._dismiss(process)
        elif len(self._processes) < 2:
            self._get_help()
        said = chain(early, said)
        while not assembly.is_complete:
            if assembly.has_steps and not self._first.is_busy:
                self._finish(assembly)
            process, message = next(said)
            if process not in self._processes:
                continue
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

    def _said(self) -> Iterator[_Said]:
        """What the processes say, one thing after the other; progress is passed on and left out."""
        while True:
            by_pipe: dict[Any, ReadingProcess] = {each.pipe: each for each in self._processes}
            before = time.monotonic()
            heard = [by_pipe[pipe] for pipe in wait(by_pipe, _LOOK_UP)]
            self._be_patient(time.monotonic() - before, heard)
            if not heard:
                self._on_progress(self._last)
            for process in heard:
                if process not in self._processes:  # dismissed meanwhile
                    continue
                message = process.hear()
                if isinstance(message, Progress):
                    self._report(message, process)
                else:
                    yield process, message

    def _plan(self, said: Iterator[_Said]) -> tuple[list[_Said], Planned]:
        """What the first process plans, and what the other said before."""
        early: list[_Said] = []
        process, message = next(said)
        while not (process is self._first and isinstance(message, Planned)):
            early.append((process, message))
            process, message = next(said)
        return early, message

    def _most(self) -> int:
        """How many processes there may be."""
        return self._job.processes or _processors()

    def _is_worth_two(self, planned: Planned) -> bool:
        is_big = planned.size >= _WORTH_TWO and planned.members <= _CROWD
        return is_big and self._most() > 1 and len(planned.steps) > 1

    def _get_help(self) -> None:
        """Start a second process; where it cannot be started, one goes on."""
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


def _on_disk(paths: Iterable[Path]) -> int:
    """Bytes that files take; 0 for a folder, and where it cannot be told."""
    size = 0
    for path in paths:
        with suppress(OSError):
            size += path.stat().st_size if path.is_file() else 0
    return size


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1

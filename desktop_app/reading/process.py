"""A reading process as its parent sees it: asked, heard, and ended."""

import multiprocessing
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Self

from desktop_app import errors
from desktop_app.errors import KeepClearError, ReadingStopped
from desktop_app.reading.child import main, serve
from desktop_app.reading.job import Done, Failed, Job, Keep, Message, Planned, Request
from desktop_app.reading.wire import hear


class ReadingProcess:
    """One process that reads; leaving the `with` statement ends it, whatever it is doing.

    `is_busy` says that an answer is due, `silence` how many seconds it has let its parent wait,
    and `done` how many bytes it has read. Raises OSError where it cannot be started and
    ReadingStopped where it dies at once.
    """

    def __init__(self, job: Job) -> None:
        spawn = multiprocessing.get_context("spawn")
        self._name = job.paths[0].name
        self.is_busy = False
        self.silence = 0.0
        self.done = 0
        self.pipe: Connection[Request, object]
        self.pipe, theirs = spawn.Pipe()
        self._process = spawn.Process(
            target=serve, args=(theirs, main), name="keepclear-reading", daemon=True
        )
        try:
            self._process.start()
            theirs.close()
            # The job goes through the pipe and not with the start of the process: what starts a
            # process waits for ever if the process dies before it has taken everything.
            self.ask(job)
        except BaseException:
            self.end()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.end()

    def ask(self, request: Request) -> None:
        """Send a request. Raises ReadingStopped where the process is gone."""
        self.is_busy = not isinstance(request, Keep)
        try:
            self.pipe.send(request)
        except ConnectionError as error:
            raise ReadingStopped(self._name) from error

    def hear(self) -> Message:
        """Take the next thing it says.

        Raises the KeepClearError it met, or ReadingStopped where it ended without an answer.
        """
        try:
            message = hear(self.pipe)
        except (EOFError, ConnectionError, ValueError) as error:
            raise ReadingStopped(self._name) from error
        if isinstance(message, Failed):
            raise _rebuilt(message)
        self.is_busy = not isinstance(message, Planned | Done)
        return message

    def end(self) -> None:
        """End it and let go of everything of it; doing so twice does no harm."""
        self.pipe.close()
        if self._process.pid is not None:
            self._process.kill()
            self._process.join()


def _rebuilt(failed: Failed) -> KeepClearError:
    """The failure a process met, by the name of its class."""
    kind = getattr(errors, failed.name, None)
    if not (isinstance(kind, type) and issubclass(kind, KeepClearError)):
        kind = ReadingStopped
    error = kind.__new__(kind)
    error.args = (failed.sentence,)
    return error

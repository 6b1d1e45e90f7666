"""A bar on standard error that shows how far a job is, where that is a terminal."""

import time
from types import TracebackType
from typing import Self, TextIO

from desktop_app.jobs import Progress

_WIDTH = 30
_MOST_OFTEN = 0.1
"""Seconds between two drawings."""


class ProgressBar:
    """Draws each report of progress over the one before; use it in a `with` statement."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._is_shown = stream.isatty()
        self._next = 0.0
        self._drawn = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._drawn:
            self._stream.write("\r" + " " * self._drawn + "\r")
            self._stream.flush()

    def __call__(self, progress: Progress) -> None:
        """Show how far the job is, at most ten times a second."""
        now = time.monotonic()
        if not self._is_shown or now < self._next:
            return
        self._next = now + _MOST_OFTEN
        line = _line(progress)
        self._stream.write("\r" + line.ljust(self._drawn))
        self._stream.flush()
        self._drawn = len(line)


def _line(progress: Progress) -> str:
    """One report as a line; without a bar where the total is not known."""
    if not progress.total:
        return progress.label
    share = progress.done / progress.total
    bar = ("#" * int(share * _WIDTH)).ljust(_WIDTH, "-")
    return f"[{bar}] {share:4.0%} {progress.label}"

"""How long work tells how far it is, and how it is stopped."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is: bytes done of bytes in total (0 where unknown), and what is being done.

    `label` never holds the person's own words or a path of this computer.
    """

    done: int
    total: int
    label: str


class Cancelled(Exception):
    """Raised by an `OnProgress` when the person asked to stop; the job's work is rolled back."""


OnProgress = Callable[[Progress], None]
"""Called after each batch; raising `Cancelled` in it is how a job is stopped."""


def ignore(progress: Progress) -> None:
    """Take a report of progress and do nothing with it."""

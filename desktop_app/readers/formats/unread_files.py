"""Tells of files that are known to be there but whose inside no public source describes."""

from collections.abc import Iterator
from typing import BinaryIO

from checks.evidence import Problem
from desktop_app.readers.section import Scope


def read_nothing(stream: BinaryIO, scope: Scope) -> Iterator[Problem]:
    """That a file could not be read and the person must look; its section counts as failed."""
    name = scope.path.rpartition("/")[2]
    yield scope.problem(f"“{name}” could not be read; look at it yourself.", fatal=True)

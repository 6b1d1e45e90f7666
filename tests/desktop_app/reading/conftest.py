"""Reading processes that are threads of this one, so that each of their turns can be had."""

import os
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection, Pipe
from typing import Any

import pytest

from desktop_app.reading import child, crew, plan, process
from desktop_app.reading.job import Request


class Thread(threading.Thread):
    """A thread in the place of a process; it has an end of the pipe of its own, as that would."""

    pid = 1

    def __init__(self, target: Callable[..., None], args: tuple[Any, ...], **_: object) -> None:
        own: Connection[object, Request] = Connection(os.dup(args[0].fileno()))
        super().__init__(target=target, args=(own, *args[1:]), daemon=True)

    def kill(self) -> None:
        """Its pipe is closed: that ends it."""


class Threads:
    """What makes threads in the place of processes."""

    Pipe = staticmethod(Pipe)
    Process = Thread


def serve(ours: "Connection[object, Request]", _: object) -> None:
    with ours, suppress(EOFError, ConnectionError):
        child.serve(ours, child._work)


@pytest.fixture
def threads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "desktop_app.reading.process.multiprocessing.get_context", lambda _: Threads
    )
    monkeypatch.setattr(process, "serve", serve)
    monkeypatch.setattr(crew, "_WORTH_TWO", 0)
    monkeypatch.setattr(plan, "_STEP", 1)

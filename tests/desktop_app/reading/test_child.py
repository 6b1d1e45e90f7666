import json
import logging
import socket
import subprocess
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NoReturn, cast
from unittest import mock

import pytest

from checks.model import Context
from desktop_app.errors import EmptyExport, UsageError
from desktop_app.jobs import ignore
from desktop_app.reading import Job, child, process, read_job
from desktop_app.reading.job import Done, Failed, LookAtEverything, Planned, Read, Request
from desktop_app.reading.wire import hear
from desktop_app.reading.worker import Worker

Make = Callable[..., Path]


class Heard:
    """A pipe that holds one message."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def recv_bytes(self) -> bytes:
        return self._data


class Pipe:
    """The child's end of a pipe, in this process."""

    def __init__(self, *asked: object) -> None:
        self.sent: list[object] = []
        self.asked = list(asked)

    def send_bytes(self, data: bytes) -> None:
        self.sent.append(hear(cast("Connection[object, object]", Heard(data))))

    def recv(self) -> object:
        if not self.asked:
            raise EOFError
        return self.asked.pop(0)


@pytest.mark.parametrize(
    ("error", "name"),
    [
        (MemoryError(), "TooMuchMemory"),
        (KeyError("Rowan Birch"), "ReadingStopped"),
        (EmptyExport("a.zip"), "EmptyExport"),
    ],
)
def test_whatever_goes_wrong_no_content_crosses(
    make_zip: Make,
    context: Context,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    error: Exception,
    name: str,
) -> None:
    def fail(*arguments: object) -> Done:
        raise error

    monkeypatch.setattr(Worker, "read", fail)
    pipe = Pipe(Read(0))
    with caplog.at_level(logging.DEBUG):
        child._work(pipe, Job((make_zip(),), context))  # type: ignore[arg-type]
    answer = pipe.sent[-1]
    assert isinstance(answer, Failed)
    assert answer.name == name
    assert "Rowan" not in answer.sentence + caplog.text


def test_loading_the_child_loads_nothing_slow() -> None:
    slow = ("sqlalchemy", "reportlab", "PySide6", "PIL", "keyring", "cryptography")
    code = (
        "import json, sys; import desktop_app.cli, desktop_app.reading.child;"
        f"print(json.dumps([name for name in {slow} if name in sys.modules]))"
    )
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    assert json.loads(loaded.stdout) == []


def test_the_child_answers_what_it_is_asked(make_zip: Make, context: Context) -> None:
    pipe = Pipe(Read(1), Read(0), LookAtEverything(()))
    with pytest.raises(EOFError):
        child._work(pipe, Job((make_zip(),), context))  # type: ignore[arg-type]
    planned = pipe.sent[0]
    assert isinstance(planned, Planned)
    steps = [said.step for said in pipe.sent if isinstance(said, Done)]
    assert steps == [1, 0, len(planned.steps)]


def phoning_home(job: Job) -> NoReturn:
    """What a reading process that went wrong might try, after the child's own beginning."""
    said = []
    for act in (
        lambda: socket.create_connection(("127.0.0.1", 9)),
        lambda: socket.getaddrinfo("example.org", 80),
        lambda: (job.paths[0].parent / "new.txt").write_text("x"),
        lambda: subprocess.run(["true"], check=True),
    ):
        try:
            act()
        except PermissionError:
            said.append("refused")
    raise UsageError(" ".join(said))


def phone_home(ours: "Connection[object, Request]", job: Job) -> None:
    with mock.patch("desktop_app.reading.child.at_work", phoning_home):
        child.main(ours, job)


def test_the_child_has_no_network_no_programs_and_writes_no_files(
    make_zip: Make, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "main", phone_home)
    with pytest.raises(UsageError, match=r"^refused refused refused refused$"):
        read_job(Job((make_zip(),), context), ignore)


@pytest.fixture
def order(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the child does at its beginning and end, none of it done to this process."""
    order: list[str] = []
    where = "desktop_app.reading.child"
    for name, what in (
        ("signal.signal", "deaf to Ctrl-C"),
        ("os.nice", "give way"),
        ("locked.lock", "lock"),
        ("gc.freeze", "freeze"),
        ("os._exit", "end"),
    ):
        monkeypatch.setattr(f"{where}.{name}", lambda *_, what=what: order.append(what))
    return order


def test_the_lock_is_on_before_anything_is_opened(
    make_zip: Make, context: Context, monkeypatch: pytest.MonkeyPatch, order: list[str]
) -> None:
    def open_it(job: Job) -> NoReturn:
        order.append("open")
        raise EmptyExport("a.zip")

    monkeypatch.setattr(child, "at_work", open_it)
    child.main(Pipe(), Job((make_zip(),), context))  # type: ignore[arg-type]
    assert order == ["deaf to Ctrl-C", "give way", "lock", "freeze", "open"]


class Broken(Pipe):
    """A pipe whose other end is gone."""

    def send_bytes(self, data: bytes) -> None:
        raise BrokenPipeError


@pytest.mark.parametrize("pipe", [Broken(), Pipe()])
def test_a_child_whose_parent_is_gone_ends(
    make_zip: Make, context: Context, order: list[str], pipe: Pipe
) -> None:
    child.main(pipe, Job((make_zip(),), context))  # type: ignore[arg-type]
    assert order[-1] == "end"

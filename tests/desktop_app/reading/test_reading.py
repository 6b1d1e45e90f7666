import json
import logging
import multiprocessing
import os
import socket
import subprocess
import sys
import types
from collections.abc import Callable
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from unittest import mock

import pytest

from checks.model import Context
from desktop_app import errors, reading
from desktop_app.errors import EmptyExport, ReadingStopped, TooMuchMemory
from desktop_app.jobs import Cancelled, Progress, ignore
from desktop_app.reading import Batch, Job, Outcome, child, read_here, read_job

Make = Callable[..., Path]


def test_the_child_gives_what_reading_here_gives(make_zip: Make, context: Context) -> None:
    job = Job((make_zip(),), context, messages=True)
    here: list[Batch] = []
    there: list[Batch] = []
    seen: list[Progress] = []
    assert read_here(job, ignore, here.append) == read_job(job, seen.append, there.append)
    assert here == there
    assert seen[-1].done == seen[-1].total
    assert not multiprocessing.active_children()


def test_a_refusal_crosses_with_its_class_and_sentence(tmp_path: Path, context: Context) -> None:
    (tmp_path / "a.zip").touch()
    with pytest.raises(EmptyExport) as caught:
        read_job(Job((tmp_path / "a.zip",), context), ignore, lambda batch: None)
    assert str(caught.value) == str(EmptyExport("a.zip"))


def test_cancelling_ends_the_child(make_zip: Make, context: Context) -> None:
    def cancel(progress: Progress) -> None:
        if progress.total:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_job(Job((make_zip(),), context), cancel, lambda batch: None)
    assert not multiprocessing.active_children()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux keeps to the limit")
def test_too_much_memory_is_told_in_a_sentence(
    make_zip: Make, context: Context, members: Callable[..., dict[str, str]]
) -> None:
    huge = json.dumps([{"timestamp": 1, "data": [{"post": "x" * 90_000_000}]}])
    path = make_zip(members() | {"your_facebook_activity/posts/your_posts_1.json": huge})
    job = Job((path,), context, memory=260 << 20)
    with pytest.raises((TooMuchMemory, errors.UnsafeZip)):
        read_job(job, ignore, lambda batch: None)


def test_a_crash_is_told_in_a_sentence(
    make_zip: Make, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "main", os._exit)
    with pytest.raises(ReadingStopped, match=r"stopped unexpectedly\. Your review is as it was"):
        read_job(Job((make_zip(),), context), ignore, lambda batch: None)


def test_a_child_that_dies_before_it_has_its_job_does_not_hang_the_parent(
    make_zip: Make, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "serve", os.abort)
    many = replace(context, words={"long": tuple(f"word {number}" for number in range(200_000))})
    with pytest.raises(ReadingStopped):
        read_job(Job((make_zip(),), many), ignore, lambda batch: None)


class Pipe:
    """The sending end of a pipe, in this process."""

    def __init__(self) -> None:
        self.sent: list[object] = []

    def send(self, message: object) -> None:
        self.sent.append(message)


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
    def fail(*arguments: object) -> Outcome:
        raise error

    monkeypatch.setattr(child, "run", fail)
    with caplog.at_level(logging.DEBUG):
        answer = child._answer(Pipe(), Job((make_zip(),), context))  # type: ignore[arg-type]
    assert isinstance(answer, child.Failed)
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


def phone_home(sending: "Connection[child.Message, Job]", job: Job) -> None:
    """What a reading process that went wrong might try, after the child's own beginning."""

    def attempt(*_: object) -> Outcome:
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
        raise errors.UsageError(" ".join(said))

    with mock.patch("desktop_app.reading.child.run", attempt):
        child.main(sending, job)


def test_the_child_has_no_network_no_programs_and_writes_no_files(
    make_zip: Make, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "main", phone_home)
    with pytest.raises(errors.UsageError, match=r"^refused refused refused refused$"):
        read_job(Job((make_zip(),), context), ignore, lambda batch: None)


def test_the_guard_is_up_before_anything_is_opened(
    make_zip: Make, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    monkeypatch.setattr(
        "desktop_app.reading.child.offline.refuse_everything", lambda: order.append("guard")
    )
    monkeypatch.setattr(
        "desktop_app.reading.child._limit_memory", lambda most: order.append(f"limit {most}")
    )
    monkeypatch.setattr("desktop_app.reading.child.signal.signal", lambda *_: None)
    monkeypatch.setattr("desktop_app.reading.child.gc.freeze", lambda: None)

    def run(job: Job, *_: object) -> Outcome:
        order.append("run")
        raise EmptyExport("a.zip")

    monkeypatch.setattr(child, "run", run)
    child.main(Pipe(), replace(Job((make_zip(),), context), memory=7))  # type: ignore[arg-type]
    assert order == ["guard", "limit 7", "run"]


class Broken(Pipe):
    """A pipe whose other end is gone."""

    def send(self, message: object) -> None:
        raise BrokenPipeError


def test_a_child_whose_parent_is_gone_ends(
    make_zip: Make, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[int] = []
    for name in ("offline.refuse_everything", "gc.freeze"):
        monkeypatch.setattr(f"desktop_app.reading.child.{name}", lambda: None)
    for name in ("signal.signal", "_limit_memory"):
        monkeypatch.setattr(f"desktop_app.reading.child.{name}", lambda *_: None)
    monkeypatch.setattr("desktop_app.reading.child.os._exit", ended.append)
    child.main(Broken(), Job((make_zip(),), context))  # type: ignore[arg-type]
    assert ended == [1]


@pytest.mark.parametrize("error", [None, ValueError, OSError])
def test_a_system_that_takes_no_limit_reads_without(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception] | None
) -> None:
    asked: list[tuple[int, tuple[int, int]]] = []

    def setrlimit(what: int, limits: tuple[int, int]) -> None:
        asked.append((what, limits))
        if error:
            raise error

    resource = types.ModuleType("resource")
    vars(resource).update(RLIMIT_AS=9, setrlimit=setrlimit)
    monkeypatch.setitem(sys.modules, "resource", resource)
    child._limit_memory(1 << 30)
    assert asked == [(9, (1 << 30, 1 << 30))]


def test_a_system_without_limits_reads_without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resource", None)
    child._limit_memory(1 << 30)

import json
import multiprocessing
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from checks.model import Context
from desktop_app import errors
from desktop_app.errors import EmptyExport, ReadingStopped, TooMuchMemory
from desktop_app.jobs import Cancelled, Progress, ignore
from desktop_app.reading import Job, crew, process, read_here, read_job

Make = Callable[..., Path]


@pytest.mark.parametrize("processes", [1, 2])
def test_one_process_and_two_give_what_reading_here_gives(
    make_zip: Make, context: Context, monkeypatch: pytest.MonkeyPatch, processes: int
) -> None:
    monkeypatch.setattr(crew, "_WORTH_TWO", 0)
    job = Job((make_zip(),), context, messages=True, processes=processes)
    seen: list[Progress] = []
    assert read_job(job, seen.append) == read_here(job, ignore)
    assert seen[-1].done == seen[-1].total
    assert not multiprocessing.active_children()


def test_a_refusal_crosses_with_its_class_and_sentence(tmp_path: Path, context: Context) -> None:
    (tmp_path / "a.zip").touch()
    with pytest.raises(EmptyExport) as caught:
        read_job(Job((tmp_path / "a.zip",), context), ignore)
    assert str(caught.value) == str(EmptyExport("a.zip"))


def test_cancelling_ends_the_child(make_zip: Make, context: Context) -> None:
    def cancel(progress: Progress) -> None:
        if progress.total:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_job(Job((make_zip(),), context), cancel)
    assert not multiprocessing.active_children()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux keeps to the limit")
def test_too_much_memory_is_told_in_a_sentence(
    make_zip: Make, context: Context, members: Callable[..., dict[str, str]]
) -> None:
    huge = json.dumps([{"timestamp": 1, "data": [{"post": "x" * 90_000_000}]}])
    path = make_zip(members() | {"your_facebook_activity/posts/your_posts_1.json": huge})
    job = Job((path,), context, memory=260 << 20)
    with pytest.raises((TooMuchMemory, errors.UnsafeZip)):
        read_job(job, ignore)


def test_a_crash_is_told_in_a_sentence(
    make_zip: Make, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "main", os._exit)
    with pytest.raises(ReadingStopped, match=r"stopped unexpectedly\. Your review is as it was"):
        read_job(Job((make_zip(),), context), ignore)


def test_a_child_that_dies_before_it_has_its_job_does_not_hang_the_parent(
    make_zip: Make, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "serve", os.abort)
    many = replace(context, words={"long": tuple(f"word {number}" for number in range(200_000))})
    with pytest.raises(ReadingStopped):
        read_job(Job((make_zip(),), many), ignore)

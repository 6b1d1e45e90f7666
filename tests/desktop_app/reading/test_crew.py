import os
import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checks.model import Context
from desktop_app.errors import ReadingStopped, ReadingTooLong
from desktop_app.jobs import Progress, ignore
from desktop_app.reading import Job, crew, plan, process, read_here, read_job
from desktop_app.reading.job import Done, Planned, Tell
from desktop_app.reading.worker import Worker

Make = Callable[..., Path]
Members = Callable[..., dict[str, str]]

pytestmark = pytest.mark.usefixtures("threads")


class Watched:
    """Notes which thread reads which step; the first two steps are begun together."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, together: int = 1) -> None:
        self.readers: dict[int, int] = {}
        self._meeting = threading.Barrier(together, timeout=30)
        self._left = together
        self._read = Worker.read

        def watched(worker: Worker, number: int, tell: Tell) -> Done:
            return self._note(worker, number, tell)

        monkeypatch.setattr(Worker, "read", watched)

    def _note(self, worker: Worker, number: int, tell: Tell) -> Done:
        self.readers[number] = threading.get_ident()
        if self._left > 0:
            self._left -= 1
            self._meeting.wait()
        return self._read(worker, number, tell)

    @property
    def crew(self) -> int:
        return len(set(self.readers.values()))


@pytest.fixture
def job(make_zip: Make, members: Members, context: Context) -> Job:
    posts = "your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_{}.json"
    contents = members()
    for number in range(2, 9):
        contents[posts.format(number)] = contents[posts.format(1)].replace("Friday", f"{number}")
    return Job((make_zip(contents),), context, messages=True, processes=2)


def test_two_share_the_steps_and_give_the_same_in_the_same_order(
    job: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = read_here(job, ignore)
    watched = Watched(monkeypatch, together=2)
    seen: list[Progress] = []
    assert read_job(job, seen.append) == here
    assert watched.crew == 2
    assert len(here.findings) == 8
    assert [each.done for each in seen] == sorted(each.done for each in seen)
    assert seen[-1].done <= seen[-1].total


@pytest.mark.parametrize("options", [{"processes": 1}, {"processes": None}])
def test_one_reads_alone_if_told_or_on_one_processor(
    job: Job, monkeypatch: pytest.MonkeyPatch, options: Mapping[str, Any]
) -> None:
    monkeypatch.setattr(crew, "_processors", lambda: 1)
    watched = Watched(monkeypatch)
    assert read_job(replace(job, **options), ignore).findings
    assert watched.crew == 1


@pytest.mark.parametrize(("limit", "value"), [("_WORTH_TWO", 1 << 30), ("_CROWD", 10)])
def test_one_reads_alone_what_is_small_or_has_very_many_files(
    job: Job, monkeypatch: pytest.MonkeyPatch, limit: str, value: int
) -> None:
    monkeypatch.setattr(crew, limit, value)
    watched = Watched(monkeypatch)
    assert read_job(job, ignore).findings
    assert watched.crew == 1


@pytest.mark.parametrize("error", [OSError, ReadingStopped("a.zip")])
def test_where_no_second_can_be_started_one_goes_on_alone(
    job: Job, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    here = read_here(job, ignore)
    made: list[Job] = []

    class Only(process.ReadingProcess):
        def __init__(self, told: Job) -> None:
            made.append(told)
            if len(made) > 1:
                raise error
            super().__init__(told)

    monkeypatch.setattr(crew, "ReadingProcess", Only)
    assert read_job(job, ignore) == here
    assert len(made) == 2


def test_a_second_that_sees_another_export_does_not_read(
    job: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = read_here(job, ignore)
    made: list[Planned] = []
    whole: Callable[[plan.Plan], Planned] = vars(plan.Plan)["planned"].fget
    told = threading.Event()

    def changing(self: plan.Plan) -> Planned:
        planned = whole(self)
        made.append(planned)
        if len(made) < 2:
            return planned
        told.set()
        return replace(planned, steps=planned.steps[1:])

    monkeypatch.setattr(plan.Plan, "planned", property(changing))
    watched = Watched(monkeypatch)
    monkeypatch.setattr(Worker, "look_at_everything", _after(told, Worker.look_at_everything))
    assert read_job(job, ignore) == here
    assert watched.crew == 1


def _after(event: threading.Event, act: Callable[..., Done]) -> Callable[..., Done]:
    def wait(*given: Any) -> Done:
        assert event.wait(30)
        return act(*given)

    return wait


def test_a_process_that_gets_stuck_is_ended_and_told(
    job: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = threading.Event()
    monkeypatch.setattr(crew, "_PATIENCE", 0.05)
    monkeypatch.setattr(process.ReadingProcess, "end", lambda self: free.set())
    monkeypatch.setattr(Worker, "read", lambda *_: free.wait(30))
    with pytest.raises(ReadingTooLong, match=r"got stuck and was stopped. Your review is as it"):
        read_job(replace(job, processes=1), ignore)


@pytest.mark.parametrize("is_worth_it", [True, False])
def test_a_second_that_is_started_early_reads_only_what_is_worth_it(
    job: Job, monkeypatch: pytest.MonkeyPatch, is_worth_it: bool
) -> None:
    here = read_here(job, ignore)
    monkeypatch.setattr(crew, "_LOOKS_WORTH_TWO", 0)
    monkeypatch.setattr(crew, "_WORTH_TWO", 0 if is_worth_it else 1 << 30)
    watched = Watched(monkeypatch, together=2 if is_worth_it else 1)
    assert read_job(job, ignore) == here
    assert watched.crew == 1 + is_worth_it


def test_what_lies_on_the_disk_is_files_that_are_there(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"12345")
    assert crew._on_disk((tmp_path / "a.zip", tmp_path / "gone.zip", tmp_path)) == 5


def test_an_export_with_nothing_to_read_comes_to_an_end(job: Job, make_zip: Make) -> None:
    message = "your_facebook_activity/messages/inbox/rowan_1/message_1.json"
    told = replace(job, paths=(make_zip({message: "{}"}),), messages=False)
    outcome = read_job(told, ignore)
    assert outcome == read_here(told, ignore)
    assert not any(section.records for section in outcome.coverage.sections)


def test_the_processors_are_those_this_process_may_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 3}, raising=False)
    assert crew._processors() == 2
    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert crew._processors() == 1

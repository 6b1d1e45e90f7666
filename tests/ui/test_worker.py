import threading

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.errors import EmptyExport
from desktop_app.jobs import Cancelled, OnProgress, Progress
from ui.worker import Job, Jobs, Worker


class Ends:
    """Takes down how a job ended."""

    def __init__(self) -> None:
        self.seen: list[object] = []
        self.progress: list[Progress] = []
        self.threads: list[threading.Thread] = []

    def done(self, result: object) -> None:
        self.seen.append(("done", result))
        self.threads.append(threading.current_thread())

    def failed(self, error: BaseException) -> None:
        self.seen.append(("failed", error))

    def cancelled(self) -> None:
        self.seen.append("cancelled")

    def start(self, jobs: Jobs, job: Job) -> None:
        jobs.start(
            job,
            on_done=self.done,
            on_failed=self.failed,
            on_cancelled=self.cancelled,
            on_progress=self.progress.append,
        )


def test_a_result_comes_back_in_the_windows_thread(qtbot: QtBot) -> None:
    jobs, ends, where = Jobs(), Ends(), []

    def job(on_progress: OnProgress) -> str:
        where.append(threading.current_thread())
        return "read"

    with qtbot.waitSignal(jobs.idle):
        ends.start(jobs, job)
        assert jobs.busy
    qtbot.waitUntil(lambda: bool(ends.seen))
    assert ends.seen == [("done", "read")]
    assert ends.threads == [threading.main_thread()]
    assert where != ends.threads
    assert not jobs.busy


def test_a_failure_is_handed_over(qtbot: QtBot) -> None:
    jobs, ends = Jobs(), Ends()
    error = EmptyExport("made-up.zip")

    def job(on_progress: OnProgress) -> None:
        raise error

    ends.start(jobs, job)
    qtbot.waitUntil(lambda: bool(ends.seen))
    assert ends.seen == [("failed", error)]


def test_stop_ends_the_job_at_its_next_report(qtbot: QtBot) -> None:
    jobs, ends, went_on = Jobs(), Ends(), []
    reported, stopped = threading.Event(), threading.Event()

    def job(on_progress: OnProgress) -> None:
        on_progress(Progress(1, 10, "Reading posts."))
        reported.set()
        stopped.wait(60)
        on_progress(Progress(2, 10, "Reading posts."))
        went_on.append(True)

    ends.start(jobs, job)
    assert reported.wait(60)
    jobs.stop()
    stopped.set()
    qtbot.waitUntil(lambda: bool(ends.seen))
    assert ends.seen == ["cancelled"]
    assert went_on == []


def test_reports_come_at_most_ten_times_a_second(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter([tick / 100 for tick in range(100, 200)])
    monkeypatch.setattr("ui.worker.monotonic", lambda: next(clock))
    jobs, ends = Jobs(), Ends()

    def job(on_progress: OnProgress) -> None:
        for done in range(100):
            on_progress(Progress(done, 100, ""))

    ends.start(jobs, job)
    qtbot.waitUntil(lambda: bool(ends.seen))
    assert 9 <= len(ends.progress) <= 10


def test_only_one_job_at_a_time(qtbot: QtBot) -> None:
    jobs, ends, go = Jobs(), Ends(), threading.Event()
    ends.start(jobs, lambda on_progress: go.wait(60))
    with pytest.raises(RuntimeError):
        ends.start(jobs, lambda on_progress: None)
    go.set()
    jobs.wait()
    assert not jobs.busy


def test_another_job_may_be_started_by_what_follows_the_first(qtbot: QtBot) -> None:
    jobs, ends = Jobs(), Ends()

    def follow(result: object) -> None:
        ends.start(jobs, lambda on_progress: "second")

    jobs.start(
        lambda on_progress: "first",
        on_done=follow,
        on_failed=ends.failed,
        on_cancelled=ends.cancelled,
    )
    qtbot.waitUntil(lambda: bool(ends.seen))
    assert ends.seen == [("done", "second")]


def test_waiting_and_stopping_without_a_job_do_nothing(qtbot: QtBot) -> None:
    jobs = Jobs()
    jobs.stop()
    jobs.wait()
    assert not jobs.busy


@pytest.mark.parametrize("ending", ["succeeded", "failed", "cancelled"])
def test_a_worker_ends_with_exactly_one_signal(ending: str, qtbot: QtBot) -> None:
    def job(on_progress: OnProgress) -> str:
        on_progress(Progress(1, 2, ""))
        if ending == "failed":
            raise EmptyExport("made-up.zip")
        if ending == "cancelled":
            raise Cancelled
        return "read"

    worker, seen = Worker(job), []
    worker.succeeded.connect(lambda result: seen.append("succeeded"))
    worker.failed.connect(lambda error: seen.append("failed"))
    worker.cancelled.connect(lambda: seen.append("cancelled"))
    worker.progressed.connect(lambda progress: seen.append("progressed"))
    worker.run()
    assert seen == ["progressed", ending]


def test_a_worker_that_was_asked_to_stop_does(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker = Worker(lambda on_progress: on_progress(Progress(1, 2, "")))
    monkeypatch.setattr(worker, "isInterruptionRequested", lambda: True)
    with qtbot.waitSignal(worker.cancelled):
        worker.run()


def test_progress_without_anybody_to_tell_is_fine(qtbot: QtBot) -> None:
    jobs, ends = Jobs(), Ends()
    jobs.start(
        lambda on_progress: on_progress(Progress(1, 2, "")),
        on_done=ends.done,
        on_failed=ends.failed,
        on_cancelled=ends.cancelled,
    )
    qtbot.waitUntil(lambda: bool(ends.seen))
    assert ends.seen == [("done", None)]

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.jobs import OnProgress, Progress
from desktop_app.review import Review
from tests.ui.conftest import Show
from tests.ui.pages.desk import TODAY, Told, desk_of
from ui.page import Desk
from ui.worker import Jobs


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def desk(qapp: QApplication, told: Told) -> Iterator[Desk]:
    review, jobs = Review.this_sitting(TODAY), Jobs()
    yield desk_of(review, jobs, told)
    jobs.stop()
    jobs.wait()
    review.close()


@pytest.fixture
def page(show: Show) -> QWidget:
    made = QWidget()
    show(made)
    return made


def fail(_on_progress: OnProgress) -> int:
    raise ValueError


def endless(on_progress: OnProgress) -> int:
    while True:
        on_progress(Progress(1, 2, "Reading posts."))
        threading.Event().wait(0.01)


def test_a_page_hears_how_its_job_ends(desk: Desk, told: Told, page: QWidget, qtbot: QtBot) -> None:
    heard: list[int] = []
    assert desk.run(page, lambda _: 7, on_done=heard.append)
    qtbot.waitUntil(lambda: not desk.jobs.busy)
    assert heard == [7]
    assert desk.run(page, fail, on_done=heard.append)
    qtbot.waitUntil(lambda: not desk.jobs.busy)
    assert [type(error) for error in told.errors] == [ValueError]


def test_a_page_hears_of_progress_and_that_it_was_stopped(
    desk: Desk, page: QWidget, qtbot: QtBot
) -> None:
    heard: list[object] = []
    desk.run(
        page,
        endless,
        on_done=heard.append,
        on_cancelled=lambda: heard.append("stopped"),
        on_progress=heard.append,
    )
    qtbot.waitUntil(lambda: bool(heard))
    desk.jobs.stop()
    qtbot.waitUntil(lambda: not desk.jobs.busy)
    assert heard[0] == Progress(1, 2, "Reading posts.")
    assert heard[-1] == "stopped"


def test_a_failure_can_be_taken_by_the_page(
    desk: Desk, told: Told, page: QWidget, qtbot: QtBot
) -> None:
    errors: list[BaseException] = []
    heard: list[int] = []
    desk.run(page, fail, on_done=heard.append, on_failed=errors.append)
    qtbot.waitUntil(lambda: not desk.jobs.busy)
    assert isinstance(errors[0], ValueError)
    assert told.errors == []


def test_a_page_that_was_let_go_hears_nothing(
    desk: Desk, told: Told, page: QWidget, qtbot: QtBot
) -> None:
    heard: list[int] = []
    late: list[int] = []
    desk.run(page, lambda _: 7, on_done=heard.append, on_late=late.append)
    page.setParent(None)
    qtbot.waitUntil(lambda: not desk.jobs.busy)
    assert (heard, late) == ([], [7])
    for job in (fail, lambda _: 8):
        desk.run(page, job, on_done=heard.append)
        qtbot.waitUntil(lambda: not desk.jobs.busy)
    desk.run(page, endless, on_done=heard.append, on_cancelled=lambda: heard.append(9))
    desk.jobs.stop()
    qtbot.waitUntil(lambda: not desk.jobs.busy)
    assert heard == []
    assert told.errors == []


def test_only_one_job_runs_and_the_second_is_told_so(
    desk: Desk, told: Told, page: QWidget, qtbot: QtBot
) -> None:
    heard: list[int] = []
    assert desk.run(page, endless, on_done=heard.append)
    assert not desk.run(page, lambda _: 7, on_done=heard.append)
    assert "Something else is still being done" in str(told.errors[0])
    desk.jobs.stop()
    qtbot.waitUntil(lambda: not desk.jobs.busy)
    assert heard == []

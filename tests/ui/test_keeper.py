import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from checks.checklist import Checklist
from desktop_app.errors import DamagedReview
from desktop_app.review import Review
from tests.ui.fakes import FakeReview
from ui.keeper import Keeper, open_ready
from ui.worker import Jobs


@pytest.fixture
def jobs(qtbot: QtBot) -> Jobs:
    return Jobs()


@pytest.fixture
def keeper(jobs: Jobs) -> Keeper:
    return Keeper(jobs)


def open_in(keeper: Keeper) -> Review | None:
    return keeper.review


def is_closed(review: FakeReview) -> bool:
    return review.closed


def test_taking_another_review_closes_the_one_before(keeper: Keeper) -> None:
    first, second = FakeReview(), FakeReview()
    keeper.take(first)
    keeper.take(first)
    assert not is_closed(first)
    keeper.take(second)
    assert is_closed(first)
    assert keeper.review is second


def test_a_review_in_memory_stays_there(keeper: Keeper, qtbot: QtBot) -> None:
    review = FakeReview()
    keeper.take(review)
    assert not keeper.seal()
    assert keeper.review is review
    with qtbot.waitSignal(keeper.opened):
        keeper.unseal("")


def test_a_review_on_disk_is_closed_and_opened_by_its_passphrase(
    keeper: Keeper, qtbot: QtBot
) -> None:
    review = FakeReview(Path("mine.secret"))
    keeper.take(review)
    assert keeper.seal()
    assert is_closed(review)
    assert open_in(keeper) is None
    with qtbot.waitSignal(keeper.refused) as told:
        keeper.unseal("a wrong one")
    assert told.args == ["That passphrase does not open this review. Nothing was changed."]
    with qtbot.waitSignal(keeper.opened):
        keeper.unseal("a long one")
    assert keeper.review is not None
    assert keeper.review is not review


def test_a_failure_nobody_foresaw_is_said_without_its_words(
    keeper: Keeper, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(path: Path, passphrase: str | None = None) -> FakeReview:
        raise ValueError("Marnie Thistlewood")

    monkeypatch.setattr(FakeReview, "open", broken)
    keeper.take(FakeReview(Path("mine.secret")))
    keeper.seal()
    with qtbot.waitSignal(keeper.refused) as told:
        keeper.unseal("x")
    assert told.args == ["The review could not be opened. Try once more."]


def test_sealing_waits_for_the_job_that_uses_the_review(
    keeper: Keeper, jobs: Jobs, qtbot: QtBot
) -> None:
    go = threading.Event()
    review = FakeReview(Path("mine.secret"))
    keeper.take(review)
    jobs.start(
        lambda on_progress: go.wait(60),
        on_done=lambda result: None,
        on_failed=lambda error: None,
        on_cancelled=lambda: None,
    )
    assert keeper.seal()
    assert not is_closed(review)
    with qtbot.waitSignal(keeper.refused):
        keeper.unseal("a long one")
    with qtbot.waitSignal(jobs.idle):
        go.set()
    assert is_closed(review)


def test_sealing_twice_or_with_nothing_open_does_nothing(keeper: Keeper) -> None:
    assert not keeper.seal()
    keeper.take(FakeReview(Path("mine.keyring")))
    assert not keeper.seal()
    assert not keeper.seal()


def test_closing_and_wiping_leave_nothing_open(keeper: Keeper) -> None:
    keeper.close()
    keeper.wipe()
    first, second = FakeReview(), FakeReview()
    keeper.take(first)
    keeper.close()
    assert is_closed(first)
    keeper.take(second)
    keeper.wipe()
    assert second.wiped
    assert keeper.review is None


def test_a_review_whose_checklist_cannot_be_made_is_closed_again() -> None:
    class Broken(FakeReview):
        def checklist(self) -> Checklist:
            raise DamagedReview

    review = Broken()
    with pytest.raises(DamagedReview):
        open_ready(lambda: review)
    assert is_closed(review)

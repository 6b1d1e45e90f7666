"""A review in memory and a desk for each test of a page."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.review import Review
from tests.ui.pages.desk import TODAY, Told, desk_of
from ui.page import Desk
from ui.worker import Jobs


@pytest.fixture
def review() -> Iterator[Review]:
    made = Review.this_sitting(TODAY)
    yield made
    made.close()


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def desk(qapp: QApplication, review: Review, told: Told) -> Iterator[Desk]:
    jobs = Jobs()
    yield desk_of(review, jobs, told)
    jobs.stop()
    jobs.wait()

"""A review in memory whose exports are read in this process, which is quicker."""

from collections.abc import Iterator
from datetime import date

import pytest

from checks.model import About
from desktop_app.reading import read_here
from desktop_app.review import Review, importing


@pytest.fixture
def read_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "read_job", read_here)


@pytest.fixture
def review(read_in_this_process: None, about: About) -> Iterator[Review]:
    review = Review.this_sitting(date(2026, 11, 24))
    review.tell(about)
    yield review
    review.close()

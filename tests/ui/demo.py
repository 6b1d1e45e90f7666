"""The made-up person's review, read once for all tests of the window."""

from pathlib import Path

import pytest

from desktop_app import sample
from desktop_app.reading import read_here
from desktop_app.review import Review, importing
from desktop_app.sample import person

_PLATFORMS = ("facebook", "instagram", "whatsapp", "x")


def read(folder: Path) -> Review:
    """A review in memory with some downloads of the demo, read in this process."""
    review = Review.this_sitting(person.TODAY)
    review.tell(person.ABOUT)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(importing, "read_job", read_here)
        for path in (path for each in _PLATFORMS for path in sample.write(folder, each)):
            review.add_export(
                [path],
                messages=True,
                pupils=person.PUPILS,
                recent_pupils=person.RECENT_PUPILS,
            )
    return review


def put_back(review: Review) -> None:
    """Forget what a test said in it."""
    review.undo(review.item_ids())
    for given in review.answered():
        review.take_back(given.platform, given.account, given.question.id)
    for topic in review.included:
        review.include(topic, on=False)
    review.begin("", "")

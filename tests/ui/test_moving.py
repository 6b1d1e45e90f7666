from pathlib import Path

import pytest

from checks.model import Topic
from desktop_app.errors import CannotSave
from desktop_app.review import Review, Use
from desktop_app.sample import person
from ui.moving import keep

SECRET = "four short words here"


def told() -> Review:
    review = Review.this_sitting(person.TODAY)
    review.begin("rather_not", "mine")
    review.tell(person.ABOUT)
    review.set_usage("flickr", Use.USED)
    review.include(Topic.POLITICAL_ALLEGIANCE, on=True)
    question = review.open_questions("flickr")[0].question
    review.answer("flickr", "", question.id, question.options[0].value)
    return review


def test_everything_that_was_said_is_taken_along(tmp_path: Path) -> None:
    old, place = told(), tmp_path / "mine.keepclear"
    keep(old, place, SECRET).close()
    new = Review.open(place, SECRET)
    assert new.about == old.about
    assert new.beginnings == old.beginnings
    assert new.included == old.included
    assert new.usage() == old.usage()
    assert new.policy == old.policy
    given = [(each.question.id, each.value) for each in old.answered()]
    assert [(each.question.id, each.value) for each in new.answered()] == given
    for review in (old, new):
        review.close()


def test_a_failure_leaves_no_file_and_the_old_review(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, place = told(), tmp_path / "mine.keepclear"

    def fail(review: Review, *given: object) -> None:
        raise CannotSave("mine.keepclear", "the disk is full")

    monkeypatch.setattr(Review, "use_policy", fail)
    with pytest.raises(CannotSave):
        keep(old, place, SECRET)
    assert list(tmp_path.glob("mine*")) == []
    assert old.about == person.ABOUT
    old.close()

from collections.abc import Iterator

import pytest

from checks.checklist import Choice
from checks.model import About, Workplace
from desktop_app.review import Review, Use
from tests.ui.pages.desk import TODAY
from ui.next_step import has_begun, next_step


@pytest.fixture
def review() -> Iterator[Review]:
    made = Review.this_sitting(TODAY)
    yield made
    made.close()


def answer(review: Review, platform: str, *, best: bool) -> None:
    for each in review.open_questions(platform):
        good = each.question.best[:1] or (each.question.options[0].value,)
        worst = each.question.options[-1].value
        review.answer(platform, each.account, each.id, good[0] if best else worst)


def test_a_review_begins_with_the_first_thing_said(review: Review) -> None:
    assert not has_begun(review)
    review.begin("", "mine")
    assert has_begun(review)


def test_an_answer_or_a_name_is_a_beginning(review: Review) -> None:
    review.tell(About(name="Robin"))
    assert has_begun(review)
    review.tell(About())
    assert not has_begun(review)
    review.set_usage("bebo", Use.USED)
    answer(review, "bebo", best=True)
    assert has_begun(review)


def test_each_step_leads_to_the_next(review: Review) -> None:
    step = next_step(review)
    assert step is not None
    assert step.page == "before_you_begin"
    review.begin("no", "mine")
    assert (step := next_step(review)) is not None
    assert step.page == "about_you"
    review.tell(About(name="Robin Tarrant", workplaces=(Workplace("Alder Hill Primary"),)))
    assert (step := next_step(review)) is not None
    assert step.page == "accounts"
    review.set_usage("bebo", Use.USED)
    assert (step := next_step(review)) is not None
    assert (step.page, step.subject, step.title) == ("account", "bebo", "Look at Bebo")
    answer(review, "bebo", best=True)
    assert next_step(review) is None


def test_what_was_found_comes_before_further_accounts(review: Review) -> None:
    review.begin("no", "mine")
    review.tell(About(name="Robin Tarrant", workplaces=(Workplace("Alder Hill Primary"),)))
    review.set_usage("facebook", Use.USE)
    question = next(
        each
        for each in review.open_questions("facebook")
        if each.question.setting == "contact_list_audience"
    )
    review.answer("facebook", question.account, question.id, "public")
    items = review.item_ids()
    assert items
    step = next_step(review)
    assert step is not None
    assert step.page == "results"
    assert step.title == review.item(items[0]).finding.title
    assert step.level is review.item(items[0]).finding.severity
    assert step.words.startswith("Facebook. ")
    review.decide(items, Choice.DONE)
    assert (step := next_step(review)) is not None
    assert step.page == "account"

from collections.abc import Callable
from pathlib import Path

import pytest

from checks.evidence import Kind
from desktop_app.errors import UsageError
from desktop_app.review import Review, Use

Make = Callable[..., Path]


def test_questions_are_answered_and_taken_back(review: Review) -> None:
    review.set_usage("facebook", Use.USE)
    before = review.open_questions("facebook")
    assert before
    assert {each.platform for each in review.open_questions()} >= {"", "facebook"}
    question = next(each for each in before if each.question.setting == "contact_list_audience")
    review.answer("facebook", "", question.id, "public")
    assert question not in review.open_questions("facebook")
    (given,) = review.answered("facebook")
    assert (given.value, given.question) == ("public", question.question)
    assert review.answered("x") == ()
    assert any(item.finding.kind is Kind.SETTING for item in review.checklist().items)
    review.take_back("facebook", "", question.id)
    assert review.open_questions("facebook") == before
    assert review.checklist().items == ()


def test_a_policys_own_question_of_concern_is_a_finding(review: Review) -> None:
    asked = next(
        question
        for clause in review.policy.clauses
        for question in clause.questions
        if any(option.concern for option in question.options)
    )
    worry = next(option.value for option in asked.options if option.concern)
    fine = next(option.value for option in asked.options if not option.concern)
    review.answer("", "", asked.id, worry)
    assert [item.finding.kind for item in review.checklist().items] == [Kind.ANSWER]
    review.answer("", "", asked.id, fine)
    assert review.checklist().items == ()


@pytest.mark.parametrize(
    ("platform", "question", "value", "said"),
    [
        ("nowhere", "q", "v", "is not a platform"),
        ("facebook", "nothing", "v", "There is no question “nothing” about facebook"),
        ("", "nothing", "v", "about the policy"),
        ("facebook", "contact_list_audience", "v", "is no answer to"),
    ],
)
def test_an_answer_that_fits_no_question_is_refused(
    review: Review, platform: str, question: str, value: str, said: str
) -> None:
    with pytest.raises(UsageError, match=said):
        review.answer(platform, "", question, value)


def test_an_answer_without_account_belongs_to_the_only_imported_one(
    review: Review, make_zip: Make
) -> None:
    review.answer("facebook", "", "contact_list_audience", "public")
    review.add_export([make_zip()])
    (given,) = review.answered("facebook")
    assert given.account == "Robin Tarrant"
    accounts = {item.finding.account for item in review.checklist().items}
    assert accounts == {"Robin Tarrant"}

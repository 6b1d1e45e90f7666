import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.review import Review, Use
from tests.ui.conftest import Show, settle
from tests.ui.pages.desk import Told, listen, press, put_up, words_of
from ui.page import Desk
from ui.pages.questions import QuestionsPage
from ui.widgets.choice import Choice
from ui.widgets.steps import Steps

PLATFORM = "facebook"


@pytest.fixture
def page(desk: Desk, review: Review, told: Told, show: Show) -> QuestionsPage:
    review.set_usage(PLATFORM, Use.USE)
    made = QuestionsPage(desk)
    listen(made, told)
    put_up(made, show, PLATFORM)
    return made


def choose(page: QuestionsPage, place: int) -> Choice:
    rows = [row for row in page.findChildren(Choice) if row.isVisible()]
    QTest.mouseClick(rows[place], Qt.MouseButton.LeftButton)
    settle()
    return rows[place]


def chosen(page: QuestionsPage) -> list[str]:
    return [row.text() for row in page.findChildren(Choice) if row.isVisible() and row.isChecked()]


def test_it_asks_the_weightiest_question_first_and_says_why(
    page: QuestionsPage, review: Review
) -> None:
    first = review.open_questions(PLATFORM)[0].question
    said = words_of(page)
    assert page.heading().words == first.prompt
    assert first.weight == "high"
    assert first.why in said
    assert "On Facebook, usually under" in said
    assert "The path may have changed" in said
    assert review.policy.clause_for(first)
    assert f"section {review.policy.clause_for(first)}" in said
    assert "Question 1 of" in said
    assert next(iter(page.findChildren(Steps))).accessibleName().startswith("0 of")


def test_only_the_most_careful_answer_of_several_is_marked(page: QuestionsPage) -> None:
    hints = [row.accessibleDescription() for row in page.findChildren(Choice)]
    assert hints.count("The most careful answer") == 1


def test_nothing_is_saved_without_an_answer(page: QuestionsPage, review: Review) -> None:
    press(page, "Continue")
    assert "Choose an answer, or skip this question for now." in words_of(page)
    assert review.answered() == ()
    choose(page, 0)
    assert "Choose an answer" not in words_of(page)


def test_continue_saves_and_goes_on(page: QuestionsPage, review: Review, told: Told) -> None:
    first, second = (each.question for each in review.open_questions(PLATFORM)[:2])
    choose(page, 1)
    press(page, "Continue")
    (given,) = review.answered(PLATFORM)
    assert (given.question.id, given.value) == (first.id, first.options[1].value)
    assert page.heading().words == second.prompt
    assert page.heading().hasFocus()
    assert told.counts == 1


def test_enter_continues(page: QuestionsPage, review: Review) -> None:
    QTest.keyClick(choose(page, 0), Qt.Key.Key_Return)
    assert len(review.answered(PLATFORM)) == 1


def test_back_loses_no_answer(page: QuestionsPage) -> None:
    choose(page, 0)
    saved = chosen(page)
    press(page, "Continue")
    choose(page, 1)
    picked = chosen(page)
    press(page, "Back")
    assert chosen(page) == saved
    press(page, "Continue")
    assert chosen(page) == picked


def test_back_from_the_first_question_leaves(page: QuestionsPage, told: Told) -> None:
    press(page, "Back")
    assert told.back == 1


def test_what_is_skipped_stays_open(page: QuestionsPage, review: Review) -> None:
    asked = page.heading().words
    press(page, "Skip for now")
    assert page.heading().words != asked
    assert asked in [each.prompt for each in review.open_questions(PLATFORM)]


def test_after_the_weighty_part_one_can_stop_or_go_on(
    page: QuestionsPage, review: Review, told: Told
) -> None:
    weights = [each.question.weight for each in review.open_questions(PLATFORM)]
    for _ in range(weights.count("high")):
        press(page, "Skip for now")
    assert page.heading().words == "That was the part that matters most"
    assert f"{len(weights) - weights.count('high')} questions" in words_of(page)
    press(page, "Back to Accounts")
    assert told.finished == 1
    press(page, "Go on")
    assert f"Question 1 of {weights.count('medium')}" in words_of(page)
    press(page, "Back")
    assert f"Question {weights.count('high')} of" in words_of(page)


def test_at_the_end_it_says_what_is_open(
    desk: Desk, review: Review, told: Told, show: Show
) -> None:
    page = QuestionsPage(desk)
    listen(page, told)
    put_up(page, show)
    total = len(review.open_questions(""))
    choose(page, 0)
    press(page, "Continue")
    while page.heading().words != "Your answers about your school’s policy":
        going = "Go on" if "That was the part" in page.heading().words else "Skip for now"
        press(page, going)
    assert f"{total - 1} questions are still open." in words_of(page)
    assert "They count as not checked, never as clear." in words_of(page)
    press(page, "See results so far")
    assert told.asked == [("results", "")]
    press(page, "Answer them now")
    assert "Question 1 of" in words_of(page)


def test_an_answer_can_be_changed(page: QuestionsPage, review: Review) -> None:
    choose(page, 0)
    press(page, "Continue")
    press(page, "Your answers (1)")
    (given,) = review.answered(PLATFORM)
    assert given.question.prompt in words_of(page)
    press(page, f"Change: {given.question.prompt}")
    assert page.heading().words == given.question.prompt
    choose(page, 1)
    press(page, "Continue")
    (changed,) = review.answered(PLATFORM)
    assert changed.value == given.question.options[1].value
    assert page.heading().words == "Your answers about Facebook"


def test_an_answer_can_be_taken_back(page: QuestionsPage, review: Review, told: Told) -> None:
    choose(page, 0)
    press(page, "Continue")
    prompt = review.answered(PLATFORM)[0].question.prompt
    press(page, "Your answers (1)")
    press(page, f"Change: {prompt}")
    press(page, "Back")
    press(page, f"Change: {prompt}")
    press(page, "Take this answer back")
    assert review.answered(PLATFORM) == ()
    assert told.counts == 2


def test_what_is_known_is_not_asked_again(page: QuestionsPage, review: Review) -> None:
    first = page.heading().words
    choose(page, 0)
    press(page, "Continue")
    page.open(PLATFORM)
    page.refresh()
    assert page.heading().words != first


def test_the_policys_own_questions_show_their_clause(
    desk: Desk, review: Review, show: Show
) -> None:
    page = QuestionsPage(desk)
    put_up(page, show)
    asked = next(
        each for each in review.open_questions("") if each.prompt == page.heading().words
    ).question
    clause = next(each for each in review.policy.clauses if asked in each.questions)
    assert clause.text in words_of(page)


def test_a_platform_without_questions_says_so(desk: Desk, review: Review, show: Show) -> None:
    page = QuestionsPage(desk)
    put_up(page, show, "facebook")
    assert "There is nothing to ask here." in words_of(page)


def test_when_all_is_answered_it_says_so(desk: Desk, review: Review, show: Show) -> None:
    review.set_usage("forum", Use.USE)
    for asked in review.open_questions("forum"):
        value = asked.question.options[0].value
        review.answer(asked.platform, asked.account, asked.question.id, value)
    page = QuestionsPage(desk)
    put_up(page, show, "forum")
    assert "Every question is answered" in words_of(page)

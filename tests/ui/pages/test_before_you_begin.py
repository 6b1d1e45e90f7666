import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from checks.model import About, Topic
from desktop_app.errors import NoKeyring, WrongPassphrase
from desktop_app.review import Review, Use
from tests.ui.conftest import Show, settle
from tests.ui.pages.desk import Told, desk_of, listen, press, put_up, words_of
from ui.page import Desk
from ui.pages.before_you_begin import BeforeYouBeginPage
from ui.widgets.keep_form import KeepForm

SECRET = "four short words here"


@pytest.fixture
def page(desk: Desk, told: Told, show: Show) -> BeforeYouBeginPage:
    made = BeforeYouBeginPage(desk)
    listen(made, told)
    put_up(made, show)
    return made


def choose(page: BeforeYouBeginPage, value: str) -> None:
    choices = page.form.choices if page.form is not None else page.choices
    assert choices is not None
    for row in choices.rows:
        row.click()
        if choices.value == value:
            break
    assert choices.value == value
    settle()


def go_on(page: BeforeYouBeginPage, qtbot: QtBot, desk: Desk) -> None:
    press(page, "Continue")
    qtbot.waitUntil(lambda: not desk.jobs.busy)
    settle()


def at_the_last_question(page: BeforeYouBeginPage, qtbot: QtBot, desk: Desk) -> KeepForm:
    for value in ("no", "mine"):
        choose(page, value)
        go_on(page, qtbot, desk)
    assert page.form is not None
    return page.form


def test_every_answer_is_kept_as_it_is_given(
    page: BeforeYouBeginPage, review: Review, qtbot: QtBot, desk: Desk
) -> None:
    assert "Question 1 of 3" in words_of(page)
    choose(page, "rather_not")
    assert review.beginnings.complaint == "rather_not"
    go_on(page, qtbot, desk)
    assert "Whose computer is this?" in words_of(page)
    choose(page, "school")
    assert (review.beginnings.complaint, review.beginnings.computer) == ("rather_not", "school")


def test_an_answer_is_needed_to_go_on(page: BeforeYouBeginPage, qtbot: QtBot, desk: Desk) -> None:
    go_on(page, qtbot, desk)
    assert "Choose one of the answers" in words_of(page)
    assert "Question 1 of 3" in words_of(page)


def test_back_goes_to_the_question_before_and_then_to_the_start(
    page: BeforeYouBeginPage, told: Told, qtbot: QtBot, desk: Desk
) -> None:
    choose(page, "no")
    go_on(page, qtbot, desk)
    press(page, "Back")
    assert page.choices is not None
    assert page.choices.value == "no"
    press(page, "Back")
    assert told.back == 1


def test_a_yes_shows_who_to_talk_to(page: BeforeYouBeginPage) -> None:
    assert "Your union" not in words_of(page)
    choose(page, "yes")
    assert "Your union" in words_of(page)
    press(page, "Fold this away")
    assert "Your union" not in words_of(page)


def test_notes_carry_their_source_their_day_and_what_they_are_not(
    page: BeforeYouBeginPage, review: Review
) -> None:
    assert words_of(page).count("Not legal advice") == 1
    press(page, "Show 6 more notes")
    said = words_of(page)
    for note in review.policy.before_you_begin:
        assert note.text in said
        assert note.source.rstrip(".") in said
    assert said.count("Not legal advice") == len(review.policy.before_you_begin)
    assert "Last checked on 22 November 2026" in said


def test_a_school_computer_is_advised_to_keep_nothing(
    page: BeforeYouBeginPage, qtbot: QtBot, desk: Desk
) -> None:
    choose(page, "no")
    go_on(page, qtbot, desk)
    assert "Is this a school laptop?" in words_of(page)
    choose(page, "school")
    go_on(page, qtbot, desk)
    assert "safest answer on a computer like this" in words_of(page)


def test_a_folder_that_others_see_is_warned_of(
    page: BeforeYouBeginPage, qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop_app import paths

    monkeypatch.setattr(paths, "warning_about", lambda path: "OneDrive copies this folder.")
    at_the_last_question(page, qtbot, desk)
    assert "OneDrive copies this folder." in words_of(page)


def test_a_sitting_goes_on_without_a_file(
    page: BeforeYouBeginPage, told: Told, qtbot: QtBot, desk: Desk
) -> None:
    at_the_last_question(page, qtbot, desk)
    go_on(page, qtbot, desk)
    assert "Choose one of the answers" in words_of(page)
    choose(page, "sitting")
    go_on(page, qtbot, desk)
    assert told.asked == [("about_you", "")]
    assert told.reviews == []
    assert not Review.usual_place().exists()


def test_a_kept_review_takes_over_what_was_said(
    page: BeforeYouBeginPage, told: Told, qtbot: QtBot, desk: Desk, review: Review
) -> None:
    review.tell(About(name="Robin Tarrant"))
    review.set_usage("flickr", Use.USED)
    review.include(Topic.POLITICAL_ALLEGIANCE, on=True)
    question = review.open_questions("flickr")[0].question
    review.answer("flickr", "", question.id, question.options[0].value)
    form = at_the_last_question(page, qtbot, desk)
    choose(page, "passphrase")
    form.first.write("short")
    go_on(page, qtbot, desk)
    assert "too short" in form.first.complaint
    form.first.write(SECRET)
    form.second.write("something else again")
    go_on(page, qtbot, desk)
    assert "not the same" in form.second.complaint
    form.second.write(SECRET)
    press(page, "Continue")
    qtbot.waitUntil(lambda: bool(told.reviews))
    kept = told.reviews[0]
    assert kept.path == Review.usual_place()
    assert kept.about.name == "Robin Tarrant"
    assert kept.beginnings == review.beginnings
    assert kept.usage()["flickr"] is Use.USED
    assert kept.included == frozenset({Topic.POLITICAL_ALLEGIANCE})
    assert [each.question.id for each in kept.answered("flickr")] == [question.id]
    assert told.asked == [("about_you", "")]
    kept.close()
    with pytest.raises(WrongPassphrase):
        Review.open(Review.usual_place(), "another one")


def test_a_keyring_that_fails_is_said_and_not_offered_again(
    page: BeforeYouBeginPage,
    told: Told,
    qtbot: QtBot,
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Review, "can_use_keyring", staticmethod(lambda: True))
    form = at_the_last_question(page, qtbot, desk)
    assert len(form.choices.rows) == 3
    choose(page, "keyring")
    press(page, "Continue")
    qtbot.waitUntil(lambda: bool(told.errors))
    assert isinstance(told.errors[0], NoKeyring)
    assert page.form is not None
    assert len(page.form.choices.rows) == 2
    assert not Review.usual_place().exists()


def test_what_cannot_be_taken_over_leaves_no_file(
    page: BeforeYouBeginPage,
    told: Told,
    qtbot: QtBot,
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    form = at_the_last_question(page, qtbot, desk)
    choose(page, "passphrase")
    form.first.write(SECRET)
    form.second.write(SECRET)

    def fail(review: Review, about: About) -> None:
        raise OSError("no space")

    monkeypatch.setattr(Review, "tell", fail)
    press(page, "Continue")
    qtbot.waitUntil(lambda: bool(told.errors))
    assert isinstance(told.errors[0], OSError)
    assert not Review.usual_place().exists()
    assert page.continue_button.isEnabled()


def test_one_account_leads_to_the_accounts(
    page: BeforeYouBeginPage, told: Told, qtbot: QtBot, desk: Desk
) -> None:
    page.open("one")
    page.refresh()
    at_the_last_question(page, qtbot, desk)
    choose(page, "sitting")
    go_on(page, qtbot, desk)
    assert told.asked == [("accounts", "")]


def test_a_guided_session_is_not_asked_what_to_keep(
    page: BeforeYouBeginPage, told: Told, qtbot: QtBot, desk: Desk
) -> None:
    page.open("guided")
    page.refresh()
    settle()
    assert "Question 1 of 2" in words_of(page)
    for value in ("no", "mine"):
        choose(page, value)
        go_on(page, qtbot, desk)
    assert told.asked == [("about_you", "")]


def test_a_kept_review_is_not_asked_again(told: Told, desk: Desk, show: Show) -> None:
    kept = Review.create(Review.usual_place(), SECRET)
    page = BeforeYouBeginPage(desk_of(kept, desk.jobs, told))
    put_up(page, show)
    assert "Question 1 of 2" in words_of(page)
    kept.close()


def test_it_works_by_keyboard_alone(page: BeforeYouBeginPage, review: Review) -> None:
    assert page.choices is not None
    first = page.choices.rows[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert review.beginnings.complaint == "no"
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert review.beginnings.complaint == "yes"
    QTest.keyClick(page.continue_button, Qt.Key.Key_Return)
    settle()
    assert "Whose computer is this?" in words_of(page)

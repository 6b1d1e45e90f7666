import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from desktop_app.review import Review, Use
from tests.ui.conftest import Show, settle
from tests.ui.pages.desk import Told, listen, press, put_up, words_of
from ui.page import Desk
from ui.pages.account import AccountPage


@pytest.fixture
def page(desk: Desk, told: Told) -> AccountPage:
    made = AccountPage(desk)
    listen(made, told)
    return made


def button(page: AccountPage, words: str) -> QAbstractButton:
    return next(
        each
        for each in page.findChildren(QAbstractButton)
        if each.isVisible() and each.text() == words
    )


def test_how_to_get_the_download_is_said_with_its_day(page: AccountPage, show: Show) -> None:
    put_up(page, show, "facebook")
    said = words_of(page)
    assert page.heading().words == "Facebook"
    assert page.title == "Account"
    assert "Open Settings & privacy" in said
    assert "Choose the form “JSON”." in said
    assert "Last checked on 22 November 2026. The path may have changed." in said


def test_the_download_is_brought_on_another_page(page: AccountPage, show: Show, told: Told) -> None:
    put_up(page, show, "facebook")
    press(page, "Add your download")
    assert told.asked == [("gather", "facebook")]


def test_the_address_is_opened_or_copied_only_when_asked(
    page: AccountPage, show: Show, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(QUrl(url).toString())
    )
    put_up(page, show, "facebook")
    assert opened == []
    press(page, "Open the page that makes it")
    press(page, "Copy its address")
    assert opened == told.copied
    assert opened[0].startswith("https://accountscenter.facebook.com/")


def test_use_is_said_first_and_questions_follow(
    page: AccountPage, show: Show, told: Told, review: Review
) -> None:
    put_up(page, show, "facebook")
    assert "Say first whether you have an account there." in words_of(page)
    assert not button(page, "Answer the questions").isEnabled()
    assert page.choices is not None
    QTest.mouseClick(page.choices.rows[0], Qt.MouseButton.LeftButton)
    settle()
    assert review.usage()["facebook"] is Use.USE
    assert page.choices.rows[0].hasFocus()
    assert told.counts == 1
    press(page, "Answer the questions")
    assert told.asked == [("questions", "facebook")]


def test_an_account_that_never_was_has_nothing_to_do(page: AccountPage, show: Show) -> None:
    put_up(page, show, "facebook")
    assert page.choices is not None
    QTest.mouseClick(page.choices.rows[2], Qt.MouseButton.LeftButton)
    settle()
    assert "You said that you have no account here." in words_of(page)
    assert "Your download" not in words_of(page)


def test_a_closed_service_is_asked_about_in_the_past(
    page: AccountPage, show: Show, review: Review
) -> None:
    put_up(page, show, "bebo")
    said = words_of(page)
    assert "Did you have an account there?" in said
    assert "The first Bebo ended in 2013" in said
    assert page.choices is not None
    assert [row.accessibleName() for row in page.choices.rows] == [
        "I used to use it",
        "I never had one",
    ]
    press(page, "What is known of a download")
    assert "There is no download." in words_of(page)


def test_answers_can_be_seen_when_none_are_left(
    page: AccountPage, show: Show, told: Told, review: Review
) -> None:
    review.set_usage("bebo", Use.USED)
    questions = review.open_questions("bebo")
    for each in questions[1:]:
        review.answer("bebo", "", each.id, each.question.options[0].value)
    put_up(page, show, "bebo")
    assert "One is left." in words_of(page)
    review.answer("bebo", "", questions[0].id, questions[0].question.options[0].value)
    page.refresh()
    settle()
    assert "There are none left." in words_of(page)
    press(page, "See your answers")
    assert told.asked == [("questions", "bebo")]
    press(page, "Back to your accounts")
    assert told.back == 1


def test_an_unknown_platform_is_a_mistake_of_ours(page: AccountPage) -> None:
    page.open("no such platform")
    with pytest.raises(KeyError):
        page.refresh()

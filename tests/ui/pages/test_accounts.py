import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop_app.review import Review, Use
from desktop_app.review.tasks import readable
from desktop_app.sample import person
from tests.ui.conftest import Show, settle
from tests.ui.pages.desk import Told, listen, press, put_up, words_of
from ui.page import Desk
from ui.pages.accounts import AccountsPage
from ui.widgets.marking import Marking
from ui.widgets.task_groups import TaskGroups
from ui.widgets.task_row import TaskRow


@pytest.fixture
def page(desk: Desk, told: Told, show: Show, review: Review) -> AccountsPage:
    """Two platforms in use and one of the past."""
    review.tell(person.ABOUT)
    for name, use in (("facebook", Use.USE), ("x", Use.USE), ("flickr", Use.USED)):
        review.set_usage(name, use)
    made = AccountsPage(desk)
    listen(made, told)
    put_up(made, show)
    return made


def groups_of(page: AccountsPage) -> TaskGroups:
    return next(each for each in page.findChildren(TaskGroups) if each.isVisible())


def marking_of(page: AccountsPage) -> Marking:
    return next(each for each in page.findChildren(Marking) if each.isVisible())


def rows_of(page: AccountsPage) -> dict[str, TaskRow]:
    return groups_of(page).rows


def column(row: TaskRow) -> int:
    return row.mapTo(row.window(), row.rect().topLeft()).x()


def test_every_platform_stands_in_one_of_three_groups(page: AccountsPage, review: Review) -> None:
    said = words_of(page)
    for heading in ("I use", "I used to use", "Closed services and all others"):
        assert heading in said
    rows = rows_of(page)
    assert set(rows) == {platform.id for platform in review.platforms()}
    assert all(row.isVisible() for row in rows.values())
    left, right = column(rows["facebook"]), column(rows["bebo"])
    assert left == column(rows["flickr"]) < right
    assert rows["facebook"].y() < rows["x"].y()


def test_a_row_says_its_status_in_words(page: AccountsPage) -> None:
    row = rows_of(page)["facebook"]
    assert row.accessibleName() == "Facebook"
    assert row.accessibleDescription().startswith("Not started. ")


def test_how_far_it_is_is_said_in_words(page: AccountsPage) -> None:
    assert "0 of 3 looked at" in words_of(page)


def test_a_row_opens_with_mouse_and_key(page: AccountsPage, told: Told) -> None:
    QTest.mouseClick(rows_of(page)["flickr"], Qt.MouseButton.LeftButton)
    QTest.keyClick(rows_of(page)["x"], Qt.Key.Key_Return)
    assert told.asked == [("account", "flickr"), ("account", "x")]


def test_coming_back_leads_to_the_same_row(page: AccountsPage, review: Review) -> None:
    QTest.mouseClick(rows_of(page)["youtube"], Qt.MouseButton.LeftButton)
    page.refresh()
    settle()
    focus = QApplication.focusWidget()
    assert isinstance(focus, TaskRow)
    assert focus.accessibleName() == "YouTube"
    viewport = page.viewport()
    assert 0 <= focus.mapTo(viewport, focus.rect().topLeft()).y() < viewport.height()


def test_rows_follow_what_is_said_elsewhere(page: AccountsPage, review: Review) -> None:
    before = rows_of(page)["facebook"]
    question = review.open_questions("facebook")[0]
    review.answer("facebook", "", question.id, question.question.options[0].value)
    page.refresh()
    settle()
    after = rows_of(page)["facebook"]
    assert after is before
    assert after.tag.words == "In progress"
    review.set_usage("flickr", Use.NEVER)
    page.refresh()
    settle()
    assert column(rows_of(page)["flickr"]) == column(rows_of(page)["bebo"])
    assert "None marked yet." in words_of(page)


def test_an_account_is_found_by_its_name(page: AccountsPage) -> None:
    QTest.keyClicks(page.search.edit, "FLICK")
    settle()
    assert [name for name, row in rows_of(page).items() if row.isVisible()] == ["flickr"]
    assert "I used to use" in words_of(page)
    assert "Closed services and all others" not in words_of(page)
    page.search.write("no such thing")
    settle()
    assert "There is no account of that name" in words_of(page)
    page.search.write("")
    settle()
    assert all(row.isVisible() for row in rows_of(page).values())


def test_several_are_marked_in_one_list(page: AccountsPage, review: Review, told: Told) -> None:
    press(page, "Say which ones you have")
    marking = marking_of(page)
    can_be_read = [name in readable() for name in marking.rows]
    assert can_be_read == sorted(can_be_read, reverse=True)
    assert set(can_be_read) == {True, False}
    assert marking.rows["facebook"].switch.value == "use"
    part = next(
        each
        for each in marking.rows["reddit"].findChildren(QAbstractButton)
        if each.accessibleName() == "Reddit: I used to"
    )
    QTest.mouseClick(part, Qt.MouseButton.LeftButton)
    assert review.usage()["reddit"] is Use.USED
    assert told.counts == 1
    assert "0 of 4 looked at" in words_of(page)
    page.search.write("mastodon")
    settle()
    shown = [name for name, row in marking.rows.items() if row.isVisible()]
    assert shown == ["mastodon"]
    page.search.write("")
    press(page, "Show them as a list")
    assert column(rows_of(page)["reddit"]) == column(rows_of(page)["flickr"])


def test_a_new_review_begins_with_saying_which(desk: Desk, told: Told, show: Show) -> None:
    page = AccountsPage(desk)
    listen(page, told)
    put_up(page, show)
    assert marking_of(page).rows["facebook"].switch.isVisible()
    assert "None marked yet" in words_of(page)
    assert "Say first who you are" in words_of(page)
    press(page, "Go to About you")
    assert told.asked == [("about_you", "")]


def test_results_and_the_policys_own_questions_are_a_press_away(
    page: AccountsPage, told: Told, review: Review
) -> None:
    assert "Say first who you are" not in words_of(page)
    press(page, "See results so far")
    assert told.finished == 1
    QTest.mouseClick(page.own, Qt.MouseButton.LeftButton)
    assert told.asked == [("questions", "")]
    for each in review.open_questions(""):
        review.answer("", "", each.id, each.question.options[0].value)
    page.refresh()
    assert page.own.tag.words == "Completed"

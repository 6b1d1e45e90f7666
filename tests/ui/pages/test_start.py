from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from checks.model import About
from desktop_app.errors import DamagedReview, WrongPassphrase
from desktop_app.review import Review
from desktop_app.review.beside import kept_here
from tests.ui.conftest import Show
from tests.ui.pages.desk import Told, answer_with, desk_of, listen, press, put_up, words_of
from ui.page import Desk
from ui.pages.start import StartPage
from ui.theme import Theme
from ui.widgets.open_card import OpenCard

SECRET = "four short words here"
OVERLAYS = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def page(desk: Desk, told: Told, show: Show) -> StartPage:
    made = StartPage(desk)
    listen(made, told)
    put_up(made, show)
    return made


@pytest.fixture
def kept_review() -> Path:
    """A review on disk, closed."""
    review = Review.create(Review.usual_place(), SECRET)
    review.tell(About(name="Robin Tarrant"))
    review.close()
    return Review.usual_place()


def test_the_first_visit_says_what_it_does_and_never_does(page: StartPage) -> None:
    assert page.heading().words == "Check your own accounts, in private"
    said = words_of(page)
    for promise in ("It stays on this computer", "You decide", "Stop when you like"):
        assert promise in said
    assert "Ctrl + Shift + H" in said
    assert "0 things sent from this computer" in said


def test_the_figure_is_read_from_the_ledger(
    desk: Desk, told: Told, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop_app.offline import LedgerRow

    rows = (LedgerRow(1, "a.example", "a page", True), LedgerRow(2, "b.example", "a page", False))
    monkeypatch.setattr(Review, "ledger", lambda self: rows)
    page = StartPage(desk)
    put_up(page, show)
    assert "1 thing sent from this computer" in words_of(page)


def test_begin_and_the_other_ways_in(page: StartPage, told: Told) -> None:
    press(page, "Begin")
    assert told.finished == 1
    press(page, "Check one account")
    assert told.asked == [("before_you_begin", "one")]
    press(page, "See it with a made-up person")
    assert told.demos == 1


def test_a_guided_session_asks_for_a_name_and_makes_words_larger(
    page: StartPage, told: Told, look: Theme
) -> None:
    press(page, "Help somebody else with theirs")
    press(page, "Begin the guided session")
    assert told.guided == []
    assert "Write the name" in words_of(page)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "Sam")
    QTest.keyClick(focus, Qt.Key.Key_Return)
    assert told.guided == ["Sam"]
    assert look.scale == 1.25
    assert told.asked == [("before_you_begin", "guided")]


def test_a_kept_review_is_opened_with_its_passphrase(
    kept_review: Path, page: StartPage, told: Told, qtbot: QtBot
) -> None:
    assert page.heading().words == "Welcome back"
    card = page.findChild(OpenCard)
    assert isinstance(card, OpenCard)
    QTest.keyClicks(card.field.edit, "not this one")
    QTest.keyClick(card.field.edit, Qt.Key.Key_Return)
    assert not card.button.isEnabled()
    qtbot.waitUntil(lambda: bool(told.errors))
    assert isinstance(told.errors[0], WrongPassphrase)
    assert card.button.isEnabled()
    assert card.field.edit.hasSelectedText()
    card.field.write(SECRET)
    press(page, "Open my review")
    qtbot.waitUntil(lambda: bool(told.reviews))
    assert told.reviews[0].about.name == "Robin Tarrant"
    told.reviews[0].close()


def test_a_damaged_review_is_said_and_left_as_it_is(
    kept_review: Path, desk: Desk, told: Told, show: Show, qtbot: QtBot
) -> None:
    header = kept_review.with_name(f"{kept_review.name}-header")
    header.write_text("{}", "utf-8")
    before = kept_review.read_bytes()
    page = StartPage(desk)
    put_up(page, show)
    press(page, "Open my review")
    qtbot.waitUntil(lambda: bool(told.errors))
    assert isinstance(told.errors[0], DamagedReview)
    assert kept_review.read_bytes() == before


def test_another_review_can_be_chosen(
    kept_review: Path, page: StartPage, told: Told, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    second = tmp_path / "mine.keepclear"
    Review.create(second, SECRET).close()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(second), ""))
    press(page, "Open a review from another place…")
    assert "Open this review" in words_of(page)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    press(page, "Open a review from another place…")
    assert "Open this review" in words_of(page)


def test_several_kept_reviews_are_offered(kept_review: Path, desk: Desk, show: Show) -> None:
    Review.create(kept_review.with_name("review-2.keepclear"), SECRET).close()
    page = StartPage(desk)
    put_up(page, show)
    older = kept_here()[1].stem
    press(page, f"Open “{older}”")
    assert older in words_of(page)


def test_a_review_that_opens_too_late_is_closed(
    kept_review: Path, page: StartPage, told: Told, desk: Desk, qtbot: QtBot
) -> None:
    card = page.findChild(OpenCard)
    assert isinstance(card, OpenCard)
    card.field.write(SECRET)
    press(page, "Open my review")
    page.setParent(None)  # the window lets its pages go when it is hidden
    qtbot.waitUntil(lambda: not desk.jobs.busy)
    assert told.reviews == []
    Review.open(kept_review, SECRET).close()  # nobody holds it


def test_the_next_step_of_a_review_under_way(
    desk: Desk, told: Told, show: Show, review: Review
) -> None:
    review.tell(About(name="Robin Tarrant"))
    page = StartPage(desk)
    listen(page, told)
    put_up(page, show)
    assert page.heading().words == "Welcome back, Robin"
    assert "in memory only" in words_of(page)
    press(page, "Carry on")
    press(page, "See the whole list")
    assert told.asked == [("before_you_begin", ""), ("results", "")]


@OVERLAYS
@pytest.mark.parametrize(("words", "begun"), [("Begin another", 1), ("Keep this one", 0)])
def test_a_review_in_memory_is_let_go_only_when_asked(
    words: str, begun: int, desk: Desk, told: Told, show: Show, review: Review
) -> None:
    review.begin("no", "mine")
    page = StartPage(desk)
    put_up(page, show)

    answer_with(words)
    press(page, "Begin another review")
    assert len(told.reviews) == begun
    for each in told.reviews:
        each.close()


def test_a_kept_review_under_way_can_be_left_for_another(
    kept_review: Path, desk: Desk, told: Told, show: Show
) -> None:
    opened = Review.open(kept_review, SECRET)
    page = StartPage(desk_of(opened, desk.jobs, told))
    put_up(page, show)
    assert "kept on this computer" in words_of(page)
    press(page, "Begin another review")
    assert [each.kept for each in told.reviews] == [False]
    told.reviews[0].close()
    opened.close()


def test_a_busy_window_says_so(
    kept_review: Path, page: StartPage, desk: Desk, told: Told, qtbot: QtBot
) -> None:
    import threading

    go = threading.Event()
    desk.jobs.start(
        lambda _: go.wait(60),
        on_done=lambda _: None,
        on_failed=told.errors.append,
        on_cancelled=lambda: None,
    )
    press(page, "Open my review")
    assert "Something else is still being done" in str(told.errors[0])
    card = page.findChild(OpenCard)
    assert isinstance(card, OpenCard)
    assert card.button.isEnabled()
    go.set()
    qtbot.waitUntil(lambda: not desk.jobs.busy)

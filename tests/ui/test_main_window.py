import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from desktop_app.errors import EmptyExport
from desktop_app.jobs import OnProgress, Progress
from tests.ui.fakes import PAGES, FakePage, FakeReview
from ui.main_window import MainWindow
from ui.page import ENTRIES, entries_of_sidebar
from ui.pages import AFTER
from ui.theme import Theme
from ui.widgets.text import Text

OVERLAYS = pytest.mark.qt_log_ignore("This plugin does not support")
"""For tests that open a menu or a dialog, about which the offscreen platform complains."""


@pytest.fixture
def window(qtbot: QtBot, look: Theme) -> Iterator[MainWindow]:
    made = MainWindow(
        demo=lambda on_progress: FakeReview(),
        fresh=FakeReview,
        counts=lambda review: {"accounts": "3 of 9", "results": "5 of 23"},
        pages=PAGES,
    )
    qtbot.addWidget(made)
    made.resize(1280, 800)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def page_of(window: MainWindow) -> FakePage:
    page = window.pager.currentWidget()
    assert isinstance(page, FakePage)
    return page


def press(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def test_it_begins_at_the_start_with_an_empty_review(window: MainWindow) -> None:
    window.begin()
    assert window.place == ("start", "")
    assert window.windowTitle() == "Start – Keep Clear"
    assert window.sidebar.buttons[0].isChecked()


def test_a_page_change_moves_the_focus_to_the_heading(window: MainWindow) -> None:
    window.begin()
    window.go("accounts")
    focus = QApplication.focusWidget()
    assert focus is page_of(window).heading()
    assert isinstance(focus, Text)
    assert focus.words == "Accounts"
    press(Qt.Key.Key_Tab)
    assert focus.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_the_sidebar_opens_pages_by_mouse_and_key(window: MainWindow, qtbot: QtBot) -> None:
    window.begin()
    QTest.mouseClick(window.sidebar.buttons[2], Qt.MouseButton.LeftButton)
    assert window.place == ("accounts", "")
    QTest.keyClick(window.sidebar.buttons[3], Qt.Key.Key_Return)
    assert window.place == ("results", "")
    assert [button.isChecked() for button in window.sidebar.buttons].index(True) == 3


def test_a_second_level_page_shows_the_way_back(window: MainWindow, qtbot: QtBot) -> None:
    window.begin()
    window.go("accounts")
    assert not window.strip.crumb.isVisible()
    page_of(window).asked.emit("gather", "facebook")
    assert window.place == ("gather", "facebook")
    assert window.strip.crumb.text() == "Accounts"
    assert window.strip.crumb.accessibleName() == "Back to Accounts"
    QTest.mouseClick(window.strip.crumb, Qt.MouseButton.LeftButton)
    assert window.place == ("accounts", "")


def test_a_finished_page_is_followed_by_the_next_or_the_one_above(window: MainWindow) -> None:
    window.begin()
    window.go("about_you")
    page_of(window).finished.emit()
    assert window.place == ("accounts", "")
    window.go("gather", "facebook")
    page_of(window).finished.emit()
    assert window.place == ("accounts", "")


def test_counts_are_shown_beside_the_entries(window: MainWindow) -> None:
    window.begin()
    assert window.sidebar.buttons[2].accessibleDescription() == "3 of 9"
    assert window.sidebar.buttons[4].accessibleDescription() == ""


@OVERLAYS
def test_a_narrow_window_has_a_menu_in_place_of_the_sidebar(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.begin()
    assert window.sidebar.isVisible()
    window.resize(800, 640)
    assert not window.sidebar.isVisible()
    assert window.strip.menu_button.isVisible()
    words = [action.text() for action in window.strip.menu.actions()]
    assert words == [button.accessibleName() for button in window.sidebar.buttons]
    window.strip.menu.actions()[2].trigger()
    assert window.place == ("accounts", "")
    QTest.mouseClick(window.strip.menu_button, Qt.MouseButton.LeftButton)
    assert window.strip.menu.isVisible()
    window.strip.menu.close()


def test_large_text_makes_a_window_narrow(window: MainWindow, look: Theme) -> None:
    window.begin()
    look.set_scale(2.0)
    assert not window.sidebar.isVisible()
    look.set_scale(1.0)
    assert window.sidebar.isVisible()


def test_f6_moves_between_sidebar_and_page(window: MainWindow) -> None:
    window.begin()
    press(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is window.sidebar.buttons[0]
    press(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is page_of(window).heading()
    window.resize(800, 640)
    press(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is window.strip.menu_button


def test_tab_follows_the_order_of_reading(window: MainWindow) -> None:
    window.begin()
    window.go("gather", "facebook")
    window.sidebar.buttons[0].setFocus()
    names = []
    for _ in range(10):
        focus = QApplication.focusWidget()
        assert focus is not None
        names.append(focus.accessibleName() or focus.property("text"))
        press(Qt.Key.Key_Tab)
    entries = ["Start", "About you", "Accounts", "Results", "Report", "Settings and privacy"]
    assert names == [*entries, "Back to Accounts", "Hide", "Everyone", "Continue"]


def test_hide_blanks_and_puts_away_and_locks(window: MainWindow, qtbot: QtBot) -> None:
    window.begin()
    window.go("gather", "facebook")
    copy = page_of(window).desk.copy
    copy("https://example.org")
    QTest.mouseClick(window.strip.hide_button, Qt.MouseButton.LeftButton)
    assert window.windowTitle() == "Keep Clear"
    assert window.isMinimized()
    assert window.is_locked
    assert window.pager.count() == 0
    assert QGuiApplication.clipboard().text() == ""
    assert "facebook" not in everything_shown(window)


def everything_shown(window: MainWindow) -> str:
    return " ".join(text.words for text in window.findChildren(Text) if text.isVisible())


def test_the_keys_for_hide_work_from_any_control(window: MainWindow) -> None:
    window.begin()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(page_of(window).next, Qt.Key.Key_H, both)
    assert window.is_locked


def test_a_review_in_memory_comes_back_to_its_place(window: MainWindow, qtbot: QtBot) -> None:
    window.begin()
    window.go("gather", "facebook")
    window.hide_now()
    window.showNormal()
    assert not window.locked.field.isVisible()
    QTest.mouseClick(window.locked.button, Qt.MouseButton.LeftButton)
    assert not window.is_locked
    assert window.place == ("gather", "facebook")


def test_a_kept_review_needs_its_passphrase(window: MainWindow, qtbot: QtBot) -> None:
    review = FakeReview(Path("mine.secret"))
    window.use(review)
    window.hide_now()
    window.showNormal()
    assert review.closed
    assert window.locked.field.isVisible()
    QTest.keyClicks(window.locked.field.edit, "wrong")
    QTest.keyClick(window.locked.field.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.locked.field.complaint))
    assert window.is_locked
    window.locked.field.write("a long one")
    QTest.mouseClick(window.locked.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.is_locked)
    assert window.place == ("start", "")


def test_a_lost_passphrase_leads_to_a_new_review(window: MainWindow, qtbot: QtBot) -> None:
    window.use(FakeReview(Path("mine.secret")))
    window.hide_now()
    window.showNormal()
    QTest.mouseClick(window.locked.forgot, Qt.MouseButton.LeftButton)
    assert "nobody can reset it" in everything_shown(window)
    window.locked.start_over.emit()
    assert not window.is_locked
    assert window.keeper.review is not None
    assert window.keeper.review.path is None


@OVERLAYS
def test_hide_closes_what_lies_over_the_window(window: MainWindow) -> None:
    window.begin()
    window.resize(800, 640)
    window.strip.menu.popup(window.pos())
    window.hide_now()
    assert not window.strip.menu.isVisible()


def test_failures_are_said_in_one_place(window: MainWindow) -> None:
    window.begin()
    desk = page_of(window).desk
    desk.report(EmptyExport("made-up.zip"))
    assert window.errors.isVisible()
    assert window.errors.sentence == str(EmptyExport("made-up.zip"))
    window.go("accounts")
    assert not window.errors.isVisible()


def test_the_demo_is_made_beside_the_window(qtbot: QtBot, look: Theme) -> None:
    go, made = threading.Event(), FakeReview()

    def demo(on_progress: OnProgress) -> FakeReview:
        on_progress(Progress(1, 2, "Reading posts."))
        go.wait(60)
        return made

    window = MainWindow(demo=demo, fresh=FakeReview, counts=lambda review: {}, pages=PAGES)
    qtbot.addWidget(window)
    window.show()
    window.begin()
    page_of(window).desk.demo()
    assert window.progress.isVisible()
    qtbot.waitUntil(lambda: window.progress.sentence.startswith("Reading posts."))
    go.set()
    qtbot.waitUntil(lambda: window.keeper.review is made)
    assert not window.progress.isVisible()
    window.close()


def test_closing_waits_for_the_job_and_closes_the_review(qtbot: QtBot, look: Theme) -> None:
    ended = []

    def demo(on_progress: OnProgress) -> FakeReview:
        try:
            for _ in range(1000):
                on_progress(Progress(1, 2, ""))
                threading.Event().wait(0.01)
        finally:
            ended.append(True)
        return FakeReview()

    window = MainWindow(demo=demo, fresh=FakeReview, counts=lambda review: {}, pages=PAGES)
    qtbot.addWidget(window)
    window.show()
    window.begin()
    review = window.keeper.review
    window.open_demo()
    window.close()
    assert ended == [True]
    assert isinstance(review, FakeReview)
    assert review.closed


@OVERLAYS
@pytest.mark.parametrize(("words", "erased"), [("Erase it", True), ("Carry on with it", False)])
def test_a_guided_session_ends_by_erasing(
    window: MainWindow, qtbot: QtBot, words: str, erased: bool
) -> None:
    window.begin()
    review = window.keeper.review
    page_of(window).desk.guide("Sam")
    assert window.guide_strip.isVisible()
    assert "This is Sam’s review" in everything_shown(window)

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(button for button in box.buttons() if button.text() == words).click()

    QTimer.singleShot(0, answer)
    window.guide_strip.ended.emit()
    assert isinstance(review, FakeReview)
    assert review.wiped is erased
    assert window.guide_strip.isVisible() is not erased


def test_a_message_does_not_make_the_window_grow(window: MainWindow, look: Theme) -> None:
    window.begin()
    window.resize(1024, 640)
    look.set_scale(2.0)
    window.report(ValueError("x"))
    window.guide_strip.begin("Sam")
    QApplication.processEvents()
    assert (window.width(), window.height()) == (1024, 640)


def test_the_entries_are_the_pages_of_the_first_level() -> None:
    assert tuple(entry.page for entry in entries_of_sidebar()) == ENTRIES
    assert set(AFTER) <= {*ENTRIES, "before_you_begin"}

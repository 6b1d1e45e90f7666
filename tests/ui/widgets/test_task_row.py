import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show, settle
from ui.theme import Theme
from ui.widgets.task_row import TaskList, TaskRow, initials


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Facebook", "Fa"), ("WhatsApp", "Wa"), ("X, once Twitter", "X"), ("MySpace", "Ms")],
)
def test_a_name_has_two_letters_and_no_logo(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_a_row_says_what_it_is_and_how_far(qtbot: QtBot) -> None:
    row = TaskRow("Instagram", "3 of 5 parts were read", "In progress")
    qtbot.addWidget(row)
    assert row.accessibleName() == "Instagram"
    assert row.accessibleDescription() == "In progress. 3 of 5 parts were read"
    row.say("", "Completed")
    assert row.accessibleDescription() == "Completed"
    assert row.tag.words == "Completed"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_keys_open_it(key: Qt.Key, show: Show, qtbot: QtBot) -> None:
    row = TaskRow("Facebook")
    show(row, 500, 70)
    with qtbot.waitSignal(row.clicked):
        QTest.keyClick(row, key)
    with qtbot.assertNotEmitted(row.clicked):
        QTest.keyClick(row, Qt.Key.Key_A)


def test_a_press_on_its_words_opens_it(show: Show, qtbot: QtBot) -> None:
    row = TaskRow("Facebook", "412 MB download", "Not started", icon="people")
    window = show(row, 500, 70)
    with qtbot.waitSignal(row.clicked):
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=row.rect().center())


def test_the_status_moves_under_the_name_in_a_narrow_window(show: Show, look: Theme) -> None:
    row = TaskRow("Facebook", "412 MB download", "In progress")
    show(row, 1200, 300)
    wide = row.tag.geometry()
    look.set_scale(2.0)
    settle()
    narrow = row.tag.geometry()
    assert narrow.x() < wide.x()
    assert narrow.y() > 30


def test_only_the_last_row_has_no_line_under_it(show: Show) -> None:
    rows = TaskList([TaskRow("Facebook"), TaskRow("Instagram")])
    rows.add(TaskRow("Flickr"))
    show(rows, 500, 300)
    assert [row.last for row in rows.rows] == [False, False, True]


def test_a_row_is_lit_while_it_is_pressed(show: Show) -> None:
    row = TaskRow("Facebook")
    show(row, 500, 70)
    usual = row.grab().toImage()
    QTest.mousePress(row, Qt.MouseButton.LeftButton)
    assert row.grab().toImage() != usual
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton)

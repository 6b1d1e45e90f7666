from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from ui.theme import Theme
from ui.widgets.choice import Choices

OPTIONS = [
    ("public", "Everyone", ""),
    ("contacts", "Friends", ""),
    ("only_me", "Only me", "The setting your Trust’s policy points to"),
]


def test_nothing_is_chosen_at_first(qtbot: QtBot) -> None:
    choices = Choices("Who can see your friends list?", OPTIONS)
    qtbot.addWidget(choices)
    assert choices.value == ""


def test_the_whole_row_can_be_pressed(show: Show, qtbot: QtBot) -> None:
    choices = Choices("Who can see it?", OPTIONS)
    show(choices, 600, 300)
    row = choices.rows[2]
    with qtbot.waitSignal(choices.chosen) as told:
        at_the_far_right = QPoint(row.width() - 4, row.height() - 4)
        QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=at_the_far_right)
    assert told.args == ["only_me"]
    assert choices.value == "only_me"


def test_only_one_can_be_chosen(show: Show) -> None:
    choices = Choices("Who can see it?", OPTIONS, "public")
    show(choices, 600, 300)
    QTest.keyClick(choices.rows[1], Qt.Key.Key_Space)
    assert [row.isChecked() for row in choices.rows] == [False, True, False]


def test_arrow_keys_choose_the_next(show: Show) -> None:
    choices = Choices("Who can see it?", OPTIONS, "public")
    show(choices, 600, 300)
    choices.rows[0].setFocus()
    QTest.keyClick(choices.rows[0], Qt.Key.Key_Down)
    assert choices.value == "contacts"


def test_rows_are_as_high_as_their_words_need(show: Show, look: Theme) -> None:
    choices = Choices("Who can see it?", OPTIONS)
    show(choices, 600, 300)
    plain, _, hinted = choices.rows
    assert plain.heightForWidth(600) == 50
    assert hinted.heightForWidth(600) == 64
    assert hinted.heightForWidth(180) > hinted.heightForWidth(600)
    look.set_scale(2.0)
    assert plain.heightForWidth(600) > 50


def test_a_hint_is_read_out_too(qtbot: QtBot) -> None:
    choices = Choices("Who can see it?", OPTIONS)
    qtbot.addWidget(choices)
    assert choices.rows[2].accessibleName() == "Only me"
    assert choices.rows[2].accessibleDescription() == OPTIONS[2][2]
    assert choices.accessibleName() == "Who can see it?"


def test_a_row_that_is_off_is_grey(show: Show) -> None:
    choices = Choices("Who can see it?", OPTIONS)
    show(choices, 600, 300)
    usual = choices.rows[0].grab().toImage()
    choices.rows[0].setEnabled(False)
    assert choices.rows[0].grab().toImage() != usual

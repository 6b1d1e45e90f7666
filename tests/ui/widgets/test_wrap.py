from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from ui.widgets import button
from ui.widgets.tag import Tag
from ui.widgets.wrap import Wrap


def buttons(count: int) -> tuple[QWidget, list[QWidget]]:
    holder = QWidget()
    wrap = Wrap(holder, 10, 6)
    made: list[QWidget] = [button.other(f"Choice {number}") for number in range(count)]
    for each in made:
        wrap.addWidget(each)
    return holder, made


def test_what_fits_stands_in_one_line(show: Show) -> None:
    holder, made = buttons(3)
    show(holder, 800, 200)
    assert len({each.y() for each in made}) == 1
    assert made[1].x() == made[0].x() + made[0].width() + 10


def test_what_does_not_fit_goes_into_the_next_line(show: Show) -> None:
    holder, made = buttons(4)
    show(holder, 260, 300)
    assert made[2].y() == made[0].y() + made[0].height() + 6
    assert made[2].x() == made[0].x()
    assert all(each.geometry().right() < 260 for each in made)


def test_the_height_is_that_of_all_lines(qtbot: QtBot) -> None:
    holder, made = buttons(4)
    qtbot.addWidget(holder)
    height = made[0].sizeHint().height()
    assert holder.heightForWidth(2000) == height
    assert holder.heightForWidth(260) == 2 * height + 6
    assert holder.sizeHint().width() > 4 * made[0].sizeHint().width()


def test_one_too_wide_for_a_line_wraps_its_own_words(show: Show) -> None:
    holder = QWidget()
    wrap = Wrap(holder)
    tag = Tag("neutral", "The policy says “should”, and calls it a breach of the policy")
    wrap.addWidget(tag)
    show(holder, 200, 300)
    assert tag.width() == 200
    assert tag.height() == tag.heightForWidth(200) > tag.heightForWidth(900)


def test_hidden_ones_take_no_room(show: Show) -> None:
    holder, made = buttons(3)
    made[0].hide()
    show(holder, 800, 200)
    assert made[1].x() == 0


def test_one_can_be_put_before_others_and_taken_out(show: Show) -> None:
    holder, _ = buttons(2)
    wrap = holder.layout()
    assert isinstance(wrap, Wrap)
    first = button.other("First")
    wrap.insert(0, first)
    show(holder, 800, 200)
    assert first.x() == 0
    assert wrap.takeAt(0).widget() is first
    assert wrap.count() == 2
    assert not wrap.expandingDirections() & Qt.Orientation.Horizontal


def test_an_empty_one_has_no_height(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    Wrap(holder)
    assert holder.heightForWidth(300) == 0

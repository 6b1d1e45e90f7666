import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from ui.theme import Theme
from ui.widgets.layout import Column, Columns, Row, clear
from ui.widgets.text import Text


def test_spaces_follow_the_text_size(look: Theme, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    box = Column(holder, 10, (20, 0, 20, 0))
    look.set_scale(2.0)
    assert box.spacing() == 13
    assert box.contentsMargins().left() == 26
    box.set_gap(20)
    box.set_margins((0, 10, 0, 0))
    assert (box.spacing(), box.contentsMargins().top()) == (26, 13)
    look.set_scale(1.0)
    assert (box.spacing(), box.contentsMargins().top()) == (20, 10)
    box.space(7)
    assert box.itemAt(0).spacerItem().sizeHint().height() == 7


@pytest.mark.parametrize(("width", "stacked"), [(800, False), (600, True)])
def test_two_columns_become_one_under_so_many_ems(show: Show, width: int, stacked: bool) -> None:
    first, second = Text("one"), Text("two")
    columns = Columns(first, second, under=46, gap=20)
    show(columns, width, 300)
    assert columns.stacked is stacked
    if stacked:
        assert second.mapTo(columns, second.rect().topLeft()).y() > first.height()
        assert second.width() == first.width() == width
    else:
        assert first.width() == second.width() == (width - 20) // 2


def test_columns_decide_anew_when_the_text_grows(show: Show, look: Theme) -> None:
    columns = Columns(Text("one"), Text("two"), shares=(3, 2), under=46)
    show(columns, 1000, 300)
    assert not columns.stacked
    look.set_scale(2.0)
    assert columns.stacked


def test_clearing_lets_widgets_and_inner_layouts_go(show: Show) -> None:
    holder = QWidget()
    box = Column(holder)
    inner = Row()
    inner.addWidget(QLabel("inner"))
    box.addLayout(inner)
    box.addWidget(QLabel("outer"))
    box.addStretch(1)
    show(holder)
    clear(box)
    assert box.count() == 0
    assert [label for label in holder.findChildren(QLabel) if label.isVisible()] == []

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from tests.ui.conftest import Show, settle
from ui.widgets.card import Card
from ui.widgets.figures import Figures


def corners(figures: Figures, window: QWidget) -> list[QPoint]:
    return [card.mapTo(window, QPoint(0, 0)) for card in figures.findChildren(Card)]


def test_a_figure_is_read_out_with_what_it_counts(show: Show) -> None:
    figures = Figures([("5 of 23", "things done", "Since September")])
    show(figures)
    names = [part.accessibleName() for part in figures.findChildren(QWidget)]
    assert "5 of 23 things done" in names


def test_figures_stand_beside_one_another_while_there_is_room(show: Show) -> None:
    figures = Figures([("1", "one", ""), ("2", "two", ""), ("3", "three", "")])
    window = show(figures, 900, 300)
    assert len({corner.y() for corner in corners(figures, window)}) == 1
    window.resize(420, 600)
    settle()
    assert len({corner.x() for corner in corners(figures, window)}) == 1

from PySide6.QtCore import QPoint

from tests.ui.conftest import Show, settle
from tests.ui.pages.desk import words_of
from ui.widgets.points import Point, PointsAcross


def test_a_point_says_its_words(show: Show) -> None:
    window = show(Point("person", "You decide", "Nothing is changed."))
    assert words_of(window) == "You decide Nothing is changed."


def test_points_go_under_one_another_where_there_is_little_room(show: Show) -> None:
    points = PointsAcross([("One", "first"), ("Two", "second")])
    window = show(points, 900, 200)
    one, two = points.findChildren(Point)
    assert one.mapTo(window, QPoint(0, 0)).y() == two.mapTo(window, QPoint(0, 0)).y()
    window.resize(500, 400)
    settle()
    assert one.mapTo(window, QPoint(0, 0)).x() == two.mapTo(window, QPoint(0, 0)).x()

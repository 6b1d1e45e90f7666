import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from checks.model import Clause, ClauseResult, Strength, Verdict
from tests.ui.conftest import Show, settle
from ui.results.checked_model import CheckedModel
from ui.theme import Theme
from ui.widgets.checked_list import CheckedList

CLAUSE = Clause("5.7", Strength.SHOULD, "Nothing about work", "Do not write about it. " * 6)
RESULTS = tuple(
    ClauseResult("5.7", "x", "robin", verdict, "This is the reason for it. " * 4)
    for verdict in Verdict
)


@pytest.fixture
def view(show: Show) -> CheckedList:
    model = CheckedModel(lambda platform, account: f"{platform}, {account}")
    model.show((CLAUSE, Clause("6", Strength.INFO, "More", "More.")), RESULTS, None)
    made = CheckedList(model)
    show(made, 900, 600).activateWindow()
    settle()
    return made


def heights(view: CheckedList) -> list[int]:
    return [view.visualRect(view.model().index(row, 0)).height() for row in range(4)]


def test_rows_are_as_tall_as_their_words(view: CheckedList, look: Theme) -> None:
    before = heights(view)
    look.set_scale(2.0)
    settle()
    assert all(tall > small for tall, small in zip(heights(view), before, strict=True))


def test_in_little_room_a_result_stands_in_three_lines(view: CheckedList) -> None:
    before = heights(view)[1]
    view.window().resize(360, 600)
    settle()
    assert heights(view)[1] > before


def test_every_verdict_is_painted_in_its_own_colour(view: CheckedList, look: Theme) -> None:
    shown = view.viewport().grab().toImage()
    colours = {
        shown.pixelColor(x, y).name().upper()
        for x in range(shown.width())
        for y in range(shown.height())
    }
    assert {look.hex("soon"), look.hex("fine"), look.hex("check")} <= colours


def test_arrow_keys_walk_through_it_and_the_row_is_seen(view: CheckedList) -> None:
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    before = view.viewport().grab().toImage()
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().row() == 1
    QTest.mouseMove(
        view.viewport(), QPoint(40, view.visualRect(view.model().index(2, 0)).center().y())
    )
    settle()
    assert view.viewport().grab().toImage() != before

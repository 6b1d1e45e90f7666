import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checks.model import Severity
from tests.ui.conftest import Show, settle
from ui.models import Group, ResultModel, ResultRow
from ui.theme import Theme
from ui.widgets.result_list import ResultList

ROWS = {
    "a": ResultRow("You are friends with someone you marked as a pupil", "Instagram"),
    "b": ResultRow("A photo that may show pupils", "Facebook", "Done"),
    "c": ResultRow("Your profile shows where you work", "LinkedIn"),
}


@pytest.fixture
def results(show: Show, look: Theme) -> ResultList:
    model = ResultModel(ROWS.__getitem__)
    view = ResultList(model)
    model.setParent(view)
    model.show([Group(Severity.HIGH, ("a", "b")), Group(Severity.LOW, ("c",))])
    show(view, 320, 500)
    return view


def test_a_press_chooses_a_finding(results: ResultList, qtbot: QtBot) -> None:
    index = results.model().index(2, 0)
    with qtbot.waitSignal(results.chosen) as told:
        place = results.visualRect(index).center()
        QTest.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["b"]
    assert results.current == "b"


def test_arrow_keys_step_over_headings(results: ResultList) -> None:
    results.choose("b")
    chosen: list[str] = []
    results.chosen.connect(chosen.append)
    QTest.keyClick(results, Qt.Key.Key_Down)
    QTest.keyClick(results, Qt.Key.Key_Up)
    QTest.keyClick(results, Qt.Key.Key_Home)
    assert chosen == ["c", "b", "a"]


def test_choosing_by_hand_tells_nobody(results: ResultList, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(results.chosen):
        results.choose("c")
    assert results.current == "c"


def test_rows_are_as_high_as_their_words_need(results: ResultList, look: Theme) -> None:
    long, short = (results.visualRect(results.model().index(row, 0)).height() for row in (1, 2))
    assert long == short + results.fontMetrics().height()
    look.set_scale(2.0)
    QApplication.processEvents()
    assert results.visualRect(results.model().index(2, 0)).height() > 1.5 * short


def test_a_row_is_lit_under_the_mouse_and_boxed_when_chosen(results: ResultList) -> None:
    usual = results.grab().toImage()
    QTest.mouseMove(results.viewport(), results.visualRect(results.model().index(1, 0)).center())
    QApplication.processEvents()
    hovered = results.grab().toImage()
    results.choose("a")
    QApplication.processEvents()
    assert usual != hovered
    assert results.grab().toImage() not in (usual, hovered)


def test_a_heading_is_not_chosen_by_a_press(results: ResultList, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(results.chosen):
        place = results.visualRect(results.model().index(0, 0)).center() + QPoint(0, 2)
        QTest.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_an_empty_list_can_be_shown(show: Show) -> None:
    model = ResultModel(ROWS.__getitem__)
    view = ResultList(model)
    show(view, 320, 300)
    view.choose("a")
    assert view.current == ""


def test_a_long_list_is_laid_out_without_a_stall(show: Show) -> None:
    model = ResultModel(lambda item_id: ROWS["a"])
    view = ResultList(model)
    model.show([Group(Severity.HIGH, tuple(str(n) for n in range(5000)))])
    show(view, 320, 500)
    assert view.visualRect(model.index(3, 0)).height() > 0


def test_the_chosen_finding_stays_in_sight_with_its_heading(show: Show) -> None:
    model = ResultModel(lambda one: ResultRow(f"A title of some length, {one}", "Facebook"))
    model.show([Group(Severity.HIGH, tuple(f"h{number}" for number in range(30)))])
    view = ResultList(model)
    window = show(view, 120, 60)
    view.choose("h0")
    window.resize(320, 400)
    settle()
    assert view.visualRect(model.index(0)).top() == 0
    view.choose("h20")
    window.resize(300, 200)
    settle()
    seen = view.viewport().rect()
    assert seen.contains(view.visualRect(model.index(model.row_of("h20"))))

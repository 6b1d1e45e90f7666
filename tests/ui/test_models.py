import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from checks.model import Severity
from ui.models import Group, ResultModel, ResultRow, Role

ROWS = {
    "a": ResultRow("This post names your school", "Facebook, 12 March 2019"),
    "b": ResultRow("A photo that may show pupils", "Facebook", "Done"),
    "c": ResultRow("Your profile shows where you work", "LinkedIn"),
}


@pytest.fixture
def fetched() -> list[str]:
    return []


@pytest.fixture
def model(fetched: list[str]) -> ResultModel:
    def fetch(item_id: str) -> ResultRow:
        fetched.append(item_id)
        return ROWS[item_id]

    made = ResultModel(fetch)
    made.show(
        [
            Group(Severity.HIGH, ("a", "b")),
            Group(Severity.MEDIUM, ()),
            Group(Severity.LOW, ("c",)),
        ]
    )
    return made


def test_a_heading_stands_before_each_level_that_has_findings(model: ResultModel) -> None:
    assert [model.id_at(row) for row in range(model.rowCount())] == ["", "a", "b", "", "c"]
    assert model.data(model.index(0), Role.COUNT) == 2
    assert model.data(model.index(3), Role.LEVEL) is Severity.LOW
    assert model.ids() == ("a", "b", "c")


def test_rows_are_fetched_once_and_only_when_shown(model: ResultModel, fetched: list[str]) -> None:
    assert fetched == []
    index = model.index(1)
    assert model.data(index) == "This post names your school"
    assert model.data(index, Role.PLACE) == "Facebook, 12 March 2019"
    assert model.data(index, Role.ID) == "a"
    assert fetched == ["a"]


def test_a_screen_reader_hears_title_place_and_state(model: ResultModel) -> None:
    words = model.data(model.index(2), Qt.ItemDataRole.AccessibleTextRole)
    assert words == "A photo that may show pupils. Facebook. Done"
    assert model.data(model.index(2), Role.DONE) == "Done"


def test_a_decision_fetches_one_row_anew(
    model: ResultModel, fetched: list[str], qtbot: QtBot
) -> None:
    model.data(model.index(1))
    with qtbot.waitSignal(model.dataChanged) as told:
        model.changed("a")
    assert told.args[0].row() == 1
    model.data(model.index(1))
    assert fetched == ["a", "a"]
    with qtbot.assertNotEmitted(model.dataChanged):
        model.changed("nothing")


def test_headings_cannot_be_chosen(model: ResultModel) -> None:
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable
    assert not model.flags(QModelIndex()) & Qt.ItemFlag.ItemIsSelectable


def test_what_is_not_served_is_none(model: ResultModel, fetched: list[str]) -> None:
    assert model.data(model.index(1), Qt.ItemDataRole.FontRole) is None
    assert model.data(QModelIndex()) is None
    assert model.data(model.index(0)) is None
    assert model.data(model.index(1), Role.COUNT) is None
    assert fetched == []


def test_it_is_a_list(model: ResultModel) -> None:
    assert model.rowCount(model.index(0)) == 0
    assert model.row_of("b") == 2
    assert model.row_of("z") == -1
    assert model.id_at(99) == ""

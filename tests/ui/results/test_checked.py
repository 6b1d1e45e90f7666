import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from checks.evidence import Problem
from checks.model import ClauseResult, Verdict
from checks.outcome import Checklist
from desktop_app.review import Review
from tests.ui.conftest import Show
from ui.results.checked import CheckedPane


def shown(review: Review, show: Show) -> CheckedPane:
    pane = CheckedPane(review)
    show(pane)
    pane.refresh()
    return pane


def words(pane: CheckedPane) -> str:
    rows = range(pane.model.rowCount())
    return " ".join(str(pane.model.index(row).data()) for row in rows)


def test_the_chips_count_each_verdict(full: Review, show: Show) -> None:
    pane = shown(full, show)
    results = full.checklist().results
    clear = sum(result.verdict is Verdict.CLEAR for result in results)
    assert pane.chips[None].text() == f"All  {len(results)}"
    assert pane.chips[Verdict.CLEAR].text() == f"Clear  {clear}"


def test_what_could_not_be_read_is_told_once_and_cut_short(
    full: Review, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = full.checklist()
    problems = tuple(Problem("a", f"Part {number % 6} is damaged.") for number in range(12))
    made = Checklist(before.items, before.results, (), (), problems)
    monkeypatch.setattr(full, "checklist", lambda: made)
    said = words(shown(full, show))
    assert said.count("Part 0 is damaged.") == 1
    assert "Part 5" not in said
    assert "2 more are listed with the download they belong to." in said


def test_without_problems_nothing_is_said_of_any(show: Show) -> None:
    empty = Review.this_sitting()
    said = words(shown(empty, show))
    assert "How to read this list" in said
    assert "could not be read" not in said
    empty.close()


def test_a_clear_line_and_a_clause_lead_nowhere(full: Review, show: Show, qtbot: QtBot) -> None:
    pane = shown(full, show)
    rows = [pane.model.row_at(row) for row in range(pane.model.rowCount())]
    clear = next(
        place
        for place, row in enumerate(rows)
        if isinstance(row, ClauseResult) and row.verdict is Verdict.CLEAR
    )
    with qtbot.assertNotEmitted(pane.look_asked), qtbot.assertNotEmitted(pane.account_asked):
        for place in (0, clear):
            pane.list.setCurrentIndex(pane.model.index(place))
            QTest.keyClick(pane.list, Qt.Key.Key_Return)

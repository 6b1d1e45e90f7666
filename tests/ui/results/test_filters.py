from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from checks.checklist import Choice
from checks.model import Severity
from desktop_app.review import Review
from tests.ui.conftest import Show, settle
from ui.results.filters import FilterBar, Filters, find


def test_what_is_found_stands_by_level(full: Review) -> None:
    found = find(full, Filters())
    assert [group.level for group in found.groups] == list(Severity)
    for group in found.groups:
        assert group.ids == full.item_ids(severity=group.level)
    assert (found.waiting, found.done) == (len(full.item_ids()), 0)


def test_what_is_done_is_counted_apart(full: Review) -> None:
    high = full.item_ids(severity=Severity.HIGH)
    full.decide(high[:2], Choice.MISTAKEN)
    full.decide(high[2:3], Choice.ASK)
    found = find(full, Filters(level=Severity.HIGH))
    assert (found.waiting, found.done) == (len(high) - 2, 2)
    assert find(full, Filters(which="done")).groups[0].ids == high[:2]
    assert find(full, Filters(which="all")).groups[0].ids == high


def test_clause_platform_and_words_narrow_it(full: Review) -> None:
    found = find(full, Filters(clause="5.7", platform="x", words="bath"))
    ids = [one for group in found.groups for one in group.ids]
    assert tuple(ids) == full.item_ids(clause="5.7", platform="x", words="bath")


def test_a_search_begins_when_writing_pauses(show: Show, qtbot: QtBot) -> None:
    bar = FilterBar()
    show(bar)
    pause = bar.findChild(QTimer)
    assert pause is not None
    pause.setInterval(60_000)  # a busy machine writes slowly
    with qtbot.assertNotEmitted(bar.changed):
        QTest.keyClicks(bar.search, "bus ")
    with qtbot.waitSignal(bar.changed) as told:
        pause.setInterval(0)
    assert told.args == [Filters(words="bus")]
    with qtbot.assertNotEmitted(bar.changed), qtbot.waitSignal(pause.timeout):
        QTest.keyClicks(bar.search, " ")


def test_asking_shows_what_is_asked(show: Show, qtbot: QtBot) -> None:
    bar = FilterBar()
    show(bar)
    bar.offer([("x", "X"), ("flickr", "Flickr")])
    asked = Filters("bus", Severity.LOW, "x", "5.7", "all")
    with qtbot.waitSignal(bar.changed) as told:
        bar.ask(asked)
    settle()
    assert told.args == [asked]
    assert bar.filters == asked
    assert (bar.search.text(), bar.level.value, bar.platform.value) == ("bus", "low", "x")
    assert bar.chips["all"].isChecked()


def test_a_platform_that_is_gone_is_not_asked_for_any_more(show: Show) -> None:
    bar = FilterBar()
    show(bar)
    bar.offer([("x", "X")])
    bar.ask(Filters(platform="x"))
    bar.offer([("flickr", "Flickr")])
    assert bar.filters.platform == ""


def test_the_chips_show_counts_and_one_is_on(show: Show) -> None:
    bar = FilterBar()
    show(bar)
    bar.show_counts(3, 1_200)
    assert [chip.text() for chip in bar.chips.values()] == ["To do  3", "Done  1,200", "All  1,203"]
    QTest.mouseClick(bar.chips["done"], Qt.MouseButton.LeftButton)
    assert bar.filters.which == "done"
    assert not bar.chips["todo"].isChecked()


def test_the_search_is_reached_by_name(show: Show) -> None:
    bar = FilterBar()
    show(bar).activateWindow()
    bar.take_focus()
    assert bar.search.hasFocus()
    assert bar.search.accessibleName() == "Search in your results"

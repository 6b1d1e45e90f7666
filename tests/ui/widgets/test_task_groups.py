from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.conftest import Show, settle
from tests.ui.pages.desk import words_of
from ui.widgets.task_groups import Group, Task, TaskGroups

GROUPS = (
    Group(
        "I use",
        (
            Task("facebook", "Facebook", "A hint", "In progress"),
            Task("x", "X (Twitter)", "", "Not started"),
        ),
        "None yet.",
    ),
    Group("I used to use", (), "None yet."),
    Group("Others", (Task("bebo", "Bebo", "", "Not used"),), ""),
)


def test_the_last_group_stands_at_the_right(show: Show) -> None:
    groups = TaskGroups(GROUPS)
    window = show(groups, 1000, 500)
    left, right = groups.rows["facebook"], groups.rows["bebo"]
    assert left.mapTo(window, QPoint(0, 0)).x() < right.mapTo(window, QPoint(0, 0)).x()
    assert words_of(window).count("None yet.") == 1


def test_a_row_tells_what_it_opens(show: Show) -> None:
    groups = TaskGroups(GROUPS)
    show(groups)
    opened: list[str] = []
    groups.opened.connect(opened.append)
    QTest.mouseClick(groups.rows["bebo"], Qt.MouseButton.LeftButton)
    assert opened == ["bebo"]


def test_only_what_fits_is_shown_and_counted(show: Show) -> None:
    groups = TaskGroups(GROUPS)
    window = show(groups)
    assert groups.rows["x"].last
    assert groups.show_only("face")
    settle()
    said = words_of(window)
    assert "Others" not in said
    assert "I used to use" not in said
    assert groups.rows["facebook"].last
    assert not groups.show_only("no such")

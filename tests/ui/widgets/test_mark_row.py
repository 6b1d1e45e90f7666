from PySide6.QtWidgets import QAbstractButton

from tests.ui.conftest import Show, settle
from ui.widgets.mark_row import MarkRow


def test_an_answer_is_told_with_its_platform(show: Show) -> None:
    row = MarkRow("flickr", "Flickr", "unsaid")
    show(row, 900, 80)
    told: list[tuple[str, str]] = []
    row.marked.connect(lambda name, value: told.append((name, value)))
    parts = row.findChildren(QAbstractButton)
    assert [part.isChecked() for part in parts] == [False, False, False]
    assert [part.accessibleName() for part in parts] == [
        "Flickr: I use it",
        "Flickr: I used to",
        "Flickr: Never",
    ]
    parts[1].click()
    assert told == [("flickr", "used")]


def test_the_answers_go_under_the_name_where_there_is_little_room(show: Show) -> None:
    row = MarkRow("flickr", "Flickr", "use")
    window = show(row, 900, 80)
    assert row.switch.x() > 300
    window.resize(400, 160)
    settle()
    assert row.switch.x() < 60

from tests.ui.conftest import Show, settle
from ui.widgets.marking import Marking

ROWS = [("flickr", "Flickr", "used"), ("x", "X (Twitter)", "use"), ("bebo", "Bebo", "unsaid")]


def test_rows_keep_their_order_and_are_found_by_name(show: Show) -> None:
    marking = Marking(ROWS)
    show(marking)
    assert list(marking.rows) == ["flickr", "x", "bebo"]
    assert marking.show_only("twitTER")
    settle()
    assert [name for name, row in marking.rows.items() if row.isVisible()] == ["x"]
    assert not marking.show_only("no such")
    assert marking.show_only("")
    settle()
    assert all(row.isVisible() for row in marking.rows.values())


def test_what_is_marked_is_passed_on(show: Show) -> None:
    marking = Marking(ROWS)
    show(marking)
    told: list[tuple[str, str]] = []
    marking.marked.connect(lambda name, value: told.append((name, value)))
    marking.rows["bebo"].marked.emit("bebo", "never")
    assert told == [("bebo", "never")]

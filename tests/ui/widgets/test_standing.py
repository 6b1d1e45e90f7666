from checks.checklist import ItemState
from checks.model import Platform, Severity
from desktop_app.offline import LedgerRow
from desktop_app.review import Review, TaskRow, Use
from tests.ui.conftest import Show
from tests.ui.pages.desk import press, words_of
from ui.next_step import NextStep
from ui.widgets.standing import Standing
from ui.widgets.tag import Tag

Ids = tuple[str, ...]


class Counted(Review):
    """A review with so many things that came back, and one account."""

    def __init__(self, came_back: int, status: str = "In progress") -> None:
        self._came_back, self._status = came_back, status

    def tasks(self) -> tuple[TaskRow, ...]:
        return (TaskRow(Platform("flickr", "Flickr", "photos"), Use.USE, self._status, ""),)

    def item_ids(self, *given: object, state: ItemState | None = None, **more: object) -> Ids:
        wanted = state in {None, ItemState.CAME_BACK}
        return tuple(str(number) for number in range(self._came_back)) if wanted else ()

    def ledger(self) -> tuple[LedgerRow, ...]:
        return (LedgerRow(1, "a.example", "a page", True), LedgerRow(1, "b", "a page", False))


STEP = NextStep("Look at Flickr", "A hint.", "account", "flickr", Severity.HIGH)


def test_the_next_step_is_one_button_away(show: Show) -> None:
    standing = Standing(Counted(0), STEP)
    window = show(standing)
    told: list[str] = []
    standing.carry_on.connect(lambda: told.append("carry on"))
    standing.see_all.connect(lambda: told.append("see all"))
    press(window, "Carry on")
    press(window, "See the whole list")
    assert told == ["carry on", "see all"]
    assert [tag.words for tag in standing.findChildren(Tag)] == ["Do first"]


def test_counts_are_plain(show: Show) -> None:
    said = words_of(show(Standing(Counted(0), None)))
    assert "0 of 1 accounts looked at" in said
    assert "Still to finish: Flickr" in said
    assert "1 look-up online" in said
    assert "0 things done" in said
    assert "Mark the ones you use" in words_of(show(Standing(Counted(0, "Completed"), None)))


def test_nothing_left_is_said_without_a_mark(show: Show) -> None:
    window = show(Standing(Counted(0), None))
    assert "There is nothing left to do for now" in words_of(window)


def test_what_came_back_is_said_and_shown(show: Show) -> None:
    standing = Standing(Counted(1), STEP)
    window = show(standing)
    assert "One thing came back" in words_of(window)
    told: list[bool] = []
    standing.see_all.connect(lambda: told.append(True))
    press(window, "Show your list")
    assert told == [True]
    assert "2 things came back" in words_of(show(Standing(Counted(2), STEP)))

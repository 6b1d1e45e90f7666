import pytest

from checks.model import Platform
from checks.outcome import OPEN, ItemState
from desktop_app.review import Review, TaskRow, Use
from ui.counts import counts, has_account

Ids = tuple[str, ...]


def task(use: Use, status: str) -> TaskRow:
    return TaskRow(Platform("flickr", "Flickr", "photos"), use, status, "")


class Counted(Review):
    def __init__(self, tasks: list[TaskRow], states: list[ItemState]) -> None:
        self._tasks, self._states = tasks, states

    def tasks(self) -> tuple[TaskRow, ...]:
        return tuple(self._tasks)

    def item_ids(self, *given: object, state: ItemState | None = None, **more: object) -> Ids:
        return tuple(str(n) for n, each in enumerate(self._states) if state in {None, each})


def test_accounts_in_use_and_things_decided_are_counted() -> None:
    tasks = [task(Use.USE, "Completed"), task(Use.USED, "In progress"), task(Use.NEVER, "Not used")]
    states = [ItemState.TO_DO, ItemState.DONE, ItemState.CAME_BACK, ItemState.CONFIRMED]
    assert counts(Counted(tasks, states)) == {"accounts": "1 of 2", "results": "2 of 4"}


def test_nothing_to_count_is_left_out() -> None:
    assert counts(Counted([task(Use.UNSAID, "Not started")], [])) == {}


def test_what_came_back_waits_again() -> None:
    assert ItemState.CAME_BACK in OPEN


@pytest.mark.parametrize(
    ("use", "status", "has"),
    [
        (Use.USE, "Not started", True),
        (Use.USED, "Cannot check", True),
        (Use.UNSAID, "In progress", True),
        (Use.UNSAID, "Completed", True),
        (Use.UNSAID, "Not started", False),
        (Use.NEVER, "In progress", False),
    ],
)
def test_an_account_is_there_if_it_was_said_or_something_was_brought(
    use: Use, status: str, has: bool
) -> None:
    assert has_account(task(use, status)) is has

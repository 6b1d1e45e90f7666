"""How far a review is, as the sidebar says it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from checks.outcome import OPEN

if TYPE_CHECKING:  # the review brings the database along, which the first paint need not wait for
    from desktop_app.review import Review, TaskRow

_UNDER_WAY = ("In progress", "Completed")


def counts(review: "Review") -> Mapping[str, str]:
    """How many accounts were looked at and how many things are done, by the name of the page.

    A page with nothing to count is left out.
    """
    used = [task for task in review.tasks() if has_account(task)]
    looked_at = sum(task.status == "Completed" for task in used)
    items = len(review.item_ids())
    waiting = sum(len(review.item_ids(state=state)) for state in OPEN)
    found = {"accounts": (looked_at, len(used)), "results": (items - waiting, items)}
    words = QCoreApplication.translate("Sidebar", "{done} of {total}")
    return {
        page: words.format(done=f"{done:,}", total=f"{total:,}")
        for page, (done, total) in found.items()
        if total
    }


def has_account(task: "TaskRow") -> bool:
    """Whether the person has or had an account there: they said so, or brought something of it."""
    begun = task.use == "unsaid" and task.status in _UNDER_WAY
    return begun or task.use in {"use", "used"}

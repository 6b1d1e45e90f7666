from collections import Counter

import pytest

from checks.model import ExportHelp, Option, Platform, Question
from desktop_app.review.tasks import readable, task_rows
from desktop_app.review.values import Use

QUESTION = Question("q", "Who?", (Option("Me", "me"),))
FACEBOOK = Platform("facebook", "Facebook", "network", questions=(QUESTION,))
OTHER = Platform("tea_rooms", "Tea Rooms", "forum", questions=(QUESTION,))
GONE = Platform("old_hat", "Old Hat", "network", status="closed", questions=(QUESTION,))
EMPTY = Platform("dust", "Dust", "network", status="closed", note="It was wiped in 2019.")
BARE = Platform("ash", "Ash", "network", export=ExportHelp(steps=("Ask.",)))


def row(
    platform: Platform,
    use: Use = Use.USE,
    *,
    imported: bool = False,
    answered: bool = False,
    left: int = 1,
) -> tuple[str, str]:
    (found,) = task_rows(
        {platform.id: platform},
        {platform.id: use},
        {platform.id} if imported else (),
        {platform.id} if answered else (),
        Counter({platform.id: left}),
    )
    assert (found.platform, found.use) == (platform, use)
    return found.status, found.hint


@pytest.mark.parametrize(
    ("found", "status", "hint"),
    [
        (row(FACEBOOK), "Not started", "Add your download, or answer the questions."),
        (row(OTHER), "Not started", "Answer the questions for this account."),
        (row(GONE), "Not started", "This service has closed. A few questions are left to answer."),
        (row(FACEBOOK, Use.NEVER), "Not used", "You said that you have no account here."),
        (row(EMPTY), "Cannot check", "It was wiped in 2019."),
        (row(BARE), "Cannot check", "There is nothing left here that can be checked."),
        (row(FACEBOOK, imported=True), "In progress", "1 question left to answer."),
        (row(OTHER, answered=True, left=2), "In progress", "2 questions left to answer."),
        (
            row(FACEBOOK, answered=True),
            "In progress",
            "1 question left to answer. You can also add your download.",
        ),
        (
            row(FACEBOOK, answered=True, left=0),
            "In progress",
            "All questions are answered. You can also add your download.",
        ),
        (
            row(FACEBOOK, imported=True, left=0),
            "Completed",
            "There is nothing more to add or to answer.",
        ),
    ],
)
def test_a_task_says_how_far_it_is_and_what_is_next(
    found: tuple[str, str], status: str, hint: str
) -> None:
    assert found == (status, hint)


def test_what_can_be_read_is_what_has_a_reader() -> None:
    assert {"facebook", "whatsapp", "x"} <= readable()

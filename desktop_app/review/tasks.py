"""The list of platforms with what is to be done about each."""

import pkgutil
from collections import Counter
from collections.abc import Collection, Mapping
from functools import cache

from checks.model import Platform
from desktop_app import readers
from desktop_app.review.values import TaskRow, Use


def task_rows(
    platforms: Mapping[str, Platform],
    usage: Mapping[str, Use],
    imported: Collection[str],
    answered: Collection[str],
    still_open: Counter[str],
) -> tuple[TaskRow, ...]:
    """One row for each platform, in the catalogue's order.

    `imported` and `answered` name platforms with at least one download or answer, `still_open`
    counts the questions that are left.
    """
    rows = []
    for platform in platforms.values():
        use = usage.get(platform.id, Use.UNSAID)
        has_download = platform.id in imported
        has_begun = has_download or platform.id in answered
        left = still_open[platform.id]
        rows.append(TaskRow(platform, use, *_status(platform, use, has_begun, has_download, left)))
    return tuple(rows)


@cache
def readable() -> frozenset[str]:
    """The platforms whose downloads can be read; a reader's module is called like its platform."""
    return frozenset(module.name for module in pkgutil.iter_modules(readers.__path__))


def _status(
    platform: Platform, use: Use, has_begun: bool, has_download: bool, left: int
) -> tuple[str, str]:
    """The status of a platform and a sentence about it."""
    can_add = platform.id in readable() and not has_download
    if has_begun and not left and not can_add:
        return "Completed", "There is nothing more to add or to answer."
    if has_begun:
        questions = f"{left} question{'' if left == 1 else 's'}"
        first = f"{questions} left to answer." if left else "All questions are answered."
        return "In progress", f"{first} You can also add your download." if can_add else first
    if use is Use.NEVER:
        return "Not used", "You said that you have no account here."
    if not platform.questions and platform.id not in readable():
        return "Cannot check", platform.note or "There is nothing left here that can be checked."
    return "Not started", _first_step(platform)


def _first_step(platform: Platform) -> str:
    """What to begin with."""
    if platform.status == "closed":
        return "This service has closed. A few questions are left to answer."
    if platform.id in readable():
        return "Add your download, or answer the questions."
    return "Answer the questions for this account."

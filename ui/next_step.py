"""The one thing to do next in a review, as the first page offers it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from checks.model import Severity
from checks.outcome import OPEN
from ui.counts import has_account

if TYPE_CHECKING:  # the review brings the database along, which the first paint need not wait for
    from desktop_app.review import Review

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class NextStep:
    """What to do, a sentence about it, and the page to do it on; `level` is that of a finding."""

    title: str
    words: str
    page: str
    subject: str = ""
    level: Severity | None = None


def has_begun(review: "Review") -> bool:
    """Whether there is anything of the person's in a review, or a place on disk for it."""
    said = review.beginnings.complaint or review.beginnings.computer or review.about.name
    return bool(review.kept or said or review.imports() or review.answered())


def next_step(review: "Review") -> NextStep | None:
    """What to do next; None where nothing is left."""
    return _to_tell(review) or _to_sort(review) or _to_look_at(review)


def _to_tell(review: "Review") -> NextStep | None:
    if not review.beginnings.complaint:
        return NextStep(
            _translate("NextStep", "Answer two questions before you begin"),
            _translate("NextStep", "They keep you safe. It takes about two minutes."),
            "before_you_begin",
        )
    if not review.about.name or not review.about.workplaces:
        return NextStep(
            _translate("NextStep", "Say what to look for"),
            _translate("NextStep", "Your name and your school. Only this computer keeps them."),
            "about_you",
        )
    return None


def _to_sort(review: "Review") -> NextStep | None:
    for item in review.checklist().items:
        if item.state in OPEN:
            names = {platform.id: platform.name for platform in review.platforms()}
            place = names.get(item.finding.platform, _translate("NextStep", "Your answers"))
            words = _translate("NextStep", "{place}. You decide what to do about it.")
            return NextStep(
                item.finding.title,
                words.format(place=place),
                "results",
                level=item.finding.severity,
            )
    return None


def _to_look_at(review: "Review") -> NextStep | None:
    used = [task for task in review.tasks() if has_account(task)]
    if not used:
        return NextStep(
            _translate("NextStep", "Say which accounts you have"),
            _translate("NextStep", "In any order. Stop whenever you like."),
            "accounts",
        )
    task = next((task for task in used if task.status in {"Not started", "In progress"}), None)
    if task is None:
        return None
    words = _translate("NextStep", "Look at {platform}")
    return NextStep(
        words.format(platform=task.platform.name), task.hint, "account", task.platform.id
    )

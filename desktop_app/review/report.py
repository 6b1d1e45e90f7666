"""Saves the checklist where the person says."""

from datetime import date
from pathlib import Path

from checks.checklist import Checklist
from checks.model import About, Policy
from desktop_app.errors import CannotSave
from desktop_app.jobs import OnProgress, ignore
from desktop_app.review.values import ReportOptions


def save_pdf(
    path: Path,
    checklist: Checklist,
    options: ReportOptions,
    policy: Policy,
    about: About,
    made: date,
    on_progress: OnProgress = ignore,
) -> None:
    """Write the checklist as a PDF dated `made`; raises CannotSave."""
    from desktop_app import pdf  # noqa: PLC0415 - slow, and needed only here

    try:
        pdf.save(path, pdf.Sheet(checklist, options, policy, about, made), on_progress)
    except OSError as error:
        raise CannotSave(path.name, (error.strerror or "the place is not there").lower()) from error

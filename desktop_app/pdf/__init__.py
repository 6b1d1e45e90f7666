"""Writes the checklist as a PDF that one would want to print; the only home of reportlab."""

import io
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from checks.checklist import Checklist
from checks.model import About, Policy
from desktop_app.jobs import OnProgress, Progress, ignore
from desktop_app.pdf.canvas import NumberedCanvas
from desktop_app.pdf.look import PLAIN
from desktop_app.pdf.story import Story
from desktop_app.review.values import ReportOptions

_SIDE, _TOP, _BOTTOM = 22 * mm, 20 * mm, 22 * mm


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything a report is made from; `made` is the day it is dated."""

    checklist: Checklist
    options: ReportOptions
    policy: Policy
    about: About
    made: date


def save(path: Path, sheet: Sheet, on_progress: OnProgress = ignore) -> None:
    """Write the report; a file that was there before is replaced only when the new one is whole.

    Raises OSError where it cannot be written, and whatever `on_progress` raises.
    """
    # Made in memory first: a crash meanwhile leaves nothing of it on the disk.
    made = io.BytesIO()
    story = Story(sheet.checklist, sheet.options, sheet.policy, sheet.about, sheet.made)
    _document(made, on_progress).build(story.parts(), canvasmaker=NumberedCanvas)
    unfinished = path.with_name(f".{path.name}.part")
    try:
        unfinished.write_bytes(made.getbuffer())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _document(stream: object, on_progress: OnProgress) -> BaseDocTemplate:
    """An empty document on A4, the same bytes for the same content."""
    document = BaseDocTemplate(
        stream,
        pagesize=A4,
        leftMargin=_SIDE,
        rightMargin=_SIDE,
        topMargin=_TOP,
        bottomMargin=_BOTTOM,
        title="My private list",
        author="",
        creator="Keep Clear",
        lang="en-GB",
        initialFontName=PLAIN,  # not reportlab's own, which is not in the file
        invariant=1,
    )
    frame = Frame(_SIDE, _BOTTOM, document.width, document.height, 0, 0, 0, 0, id="page")
    document.addPageTemplates(PageTemplate(id="page", frames=[frame]))

    def tell(kind: str, value: int) -> None:
        if kind == "PAGE":
            on_progress(Progress(value, 0, "Writing the report"))

    document.setProgressCallBack(tell)
    return document

from pathlib import Path

import pytest

from desktop_app.errors import CannotSave
from desktop_app.jobs import OnProgress, Progress
from desktop_app.pdf import Sheet
from desktop_app.review import ReportOptions, Review


def test_the_pdf_is_made_of_the_checklist_on_the_reviews_day(
    review: Review, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[tuple[Path, Sheet]] = []

    def save(path: Path, sheet: Sheet, on_progress: OnProgress) -> None:
        on_progress(Progress(1, 0, "Writing the report"))
        given.append((path, sheet))

    monkeypatch.setattr("desktop_app.pdf.save", save)
    seen: list[Progress] = []
    review.save_pdf(tmp_path / "a.pdf", ReportOptions(names=True), seen.append)
    review.save_pdf(tmp_path / "a.pdf")
    (path, sheet), (_, usual) = given
    assert path == tmp_path / "a.pdf"
    assert (sheet.checklist, sheet.policy, sheet.about) == (
        review.checklist(),
        review.policy,
        review.about,
    )
    assert (sheet.options, usual.options) == (ReportOptions(names=True), ReportOptions())
    assert sheet.made.isoformat() == "2026-11-24"
    assert seen == [Progress(1, 0, "Writing the report")]


@pytest.mark.parametrize(
    ("error", "why"),
    [(OSError(28, "No space left on device"), "no space left on device"), (OSError(), "not there")],
)
def test_a_pdf_that_cannot_be_written_is_told(
    review: Review, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, why: str
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("desktop_app.pdf.save", fail)
    with pytest.raises(CannotSave, match=why):
        review.save_pdf(tmp_path / "a.pdf")

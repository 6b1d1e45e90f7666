from pathlib import Path
from types import ModuleType

import pytest

import desktop_app
from desktop_app.errors import CannotSave
from desktop_app.review import ReportOptions, Review


def pretend(monkeypatch: pytest.MonkeyPatch, error: OSError | None) -> list[tuple[object, ...]]:
    """A stand-in for the maker of PDFs; what it was given."""
    given: list[tuple[object, ...]] = []

    def save(*arguments: object) -> None:
        given.append(arguments)
        if error:
            raise error

    pdf = ModuleType("desktop_app.pdf")
    pdf.save = save  # type: ignore[attr-defined]
    monkeypatch.setitem(__import__("sys").modules, "desktop_app.pdf", pdf)
    monkeypatch.setattr(desktop_app, "pdf", pdf, raising=False)
    return given


def test_the_pdf_is_made_of_the_checklist(
    review: Review, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = pretend(monkeypatch, None)
    options = ReportOptions(names=True)
    review.save_pdf(tmp_path / "a.pdf", options)
    review.save_pdf(tmp_path / "a.pdf")
    whole = (review.checklist(), options, review.policy, review.about)
    assert given[0] == (tmp_path / "a.pdf", *whole)
    assert given[1][2] == ReportOptions()


@pytest.mark.parametrize(
    ("error", "why"),
    [(OSError(28, "No space left on device"), "no space left on device"), (OSError(), "not there")],
)
def test_a_pdf_that_cannot_be_written_is_told(
    review: Review,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    error: OSError,
    why: str,
) -> None:
    pretend(monkeypatch, error)
    with pytest.raises(CannotSave, match=why):
        review.save_pdf(tmp_path / "a.pdf")

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest

from desktop_app.errors import CannotSave
from desktop_app.jobs import Cancelled, Progress
from desktop_app.pdf import story
from desktop_app.review import Review
from tests.desktop_app.pdf.sheets import FULL, item, make


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_same_list_gives_the_same_bytes(folder: Path) -> None:
    assert make(folder).written == make(folder).written
    assert names(folder) == ["list.pdf"]


def test_the_file_says_nothing_about_its_maker_but_the_program(folder: Path) -> None:
    about = make(folder).reader.metadata
    assert about is not None
    assert (about.title, about.author, about.creator) == ("My private list", "", "Keep Clear")


def test_the_file_holds_every_font_it_uses(folder: Path) -> None:
    fonts = {
        font.get_object()["/BaseFont"].partition("+")[2]: font.get_object()
        for page in make(folder).reader.pages
        for font in cast(Any, page["/Resources"])["/Font"].values()
    }
    assert set(fonts) == {"Inter-Regular", "Inter-SemiBold"}
    assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts.values())


def test_how_far_it_is_is_told_by_the_page(folder: Path) -> None:
    seen: list[Progress] = []
    made = make(folder, on_progress=seen.append)
    assert seen == [
        Progress(number, 0, "Writing the report") for number in range(1, len(made.pages) + 1)
    ]


def test_a_cancelled_report_leaves_nothing(folder: Path) -> None:
    def stop(progress: Progress) -> None:
        if progress.done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        make(folder, on_progress=stop)
    assert names(folder) == []


def test_a_cancelled_report_leaves_the_older_one(folder: Path) -> None:
    (folder / "list.pdf").write_text("older")

    def stop(progress: Progress) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        make(folder, on_progress=stop)
    assert (folder / "list.pdf").read_text() == "older"
    assert names(folder) == ["list.pdf"]


def test_a_failing_write_leaves_the_older_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "list.pdf").write_text("older")

    def fail(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="No space"):
        make(folder)
    monkeypatch.undo()
    assert (folder / "list.pdf").read_text() == "older"
    assert names(folder) == ["list.pdf"]


def test_a_fault_in_the_report_leaves_the_older_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "list.pdf").write_text("older")

    def fail(self: story.Story) -> None:
        raise ValueError("at fault")

    monkeypatch.setattr(story.Story, "parts", fail)
    with pytest.raises(ValueError, match="at fault"):
        make(folder)
    assert (folder / "list.pdf").read_text() == "older"
    assert names(folder) == ["list.pdf"]


def test_an_older_report_is_replaced(folder: Path) -> None:
    short = make(folder)
    long = make(folder, replace(FULL, items=tuple(item(number=each) for each in range(20))))
    assert len(long.pages) > len(short.pages)
    assert names(folder) == ["list.pdf"]


@pytest.mark.parametrize("place", ["nowhere/list.pdf", "file/list.pdf", "taken"])
def test_a_review_tells_where_its_report_cannot_be_saved(folder: Path, place: str) -> None:
    (folder / "file").write_text("a file, not a folder")
    (folder / "taken").mkdir()
    review = Review.this_sitting(date(2026, 3, 1))
    with pytest.raises(CannotSave, match=f"“{Path(place).name}” could not be saved"):
        review.save_pdf(folder / place)
    review.close()
    assert names(folder) == ["file", "taken"]


def test_a_review_saves_its_report(folder: Path) -> None:
    review = Review.this_sitting(date(2026, 3, 1))
    review.save_pdf(folder / "list.pdf")
    review.close()
    assert names(folder) == ["list.pdf"]

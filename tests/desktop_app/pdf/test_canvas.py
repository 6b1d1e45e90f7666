from pathlib import Path

from desktop_app.review.values import ReportOptions
from tests.desktop_app.pdf.sheets import EMPTY, item, listing, make


def test_every_page_says_which_of_how_many_it_is(tmp_path: Path) -> None:
    items = (item(number=number) for number in range(300))
    pages = make(tmp_path, listing(*items), ReportOptions(excerpts=False)).pages
    assert len(pages) > 40
    foot = "Made on this computer, for you alone. Not legal advice."
    for number, page in enumerate(pages, 1):
        assert page.endswith(f"{foot} {number} of {len(pages)}")


def test_a_single_page_is_one_of_one(tmp_path: Path) -> None:
    assert make(tmp_path, EMPTY).pages[-1].endswith(" 1 of 1")

from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from desktop_app.pdf.blocks import Bookmark, Box, Mark, body, heading, quote, rows, small
from desktop_app.pdf.look import RIGHTS


@pytest.fixture
def canvas(tmp_path: Path) -> Canvas:
    return Canvas(str(tmp_path / "block.pdf"), pageCompression=0)


def drawn(canvas: Canvas) -> str:
    """The drawing commands so far."""
    return "\n".join(canvas._code)


def test_a_box_is_ticked_only_where_it_is_done(canvas: Canvas) -> None:
    Box(done=False).drawOn(canvas, 0, 0)
    empty = drawn(canvas)
    Box(done=True).drawOn(canvas, 0, 0)
    ticked = drawn(canvas).removeprefix(empty)
    assert " c" in empty
    assert "4.7 1.8 l" not in empty
    assert "4.7 1.8 l" in ticked


def test_a_box_takes_no_room_and_stays_with_its_line(canvas: Canvas) -> None:
    box = Box(done=False)
    assert box.wrapOn(canvas, 100, 100) == (0, 0)
    assert box.getKeepWithNext()


def test_the_mark_has_two_pieces(canvas: Canvas) -> None:
    Mark(20).drawOn(canvas, 0, 0)
    assert drawn(canvas).count("\nf*") == 2


def test_a_bookmark_stays_with_what_it_marks(canvas: Canvas, tmp_path: Path) -> None:
    mark = Bookmark("Title", "key")
    mark.drawOn(canvas, 0, 0)
    canvas.save()
    assert mark.getKeepWithNext()
    (entry,) = PdfReader(tmp_path / "block.pdf").outline
    assert isinstance(entry, Destination)
    assert str(entry["/Title"]) == "Title"


def test_a_heading_is_never_the_last_line_of_a_page() -> None:
    plain, coloured = heading("A"), heading("A", RIGHTS)
    assert plain.getKeepWithNext()
    assert coloured.getKeepWithNext()
    assert coloured.style.textColor == RIGHTS != plain.style.textColor


def test_small_type_is_smaller() -> None:
    assert small("a").style.fontSize < body("a").style.fontSize
    assert body("a", 20).style.leftIndent == small("a", 20).style.leftIndent == 20


def test_a_quote_has_its_bar_on_every_page_it_runs_over(canvas: Canvas) -> None:
    long = quote("<br/>".join("abc"), 20)
    long.wrapOn(canvas, 200, 1000)
    first, second = long.split(200, 27)
    for part in (first, second):
        before = drawn(canvas)
        part.wrapOn(canvas, 200, 1000)
        part.drawOn(canvas, 0, 0)
        assert "n 20 -6 2 " in drawn(canvas).removeprefix(before)


def test_the_groups_of_a_table_stand_under_their_names(canvas: Canvas) -> None:
    table = rows(
        ("Account", "Result"),
        {"5.2 One": [("a", "Clear"), ("b", "Clear")], "5.3 Two": [("a", "Clear")]},
        (100, 100),
    )
    cells = [
        [cell.text if isinstance(cell, Paragraph) else cell for cell in row]
        for row in table._cellvalues
    ]
    assert cells == [
        ["Account", "Result"],
        ["5.2 One", ""],
        ["a", "Clear"],
        ["b", "Clear"],
        ["5.3 Two", ""],
        ["a", "Clear"],
    ]


def test_a_cell_cannot_fill_a_page(canvas: Canvas) -> None:
    table = rows(("Why",), {"x" * 5000: [("y" * 5000,)]}, (60,))
    _, height = table.wrapOn(canvas, 60, 10_000)
    assert height < 1400
    assert all(each < 690 for each in table._rowHeights)


def test_a_group_is_not_parted_from_its_name(canvas: Canvas) -> None:
    table = rows(("Why",), {"one": [("a",)], "two": [("b",)]}, (60,))
    table.wrapOn(canvas, 60, 1000)
    room = sum(table._rowHeights[:4]) + 1
    upper, lower = table.split(60, room)
    assert [len(upper._cellvalues), len(lower._cellvalues)] == [3, 3]

"""The blocks a page is built of: boxes to tick, headings, quotes and the mark."""

from collections.abc import Mapping, Sequence

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable, Paragraph, Table, TableStyle

from desktop_app.pdf.look import LINE, MUTED, PLAIN, PRIMARY, SUNKEN, TEXT, plain, style

_MARK = (
    ((62, 62), (89, 62), (89, 194), (62, 194)),
    (
        (148, 62),
        (102, 104),
        (128, 128),
        (102, 152),
        (148, 194),
        (192, 194),
        (146, 152),
        (172, 128),
        (146, 104),
        (192, 62),
    ),
)
"""The program's mark on a grid of 256, as its icon is drawn."""

_CELL = 300


class Mark(Flowable):  # type: ignore[misc]  # reportlab has no types
    """The program's mark."""

    def __init__(self, size: float) -> None:
        super().__init__()
        self.width = self.height = size

    def draw(self) -> None:
        """Draw both pieces; between them stays the gap."""
        scale = self.width / 132
        self.canv.setFillColor(PRIMARY)
        for corners in _MARK:
            path = self.canv.beginPath()
            for number, (x, y) in enumerate(corners):
                place = ((x - 62) * scale, (194 - y) * scale)
                path.moveTo(*place) if number == 0 else path.lineTo(*place)
            path.close()
            self.canv.drawPath(path, stroke=0, fill=1)


class Box(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A box to tick, ticked where it is done already; it stands beside the line that follows."""

    keepWithNext = True  # noqa: N815 - reportlab reads it so

    def __init__(self, *, done: bool) -> None:
        super().__init__()
        self.width = self.height = 0
        self._done = done

    def draw(self) -> None:
        """Draw the box, and the tick in it."""
        self.canv.translate(0, -12)
        self.canv.setStrokeColor(MUTED)
        self.canv.setLineWidth(1)
        self.canv.roundRect(0, -1, 11, 11, 2)
        if self._done:
            self.canv.setStrokeColor(PRIMARY)
            self.canv.setLineWidth(1.6)
            self.canv.lines([(2.4, 4.4, 4.7, 1.8), (4.7, 1.8, 8.8, 7.4)])


class Bookmark(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A place in the list of contents that a reader shows beside the pages.

    It comes after its heading: a group that began with it would be measured without the room
    above the heading.
    """

    keepWithNext = True  # noqa: N815 - reportlab reads it so

    def __init__(self, title: str, key: str) -> None:
        super().__init__()
        self.width = self.height = 0
        self._title, self._key = title, key

    def draw(self) -> None:
        """Set the bookmark."""
        self.canv.bookmarkHorizontal(self._key, 0, 44)
        self.canv.addOutlineEntry(self._title, self._key, 0, closed=False)


class Quote(Paragraph):  # type: ignore[misc]  # reportlab has no types
    """A paragraph with a bar at the left of its ground; it may run over pages."""

    def draw(self) -> None:
        """Draw the words on their ground, then the bar."""
        super().draw()
        above, _, below, before = self.style.borderPadding
        self.canv.setFillColor(MUTED)
        left = self.style.leftIndent - before
        self.canv.rect(left, -below, 2, self.height + above + below, stroke=0, fill=1)


def heading(text: str, colour: Color | None = None) -> Paragraph:
    """A heading of the second level, never the last line of a page."""
    look = style(14, 18, strong=True, before=14, after=5, keep=True)
    if colour is not None:
        look = style(14, 18, strong=True, before=14, after=5, keep=True, colour=colour)
    return Paragraph(plain(text), look)


def small(text: str, left: float = 0) -> Paragraph:
    """A muted line in small type."""
    return Paragraph(plain(text), style(8.8, 12.6, colour=MUTED, after=2, left=left))


def body(text: str, left: float = 0) -> Paragraph:
    """A paragraph."""
    return Paragraph(plain(text), style(left=left))


def quote(markup: str, left: float = 0) -> Paragraph:
    """Somebody's words on a sunken ground, with a bar at their left."""
    look = style(9.5, 13.5, before=7, after=11, left=left, ground=SUNKEN)
    return Quote(markup, look)


def rows(
    head: tuple[str, ...],
    groups: Mapping[str, Sequence[tuple[str, ...]]],
    widths: tuple[float, ...],
) -> Table:
    """A plain table in groups, each under its name; the head is repeated on each page."""
    cells = [[_cell(name, strong=True, colour=MUTED) for name in head]]
    names = []
    for name, lines in groups.items():
        names.append(len(cells))
        cells.append([_cell(name, strong=True), *([""] * (len(head) - 1))])
        cells.extend([_cell(text) for text in line] for line in lines)
    table = Table(cells, widths, repeatRows=1, hAlign="LEFT")
    table.setStyle(
        TableStyle(
            [
                ("FONTNAME", (0, 0), (-1, -1), PLAIN),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 8),
                ("TOPPADDING", (0, 0), (-1, -1), 2),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
                *(("SPAN", (0, row), (-1, row)) for row in names),
                *(("LINEABOVE", (0, row), (-1, row), 0.5, LINE) for row in names),
                *(("TOPPADDING", (0, row), (-1, row), 5) for row in names),
                *(("NOSPLIT", (0, row), (-1, row + 1)) for row in names),
            ]
        )
    )
    return table


def _cell(text: str, *, strong: bool = False, colour: Color = TEXT) -> Paragraph:
    """The words of one cell, cut where they are so long that their row would fill a page."""
    told = text if len(text) <= _CELL else f"{text[:_CELL]}…"
    return Paragraph(plain(told), style(8.8, 12, strong=strong, colour=colour, after=0))

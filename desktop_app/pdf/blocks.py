"""The blocks a page is built of: boxes to tick, headings, quotes and the mark."""

from collections.abc import Sequence

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable, Paragraph, Table, TableStyle

from desktop_app.pdf.look import LINE, MUTED, PRIMARY, SUNKEN, plain, style

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
    """A box to tick, ticked where it is done already."""

    def __init__(self, *, done: bool) -> None:
        super().__init__()
        self.width = self.height = 11
        self._done = done

    def draw(self) -> None:
        """Draw the box, and the tick in it."""
        self.canv.setStrokeColor(MUTED)
        self.canv.setLineWidth(1)
        self.canv.roundRect(0, -1, 11, 11, 2)
        if self._done:
            self.canv.setStrokeColor(PRIMARY)
            self.canv.setLineWidth(1.6)
            self.canv.lines([(2.4, 4.4, 4.7, 1.8), (4.7, 1.8, 8.8, 7.4)])


class Bookmark(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A place in the list of contents that a reader shows beside the pages."""

    def __init__(self, title: str, key: str) -> None:
        super().__init__()
        self.width = self.height = 0
        self._title, self._key = title, key

    def draw(self) -> None:
        """Set the bookmark."""
        self.canv.bookmarkHorizontal(self._key, 0, 24)
        self.canv.addOutlineEntry(self._title, self._key, 0, closed=False)


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


def quote(markup: str, width: float) -> Table:
    """Somebody's words on a sunken ground, with a bar at their left."""
    table = Table([[Paragraph(markup, style(9.5, 13.5, after=0))]], [width], hAlign="LEFT")
    table.setStyle(
        TableStyle(
            [
                ("BACKGROUND", (0, 0), (-1, -1), SUNKEN),
                ("LINEBEFORE", (0, 0), (0, -1), 2, MUTED),
                ("LEFTPADDING", (0, 0), (-1, -1), 9),
                ("RIGHTPADDING", (0, 0), (-1, -1), 8),
                ("TOPPADDING", (0, 0), (-1, -1), 5),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
            ]
        )
    )
    return table


def card(parts: Sequence[Flowable], width: float, ground: Color) -> Table:
    """Some parts on a tinted ground."""
    table = Table([[part] for part in parts], [width], hAlign="LEFT")
    table.setStyle(
        TableStyle(
            [
                ("BACKGROUND", (0, 0), (-1, -1), ground),
                ("LEFTPADDING", (0, 0), (-1, -1), 9),
                ("RIGHTPADDING", (0, 0), (-1, -1), 9),
                ("TOPPADDING", (0, 0), (-1, -1), 3),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
            ]
        )
    )
    return table


def rows(
    head: tuple[str, ...], lines: Sequence[tuple[str, ...]], widths: tuple[float, ...]
) -> Table:
    """A plain table whose head is repeated on each page."""
    heads = [
        Paragraph(plain(cell), style(8.8, 12, strong=True, colour=MUTED, after=0)) for cell in head
    ]
    cells = [[Paragraph(plain(cell), style(8.8, 12, after=0)) for cell in line] for line in lines]
    table = Table([heads, *cells], widths, repeatRows=1, hAlign="LEFT")
    table.setStyle(
        TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LINEBELOW", (0, 0), (-1, -1), 0.5, LINE),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 8),
                ("TOPPADDING", (0, 0), (-1, -1), 3),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
            ]
        )
    )
    return table

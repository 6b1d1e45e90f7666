"""Reads the rows of every table of a web page, a piece at a time, with the heading above each."""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import chain
from typing import BinaryIO

from checks.evidence import Problem
from desktop_app.readers.formats.html_pages import CUT_SHORT, TooMuch
from desktop_app.readers.formats.text_lines import Losses, clean_chunks
from desktop_app.readers.section import Scope

_PIECE = 64 * 1024
_LONGEST_TAG = 64 * 1024
_LONGEST_REST = 4 * 1024  # of a tag that the page ends in; the parser takes its square in time
_LONGEST_ROW = 1024 * 1024
_CELL = 64  # characters that a cell counts for besides its own
_TAIL = 20  # characters that may be the beginning of a script's end
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CELLS = frozenset({"td", "th"})


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a table: the words of its cells, and the first address each of them leads to.

    `table` counts the tables of the page from 1, `heading` is the last one above the table, and a
    row is a header where all of its cells are marked as such.
    """

    table: int
    heading: str
    cells: tuple[str, ...]
    links: tuple[str, ...]
    is_header: bool


def table_rows(stream: BinaryIO, scope: Scope) -> Iterator[TableRow | Problem]:
    """The rows of all tables of a page; a table within a table is one of its own.

    A page that is cut short is a fatal Problem behind what was whole.
    """
    page, losses = _Page(), Losses()
    pieces = (
        text[at : at + _PIECE]
        for text in clean_chunks(stream, losses)
        for at in range(0, len(text), _PIECE)
    )
    for piece in chain(pieces, (None,)):
        is_sound = page.take(piece)
        yield from page.done()
        if not is_sound:
            yield scope.problem(CUT_SHORT, fatal=True)
            break
    yield from losses.problems(scope)


class _Page(HTMLParser):
    """Collects rows while it is fed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._tables = 0
        self._open: list[int] = []  # the tables that are open, by their numbers
        self._heading = ""
        self._cells: list[str] = []
        self._links: list[str] = []
        self._headers = 0
        self._words: list[str] | None = None  # of a cell or a heading, where one is open
        self._in_heading = False
        self._size = 0
        self._done: list[TableRow] = []

    def take(self, piece: str | None) -> bool:
        """Read one more piece, None for the end; False where this is no honest page."""
        try:
            if piece is not None:
                self.feed(piece)
                if self.cdata_elem is not None:  # the parser would keep a whole script
                    self.rawdata = self.rawdata[-_TAIL:]
                return len(self.rawdata) <= _LONGEST_TAG
            is_whole = not (self._open or self.rawdata.startswith("<") or self.cdata_elem)
            if len(self.rawdata) <= _LONGEST_REST:
                self.close()
        except (TooMuch, ValueError):  # the latter for the number of no character
            self._clear()
            return False
        self._end_row()
        return is_whole

    def done(self) -> list[TableRow]:
        """The rows that are complete by now."""
        done, self._done = self._done, []
        return done

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a table, a row, a cell or a heading, or note where a cell leads."""
        if tag in _CELLS and self._open:
            self._end_cell()
            self._words = []
            self._links.append("")
            self._headers += tag == "th"
            self._grow(_CELL)
        elif tag == "tr":
            self._end_row()
        elif tag == "table":
            self._end_row()
            self._tables += 1
            self._open.append(self._tables)
            self._grow(_CELL)
        elif tag in _HEADINGS and not self._open:
            self._words, self._in_heading = [], True
        elif tag == "a" and self._links and not self._links[-1]:
            self._links[-1] = dict(attrs).get("href") or ""
            self._grow(len(self._links[-1]))
        elif tag in ("br", "p", "div", "li"):
            self.handle_data("\n")

    def handle_endtag(self, tag: str) -> None:
        """End a table, a row, a cell or a heading."""
        if tag in _CELLS:
            self._end_cell()
        elif tag == "tr":
            self._end_row()
        elif tag == "table" and self._open:
            self._end_row()
            self._open.pop()
        elif tag in _HEADINGS and self._in_heading:
            self._heading = " ".join("".join(self._words or ()).split())
            self._clear()

    def handle_data(self, data: str) -> None:
        """Collect the words of a cell or a heading; scripts and styles have none."""
        if self._words is not None and self.cdata_elem is None:
            self._words.append(data)
            self._grow(len(data))

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """Pass over what looks like the conditional comments of old browsers, whatever is in it."""
        return self.parse_bogus_comment(i, bool(report))

    def _grow(self, size: int) -> None:
        self._size += size
        if self._size > _LONGEST_ROW:
            raise TooMuch

    def _end_cell(self) -> None:
        if self._words is not None and not self._in_heading:
            lines = (" ".join(line.split()) for line in "".join(self._words).split("\n"))
            self._cells.append("\n".join(line for line in lines if line))
            self._words = None

    def _end_row(self) -> None:
        self._end_cell()
        if self._cells and self._open:
            is_header = self._headers == len(self._cells)
            cells, links = tuple(self._cells), tuple(self._links)
            self._done.append(TableRow(self._open[-1], self._heading, cells, links, is_header))
        self._clear()

    def _clear(self) -> None:
        self._cells, self._links = [], []
        self._headers = self._size = 0
        self._words, self._in_heading = None, False

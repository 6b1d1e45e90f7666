"""Reads the records of Meta's HTML pages, of both markups, a piece at a time."""

import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import chain
from typing import BinaryIO

from checks.evidence import Problem
from desktop_app.readers.formats import dates
from desktop_app.readers.formats.chunks import known_encoding
from desktop_app.readers.formats.html_markup import BLOCK, INLINE, MUTE, PARTS, VOID, Block
from desktop_app.readers.formats.html_pages import CUT_SHORT
from desktop_app.readers.formats.text_lines import Losses, clean_chunks
from desktop_app.readers.section import Scope

PIECE = 64 * 1024
_LONGEST_TAG = 64 * 1024
_LONGEST_REST = 4 * 1024  # of a tag that the page ends in; the parser takes its square in time
_LONGEST_BLOCK = 8 * 1024 * 1024
_CELL = 64  # characters that a cell or an address counts for besides its own
_DEEPEST = 2_000
_TAIL = 20  # characters that may be the beginning of a script's end
_CHARSET = re.compile(rb"(?i)<meta\s[^>]{0,200}?charset\s*=\s*[\"']?([A-Za-z0-9._-]{1,20})")

ODD_LAYOUT = (
    "This page is laid out in a way that Keep Clear does not know. "
    "Its words were read, but not all of who wrote them and when."
)


def blocks(stream: BinaryIO, scope: Scope) -> Iterator[Block | Problem]:
    """The records of a page in order, and what stands outside of them as unknown blocks.

    Only four things are asked of the markup: block, heading, date and label cell. Where no block
    is recognised, headings and dates part the page, and a fatal Problem says so at the end.
    """
    page, losses = _Page(), Losses()
    known = dated = broken = False
    for piece in chain(_pieces(stream, losses), (None,)):
        broken = not page.take(piece)
        for block in page.done():
            known = known or block.known
            dated = dated or block.made is not None
            yield block
        if broken:
            yield scope.problem(CUT_SHORT, fatal=True)
            break
    if dated and not known:
        yield scope.problem(ODD_LAYOUT, fatal=True)
    yield from losses.problems(scope)


def _pieces(stream: BinaryIO, losses: Losses) -> Iterator[str]:
    for text in clean_chunks(stream, losses, _declared):
        yield from (text[at : at + PIECE] for at in range(0, len(text), PIECE))


def _declared(first: bytes) -> str:
    """The encoding a page says it is in."""
    match = _CHARSET.search(first, 0, 4096)
    return known_encoding(match[1].decode("ascii")) if match else "utf-8"


class _TooMuch(Exception):
    """A tag, a block or a nesting that no real page has."""


_NO_PAGE = (_TooMuch, ValueError)  # the parser's own, for the number of no character


class _Page(HTMLParser):
    """Sorts a page's words into blocks while it is fed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        # Each open element: its tag, its part, and the part that what stands in it belongs to.
        self._open: list[tuple[str, str, str]] = []
        self._tags: Counter[str] = Counter()
        self._addresses: set[str] = set()
        self._block = Block()
        self._done: list[Block] = []
        self._cell: list[str] = []
        self._values: list[str] = []
        self._size = 0
        self._labelled = False

    def take(self, piece: str | None) -> bool:
        """Read one more piece, None for the end; False where this is no honest page."""
        try:
            if piece is not None:
                self.feed(piece)
                if self.cdata_elem is not None:  # the parser would keep a whole script
                    self.rawdata = self.rawdata[-_TAIL:]
                return len(self.rawdata) <= _LONGEST_TAG
            is_whole = not self._is_cut()
            if len(self.rawdata) <= _LONGEST_REST:
                self.close()
            self._end_cell()
        except _NO_PAGE:
            self._cell.clear()
            is_whole = False
        self._end_block()
        return is_whole

    def _is_cut(self) -> bool:
        """Whether the page ends in a tag, in a script or before it says that it ends."""
        in_tag = self.rawdata.startswith("<") or len(self.rawdata) > _LONGEST_REST
        return in_tag or self.cdata_elem is not None or self._tags["html"] > 0

    def done(self) -> list[Block]:
        """The blocks that are complete by now."""
        done, self._done = self._done, []
        return done

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element; void ones hold at most a picture's path."""
        if tag not in INLINE:
            self._cell.append("\n") if tag == "br" else self._end_cell()
        given = dict(attrs)
        self._address(tag, given)
        if tag in VOID:
            return
        classes = (given.get("class") or "").split()
        part = next((PARTS[name] for name in classes if name in PARTS), "")
        if not BLOCK.isdisjoint(classes):
            self._end_block(known=True)
            part = "block"
        elif tag in ("h2", "h3") and not part:
            part = "heading"
        elif tag in MUTE:
            part = "mute"
        elif tag == "tr" or part == "label":
            self._labelled = False
        elif tag in ("td", "th") and not part:
            part = "value" if self._labelled else "label"
        if tag == "body":  # a page need not say where its head ends
            self._close(down_to=self._tags["html"])
        self._open.append((tag, part, part or self._part()))
        self._tags[tag] += 1
        if len(self._open) > _DEEPEST:
            raise _TooMuch

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and those in it that were left open."""
        if tag not in INLINE:
            self._end_cell()
        if self._tags[tag]:
            at = len(self._open) - 1
            while self._open[at][0] != tag:
                at -= 1
            self._close(down_to=at)

    def _close(self, *, down_to: int) -> None:
        """Close the innermost elements, until so many are open."""
        while len(self._open) > down_to:
            tag, part, _ = self._open.pop()
            self._tags[tag] -= 1
            if part == "block":
                self._end_block()

    def handle_data(self, data: str) -> None:
        """Collect the words of a cell; scripts and styles have none."""
        if self.cdata_elem is None:
            self._cell.append(data)
            self._grow(len(data))

    def _grow(self, size: int) -> None:
        self._size += size
        if self._size > _LONGEST_BLOCK:
            raise _TooMuch

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """Pass over what looks like the conditional comments of old browsers, whatever is in it."""
        return self.parse_bogus_comment(i, bool(report))

    def _part(self) -> str:
        return self._open[-1][2] if self._open else ""

    def _address(self, tag: str, given: dict[str, str | None]) -> None:
        """Note where a link, picture or video leads."""
        address = given.get("href" if tag == "a" else "src") or ""
        if tag not in ("a", "img", "video", "audio", "source") or address in self._addresses:
            return
        self._addresses.add(address)
        self._grow(len(address) + _CELL)
        if address.startswith(("http://", "https://")):
            if "facebook.com/dyi/" not in address:
                self._block.links.append(address)
        elif address and not address.startswith(("#", "data:", "mailto:")):
            self._block.media.append(address)

    def _end_cell(self) -> None:
        """Put the words collected where they belong."""
        lines = (" ".join(line.split()) for line in "".join(self._cell).split("\n"))
        text = "\n".join(line for line in lines if line)
        self._cell.clear()
        part = self._part() if text else "mute"
        if text:
            self._grow(_CELL)
        if part == "heading":
            if self._block.heading or (self._block.full and not self._block.known):
                self._end_block(known=self._block.known)
            self._block.heading = text
        elif part == "date":
            self._date(text)
        elif part in ("label", "value"):
            self._row(text, part)
        elif part != "mute":
            self._text(text)

    def _date(self, text: str) -> None:
        made = dates.english(text) or dates.iso(text)
        if made is None:
            self._block.undated = True
        elif self._block.made is None:
            self._block.made = made

    def _row(self, text: str, part: str) -> None:
        rows = self._block.rows
        if part == "label" and not self._labelled:
            self._end_row()
            rows.append((text, ""))
            self._labelled = True
        elif rows:
            self._values.append(text)

    def _end_row(self) -> None:
        """Put the values collected beside their label."""
        if self._values:
            self._block.rows[-1] = (self._block.rows[-1][0], "\n".join(self._values))
            self._values.clear()

    def _text(self, text: str) -> None:
        """Words of a cell; outside of any known block a date by itself ends a record."""
        if self._block.known or dates.english(text) is None:
            self._block.texts.append(text)
            return
        self._date(text)
        self._end_block()

    def _end_block(self, *, known: bool = False) -> None:
        block = self._block
        self._end_row()
        if block.known and block.made is None and block.texts:
            block.made = dates.english(block.texts[-1])
            if block.made is not None:
                block.texts.pop()
        if block.full:
            self._done.append(block)
        self._block = Block(known=known)
        self._addresses.clear()
        self._size = 0

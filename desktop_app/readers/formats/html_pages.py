"""Feeds web pages a piece at a time to what collects their entries, and tells of damage."""

from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import chain
from typing import BinaryIO, Generic, TypeVar

from checks.evidence import Problem
from desktop_app.readers.formats.text_lines import Losses, clean_chunks
from desktop_app.readers.section import Scope

T = TypeVar("T")

CUT_SHORT = "This page is damaged; only what comes before the damage was read."
ODD_LAYOUT = "This page is laid out in a way that Keep Clear does not know, so it was not read."

_PIECE = 64 * 1024
_LONGEST_TAG = 64 * 1024
_LONGEST_ENTRY = 1024 * 1024
_TAIL = 20  # characters that may be the beginning of a script's end


class TooMuch(Exception):
    """An entry, or a nesting, that no real page has."""


_NO_PAGE = (TooMuch, ValueError)  # the parser's own, for the number of no character


class Page(HTMLParser, Generic[T]):
    """What collects the entries of one kind of page while it is fed.

    A kind of page says in `handle_starttag`, `handle_endtag` and `handle_data` what its entries
    are, and puts each that is complete into `found`. It notes whether the page `has_words` and
    whether any of them belong to something it knows.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.has_words = self.is_known = False
        self.found: list[T] = []
        self.size = 0
        """Characters of the entry that is being collected."""

    def finish(self) -> bool:
        """Take what is open at the page's end; False where something must not be."""
        return True

    def grow(self, size: int) -> None:
        """Note that an entry has grown. Raises `TooMuch`."""
        self.size += size
        if self.size > _LONGEST_ENTRY:
            raise TooMuch

    def take(self, piece: str | None) -> bool:
        """Read one more piece, None for the end; False where this is no honest page."""
        try:
            if piece is not None:
                self.feed(piece)
                if self.cdata_elem is not None:  # the parser would keep a whole script
                    self.rawdata = self.rawdata[-_TAIL:]
                return len(self.rawdata) <= _LONGEST_TAG
            if "<" in self.rawdata:
                return False
            self.close()
            return self.finish()
        except _NO_PAGE:
            return False

    def done(self) -> list[T]:
        """The entries that are complete by now."""
        done, self.found = self.found, []
        return done

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """Pass over what looks like the conditional comments of old browsers, whatever is in it."""
        return self.parse_bogus_comment(i, bool(report))


def entries_of(page: Page[T], stream: BinaryIO, scope: Scope) -> Iterator[T | Problem]:
    """The entries of a page in order.

    A page that breaks off, and one that has words but nothing that is known, is a fatal Problem.
    """
    losses = Losses()
    for text in chain(clean_chunks(stream, losses), (None,)):
        for piece in _pieces(text):
            is_sound = page.take(piece)
            yield from page.done()
            if not is_sound:
                yield scope.problem(CUT_SHORT, fatal=True)
                yield from losses.problems(scope)
                return
    if page.has_words and not page.is_known:
        yield scope.problem(ODD_LAYOUT, fatal=True)
    yield from losses.problems(scope)


def _pieces(text: str | None) -> Iterator[str | None]:
    if text is None:
        yield None
        return
    yield from (text[at : at + _PIECE] for at in range(0, len(text), _PIECE))

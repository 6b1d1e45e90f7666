"""Streams the wanted elements of an XML document of any size, and tells what was lost.

The document is read strictly. Where it is not well-formed, the element that is damaged is mended
if it can be, and reading goes on at the next wanted one.
"""

import re
from collections.abc import Collection, Iterator
from typing import BinaryIO

from checks.evidence import Problem
from desktop_app.readers.formats.xml_elements import (
    BEGINNING,
    Broken,
    Builder,
    Element,
    TooMuch,
    Wanted,
)
from desktop_app.readers.formats.xml_mending import mended
from desktop_app.readers.formats.xml_window import Window
from desktop_app.readers.section import Scope

LONGEST = 16 * 1024 * 1024
"""Bytes one wanted element may have; a longer one is lost."""

CUT_SHORT = "This part is cut short; what stands before its end was read."
DAMAGED = "This part is damaged, so some of it could not be read; the rest was."
DOCUMENT_TYPE = (
    "This part brings its own rules of reading (a document type), as no platform’s own download "
    "does, so it was not read."
)
ODD_SHAPE = "This part is laid out in a way that Keep Clear does not know, so it was not read."

MENDED = "Entries that were not written as they should be, but could be mended and read: {}."
LOST = "Entries that could not be read, because they are damaged: {}."

_PIECE = 64 * 1024
_MOST_DAMAGES = 1000  # what is damaged in more places is given up
_DOCUMENT_TYPE = re.compile(rb"<![A-Za-z]")


def elements(
    stream: BinaryIO, scope: Scope, whole: Collection[str], heads: Collection[str] = ()
) -> Iterator[Element | Problem]:
    """The elements with one of some local names, in order, whatever they stand in.

    Those named in `whole` come with all they hold; a wanted one in a wanted one is its child.
    Those named in `heads` come as soon as they begin, with their attributes only: a reader that
    names the root there learns that it has the right document, even one without entries.

    A damaged document gives what was whole before the damage, then a fatal Problem, and goes on
    at the next wanted element. An element that only lacks escapes is mended, and such are counted
    in a Problem. Document types are refused, and so is a document with nothing wanted in it.
    """
    yield from _Document(stream, scope, Wanted(frozenset(whole), frozenset(heads))).elements()


class _Document:
    """One document while it is read, and what was lost of it so far."""

    def __init__(self, stream: BinaryIO, scope: Scope, wanted: Wanted) -> None:
        self._scope = scope
        self._wanted = wanted
        self._window = Window(stream)
        names = b"|".join(re.escape(name).encode() for name in sorted(wanted.whole))
        self._tag = re.compile(
            rb"<(?:/(?:[^\s<>/:!?]{1,100}:)?(?:%b)\s{0,100}>"
            rb"|(?:[^\s<>/:!?]{1,100}:)?(?:%b)(?=[\s/>]))" % (names, names)
        )
        self._place, self._at = BEGINNING, 0
        self._damages = self._mended = self._lost = 0
        self._found = self._told = self._over = False

    def elements(self) -> Iterator[Element | Problem]:
        """The wanted elements, and the Problems."""
        while not self._over:
            builder = Builder(self._wanted, self._place, self._at)
            try:
                yield from self._fed(builder)
            except (Broken, TooMuch) as error:
                yield from self._taken(builder)
                yield from self._damaged(builder, mendable=isinstance(error, Broken))
        if not self._found and not self._told:
            yield self._scope.problem(ODD_SHAPE, fatal=True)
        for count, what in ((self._mended, MENDED), (self._lost, LOST)):
            if count:
                yield self._scope.problem(what.format(count))
        yield from self._window.losses.problems(self._scope)

    def _taken(self, builder: Builder) -> list[Element]:
        done = builder.take()
        self._found = self._found or bool(done)
        return done

    def _fed(self, builder: Builder) -> Iterator[Element]:
        """Read on to the document's end. Raises `Broken` or `TooMuch`."""
        window, at = self._window, self._at
        while data := window.take(at, _PIECE):
            at += len(data)
            builder.feed(data)
            yield from self._taken(builder)
            keep = builder.position if builder.begun is None else builder.begun
            if at - keep > LONGEST:
                raise TooMuch
            window.drop(keep)
        builder.close()
        self._over = True

    def _damaged(self, builder: Builder, *, mendable: bool) -> Iterator[Element | Problem]:
        """Mend what can be mended, else tell of it, and find where to read on."""
        window, begun, at = self._window, builder.begun, builder.position
        self._damages += 1
        self._over = self._damages > _MOST_DAMAGES
        if begun is None and _DOCUMENT_TYPE.match(window.cut(at - 2, at + 1)):
            self._over = True
            yield from self._tell(DOCUMENT_TYPE)
            return
        self._place = builder.place
        begin = max(at - 2, self._at + 1)  # a damaged end tag is told of behind its "</"
        found = window.find(self._tag, begin, begin if begun is None else begun, LONGEST)
        if found is None:
            self._over = True
            self._lost += begun is not None
            yield from self._tell(CUT_SHORT)
            return
        begin, end = map(window.index, found.span())
        closes = found[0].startswith(b"</")
        self._at = end if closes else begin
        mended = self._mend(begun, end) if mendable and closes and begun is not None else []
        yield from mended
        self._mended += bool(mended)
        if not mended or self._over:
            self._lost += begun is not None and not mended
            yield from self._tell(DAMAGED)

    def _mend(self, begun: int, end: int) -> list[Element]:
        """The element that stands in a stretch of the document, if it can be mended."""
        if begun < self._window.begin:
            return []
        builder = Builder(self._wanted, self._place, 0)
        try:
            builder.feed(mended(self._window.cut(begun, end)))
        except (Broken, TooMuch):
            return []
        return self._taken(builder)

    def _tell(self, what: str) -> Iterator[Problem]:
        """The fatal Problem of this document, once."""
        if not self._told:
            self._told = True
            yield self._scope.problem(what, fatal=True)

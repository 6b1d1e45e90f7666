"""Parses the text of a table (CSV) into rows of cells, a piece in memory at a time.

A quotation mark that is never closed would swallow the rest of a table, and so would a cell
without an end; both are bounded.
"""

import csv
from collections.abc import Iterator
from io import StringIO
from itertools import chain, islice
from typing import BinaryIO

from desktop_app.readers.formats.text_lines import Losses, clean_chunks

LONGEST_CELL = 1024 * 1024
"""Characters one cell may have; a row with a longer one is left out."""

TOO_LONG = (
    "A row of this table does not end where it should, so it was left out, "
    "and perhaps some of those after it."
)
UNCLOSED = "This table is cut short or damaged; its last rows were not read."

_LONGEST_LINE = 2 * LONGEST_CELL
_BATCH = 256  # rows; more at once are slower, because they leave the processor's cache
_ENDLESS = 8 * LONGEST_CELL  # characters of one batch after which its rows are no honest ones

Cells = list[str]


class Lines:
    """The lines of a table, with their ends.

    `first` is the beginning of the text, `pulled` counts the characters handed out since it was
    last set to 0, and `cut` says that a line was too long to stay whole.
    """

    __slots__ = ("_texts", "cut", "first", "losses", "pulled")

    def __init__(self, stream: BinaryIO) -> None:
        self.pulled = 0
        self.cut = False
        self.losses = Losses()
        self._texts = clean_chunks(stream, self.losses)
        self.first = next(self._texts, "")

    def __iter__(self) -> Iterator[str]:
        return chain.from_iterable(self._buffers())

    def _buffers(self) -> Iterator[Iterator[str]]:
        """Whole lines, many at a time; at last an empty one, which an open quote swallows."""
        rest = ""
        for piece in chain((self.first,), self._texts):
            text = rest + piece
            # A carriage return at the very end may be half of a line's end.
            end = max(text.rfind("\n"), text.rfind("\r", 0, -1)) + 1
            if not end and len(text) > _LONGEST_LINE:
                end, self.cut = len(text), True
            rest = text[end:]
            yield StringIO(text[:end], newline="")
            self.pulled += end
            if self.pulled > _ENDLESS:
                # A line that no cell can take up makes the parser give up the row it is in.
                self.pulled = 0
                yield iter(("x" * (LONGEST_CELL + 1),))
        yield StringIO(rest, newline="")
        yield iter(("\n",))


def head(text: str, delimiter: str, count: int) -> list[Cells]:
    """The first rows of a text that is no longer than a cell may be."""
    csv.field_size_limit(LONGEST_CELL)
    return list(islice(csv.reader(StringIO(text, newline=""), delimiter=delimiter), count))


def parsed(lines: Lines, delimiter: str) -> Iterator[list[Cells] | str]:
    """The rows of a table in batches, and a sentence where some could not be parsed."""
    csv.field_size_limit(LONGEST_CELL)  # holds for the whole process; nothing else sets it
    parser = csv.reader(lines, delimiter=delimiter)
    last: Cells = []
    told = ended = False
    while not ended:
        found: list[Cells] = []
        lines.pulled = 0
        try:
            found.extend(islice(parser, _BATCH))
            ended = len(found) < _BATCH
            too_long = lines.cut
        except csv.Error:  # what was parsed before is in `found`
            too_long = True
        last = found[-1] if found else last
        if ended:
            del found[-1:]
        if found:
            yield found
        if too_long and not told:
            told = True
            yield TOO_LONG
    if last:
        yield UNCLOSED

"""Reads tables (CSV) of any size into rows of the wanted columns, and tells what it left out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from operator import itemgetter
from typing import BinaryIO

from checks.evidence import Problem
from desktop_app.readers.formats.csv_parser import Cells, Lines, head, parsed
from desktop_app.readers.section import Scope

ODD_TABLE = (
    "This table does not have the columns that Keep Clear knows, so it was not read. "
    "It may be in a language that Keep Clear does not know."
)
ONE_BAD = "One row could not be read; the others were."

_PREAMBLE = 20  # rows within which the header stands
_DELIMITERS = (",", ";", "\t")
_MANY = 20  # bad rows told one by one
_NAMED = 10  # unknown headers told by name
_LONGEST_NAME = 40
_NUMBER = re.compile(r"\d+")

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """What a reader wants of a table.

    `columns` says, per field, under which headers it may stand, in any language known; headers
    are compared without regard to case and runs of space, and "#" in one stands for any number.
    Without the headers of the `needed` fields this is not such a table. Headers that are `left`
    are known and left alone. `header` is that of tables which may come without one.
    """

    columns: Mapping[str, tuple[str, ...]]
    needed: frozenset[str] = frozenset()
    left: frozenset[str] = frozenset()
    header: Row = ()


def rows(stream: BinaryIO, scope: Scope, table: Table) -> Iterator[Row | Problem]:
    """The rows of a table one by one; see `batches`."""
    for batch in batches(stream, scope, table):
        if isinstance(batch, Problem):
            yield batch
        else:
            yield from batch


def batches(stream: BinaryIO, scope: Scope, table: Table) -> Iterator[list[Row] | Problem]:
    """The rows of a table, in lists of no fixed length, values in the order of `table.columns`.

    A value is "" where its column is absent. Comma, semicolon or tab is found by the header,
    which may stand below a few other lines; one that is repeated is left out, as are empty rows.
    Headers that nobody knows are one Problem. A row shorter or longer than the header is one
    Problem and the others survive; after twenty the rest are counted in a last one. A table with
    other columns, and rows that do not end where they should, are fatal Problems.
    """
    lines = Lines(stream)
    layout = _layout(lines.first, table)
    if layout is None:
        if lines.first.strip("\ufeff,;\t\r\n "):
            yield scope.problem(ODD_TABLE, fatal=True)
        return
    if layout.unknown:
        yield scope.problem(layout.unknown)
    skip, bad = layout.skip, 0
    for found in parsed(lines, layout.delimiter):
        if isinstance(found, str):
            yield scope.problem(found, fatal=True)
            continue
        good, others = layout.pick(found[skip:] if skip else found)
        skip = 0
        if good:
            yield good
        for _ in range(min(others, max(0, _MANY - bad))):
            yield scope.problem(ONE_BAD)
        bad += others
    if bad > _MANY:
        yield scope.problem(f"{bad - _MANY} more rows could not be read; the others were.")
    yield from lines.losses.problems(scope)


@dataclass(frozen=True, slots=True)
class _Layout:
    """How a table is laid out: the rows before its first entry, and which column is which field.

    `places` has the number of each field's column, one past the last where there is none;
    `unknown` is a sentence naming the headers that nobody knows, or "".
    """

    delimiter: str
    skip: int
    header: Cells
    places: tuple[int, ...]
    unknown: str

    def pick(self, found: list[Cells]) -> tuple[list[Row], int]:
        """The wanted values of the good rows, and how many rows were bad."""
        width = len(self.header)
        bad = 0
        if set(map(len, found)) != {width} or self.header in found:
            found, bad = self._sound(found)
        if width in self.places:
            for row in found:
                row.append("")
        picked = map(itemgetter(*self.places), found)
        values: list[Row] = list(picked if len(self.places) > 1 else zip(picked))
        empty = ("",) * len(self.places)
        return [row for row in values if row != empty] if empty in values else values, bad

    def _sound(self, found: list[Cells]) -> tuple[list[Cells], int]:
        """The rows that are as wide as the header but for empty cells, and how many are not."""
        width = len(self.header)
        sound: list[Cells] = []
        bad = 0
        for row in found:
            if len(row) >= width and not any(row[width:]):
                if row[:width] != self.header:
                    sound.append(row[:width])
            elif any(row):
                bad += 1
        return sound, bad


def _layout(first: str, table: Table) -> _Layout | None:
    """How the table that begins with `first` is laid out, or None where it is not such a table.

    Of the delimiters the one counts under which most headers are known.
    """
    best: tuple[int, _Layout | None] = (0, None)
    for delimiter in _DELIMITERS:
        for skip, header in enumerate(head(first, delimiter, _PREAMBLE), start=1):
            count, layout = _fit(header, table, delimiter, skip)
            if layout:
                best = max(best, (count, layout), key=itemgetter(0))
                break
    if best[1] is None and table.header and first.strip():
        delimiter = max(_DELIMITERS, key=lambda mark: _width(first, mark) == len(table.header))
        return _fit(list(table.header), table, delimiter, 0)[1]
    return best[1]


def _width(first: str, delimiter: str) -> int:
    return len(next(iter(head(first, delimiter, 1)), ()))


def _fit(header: Cells, table: Table, delimiter: str, skip: int) -> tuple[int, _Layout | None]:
    """How many headers of a row are known, and the layout if it is a header at all."""
    fields = {_tidy(name): field for field, names in table.columns.items() for name in names}
    left = set(map(_tidy, table.left))
    places: dict[str, int] = {}
    unknown: list[str] = []
    for place, name in enumerate(map(_tidy, header)):
        numbered = _NUMBER.sub("#", name)
        field = fields.get(name) or fields.get(numbered)
        if field:
            places.setdefault(field, place)
        elif name and left.isdisjoint((name, numbered)):
            unknown.append(header[place])
    if not places or not table.needed <= places.keys():
        return 0, None
    width = len(header)
    order = tuple(places.get(field, width) for field in table.columns)
    return width - len(unknown), _Layout(delimiter, skip, header, order, _sentence(unknown))


def _tidy(name: str) -> str:
    return " ".join(name.replace("\ufeff", " ").casefold().split())


def _sentence(unknown: list[str]) -> str:
    """What is told of columns that nobody knows."""
    if not unknown:
        return ""
    names = [f"“{' '.join(name.split())[:_LONGEST_NAME]}”" for name in unknown[:_NAMED]]
    if len(unknown) > _NAMED:
        names.append(f"{len(unknown) - _NAMED} more")
    listed = ", ".join(names)
    return f"This table has columns that Keep Clear does not know, so they were not read: {listed}."

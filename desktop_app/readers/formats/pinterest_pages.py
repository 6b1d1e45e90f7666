"""Takes the pages of a Pinterest data request apart: headings, and flat runs of lines under them.

A page has no elements around its records. One begins with a link at the start of a line, and each
line below it is a label with its value and a comma; the page's own ids mean nothing.
"""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, repeat
from typing import BinaryIO

from checks.evidence import Problem
from desktop_app.readers.formats.text_lines import Losses, clean_chunks
from desktop_app.readers.section import Members, Scope

CUT_SHORT = "This page is cut short or damaged; only what comes before the damage was read."
LOOSE = "Some lines of this page stand outside of any record, so they were not read."

_LONGEST = 1024 * 1024
"""Characters a line is kept whole up to; no record has a longer one."""

_SEAM = re.compile(r"<(?:br|/?(?:div|p|body|html|ul|li|hr))\b[^<>]*>", re.IGNORECASE)
_HEADING = re.compile(r"<h1\b[^<>]*>([^<]*)(?:</h1\s*>)?", re.IGNORECASE)
_LINK = re.compile(
    r"<a\b[^<>]*?\bhref\s*=\s*(?:\"([^\"<>]*)\"|'([^'<>]*)')[^<>]*>([^<]*)(?:</a\s*>)?",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[/!a-z][^<>]*>", re.IGNORECASE)
_PAGE = re.compile(r"<(/?)html\b", re.IGNORECASE)
_PIN = re.compile(r"<a\b[^<>]*pinterest\.[a-z.]{2,6}/pin/", re.IGNORECASE)
_LABEL = re.compile(r"([^\W\d_][\w ]{0,39}):(?:\s|$)")
_NO_DATA = "No data"


@dataclass(slots=True)
class Entry:
    """One record of a page: where it leads, the words of that link, and its lines by their labels.

    Labels are in lower case; under "" stand the words that belong to none. Values are as they
    stand in the page. `unknown` are labels that nobody knows.
    """

    link: str
    name: str
    told: dict[str, str] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)

    def value(self, label: str) -> str:
        """The words under a label, or "" where there are none."""
        value = self.told.get(label, "")
        if "<" in value or "&" in value:
            value = "\n".join(map(_plain, value.split("\n")))
        return "" if value == _NO_DATA else value


@dataclass(slots=True)
class _Page:
    """What is noticed of a page while it is read."""

    losses: Losses = field(default_factory=Losses)
    is_open: bool = False
    is_cut: bool = False


@lru_cache(maxsize=64)
def headings_of(members: Members, path: str) -> tuple[str, ...]:
    """The headings of a member, in order and each once; "" for pins that stand above any."""
    found: dict[str, None] = {}
    with members.open(path) as stream:
        for heading, text in _runs(stream, _Page()):
            if heading is not None:
                found[heading] = None
            elif _PIN.search(text):
                found[""] = None
    return tuple(found)


def entries(
    stream: BinaryIO,
    scope: Scope,
    under: str,
    begins: re.Pattern[str],
    labels: frozenset[str],
    left: frozenset[str] = frozenset(),
) -> Iterator[Entry | Problem]:
    """The records under a heading, which is given in lower case.

    A record begins where a line does with a link to what `begins` matches. A line without a known
    label goes on from the one above it where that has no comma at its end, for values may have
    lines of their own; else it is kept as words of no label. `left` are labels that are known, and
    whose values are not handed out. Lines outside of any record are one
    fatal Problem; what is cut short gives what was whole, then a fatal Problem.
    """
    page = _Page()
    run = _Run(begins, labels, left)
    for heading, text in _runs(stream, page):
        if heading is not None and heading.casefold() == under:
            lines = map(str.strip, _SEAM.split(" ".join(text.split())))
            yield from run.take(list(filter(None, lines)))
        else:
            yield from run.end()
    yield from run.end()
    if run.is_odd:
        yield scope.problem(LOOSE, fatal=True)
    if page.is_cut or page.is_open:
        yield scope.problem(CUT_SHORT, fatal=True)
    yield from page.losses.problems(scope)


class _Run:
    """Puts the lines under one heading together into records.

    `_starts` are the labels of the record before as they stand there, and `_wanted` those whose
    values are handed out, with the number of their line and where the value begins. The next
    record mostly has the same labels, and then need not be gone through line by line.
    """

    def __init__(
        self, begins: re.Pattern[str], labels: frozenset[str], left: frozenset[str]
    ) -> None:
        self.is_odd = False
        self._begins = begins
        self._labels = labels | left
        self._left = left
        self._link: tuple[str, str] | None = None
        self._lines: list[str] = []
        self._starts: list[str] = []
        self._wanted: list[tuple[str, int, int]] = []

    def take(self, lines: Sequence[str]) -> Iterator[Entry]:
        """Take more lines; the records that are complete by then."""
        start = 0
        for at in [at for at, line in enumerate(lines) if line[:2] in ("<a", "<A")]:
            match = _LINK.match(lines[at])
            link = html.unescape(match[1] or match[2] or "").strip() if match else ""
            if match and self._begins.search(link):
                self._lines += lines[start:at]
                yield from self.end()
                self._link = link, _plain(match[3])
                rest = lines[at][match.end() :].strip(" ,")
                self._lines = [rest] if rest else []
                start = at + 1
        self._lines += lines[start:]

    def end(self) -> Iterator[Entry]:
        """The record that is complete by now, if there is one."""
        if self._link is not None:
            yield self._entry(*self._link)
        self.is_odd = self.is_odd or (self._link is None and bool(self._lines))
        self._link, self._lines = None, []

    def _entry(self, link: str, name: str) -> Entry:
        lines, starts = self._lines, self._starts
        if (
            len(lines) == len(starts)
            and all(map(str.startswith, lines, starts))
            and all(map(str.endswith, lines, repeat(",")))
        ):
            told = {label: lines[at][begin:-1] for label, at, begin in self._wanted}
            return Entry(link, name, told)
        entry = Entry(link, name)
        self._by_lines(entry)
        if len(entry.told) == len(lines) and "" not in entry.told:
            self._learn(entry)
        for label in self._left & entry.told.keys():
            del entry.told[label]
        return entry

    def _learn(self, entry: Entry) -> None:
        """Note how the lines of a record begin that has a label in each."""
        self._starts = list(map(_start, self._lines))
        self._wanted = [
            (label, at, len(start))
            for at, (label, start) in enumerate(zip(entry.told, self._starts, strict=True))
            if label not in self._left
        ]

    def _by_lines(self, entry: Entry) -> None:
        """Go through the lines of a record one by one."""
        told, current, is_whole = entry.told, "", True
        for line in self._lines:
            label, colon, value = line.partition(":")
            label = label.casefold()
            if colon and label in self._labels and label not in told:
                current, value = label, value.lstrip()
            else:
                value = line
                if is_whole:
                    current = ""
                    match = _LABEL.match(line)
                    entry.unknown.extend([match[1]] if match else [])
            is_whole = line.endswith(",")
            value = value.removesuffix(",")
            before = told.get(current)
            told[current] = f"{before}\n{value}" if before else value


def _start(line: str) -> str:
    """The label of a line as it stands there, with what is between it and its value."""
    label, _, value = line.partition(":")
    return line[: len(label) + 1 + len(value) - len(value.lstrip())]


def _runs(stream: BinaryIO, page: _Page) -> Iterator[tuple[str | None, str]]:
    """A page in pieces that hold whole lines, each with the heading it stands under, if any."""
    rest, heading = "", None
    for piece in chain(clean_chunks(stream, page.losses), (None,)):
        text = rest + (piece or "")
        if "html" in text or "HTML" in text:
            for mark in _PAGE.findall(text):
                page.is_open = not mark
        end = len(text) if piece is None else _last_seam(text)
        rest, start = text[end:], 0
        for match in _HEADING.finditer(text, 0, end):
            yield heading, text[start : match.start()]
            heading, start = _plain(match[1]), match.end()
        yield heading, text[start:end]
        page.is_cut = piece is None and "<" in text.rpartition(">")[2]


def _last_seam(text: str) -> int:
    """Where the last line begins that may go on in the next piece."""
    if len(text) > _LONGEST:
        return len(text)
    return max(0, text.rfind("<br"), text.rfind("<BR"))


def _plain(text: str) -> str:
    """Words without tags, characters as they are meant."""
    if "<" in text:
        text = _TAG.sub("", text)
    return " ".join((html.unescape(text) if "&" in text else text).split())

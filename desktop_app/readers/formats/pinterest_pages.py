"""Takes the pages of a Pinterest data request apart: headings, and flat runs of lines under them.

A page has no elements around its records. One begins with a link at the start of a line, and each
line below it is a label with its value and a comma; the page's own ids mean nothing.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import BinaryIO

from checks.evidence import Problem
from desktop_app.readers.formats.text_lines import Losses, clean_chunks
from desktop_app.readers.section import Members, Scope

CUT_SHORT = "This page is cut short or damaged; only what comes before the damage was read."
LOOSE = "Some lines of this page stand outside of any record, so they were not read."

_LONGEST = 1024 * 1024
"""Characters a line is kept whole up to; no record has a longer one."""

_SEAM = re.compile(
    r"<br\b[^<>]*>|</?(?:div|p|body|html|ul|li|hr)\b[^<>]*>|(?=<h1\b)|(?<=</h1>)", re.IGNORECASE
)
_HEADING = re.compile(r"<h1\b[^<>]*>([^<]*)(?:</h1\s*>)?", re.IGNORECASE)
_LINK = re.compile(
    r"<a\b[^<>]*?\bhref\s*=\s*(?:\"([^\"<>]*)\"|'([^'<>]*)')[^<>]*>([^<]*)(?:</a\s*>)?",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[/!a-z][^<>]*>", re.IGNORECASE)
_PAGE = re.compile(r"<(/?)html\b", re.IGNORECASE)
_PIN = re.compile(r"<a\b[^<>]*pinterest\.[a-z.]{2,6}/pin/", re.IGNORECASE)
_LABEL = re.compile(r"([^\W\d_][\w ]{0,39}):(?:\s|$)")


@dataclass(slots=True)
class Entry:
    """One record of a page: where it leads, the words of that link, and its lines by their labels.

    Labels are in lower case; under "" stand the words that belong to none. `unknown` are labels
    that nobody knows.
    """

    link: str
    name: str
    told: dict[str, str] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)


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
        for line in _lines(stream, _Page()):
            match = _HEADING.match(line)
            if match:
                found[_plain(match[1])] = None
            elif not found and _PIN.search(line):
                found[""] = None
    return tuple(found)


def entries(
    stream: BinaryIO, scope: Scope, under: str, begins: re.Pattern[str], labels: frozenset[str]
) -> Iterator[Entry | Problem]:
    """The records under a heading, which is given in lower case.

    A record begins where a line does with a link to what `begins` matches. A line without a known
    label goes on from the one above it where that has no comma at its end, for values may have
    lines of their own; else it is kept as words of no label. Lines outside of any record are one
    fatal Problem; what is cut short gives what was whole, then a fatal Problem.
    """
    page = _Page()
    run = _Run(begins, labels)
    inside = False
    for line in _lines(stream, page):
        match = _HEADING.match(line) if line.startswith("<") else None
        if match:
            yield from run.end()
            inside = _plain(match[1]).casefold() == under
        if inside:
            yield from run.take(line[match.end() :].strip() if match else line)
    yield from run.end()
    if run.is_odd:
        yield scope.problem(LOOSE, fatal=True)
    if page.is_cut or page.is_open:
        yield scope.problem(CUT_SHORT, fatal=True)
    yield from page.losses.problems(scope)


class _Run:
    """Puts the lines under one heading together into records."""

    def __init__(self, begins: re.Pattern[str], labels: frozenset[str]) -> None:
        self.is_odd = False
        self._begins = begins
        self._labels = labels
        self._entry = Entry("", "")
        self._label = ""
        self._is_whole = True

    def take(self, line: str) -> Iterator[Entry]:
        """Take one more line; the record before it where it begins another."""
        match = _LINK.match(line) if line.startswith("<") else None
        if match:
            link = html.unescape(match[1] or match[2] or "").strip()
            if self._begins.search(link):
                yield from self.end()
                self._entry = Entry(link, _plain(match[3]))
                line = line[match.end() :].strip(" ,")
        if line:
            self._line(_plain(line) if "<" in line or "&" in line else line)

    def end(self) -> Iterator[Entry]:
        """The record that is complete by now, if there is one."""
        if self._entry.link:
            yield self._entry
        self._entry, self._label, self._is_whole = Entry("", ""), "", True

    def _line(self, line: str) -> None:
        if not self._entry.link:
            self.is_odd = True
            return
        told = self._entry.told
        label, colon, value = line.partition(":")
        label = label.casefold()
        if colon and label in self._labels and label not in told:
            self._label, line = label, value.strip()
        elif self._is_whole:
            self._label = ""
            match = _LABEL.match(line)
            self._entry.unknown.extend([match[1]] if match else [])
        value = line.removesuffix(",")
        before = told.get(self._label)
        told[self._label] = f"{before}\n{value}" if before else value
        self._is_whole = line.endswith(",")


def _lines(stream: BinaryIO, page: _Page) -> Iterator[str]:
    """The lines of a page as they stand in it, runs of space made one; none is empty."""
    rest = ""
    for piece in chain(clean_chunks(stream, page.losses), (None,)):
        text = rest + (piece or "")
        for mark in _PAGE.findall(text):
            page.is_open = not mark
        found = _SEAM.split(text)
        rest = found.pop() if piece is not None and len(found[-1]) <= _LONGEST else ""
        for line in found:
            if line and not line.isspace():
                yield " ".join(line.split())
        page.is_cut = piece is None and "<" in text.rpartition(">")[2]


def _plain(text: str) -> str:
    """Words without tags, characters as they are meant."""
    return " ".join(html.unescape(_TAG.sub("", text)).split())

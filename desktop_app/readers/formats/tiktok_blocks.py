"""Takes the text files of a TikTok download apart, into blocks of labels and values."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from checks.evidence import Problem
from desktop_app.readers.formats.dates import utc_clock
from desktop_app.readers.formats.text_lines import Losses, lines
from desktop_app.readers.formats.tiktok_layout import squeezed
from desktop_app.readers.section import Scope

OTHER_LANGUAGE = (
    "This part has none of the labels that Keep Clear knows. It may be in another language, or "
    "laid out in a new way, so it was not understood."
)
UNKNOWN = "This part has a label that was not recognised: “{}”."
HEADING, LOOSE = ">", "?"
"""What a conversation's heading and a line that was not understood are called in a block."""

_NO_DATA = "you have no data in this section"
_LABEL = re.compile(r"(?P<name>[^\W\d_][\w '’/-]{0,60}):(?: (?P<value>.*)|\s*)")
_NOTE = re.compile(r"\(.*\)")
_CHAT = re.compile(r">*\s*(Chat History with .*)", re.IGNORECASE)
_MOST_LINES = 2_000  # that stay together as one value

Fields = dict[str, str]
"""The values of a block, by their labels as `squeezed` gives them."""


def blocks(
    stream: BinaryIO, scope: Scope, labels: frozenset[str], free: str = ""
) -> Iterator[Fields | Problem]:
    """The blocks of a file that has these labels, each `squeezed`.

    A block ends where one of its labels comes again. `free` is the label whose value somebody
    wrote: it may have lines of any kind, even such as look like labels. A file with no known
    label, and without the words that say that there is no data, gives its lines one by one as
    `LOOSE`, then a fatal Problem.
    """
    page = _Page(labels, free)
    losses = Losses()
    for line in lines(stream, losses):
        yield from page.take(line)
    yield from page.ended()
    yield from losses.problems(scope)
    if page.is_known:
        yield from (scope.problem(UNKNOWN.format(label)) for label in page.strange)
    elif page.has_lines:
        yield scope.problem(OTHER_LANGUAGE, fatal=True)


class _Page:
    """The block that is being read, and what was met in the file so far."""

    def __init__(self, labels: frozenset[str], free: str) -> None:
        self._labels = labels
        self._free = free
        self._first = ""
        self._values: dict[str, list[str]] = {}
        self._open = ""
        self.strange: dict[str, None] = {}
        self.is_known = False
        self.has_lines = False

    def take(self, line: str) -> Iterator[Fields]:
        """Read one more line, and give the block that it ends, if it does."""
        match = _LABEL.fullmatch(line.strip())
        label = squeezed(match["name"]) if match else ""
        heading = _CHAT.fullmatch(line.strip())
        if heading:
            yield from self.ended()
            self.is_known = True
            yield {HEADING: heading[1]}
        elif match and label in self._labels and not self._is_written(label, match["value"]):
            if label in (self._first, *self._values):
                yield from self.ended()
            self._begin(label, match["value"] or "")
        elif self._open and self._open == self._free:
            self._values[self._open].append(line)
            if len(self._values[self._open]) > _MOST_LINES:
                yield from self.ended()
                self._begin(self._free, "")
        else:
            yield from self._other(line.strip(), match["name"] if match else "")

    def ended(self) -> Iterator[Fields]:
        """The block as it stands, after which another begins."""
        if self._values:
            yield {label: "\n".join(rows).strip() for label, rows in self._values.items()}
        self._values = {}
        self._open = ""

    def _begin(self, label: str, value: str) -> None:
        self._first = self._first or label
        self._open = label
        self._values[label] = [value]
        self.is_known = True

    def _is_written(self, label: str, value: str | None) -> bool:
        """Whether what looks like a label is but a line that somebody wrote."""
        is_inside = self._open and self._open == self._free
        return bool(is_inside and label == "date" and utc_clock((value or "").strip()) is None)

    def _other(self, line: str, label: str) -> Iterator[Fields]:
        """A line that belongs to no value."""
        if _NO_DATA in line.casefold():
            self.is_known = True
        elif line and not _NOTE.fullmatch(line):
            self.has_lines = True
            if label:
                self.strange[label] = None
            if not self.is_known:
                yield {LOOSE: line}

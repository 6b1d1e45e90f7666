"""Cuts the short piece of a text that a finding shows, with the places it points at."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from checks.model import Span

LONGEST = 200
"""About how many characters of a person's words a finding keeps."""

_SLACK = 40  # a text this much longer is shown whole rather than cut
_LEAD = 70  # characters before the first mark
_ELLIPSIS = "…"
_HALF_CHARACTERS = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of a text; `marks` and `names` are spans of it."""

    text: str
    marks: tuple[Span, ...] = ()
    names: tuple[Span, ...] = ()


def cut(text: str, marks: Iterable[Span], names: Iterable[Span]) -> Excerpt:
    """About 200 characters of a text around its marks, cut between words where that is near."""
    text = _HALF_CHARACTERS.sub("\ufffd", text)
    marks, names = joined(marks, len(text)), joined(names, len(text))
    start, end = _frame(text, (marks or names or ((0, 0),))[0])
    lead = _ELLIPSIS if start else ""
    tail = _ELLIPSIS if end < len(text) else ""
    shift = len(lead) - start
    return Excerpt(
        f"{lead}{text[start:end]}{tail}",
        _moved(marks, start, end, shift),
        _moved(names, start, end, shift),
    )


def joined(spans: Iterable[Span], length: int) -> tuple[Span, ...]:
    """Spans in order, within a text of some length, those that touch made one."""
    result: list[Span] = []
    for first, last in sorted(spans):
        start, end = max(first, 0), min(last, length)
        if start >= end:
            continue
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return tuple(result)


def _frame(text: str, mark: Span) -> Span:
    """Which piece of a text to show so that a mark is in it."""
    if len(text) <= LONGEST + _SLACK:
        return 0, len(text)
    start = max(0, min(mark[0] - _LEAD, len(text) - LONGEST))
    end = min(len(text), start + LONGEST)
    if start:
        space = text.find(" ", start, min(start + _SLACK, mark[0]))
        start = space + 1 if space >= 0 else start
    if end < len(text):
        space = text.rfind(" ", max(end - _SLACK, mark[1]), end)
        end = space if space >= 0 else end
    return start, end


def _moved(spans: tuple[Span, ...], start: int, end: int, shift: int) -> tuple[Span, ...]:
    """The parts of spans that lie in the frame, as spans of what is shown."""
    return tuple(
        (max(first, start) + shift, min(last, end) + shift)
        for first, last in spans
        if first < end and start < last
    )

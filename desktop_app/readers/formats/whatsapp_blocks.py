"""Takes a WhatsApp chat apart into entries, many at a time: a chat may have a million of them.

Most lines of a chat begin as the last header did, down to the hour. These are told by comparing,
the others by the form of the headers.
"""

import re
from collections.abc import Iterable, Iterator

from desktop_app.readers.formats.whatsapp_dates import Tally, in_hour, start_of_hour, times_of_hour
from desktop_app.readers.formats.whatsapp_header import LOOSE, Form, split_author

LONGEST = 1 << 18
"""Characters of one entry that are held; WhatsApp itself allows 65,536."""

Row = tuple[int | None, str, str]
"""One entry: when, the author as written ("" for none), and the body with its marks."""

_Frame = tuple[str, int, int, str]
_NO_FRAME: _Frame = ("\n", 0, 0, "\n")  # no line has this in it


def lines_of(pieces: Iterable[str]) -> Iterator[list[str]]:
    """The lines of a text without their ends, many at a time."""
    rest = ""
    for piece in pieces:
        text = rest + piece
        lines = text.split("\n")
        rest = lines.pop()
        if len(rest) > LONGEST:
            lines.append(rest)
            rest = ""
        yield [line.removesuffix("\r") for line in lines] if "\r" in text else lines
    if rest:
        yield [rest]


def rows(pieces: Iterable[str], form: Form) -> Iterator[list[Row]]:
    """The entries of a chat, in blocks; one that is longer than `LONGEST` comes in several.

    Lines without a header continue the entry before.
    """
    times = times_of_hour(form.sign)
    before, at, end, after = _NO_FRAME
    start = made = None
    author = said = ""
    more: list[str] | None = None  # the lines behind an entry's first; none before all headers
    length = 0
    for lines in lines_of(pieces):
        found: list[Row] = []
        for line in lines:
            into = times.get(line[at:end]) if line.startswith(before) else None
            if into is None or not line.startswith(after, end):
                match = form.header.match(line)
                if match is None:
                    if more is None:
                        continue
                    if length > LONGEST:
                        found.append((made, author, "\n".join((said, *more))))
                        said, more, length = line, [], 0
                    else:
                        more.append(line)
                    length += len(line)
                    continue
                before, at, end, after = _frame(match)
                start = start_of_hour(match, form.order)
                into = in_hour(match)
            if more is not None:
                found.append((made, author, "\n".join((said, *more)) if more else said))
            made = None if start is None or into is None else start + into
            author, colon, said = line[end + len(after) :].partition(": ")
            if not colon:
                author, said = split_author(author)
            more, length = [], 0
        yield found
    if more is not None:
        yield [(made, author, "\n".join((said, *more)))]


def weigh(pieces: Iterable[str], form: Form) -> Tally:
    """What speaks for each order of the dates, up to where they are beyond doubt."""
    before = _NO_FRAME[0]
    tally = Tally()
    for lines in lines_of(pieces):
        for line in lines:
            if not line.startswith(before) and (match := form.header.match(line)):
                before = _frame(match)[0]
                tally.add(match)
        if tally.is_settled:
            break
    return tally


def other_headers(body: str) -> int:
    """How many lines of a body, behind its first, begin as the headers of any phone do."""
    return sum(LOOSE.match(line) is not None for line in body.split("\n")[1:])


def _frame(header: re.Match[str]) -> _Frame:
    """What stands before the minute, where minute and seconds stand, and what is behind them."""
    line, at, end = header.string, header.start("minute"), header.end("seconds")
    return line[:at], at, end, line[end : header.end()]

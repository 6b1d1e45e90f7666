"""The line grammar of a WhatsApp chat export: who wrote what, and when by the phone's clock.

Nobody but the phone's locale says how a line begins, so a file is gone through twice: once for
the form of its headers and the order of day and month, once for its entries.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, NamedTuple

from desktop_app.readers.formats.text_lines import Losses, lines
from desktop_app.readers.formats.whatsapp_dates import (
    AFTER_NOON,
    BEFORE_NOON,
    Tally,
    time_of,
)

MARKS = "\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Invisible marks that WhatsApp and phones put before names, numbers and its own lines."""

FIRST_LINES = 50
"""Within how many lines a chat shows its first header."""

_LONGEST = 1 << 18  # characters of one entry; WhatsApp itself allows 65,536
_SPACE = "[ \u00a0\u202f]"
_HALF = rf"(?:[ap]\.?{_SPACE}?m\.?|(?:{BEFORE_NOON}|{AFTER_NOON})\.?)"
_HEADER = (
    r"[{marks}]*(?P<open>{open})[{marks}]*"
    r"(?P<date>(?P<first>\d{{1,4}})[{marks}]*(?P<sep>{sep})[{marks}]*(?P<second>\d{{1,4}})"
    r"[{marks}]*(?P=sep)[{marks}]*(?P<third>\d{{1,4}})(?P<dot>{dot}))[{marks}]*"
    r"(?P<gap>{gap})"
    r"(?P<hour>\d{{1,2}})(?P<colon>{colon})(?P<minute>\d\d)(?P<seconds>{seconds})"
    r"(?P<noon>{noon})(?P<close>{close})"
)
_ANY = {
    "marks": MARKS,
    "open": r"\[?",
    "sep": r"\. |[/.\-]",
    "dot": r"\.?",
    "gap": rf",?{_SPACE}+(?:[^\W\d]{{1,8}}{_SPACE}+)?",
    "colon": "[:.]",
    "seconds": r"(?:[:.]\d\d)?",
    "noon": rf"(?:{_SPACE}?{_HALF})?",
    "close": rf"\]{_SPACE}?|{_SPACE}[\-–,]{_SPACE}|:{_SPACE}|{_SPACE}",
}
_LOOSE = re.compile(_HEADER.format(**_ANY), re.IGNORECASE)


class Entry(NamedTuple):
    """One entry of a chat: the author as written ("" for none), and the body with its marks."""

    made: int | None
    author: str
    body: str


@dataclass(frozen=True, slots=True)
class Form:
    """How the headers of one chat are written.

    `order` says which of day, month and year comes where. It is `certain` where something in
    the file tells day and month apart. `others` counts lines that begin as another phone's
    headers do; they belong to the messages in which they stand.
    """

    header: re.Pattern[str]
    bracketed: bool
    order: str = "dmy"
    certain: bool = True
    others: int = 0


def first_form(stream: BinaryIO) -> Form | None:
    """The form of the first header within the first lines, or None where none has one."""
    for number, line in enumerate(lines(stream)):
        if number >= FIRST_LINES:
            break
        if form := _form_of(line):
            return form
    return None


def find_form(open_chat: Callable[[], BinaryIO]) -> Form | None:
    """The form of a chat's headers, with the order of day and month taken from the whole file.

    Of all orders the one counts that has the fewest impossible dates and steps back in time;
    where day and month cannot be told apart the day is first, as in the UK.
    """
    with open_chat() as stream:
        form = first_form(stream)
    if form is None:
        return None
    tally = Tally()
    others = 0
    with open_chat() as stream:
        for line in lines(stream):
            if match := form.header.match(line):
                tally.add(match)
            elif _LOOSE.match(line):
                others += 1
    order = tally.best()
    return Form(form.header, form.bracketed, order, tally.tells_apart(order), others)


def authors(stream: BinaryIO) -> Iterator[str]:
    """Each author as it is written, once for each of their entries; flat in memory."""
    form: Form | None = None
    for number, line in enumerate(lines(stream)):
        if form is None:
            if number >= FIRST_LINES:
                return
            form = _form_of(line)
        match = form.header.match(line) if form else None
        if match and (author := split_author(line[match.end() :])[0]):
            yield author


def entries(stream: BinaryIO, form: Form, losses: Losses | None = None) -> Iterator[Entry]:
    """The entries of a chat in the file's order; lines without a header continue the one before.

    An entry that is longer than any real one comes in parts; `losses` takes what was not text.
    """
    header = form.header.match
    head = author = ""
    made: int | None = None
    body: list[str] = []
    length = 0
    begun = False
    for line in lines(stream, losses):
        match = header(line)
        if match is None:
            if begun:
                body.append(line)
                length += len(line) + 1
                if length > _LONGEST:
                    yield Entry(made, author, "\n".join(body))
                    body, length = [], 0
            continue
        if body:
            yield Entry(made, author, body[0] if len(body) == 1 else "\n".join(body))
        author, said = split_author(line[match.end() :])
        if match.group() != head:  # most messages share their minute with the one before
            head, made = match.group(), time_of(match, form.order)
        body, length, begun = [said], 0, True
    if body:
        yield Entry(made, author, "\n".join(body))


def split_author(text: str) -> tuple[str, str]:
    """What stands after a header as author and body; the author is "" where there is none."""
    author, colon, body = text.partition(": ")
    if colon:
        return author, body
    bare = text.rstrip(MARKS + " ")
    if bare.endswith((":", ":.")):
        return bare.rstrip(":."), ""
    return "", text


def plain_name(author: str) -> str:
    """An author's name without invisible marks and the "~" of people not in the address book."""
    if not author.isascii() or author.startswith("~"):
        author = author.translate(_NO_MARKS).removeprefix("~")
    return author.strip(" \u00a0\u202f")


def without_marks(text: str) -> str:
    """A text without invisible marks."""
    return text if text.isascii() else text.translate(_NO_MARKS)


_NO_MARKS = str.maketrans("", "", MARKS)


def _form_of(line: str) -> Form | None:
    """The form of a line's header, if it has one with an author or a sentence behind it."""
    match = _LOOSE.match(line)
    if match is None or bool(match["open"]) != match["close"].startswith("]"):
        return None
    if not match["close"].strip(" \u00a0\u202f") and not split_author(line[match.end() :])[0]:
        return None
    gap, close = match["gap"], match["close"]
    word = gap.strip(", \u00a0\u202f")
    header = _HEADER.format(
        marks=MARKS,
        open=re.escape(match["open"]),
        sep=re.escape(match["sep"]),
        dot=re.escape(match["dot"]),
        gap=("," if gap.startswith(",") else "")
        + f"{_SPACE}+"
        + (f"{re.escape(word)}{_SPACE}+" if word else ""),
        colon=re.escape(match["colon"]),
        seconds=rf"{re.escape(match['colon'])}\d\d" if match["seconds"] else "",
        noon=rf"{_SPACE}?{_HALF}" if match["noon"] else "",
        close=re.sub(_SPACE, lambda _: _SPACE, re.escape(close).replace("\\ ", " ")),
    )
    return Form(re.compile(header, re.IGNORECASE), bool(match["open"]))

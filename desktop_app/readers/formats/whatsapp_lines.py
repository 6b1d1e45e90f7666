"""The line grammar of a WhatsApp chat export: who wrote what, and when by the phone's clock.

Nobody but the phone's locale says how a line begins, so a file is gone through twice: once for
the form of its headers and, as far as needed, the order of day and month, once for its entries.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain
from typing import BinaryIO, NamedTuple

from desktop_app.readers.formats.chunks import text_chunks
from desktop_app.readers.formats.text_lines import Losses, clean_chunks
from desktop_app.readers.formats.whatsapp_blocks import LONGEST, Row, lines_of, rows, weigh
from desktop_app.readers.formats.whatsapp_header import MARKS, Form, form_of, split_author

__all__ = [
    "MARKS",
    "Entry",
    "Form",
    "authors",
    "blocks",
    "entries",
    "find_form",
    "first_form",
    "lines",
    "plain_name",
    "split_author",
    "without_marks",
]

FIRST_LINES = 50
"""Within how many lines a chat shows its first header."""

_PIECE = 1 << 16


class Entry(NamedTuple):
    """One entry of a chat: the author as written ("" for none), and the body with its marks."""

    made: int | None
    author: str
    body: str


def lines(stream: BinaryIO) -> Iterator[str]:
    """The lines of a text without their ends; bytes that are no character become U+FFFD."""
    return chain.from_iterable(lines_of(text_chunks(stream, _PIECE)))


def first_form(stream: BinaryIO) -> Form | None:
    """The form of the first header within the first lines, or None where none has one."""
    return _begin(stream)[0]


def find_form(open_chat: Callable[[], BinaryIO]) -> Form | None:
    """The form of a chat's headers, with the order of day and month taken from all its dates.

    Of all orders the one counts that has the fewest impossible dates and steps back in time;
    where day and month cannot be told apart the day is first, as in the UK.
    """
    with open_chat() as stream:
        form, pieces = _begin(stream)
        if form is None:
            return None
        tally = weigh(pieces, form)
    order = tally.best()
    return replace(form, order=order, certain=tally.tells_apart(order))


def authors(stream: BinaryIO) -> Iterator[str]:
    """Each author as it is written, once for each of their entries; flat in memory."""
    form, pieces = _begin(stream)
    if form is not None:
        for block in rows(pieces, form):
            yield from (author for _, author, _ in block if author)


def blocks(stream: BinaryIO, form: Form, losses: Losses | None = None) -> Iterator[list[Row]]:
    """The entries of a chat in the file's order, many at a time.

    Lines without a header continue the entry before. Bytes that are no characters, and NULs,
    become U+FFFD, which is noted in `losses`.
    """
    return rows(clean_chunks(stream, losses or Losses()), form)


def entries(stream: BinaryIO, form: Form) -> Iterator[Entry]:
    """The same entries one by one."""
    return map(Entry._make, chain.from_iterable(blocks(stream, form)))


def _begin(stream: BinaryIO) -> tuple[Form | None, Iterator[str]]:
    """The form of the first header within the first lines, and the text from its beginning."""
    pieces = text_chunks(stream, _PIECE)
    head = ""
    for piece in pieces:
        head += piece
        if head.count("\n") >= FIRST_LINES or len(head) > LONGEST:
            break
    for line in head.split("\n")[:FIRST_LINES]:
        if form := form_of(line.removesuffix("\r")):
            return form, chain([head], pieces)
    return None, pieces


def plain_name(author: str) -> str:
    """An author's name without invisible marks and the "~" of people not in the address book."""
    if not author.isascii() or author.startswith("~"):
        author = author.translate(_NO_MARKS).removeprefix("~")
    return author.strip(" \u00a0\u202f")


def without_marks(text: str) -> str:
    """A text without invisible marks."""
    return text if text.isascii() else text.translate(_NO_MARKS)


_NO_MARKS = str.maketrans("", "", MARKS)

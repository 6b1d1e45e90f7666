"""Reads texts of any size line by line, a piece in memory at a time."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import IncrementalNewlineDecoder
from itertools import chain
from typing import BinaryIO

from checks.evidence import Problem
from desktop_app.readers.formats.chunks import text_chunks, utf8
from desktop_app.readers.section import Scope

NOT_TEXT = "Some characters in this part could not be read; “\ufffd” stands in their place."

LONGEST = 256 * 1024
"""Characters a line is kept whole up to; a longer one comes in several parts, nothing is lost."""

PIECE = 256 * 1024


@dataclass(slots=True)
class Losses:
    """What was lost while a text was read: whether some of its bytes were no characters."""

    characters: bool = False

    def problems(self, scope: Scope) -> Iterator[Problem]:
        """What the person is told of it, once the text is read."""
        if self.characters:
            yield scope.problem(NOT_TEXT)


def lines(stream: BinaryIO, losses: Losses | None = None) -> Iterator[str]:
    """The lines of a text one by one; see `batches`."""
    return chain.from_iterable(batches(stream, losses))


def batches(stream: BinaryIO, losses: Losses | None = None) -> Iterator[list[str]]:
    """The lines of a text without their ends, in lists of no fixed length.

    A line ends as on any system, and nowhere else. Bytes that are no characters, and NULs, become
    U+FFFD, which is noted in `losses`.
    """
    ends = IncrementalNewlineDecoder(None, translate=True)
    rest = ""
    for piece in clean_chunks(stream, losses or Losses()):
        found = (rest + ends.decode(piece)).split("\n")
        rest = found.pop()
        if len(rest) > LONGEST:
            found.append(rest)
            rest = ""
        if found:
            yield found
    found = (rest + ends.decode("", final=True)).split("\n")
    if not found[-1]:
        found.pop()
    if found:
        yield found


def clean_chunks(
    stream: BinaryIO, losses: Losses, declared: Callable[[bytes], str] = utf8
) -> Iterator[str]:
    """The text in pieces, as `batches` says; `declared` tells the encoding, as `chunks` says."""
    for piece in text_chunks(stream, PIECE, declared):
        text = piece.replace("\x00", "\ufffd")
        losses.characters = losses.characters or "\ufffd" in text
        yield text

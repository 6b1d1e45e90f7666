"""Reads the comments of Instagram's downloads, in JSON and HTML."""

from collections.abc import Iterator
from typing import BinaryIO

from checks.evidence import Author, Comment, Problem, Record
from desktop_app.readers.formats import instagram_labels as labels
from desktop_app.readers.formats.instagram_entries import told
from desktop_app.readers.formats.meta import OTHER_LANGUAGE, value_of
from desktop_app.readers.section import Scope


def read_comments(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The person's comments; of what they stand under only whose it is is told.

    A fatal Problem where the label over the words is not known.
    """
    strange = False
    for entry in told(stream, scope):
        if isinstance(entry, Problem):
            yield entry
            continue
        strange = strange or not labels.is_known(entry.facts, labels.COMMENT)
        text = value_of(entry.facts, labels.COMMENT)
        if text:
            whose = value_of(entry.facts, labels.MEDIA_OWNER)
            yield Comment(
                scope.origin,
                "",
                entry.when,
                Author.ME,
                text=text,
                on=whose,
                on_mine=_is_mine(whose, scope),
            )
    if strange:
        yield scope.problem(OTHER_LANGUAGE, fatal=True)


def _is_mine(whose: str, scope: Scope) -> bool | None:
    """Whether a post is the person's own, where both names are known."""
    author = scope.owner.wrote(whose)
    return None if author is Author.UNKNOWN else author is Author.ME

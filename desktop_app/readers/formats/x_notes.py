"""The long posts of X that no post of the list stands for."""

from collections.abc import Iterator
from typing import BinaryIO

from checks.evidence import Author, Post, Problem, Record
from desktop_app.readers.formats.x_archive import audience_of_posts, wrapped
from desktop_app.readers.formats.x_learnt import long_posts_in_posts
from desktop_app.readers.formats.x_long_posts import LongPost, note_as_read
from desktop_app.readers.section import Scope


def read_notes(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The long posts that no post of the list begins, as posts of their own."""
    used: frozenset[str] | None = None
    audience = audience_of_posts(scope.members)
    for entry in wrapped(stream, scope, "noteTweet", LongPost, counted=True):
        if isinstance(entry, Problem):
            yield entry
            continue
        used = long_posts_in_posts(scope.members) if used is None else used
        note = note_as_read(entry)
        if note.id not in used:
            yield Post(scope.origin, note.id, note.made, Author.ME, audience, note.text)

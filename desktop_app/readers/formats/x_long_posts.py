"""The long posts of X, which are kept apart, and which post of the list begins like which."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import msgspec

from desktop_app.readers.formats.dates import iso
from desktop_app.readers.formats.x_archive import NOTES, Id, wrapped_siblings
from desktop_app.readers.formats.x_text import Link, beginning, expanded, one_space
from desktop_app.readers.section import Members

_ENOUGH = 20  # characters that tell one long post from another where its time is damaged


class _NoteLink(msgspec.Struct, gc=False, rename="camel"):
    short_url: str = ""
    expanded_url: str | None = None


class _Core(msgspec.Struct, gc=False):
    text: str = ""
    urls: list[_NoteLink] = []


class LongPost(msgspec.Struct, gc=False, rename="camel"):
    """A long post as X writes it."""

    note_tweet_id: Id = ""
    created_at: str = ""
    core: _Core = msgspec.field(default_factory=_Core)


@dataclass(frozen=True, slots=True)
class Note:
    """A long post: its own id, its time in seconds UTC if that is sound, and all its words."""

    id: str
    made: int | None
    text: str


Notes = Mapping[int | None, tuple[Note, ...]]


@lru_cache(maxsize=1)
def notes_of(members: Members) -> Notes:
    """All long posts of an archive by their second; those of a damaged time under None."""
    found: dict[int | None, list[Note]] = defaultdict(list)
    for entry in wrapped_siblings(members, NOTES, "noteTweet", LongPost):
        note = note_as_read(entry)
        found[note.made].append(note)
    return {made: tuple(notes) for made, notes in found.items()}


def note_for(notes: Notes, made: int | None, text: str, links: Mapping[str, str]) -> Note | None:
    """The long post that a post's text is the beginning of, if there is one.

    `text` is the post's, unescaped, with its addresses still short.
    """
    candidates = notes.get(made, ())
    if not candidates and None not in notes:
        return None
    begins = beginning(text)
    if not candidates and len(begins) < _ENOUGH:
        return None
    start = one_space(expanded(begins, links))
    for note in (*candidates, *notes.get(None, ())):
        if (start or len(candidates) == 1) and one_space(note.text).startswith(start):
            return note
    return None


def links_of(urls: list[Link]) -> dict[str, str]:
    """Short addresses and what they lead to."""
    return {link.url: link.expanded_url for link in urls if link.url and link.expanded_url}


def note_as_read(note: LongPost) -> Note:
    """A long post with its addresses written out."""
    links = {link.short_url: link.expanded_url for link in note.core.urls if link.expanded_url}
    text = expanded(note.core.text, {short: full for short, full in links.items() if short})
    return Note(str(note.note_tweet_id), iso(note.created_at), text)

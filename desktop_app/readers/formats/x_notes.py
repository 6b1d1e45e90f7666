"""The long posts of X, kept apart from the list of posts and without its ids."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import BinaryIO

import msgspec

from checks.evidence import Author, Post, Problem, Record
from desktop_app.readers.formats.dates import iso, x_time
from desktop_app.readers.formats.x_archive import (
    NOTES,
    POSTS,
    Id,
    audience_of_posts,
    siblings,
    wrapped,
    wrapped_siblings,
)
from desktop_app.readers.formats.x_text import Link, beginning, expanded, one_space, unescaped
from desktop_app.readers.section import Members, Scope

_ENOUGH = 20  # characters that tell one long post from another where its time is damaged


class _NoteLink(msgspec.Struct, gc=False, rename="camel"):
    short_url: str = ""
    expanded_url: str | None = None


class _Core(msgspec.Struct, gc=False):
    text: str = ""
    urls: list[_NoteLink] = []


class _Note(msgspec.Struct, gc=False, rename="camel"):
    note_tweet_id: Id = ""
    created_at: str = ""
    core: _Core = msgspec.field(default_factory=_Core)


@dataclass(frozen=True, slots=True)
class Note:
    """A long post: its own id, its time in seconds UTC if that is sound, and all its words."""

    id: str
    made: int | None
    text: str


class _Entities(msgspec.Struct, gc=False):
    urls: list[Link] = []


class _Short(msgspec.Struct, gc=False):
    created_at: str = ""
    full_text: str = ""
    entities: _Entities = msgspec.field(default_factory=_Entities)


class _ShortEntry(_Short, gc=False):
    tweet: _Short | None = None


Notes = Mapping[int | None, tuple[Note, ...]]


@lru_cache(maxsize=1)
def notes_of(members: Members) -> Notes:
    """All long posts of an archive by their second; those of a damaged time under None."""
    found: dict[int | None, list[Note]] = defaultdict(list)
    for entry in wrapped_siblings(members, NOTES, "noteTweet", _Note):
        note = _note_of(entry)
        found[note.made].append(note)
    return {made: tuple(notes) for made, notes in found.items()}


def note_for(notes: Notes, made: int | None, text: str, links: Mapping[str, str]) -> Note | None:
    """The long post that a post's text is the beginning of, if there is one.

    `text` is the post's, unescaped, with its addresses still short.
    """
    candidates = notes.get(made, ())
    begins = beginning(text)
    if not candidates and (None not in notes or len(begins) < _ENOUGH):
        return None
    start = one_space(expanded(begins, links))
    for note in (*candidates, *notes.get(None, ())):
        if (start or len(candidates) == 1) and one_space(note.text).startswith(start):
            return note
    return None


def read_notes(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The long posts that no post of the list begins, as posts of their own."""
    used: frozenset[str] | None = None
    audience = audience_of_posts(scope.members)
    for entry in wrapped(stream, scope, "noteTweet", _Note, counted=True):
        if isinstance(entry, Problem):
            yield entry
            continue
        used = _used(scope.members) if used is None else used
        note = _note_of(entry)
        if note.id not in used:
            yield Post(scope.origin, note.id, note.made, Author.ME, audience, note.text)


def links_of(urls: list[Link]) -> dict[str, str]:
    """Short addresses and what they lead to."""
    return {link.url: link.expanded_url for link in urls if link.url and link.expanded_url}


def _note_of(note: _Note) -> Note:
    links = {link.short_url: link.expanded_url for link in note.core.urls if link.expanded_url}
    text = expanded(note.core.text, {short: full for short, full in links.items() if short})
    return Note(str(note.note_tweet_id), iso(note.created_at), text)


def _used(members: Members) -> frozenset[str]:
    """The ids of the long posts that posts of the list stand for."""
    notes = notes_of(members)
    used = set()
    for entry in siblings(members, POSTS, _ShortEntry):
        tweet = entry.tweet or entry
        made = x_time(tweet.created_at)
        if made in notes or None in notes:
            links = links_of(tweet.entities.urls)
            note = note_for(notes, made, unescaped(tweet.full_text), links)
            if note:
                used.add(note.id)
    return frozenset(used)

"""Reads what was kept in Snapchat's Memories, and what was posted for everybody to see."""

import re
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from checks.evidence import Audience, Author, Media, MediaRole, Place, Problem, Record
from desktop_app.readers.formats.dates import Stamp
from desktop_app.readers.formats.snapchat_rows import is_empty, rows
from desktop_app.readers.formats.snapchat_text import Strange
from desktop_app.readers.section import Scope

_SAVED = "Saved Media"
_STORIES = ("Shared Story", "Spotlight History")
_PLACE = re.compile(r"[^:]{0,40}:\s*(-?\d{1,3}(?:\.\d{1,20})?),\s*(-?\d{1,3}(?:\.\d{1,20})?)")
_PLACED = "Some places in this part are in a form that Keep Clear does not know."
_ACTION = "What was done with a story is told in a word that was not recognised: “{}”."
_NOT_KNOWN = (
    "How this part tells what you posted is not known, so it was not read. Look in Snapchat "
    "itself, under My Stories & Spotlight."
)
_VIEWED = frozenset({"view", "viewed", "views"})
_POSTED = frozenset({"post", "posted", "submit", "submitted"})


class _Saved(msgspec.Struct, gc=False):
    date: Stamp = msgspec.field(default=None, name="Date")
    kind: str | None = msgspec.field(default=None, name="Media Type")
    location: str | None = msgspec.field(default=None, name="Location")


class _Story(msgspec.Struct, gc=False):
    date: Stamp = msgspec.field(default=None, name="Story Date")
    action: str | None = msgspec.field(default=None, name="Action Type")


def read_memories(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """What was saved; others may have made it, and nobody else sees it there."""
    strange = Strange()
    for found in rows(stream, scope, {_SAVED: list[_Saved | str]}):
        if isinstance(found, Problem):
            yield found
            continue
        saved: _Saved = found[1]
        yield Media(
            scope.origin,
            "",
            strange.time(saved.date),
            Author.UNKNOWN,
            Audience.ONLY_ME,
            place=_place(saved.location or "", strange),
            is_video=(saved.kind or "").casefold() == "video",
        )
    yield from strange.problems(scope)


def _place(text: str, strange: Strange) -> Place | None:
    """Where something was taken; zero and zero is nowhere."""
    match = _PLACE.fullmatch(text.strip())
    if match is None:
        if text.strip():
            strange.tell(_PLACED)
        return None
    latitude, longitude = float(match[1]), float(match[2])
    if not (latitude or longitude) or abs(latitude) > 90 or abs(longitude) > 180:
        return None
    return Place("", latitude, longitude)


def read_stories(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """What the person put into public stories; what they only looked at is not theirs."""
    strange = Strange()
    for found in rows(stream, scope, dict.fromkeys(_STORIES, list[_Story | str])):
        if isinstance(found, Problem):
            yield found
            continue
        part, story = found
        action = (story.action or "").strip()
        if action.casefold() in _POSTED:
            made = strange.time(story.date)
            yield Media(
                scope.origin,
                "",
                made,
                Author.ME,
                Audience.PUBLIC,
                album=part,
                role=MediaRole.STORY,
            )
        elif action.casefold() not in _VIEWED:
            strange.tell(_ACTION, action)
    yield from strange.problems(scope)


def read_unknown(stream: BinaryIO, scope: Scope) -> Iterator[Problem]:
    """That something may have been posted, where how it is told is not known."""
    if not is_empty(scope):
        yield scope.problem(_NOT_KNOWN, fatal=True)

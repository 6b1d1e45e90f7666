"""The person's own videos on YouTube, who can see each, and where each was taken."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import BinaryIO

import msgspec

from checks.evidence import Audience, Author, Place, Post, Problem, Record, Setting, State
from desktop_app.readers.formats import json_stream
from desktop_app.readers.formats.csv_stream import Row, rows
from desktop_app.readers.formats.tables_within import found, rows_of
from desktop_app.readers.formats.youtube_paths import just_in, table
from desktop_app.readers.formats.youtube_text import time_told
from desktop_app.readers.formats.youtube_video_tables import MOST_TAGS, RECORDINGS, VIDEOS
from desktop_app.readers.formats.youtube_words import AUDIENCES, STATES
from desktop_app.readers.section import Members, Scope

TABLES = table("video metadata", "videos")
PLACES = table("video metadata", "recordings")
UPLOADS = just_in("playlists", r"uploads\.json")

_UNLIKE = "Who can see some things here is told in a word that was not recognised: “{}”."
_STATE = "A video is in a state that was not recognised: “{}”."
_SHOWN = {"public": "Public", "unlisted": "Unlisted", "only_me": "Private"}
_LONGEST = 40


class _Snippet(msgspec.Struct, gc=False, rename="camel"):
    title: str = ""
    description: str = ""
    published_at: str = ""


class _Details(msgspec.Struct, gc=False, rename="camel"):
    video_id: str = ""


class _Status(msgspec.Struct, gc=False, rename="camel"):
    privacy_status: str = ""


class _Upload(msgspec.Struct, gc=False, rename="camel"):
    """A video as YouTube's own interface tells it, which is how downloads up to 2019 did."""

    content_details: _Details = msgspec.field(default_factory=_Details)
    snippet: _Snippet = msgspec.field(default_factory=_Snippet)
    status: _Status = msgspec.field(default_factory=_Status)


def read_videos(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The videos of a table, and once for all tables how open the most open one is."""
    places = _places(scope.members)
    strange: dict[str, None] = {}
    for row in rows(stream, scope, VIDEOS):
        if isinstance(row, Problem):
            yield row
        else:
            yield _video(row, scope, places, strange)
    yield from (scope.problem(what) for what in strange)
    if scope.path == found(scope.members, TABLES)[0]:
        audiences = _audiences(scope.members)
        yield from most_open(scope, "post_audience", "Videos", audiences.values())


def read_places(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """What is wrong with the table of places; the places themselves come with the videos."""
    return (each for each in rows(stream, scope, RECORDINGS) if isinstance(each, Problem))


def read_uploads(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The videos of a download of before 2020."""
    strange: dict[str, None] = {}
    audiences = []
    for upload in json_stream.items(stream, scope, _Upload):
        if isinstance(upload, Problem):
            yield upload
            audiences.append(Audience.UNKNOWN)
            continue
        told = upload.snippet
        audiences.append(audience_of(upload.status.privacy_status, strange))
        yield Post(
            scope.origin,
            upload.content_details.video_id,
            time_told(told.published_at, strange),
            Author.ME,
            audiences[-1],
            joined(told.title, told.description),
            has_media=True,
        )
    yield from (scope.problem(what) for what in strange)
    yield from most_open(scope, "post_audience", "Videos", audiences)


@lru_cache(maxsize=1)
def own_videos(members: Members) -> Mapping[str, Audience]:
    """Who can see each of the person's own videos, by their ids; none where they are not told."""
    return {ident: audience for ident, audience in _audiences(members).items() if ident}


def audience_of(word: str, strange: dict[str, None]) -> Audience:
    """Who can see what has this word for its visibility; one that is not known joins `strange`."""
    audience = AUDIENCES.get(word.strip().casefold())
    if audience is None and word.strip():
        strange[_UNLIKE.format(word.strip()[:_LONGEST])] = None
    return audience or Audience.UNKNOWN


def most_open(
    scope: Scope, name: str, label: str, audiences: Iterable[Audience]
) -> Iterator[Setting]:
    """How open the most open of some things is, where that is certain."""
    found = set(audiences)
    if Audience.PUBLIC in found:
        value = "public"
    elif Audience.UNKNOWN in found:
        return
    else:
        value = "unlisted" if Audience.SOME in found else "only_me"
    yield Setting(scope.origin, name, name, value, f"{label}: {_SHOWN[value]}")


def joined(title: str, description: str) -> str:
    """A title and what stands under it."""
    return "\n".join(text for text in (title.strip(), description.strip()) if text)


def _video(row: Row, scope: Scope, places: Mapping[str, Place], strange: dict[str, None]) -> Post:
    ident, title, description, visibility, state, made, shown = row[: len(row) - MOST_TAGS]
    if state and state.strip().casefold() not in STATES:
        strange[_STATE.format(state.strip()[:_LONGEST])] = None
    return Post(
        scope.origin,
        ident,
        time_told(shown, strange) or time_told(made, strange),
        Author.ME,
        audience_of(visibility, strange),
        joined(title, description),
        place=places.get(ident),
        tags=tuple(tag for tag in row[-MOST_TAGS:] if tag),
        state=State.LIVE,
        has_media=True,
    )


@lru_cache(maxsize=1)
def _places(members: Members) -> Mapping[str, Place]:
    """Where videos were taken, by their ids."""
    places = {}
    for row in rows_of(members, PLACES, RECORDINGS):
        if row is None:
            continue
        ident, latitude, longitude = row
        try:
            point = float(latitude), float(longitude)
        except ValueError:
            continue
        if ident and any(point):
            places[ident] = Place("", *point)
    return places


def _audiences(members: Members) -> Mapping[str, Audience]:
    """Who can see each video, by its id; under no id at all, where some could not be read."""
    unnamed: dict[str, None] = {}
    audiences: dict[str, Audience] = {}
    for row in rows_of(members, TABLES, VIDEOS):
        if row is None:
            audiences[""] = Audience.UNKNOWN
        else:
            audiences[row[0]] = audience_of(row[3], unnamed)
    return audiences

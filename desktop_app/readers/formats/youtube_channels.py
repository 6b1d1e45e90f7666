"""The person's channels on YouTube: names, handles, descriptions, standards for new videos."""

from collections.abc import Iterator
from typing import BinaryIO

from checks.evidence import Account, Audience, Problem, ProfileField, Record, Setting
from desktop_app.readers.formats.csv_stream import rows
from desktop_app.readers.formats.tables_within import beginning
from desktop_app.readers.formats.youtube_owner import handles_of, plain_handle
from desktop_app.readers.formats.youtube_paths import table
from desktop_app.readers.formats.youtube_tables import ADDRESSES, CHANNELS, FEATURES
from desktop_app.readers.formats.youtube_text import time_told
from desktop_app.readers.formats.youtube_videos import audience_of
from desktop_app.readers.formats.youtube_words import COMMENT_RULES
from desktop_app.readers.section import Scope

FEATURE_TABLES = table("channels", "features")

_RULE = "Who may comment on new videos is told in a word that was not recognised: “{}”."
_LONGEST = 40


def read_channels(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The channels, each an account, with what their pages show."""
    handles = handles_of(scope.members)
    strange: dict[str, None] = {}
    for row in rows(stream, scope, CHANNELS):
        if isinstance(row, Problem):
            yield row
            continue
        ident, title, description, visibility, made, country = map(str.strip, row)
        audience = audience_of(visibility, strange)
        created = time_told(made, strange)
        yield Account(scope.origin, ident, title, tuple(handles.get(ident, ())), created=created)
        for name, value in (("name", title), ("bio", description), ("other", country)):
            if value:
                yield ProfileField(scope.origin, "", name, value, audience)
    yield from (scope.problem(what) for what in strange)


def read_addresses(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The handles of the channels, by which everybody can find them."""
    for row in rows(stream, scope, ADDRESSES):
        if isinstance(row, Problem):
            yield row
            continue
        for handle in filter(None, map(plain_handle, row[1:])):
            yield ProfileField(scope.origin, "", "username", handle, Audience.PUBLIC)


def read_features(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Who may comment on new videos, and whether they carry a place, where the table says so."""
    with scope.members.open(scope.path) as again:
        header = {" ".join(name.casefold().split()) for name in next(iter(beginning(again)), [])}
    has_place = not header.isdisjoint(FEATURES.columns["latitude"])
    for row in rows(stream, scope, FEATURES):
        if isinstance(row, Problem):
            yield row
            continue
        channel, word, *point = map(str.strip, row)
        rule = COMMENT_RULES.get(" ".join(word.casefold().replace("_", " ").split()), "")
        if rule:
            shown = f"Video Default Allowed Comments Type: {word}"
            yield Setting(
                scope.origin, f"comment_senders-{channel}", "comment_senders", rule, shown
            )
        elif word:
            yield scope.problem(_RULE.format(word[:_LONGEST]))
        if has_place:
            value = "place" if all(point) and point != ["0", "0"] else "empty"
            shown = f"Video Default Location: {'set' if value == 'place' else 'not set'}"
            name = "video_default_location"
            yield Setting(scope.origin, f"{name}-{channel}", name, value, shown)

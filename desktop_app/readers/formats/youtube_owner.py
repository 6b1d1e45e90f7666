"""Whose YouTube Takeout it is, as its channels and the Google profile beside them say."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import BinaryIO

import msgspec

from checks.evidence import Audience, Problem, ProfileField, Record
from desktop_app.readers.formats import json_stream
from desktop_app.readers.formats.tables_within import found, rows_of, scope_of
from desktop_app.readers.formats.youtube_paths import table
from desktop_app.readers.formats.youtube_tables import ADDRESSES, CHANNELS
from desktop_app.readers.section import Members, Owner, Scope, tidy

CHANNEL_TABLES = table("channels", "channel")
ADDRESS_TABLES = table("channels", "addresses")
PROFILE = r"(?:[^/]+/){0,2}(?:profile?|profiel|perfil)/(?:profile?|profiel|perfil)\.json"


class _Name(msgspec.Struct, gc=False, rename="camel"):
    formatted_name: str = ""


class _Email(msgspec.Struct, gc=False):
    value: str = ""


class _Profile(msgspec.Struct, gc=False, rename="camel"):
    """Whose Google account it is; what else its profile says is not YouTube's to show."""

    name: _Name = msgspec.field(default_factory=_Name)
    display_name: str = ""
    emails: list[_Email] = []


def find_owner(members: Members, names: tuple[str, ...]) -> Owner:
    """Whose Takeout it is: the channel called as the person is, else the first one.

    Where no channel is called so and the Google profile came along, its name stands for it: a
    channel may be called anything.
    """
    channels_told = filter(None, rows_of(members, CHANNEL_TABLES, CHANNELS))
    titles = {row[0]: row[1].strip() for row in channels_told}
    handles = handles_of(members)
    channels = dict.fromkeys((*titles, *handles))
    ids = frozenset(channels) - {""}
    owners = [
        Owner(titles.get(channel, ""), next(iter(handles.get(channel, ())), ""), ids)
        for channel in channels
    ]
    known = {tidy(name.removeprefix("@")) for name in names}
    for owner in owners:
        if not known.isdisjoint({tidy(owner.name), tidy(owner.handle)} - {""}):
            return owner
    first = owners[0] if owners else Owner()
    return Owner(_google_name(members) or first.name, first.handle, ids)


def read_profile(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The addresses of the Google account, which nobody sees on YouTube."""
    profile = json_stream.document(stream, scope, _Profile)
    if isinstance(profile, Problem):
        yield profile
        return
    for email in profile.emails:
        if email.value.strip():
            value = email.value.strip()
            yield ProfileField(scope.origin, "", "email", value, Audience.ONLY_ME)


@lru_cache(maxsize=1)
def handles_of(members: Members) -> Mapping[str, list[str]]:
    """The handles of each channel, by its id."""
    handles: dict[str, list[str]] = defaultdict(list)
    for ident, *names in filter(None, rows_of(members, ADDRESS_TABLES, ADDRESSES)):
        handles[ident] += filter(None, map(plain_handle, names))
    return handles


def plain_handle(handle: str) -> str:
    """A handle without the sign before it."""
    return handle.strip().removeprefix("@")


def _google_name(members: Members) -> str:
    """The name of the Google account, where its profile came in the same Takeout."""
    for path in found(members, PROFILE):
        with members.open(path) as stream:
            profile = json_stream.document(stream, scope_of(members, path), _Profile)
        if not isinstance(profile, Problem):
            return (profile.name.formatted_name or profile.display_name).strip()
    return ""

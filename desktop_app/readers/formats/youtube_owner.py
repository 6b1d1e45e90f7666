"""Whose YouTube Takeout it is, as its channels and the Google profile beside them say."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import BinaryIO

from checks.evidence import Audience, Problem, ProfileField, Record
from desktop_app.readers.formats import json_stream
from desktop_app.readers.formats.google_profile import Profile, profile_of
from desktop_app.readers.formats.tables_within import rows_of
from desktop_app.readers.formats.youtube_paths import table
from desktop_app.readers.formats.youtube_tables import ADDRESSES, CHANNELS
from desktop_app.readers.section import Members, Owner, Scope, tidy

CHANNEL_TABLES = table("channels", "channel")
ADDRESS_TABLES = table("channels", "addresses")


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
    return Owner(profile_of(members).called or first.name, first.handle, ids)


def read_profile(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The addresses of the Google account, which nobody sees on YouTube."""
    profile = json_stream.document(stream, scope, Profile)
    if isinstance(profile, Problem):
        yield profile
        return
    for address in profile.addresses:
        yield ProfileField(scope.origin, "", "email", address, Audience.ONLY_ME)


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

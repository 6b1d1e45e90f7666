"""Tells whose Instagram or Threads account an export is of, and who can see it."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import BinaryIO, NamedTuple

import msgspec

from checks.evidence import Audience, Origin, Problem
from desktop_app.readers.formats import json_stream
from desktop_app.readers.formats.instagram_entries import told
from desktop_app.readers.formats.instagram_labels import (
    NAME,
    PRIVATE,
    USERNAME,
    audience_of,
    truth_of,
)
from desktop_app.readers.formats.meta import value_of
from desktop_app.readers.section import Members, Owner, Scope, tidy

INSTAGRAM = "instagram"
THREADS = "threads"
PROFILE = r"(?:.*/)?(?<!threads/)personal_information"
THREADS_PROFILE = r"(?:.*/)?threads/personal_information"
FLAT_PROFILE = r"profile\.json"

_PATHS = {
    INSTAGRAM: re.compile(rf"{PROFILE}\.(?:json|html)|{FLAT_PROFILE}"),
    THREADS: re.compile(rf"{THREADS_PROFILE}\.(?:json|html)"),
}


class FlatProfile(msgspec.Struct, gc=False):
    """The profile of a download of 2020 or before."""

    username: str | None = None
    name: str | None = None
    biography: str | None = None
    email: str | None = None
    website: str | None = None
    gender: str | None = None
    phone_number: str | None = None
    date_of_birth: str | None = None
    date_joined: str | None = None
    private_account: bool | str | None = None


class Profile(NamedTuple):
    """Who the account is, and whether it is private, as far as its profile tells."""

    name: str = ""
    handle: str = ""
    private: bool | None = None


@lru_cache(maxsize=4)
def profile_of(members: Members, platform: str) -> Profile:
    """The profile of an export's account on a platform, looked up once."""
    name = handle = ""
    private = None
    for path in sorted(members.paths, key=lambda path: path.lower().endswith(".html")):
        if not _PATHS[platform].fullmatch(tidy(path)):
            continue
        origin = Origin(platform, "", "profile", path)
        scope = Scope(origin, Owner(), path, members.size(path), members)
        with members.open(path) as stream:
            for found in _profiles(stream, scope):
                name, handle = name or found.name, handle or found.handle
                private = found.private if private is None else private
    return Profile(name, handle, private)


def audience_in(scope: Scope) -> Audience:
    """Who can see the posts of the account a member belongs to: its state now goes for all."""
    return audience_of(profile_of(scope.members, scope.origin.platform).private)


def _profiles(stream: BinaryIO, scope: Scope) -> Iterator[Profile]:
    if re.fullmatch(FLAT_PROFILE, tidy(scope.path)):
        flat = json_stream.document(stream, scope, FlatProfile)
        if not isinstance(flat, Problem):
            private = flat_truth(flat.private_account)
            yield Profile(flat.name or "", flat.username or "", private)
        return
    for entry in told(stream, scope):
        if not isinstance(entry, Problem):
            private = truth_of(value_of(entry.facts, PRIVATE))
            name, handle = value_of(entry.facts, NAME), value_of(entry.facts, USERNAME)
            yield Profile(name, handle, private)


def flat_truth(value: bool | str | None) -> bool | None:
    """What the old profile says of being private, be it a truth value or a word."""
    return truth_of(value) if isinstance(value, str) else value

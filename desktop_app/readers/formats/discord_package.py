"""Where things lie in a Discord package, whose folders are named in the account's language."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, TypeVar

import msgspec

from checks.evidence import Origin, Problem
from desktop_app.readers.formats import json_stream
from desktop_app.readers.formats.discord_shapes import Channel, Relationships
from desktop_app.readers.formats.json_decoding import TROUBLE, decoder
from desktop_app.readers.section import Members, Owner, Scope, tidy

T = TypeVar("T")

USER = r"(?!users/)(?:[^/]+/)?user\.json"
"""The account; a file of that name lies deeper in some packages and is something else."""

INDEX = r"(?:[^/]+/)?index\.json"
"""Of the channels' labels in one folder, of the servers' names in another."""

_CHANNEL = r"(?:[^/]+/){0,2}c?\d{15,32}/"
CHANNEL = _CHANNEL + r"channel\.json"
MESSAGES = _CHANNEL + r"messages\.(?:json|csv)"
SERVER = r"(?:[^/]+/){0,2}\d{15,32}/guild\.json"

PRIVATE = frozenset({"1", "3", "18", "DM", "GROUP_DM", "EPHEMERAL_DM"})
"""The kinds of conversations that are no server's."""

IN_SERVERS = frozenset({"0", "2", "4", "5", "6", "10", "11", "12", "13", "14", "15", "16"}) | {
    "GUILD_TEXT",
    "GUILD_VOICE",
    "GUILD_CATEGORY",
    "GUILD_NEWS",
    "GUILD_ANNOUNCEMENT",
    "GUILD_STORE",
    "NEWS_THREAD",
    "ANNOUNCEMENT_THREAD",
    "PUBLIC_THREAD",
    "PRIVATE_THREAD",
    "GUILD_NEWS_THREAD",
    "GUILD_PUBLIC_THREAD",
    "GUILD_PRIVATE_THREAD",
    "GUILD_STAGE_VOICE",
    "GUILD_DIRECTORY",
    "GUILD_FORUM",
    "GUILD_MEDIA",
}
"""The kinds of channels and threads that servers have."""

_OF_ACCOUNT = frozenset(
    {"discriminator", "global_name", "relationships", "user_sessions", "mfa_sessions"}
    | {"guild_settings", "connections", "friend_suggestions"}
)
_PLATFORM = "discord"


def scope_of(members: Members, path: str) -> Scope:
    """The scope of a member that is looked into before anything is read."""
    return Scope(Origin(_PLATFORM, "", "", path), Owner(), path, members.size(path), members)


def look_into(members: Members, path: str, shape: type[T]) -> T | None:
    """A small member, or None where it cannot be read; whoever reads it tells of that."""
    with members.open(path) as stream:
        found = json_stream.document(stream, scope_of(members, path), shape)
    return None if isinstance(found, Problem) else found


def folder_of(path: str) -> str:
    """The folder a member lies in."""
    return path.rpartition("/")[0]


def paths_like(members: Members, pattern: str) -> list[str]:
    """The members whose tidied paths are like a pattern."""
    wanted = re.compile(pattern)
    return [path for path in members.paths if wanted.fullmatch(tidy(path))]


@lru_cache(maxsize=1)
def channels_of(members: Members) -> Mapping[str, Channel]:
    """What each folder of messages says of its channel."""
    found: dict[str, Channel] = {}
    for path in paths_like(members, CHANNEL):
        channel = look_into(members, path, Channel)
        if channel is not None:
            found[folder_of(path)] = channel
    return found


@lru_cache(maxsize=1)
def _roots(members: Members) -> tuple[frozenset[str], frozenset[str]]:
    """The folders that hold the channels, and those that hold the servers, by their shape."""
    channels, servers = (
        frozenset(folder_of(folder_of(path)) for path in paths_like(members, pattern))
        for pattern in (f"{CHANNEL}|{MESSAGES}", SERVER)
    )
    return channels, servers


def is_index_of_channels(members: Members, path: str) -> bool:
    """Whether an index is that of the channels."""
    return folder_of(path) in _roots(members)[0]


def is_index_of_servers(members: Members, path: str) -> bool:
    """Whether an index is that of the servers; one without a server beside it goes by its name."""
    channels, servers = _roots(members)
    folder = folder_of(path)
    return folder in servers or (folder not in channels and folder.lower() == "servers")


@lru_cache(maxsize=1)
def has_index_of_servers(members: Members) -> bool:
    """Whether an index names the servers."""
    return any(is_index_of_servers(members, path) for path in paths_like(members, INDEX))


@lru_cache(maxsize=1)
def labels_of(members: Members) -> Mapping[str, str]:
    """What the channels are called, by their numbers; not all are told."""
    for path in paths_like(members, INDEX):
        if is_index_of_channels(members, path):
            labels = look_into(members, path, dict[str, str | None]) or {}
            return {number: label for number, label in labels.items() if label}
    return {}


@lru_cache(maxsize=1)
def people_of(members: Members) -> Mapping[str, str]:
    """The names of people by their numbers, as far as the account's list of people tells."""
    names: dict[str, str] = {}
    for path in paths_like(members, USER):
        told = look_into(members, path, Relationships)
        for each in told.relationships if told else ():
            name = each.nickname or each.user.global_name or each.user.username
            if name:
                names[str(each.user.id or each.id)] = name
    return names


@lru_cache(maxsize=1)
def _parts_of(members: Members, path: str) -> frozenset[str]:
    """What an account's file has entries of."""
    with members.open(path) as stream:
        data = stream.read(json_stream.SMALL)
    try:
        parts: dict[str, Any] = decoder(dict[str, msgspec.Raw]).decode(data)
    except TROUBLE:
        return _OF_ACCOUNT | {"settings", "id"}
    return frozenset(parts)


def has(*names: str) -> Callable[[Members, str], bool]:
    """Tells whether an account's file has one of some parts; a damaged one may have all."""
    return lambda members, path: not _parts_of(members, path).isdisjoint(names)


def is_account(members: Members, path: str) -> bool:
    """Whether a file called so is Discord's."""
    with members.open(path) as stream:
        data = stream.read(json_stream.SMALL)
    return sum(f'"{name}"'.encode() in data for name in _OF_ACCOUNT) > 1

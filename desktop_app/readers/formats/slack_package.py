"""Where things lie in a Slack workspace's export, and which folder is which channel's."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from checks.evidence import Origin, Problem
from desktop_app.readers.formats import json_stream
from desktop_app.readers.formats.slack_shapes import Channel, User
from desktop_app.readers.section import Members, Owner, Scope, tidy

T = TypeVar("T")

_ROOT = r"(?:[^/]+/)?"
USERS = _ROOT + r"users\.json"
CHANNELS = _ROOT + r"(?:channels|groups)\.json"
"""The channels that anybody in the workspace may join, and those that only some may."""
DIRECT = _ROOT + r"(?:dms|mpims)\.json"
"""The conversations of two, and those of more."""
APPS = _ROOT + r"integration_logs\.json"
DAY = r"(?:.*/)?\d{4}-\d\d-\d\d\.json"
"""The messages of a day, by the clock of the workspace, in a folder for each channel."""
OTHER = _ROOT + r"(?:canvases|file_conversations|lists)\.json"

WHO_ARE_YOU = (
    "This export does not say which of the workspace’s members you are, so nothing in it could "
    "be taken as yours. Add the name, user name or e-mail address you have on Slack to “About "
    "you”, then add it again."
)

_LISTS = {"channels": "public", "groups": "private", "dms": "dm", "mpims": "group"}
_HEAD = 64 * 1024
_FEW = 3
_A_USER = re.compile(rb'"profile"\s*:.*"(?:real_name|display_name|team_id)"\s*:', re.DOTALL)
_A_MESSAGE = re.compile(rb'"ts"\s*:\s*"?\d{9,10}(?:\.\d{1,6})?"?')


@dataclass(frozen=True, slots=True)
class Room:
    """What a folder holds the messages of; `kind` is public, private, dm, group or unknown."""

    kind: str
    id: str
    name: str = ""
    members: tuple[str, ...] = ()

    @property
    def is_public(self) -> bool:
        """Whether everybody in the workspace can read along."""
        return self.kind == "public"


def scope_of(members: Members, path: str) -> Scope:
    """The scope of a member that is looked into before anything is read."""
    return Scope(Origin("slack", "", "", path), Owner(), path, members.size(path), members)


def kind_of_list(path: str) -> str:
    """What a list of channels or conversations lists: public, private, dm or group."""
    return _LISTS[tidy(path).rpartition("/")[2].removesuffix(".json")]


@lru_cache(maxsize=1)
def users_of(members: Members) -> Mapping[str, User]:
    """The workspace's members by their numbers."""
    return {user.id: user for user in _listed(members, USERS, User) if user.id}


@lru_cache(maxsize=1)
def names_of(members: Members) -> Mapping[str, str]:
    """What the workspace's members are called, by their numbers."""
    named = {number: name_of(user) for number, user in users_of(members).items()}
    return {number: name for number, name in named.items() if name}


def name_of(user: User) -> str:
    """What somebody is called: as they chose, else their whole name, else their user name."""
    profile = user.profile
    shown = (profile.display_name or profile.real_name) if profile else None
    return shown or user.real_name or user.name or ""


def room_of(members: Members, path: str) -> Room:
    """Which channel's folder a member lies in; one that no list names is of unknown kind."""
    folder = folder_of(members, path)
    room = _rooms(members).get(folder)
    return room or Room("unknown", folder, folder)


def holds_public(members: Members, path: str) -> bool:
    """Whether a day's messages were written before the whole workspace."""
    return room_of(members, path).is_public


def folder_of(members: Members, path: str) -> str:
    """The name of the folder a day lies in; a channel's folder alone leaves only its days."""
    return path.rpartition("/")[0].rpartition("/")[2] or members.source


@lru_cache(maxsize=1)
def days_of(members: Members) -> Mapping[str, list[str]]:
    """The days of each folder, the first one first."""
    found: dict[str, list[str]] = {}
    for path in paths_like(members, DAY):
        found.setdefault(path.rpartition("/")[0], []).append(path)
    return {folder: sorted(days) for folder, days in found.items()}


def is_first_day(members: Members, path: str) -> bool:
    """Whether a member is the first of all days, where what holds for all of them is told."""
    return path == min(min(days) for days in days_of(members).values())


def is_slack(members: Members) -> bool:
    """Whether what is called as in an export of Slack's is laid out so too."""
    for pattern, looks in ((USERS, _A_USER), (DAY, _A_MESSAGE)):
        for path in paths_like(members, pattern)[:_FEW]:
            with members.open(path) as stream:
                head = stream.read(_HEAD)
            if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"[") and looks.search(head):
                return True
    return False


def paths_like(members: Members, pattern: str) -> list[str]:
    """The members whose tidied paths are like a pattern."""
    wanted = re.compile(pattern)
    return [path for path in members.paths if wanted.fullmatch(tidy(path))]


@lru_cache(maxsize=1)
def _rooms(members: Members) -> Mapping[str, Room]:
    """What each folder is of; conversations of two have their number for a name."""
    found: dict[str, Room] = {}
    for pattern in (DIRECT, CHANNELS):
        for path in paths_like(members, pattern):
            kind = kind_of_list(path)
            for each in _entries(members, path, Channel):
                people = tuple(filter(None, each.members or ()))
                room = Room(kind, each.id or each.name or "", each.name or "", people)
                found.setdefault(each.id, room)
                if each.name:
                    found[each.name] = room
    return found


def _listed(members: Members, pattern: str, shape: type[T]) -> list[T]:
    return [
        each for path in paths_like(members, pattern) for each in _entries(members, path, shape)
    ]


def _entries(members: Members, path: str, shape: type[T]) -> list[T]:
    """The entries of a list; whoever reads it for its own sake tells what is wrong with it."""
    with members.open(path) as stream:
        found = json_stream.items(stream, scope_of(members, path), shape)
        return [each for each in found if not isinstance(each, Problem)]

"""Where things lie in a Google Chat download, and what its small members say."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TypeVar

from checks.evidence import Problem
from desktop_app.readers.formats import json_stream
from desktop_app.readers.formats.google_chat_shapes import GroupInfo, UserInfo
from desktop_app.readers.formats.tables_within import found, scope_of
from desktop_app.readers.section import Members, tidy

T = TypeVar("T")

ROOT = r"(?:[^/]+/){0,2}google[ _]chat/"
"""The product's folder, in up to two folders around it."""

_GROUP = rf"(?:{ROOT}[^/]+/[^/]+|(?:[^/]+/)?(?:dm|space)[ _][^/]+)/"
GROUP_INFO = _GROUP + r"group_info\.json"
MESSAGES = _GROUP + r"messages\.json"
USER_INFO = rf"(?:{ROOT}[^/]+/[^/]+|(?:users/)?user[ _][^/]+)/user_info\.json"
FILES = _GROUP + r"[^/]+"

_KIND = re.compile(r"(dm|space)[ _](.+)", re.IGNORECASE)


def folder_of(path: str) -> str:
    """The folder a member lies in."""
    return path.rpartition("/")[0]


def id_of(path: str) -> str:
    """The id of the conversation a member belongs to, however its folder's name is written."""
    return id_in(folder_of(path))


def id_in(name: str) -> str:
    """The id in a folder's or a conversation's whole name, such as "DM 4f" or "space/4f"."""
    last = name.rpartition("/")[2]
    kind = _KIND.fullmatch(last)
    return kind[2] if kind else last


def is_space(path: str) -> bool:
    """Whether a member lies in the folder of a space."""
    return tidy(folder_of(path).rpartition("/")[2]).startswith("space")


def has_messages(members: Members, path: str) -> bool:
    """Whether messages lie beside a member."""
    return f"{folder_of(path)}/messages.json" in _all_paths(members)


def has_none(members: Members, path: str) -> bool:
    """Whether no messages lie beside a member."""
    return not has_messages(members, path)


def group_of(members: Members, path: str) -> GroupInfo:
    """What is told of the conversation that a member belongs to."""
    beside = f"{folder_of(path)}/group_info.json"
    if beside not in _all_paths(members):
        return GroupInfo()
    return look_into(members, beside, GroupInfo) or GroupInfo()


@lru_cache(maxsize=1)
def states_of(members: Members) -> Mapping[str, str]:
    """How the person is in each conversation, by its id, as far as it is told."""
    states: dict[str, str] = {}
    for path in found(members, USER_INFO):
        told = look_into(members, path, UserInfo)
        for joined in told.membership_info if told else ():
            if joined.group_id:
                states[id_in(joined.group_id)] = joined.membership_state or ""
    return states


def look_into(members: Members, path: str, shape: type[T]) -> T | None:
    """A small member, or None where it cannot be read; whoever reads it tells of that."""
    with members.open(path) as stream:
        told = json_stream.document(stream, scope_of(members, path), shape)
    return None if isinstance(told, Problem) else told


@lru_cache(maxsize=1)
def _all_paths(members: Members) -> frozenset[str]:
    return frozenset(members.paths)

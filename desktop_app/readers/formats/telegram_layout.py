"""Where things lie in a Telegram export, and which parts a file of it holds."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from checks.evidence import Origin, Problem
from desktop_app.readers.formats.chunks import chunks
from desktop_app.readers.formats.json_nested import INTO, nested
from desktop_app.readers.section import Members, Owner, Scope, tidy

RESULT = r"(?:.*/)?result\.json"
"""The one JSON file of an export, whole or of one chat."""

CHATS = ("chats.list", "left_chats.list")
"""Where chats stand in an export of everything; the export of one chat is itself a chat."""

KNOWN = frozenset(
    {"about", "personal_information", "profile_pictures", "stories", "contacts"}
    | {"frequent_contacts", "sessions", "web_sessions", "other_data", "chats", "left_chats"}
    | {"name", "type", "id", "messages"}
)
"""The parts of an export, and of one chat."""

_ONLY_HERE = frozenset(
    {"personal_information", "profile_pictures", "frequent_contacts", "web_sessions", "left_chats"}
)
_WITH_ABOUT = frozenset({"contacts", "sessions", "stories", "chats"})
_GROUP = re.compile(rb'"(private|public)_(?:group|supergroup|channel)"')
_LONGEST_KIND = len('"private_supergroup"')
_LONG = frozenset({"chats", "left_chats", "messages"})
_PLATFORM = "telegram"


def scope_of(members: Members, path: str) -> Scope:
    """The scope of a member that is looked into before anything is read."""
    return Scope(Origin(_PLATFORM, "", "", path), Owner(), path, members.size(path), members)


@lru_cache(maxsize=1)
def parts_of(members: Members, path: str) -> tuple[str, ...]:
    """The parts of a file, up to the first that holds chats or messages."""
    parts: dict[str, None] = {}

    def wanted(name: str) -> Any:
        if "." not in name:
            parts[name] = None
        return INTO if name in _LONG else None

    with members.open(path) as stream:
        for found in nested(stream, scope_of(members, path), wanted):
            if not isinstance(found, Problem):
                break
    return tuple(parts)


def holds(*names: str) -> Callable[[Members, str], bool]:
    """Tells whether a file has one of some parts."""
    return lambda members, path: not frozenset(names).isdisjoint(parts_of(members, path))


def has_unknown(members: Members, path: str) -> bool:
    """Whether a file has a part that nobody knows."""
    return not KNOWN.issuperset(parts_of(members, path))


def has_public(members: Members, path: str) -> bool:
    """Whether a file may have public groups or channels."""
    return "public" in _groups_in(members, path)


def has_only_private(members: Members, path: str) -> bool:
    """Whether a file may have groups or channels, and none of them public."""
    return _groups_in(members, path) == {"private"}


@lru_cache(maxsize=1)
def _groups_in(members: Members, path: str) -> frozenset[str]:
    """What kinds of groups a file names: private, public.

    They are told apart within chats only, so the bytes are searched, which takes far less than
    taking them apart. A message of nothing but such a word makes no difference to what is read.
    """
    found: set[str] = set()
    before = b""
    with members.open(path) as stream:
        for piece in chunks(stream):
            data = before + piece
            found.update(match[1].decode() for match in _GROUP.finditer(data))
            if "public" in found:
                break
            before = data[-_LONGEST_KIND:]
    return frozenset(found)


def results(members: Members) -> list[str]:
    """The JSON files of an export, those nearest to its top first."""
    paths = [path for path in members.paths if tidy(path).rpartition("/")[2] == "result.json"]
    return sorted(paths, key=lambda path: (path.count("/"), path))


def is_result(members: Members, path: str) -> bool:
    """Whether a file called so is one of Telegram's."""
    parts = frozenset(parts_of(members, path))
    whole = parts & _ONLY_HERE or ("about" in parts and parts & _WITH_ABOUT)
    return bool(whole) or parts >= {"type", "messages"}


def has_json(members: Members, path: str) -> bool:
    """Whether what a page shows stands in JSON too, in its folder or above it."""
    above = path.split("/")[:-1]
    folders = {"/".join(above[:count]) for count in range(len(above) + 1)}
    return any(result.rpartition("/")[0] in folders for result in results(members))

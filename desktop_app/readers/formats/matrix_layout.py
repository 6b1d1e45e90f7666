"""Where things lie in exports of Matrix: a client's of one room, and a server's of an account."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, BinaryIO

from checks.evidence import Origin, Problem
from desktop_app.readers.formats import json_glued, json_stream
from desktop_app.readers.formats.json_nested import nested
from desktop_app.readers.formats.matrix_shapes import AccountData, Event, Profile
from desktop_app.readers.formats.whatsapp_lines import first_form
from desktop_app.readers.section import Members, Owner, Scope, tidy

_CHAT = r"(?:export|[^/]* - chat export - [^/]*)"
_SERVERS = r"(?:.*/)?![^/]+/events"
ROOM = rf"(?:{_SERVERS}|(?:.*/)?{_CHAT}\.json)"
TEXT = rf"(?:.*/)?{_CHAT}\.txt"
PAGES = r"(?:.*/)?messages\d*\.html"
PROFILE = r"(?:.*/)?user_data/profile"
SESSIONS = r"(?:.*/)?user_data/(?:devices|connections)"
ACCOUNT_DATA = r"(?:.*/)?user_data/account_data/global"
OTHER = (
    r"(?:.*/)?(?:media_ids/.*|user_data/.*|![^/]+/(?:invite_state|knock_state|state(?:/.*)?))"
    r"|(?:.*/)?(?:images|videos|audio|files|stickers|users|css|js|icons)/.*"
)

WHO_ARE_YOU = (
    "This room does not say which of the names in it is yours, so none of its messages could be "
    "taken as your own. Add the name or the address you have on Matrix to “About you”, then add "
    "it again."
)

_HEAD = 64 * 1024
_NUMBER = re.compile(r"(\d*)\.html$")
_FIELDS: Mapping[str, Any] = {
    "room_name": str,
    "room_creator": str,
    "topic": str,
    "exported_by": str,
    "messages": list[Event],
}


def scope_of(members: Members, path: str) -> Scope:
    """The scope of a member that is looked into before anything is read."""
    return Scope(Origin("matrix", "", "", path), Owner(), path, members.size(path), members)


def entries(stream: BinaryIO, scope: Scope) -> Iterator[tuple[str, list[Any]] | Problem]:
    """The events of a room in lists under "messages", and what a client's export says of it."""
    if tidy(scope.path).endswith(".json"):
        yield from nested(stream, scope, _FIELDS.get)
        return
    for found in json_glued.batches(stream, scope, Event):
        yield found if isinstance(found, Problem) else ("messages", found)


def paths_like(members: Members, pattern: str) -> list[str]:
    """The members whose tidied paths are like a pattern."""
    wanted = re.compile(pattern)
    return [path for path in members.paths if wanted.fullmatch(tidy(path))]


def pages_beside(members: Members, path: str) -> list[str]:
    """All pages of the room that a page is of, in order."""
    folder = path.rpartition("/")[0]
    pages = [each for each in paths_like(members, PAGES) if each.rpartition("/")[0] == folder]
    return sorted(pages, key=_number)


@lru_cache(maxsize=1)
def account_data_of(members: Members) -> AccountData:
    """What clients keep on the server; nothing where that is not told."""
    for path in paths_like(members, ACCOUNT_DATA):
        with members.open(path) as stream:
            found = json_stream.document(stream, scope_of(members, path), AccountData)
        if not isinstance(found, Problem):
            return found
    return AccountData()


@lru_cache(maxsize=1)
def profile_of(members: Members) -> Profile:
    """The account as its server keeps it; nothing where that is not told."""
    for path in paths_like(members, PROFILE):
        with members.open(path) as stream:
            for found in json_glued.batches(stream, scope_of(members, path), Profile):
                if not isinstance(found, Problem):
                    return found[0]
    return Profile()


def is_matrix(members: Members) -> bool:
    """Whether what is called as in an export of Matrix is laid out so too."""
    return (
        any(
            _has(members, path, b'"exported_by"', b'"origin_server_ts"', any_of=True)
            for path in paths_like(members, ROOM)
        )
        or any(_has(members, path, b"mx_EventTile") for path in paths_like(members, PAGES))
        or any(_is_text(members, path) for path in paths_like(members, TEXT))
        or any(_has(members, path, b'"creation_ts"') for path in paths_like(members, PROFILE))
    )


def _has(members: Members, path: str, *marks: bytes, any_of: bool = False) -> bool:
    with members.open(path) as stream:
        head = stream.read(_HEAD)
    return (any if any_of else all)(mark in head for mark in marks)


def _is_text(members: Members, path: str) -> bool:
    with members.open(path) as stream:
        return first_form(stream) is not None


def _number(path: str) -> int:
    number = _NUMBER.search(path)
    return int(number[1] or 1) if number else 1

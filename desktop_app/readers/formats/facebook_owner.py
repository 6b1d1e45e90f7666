"""Finds whose Facebook download it is where it holds no profile, and tells look-alikes apart."""

import re
from collections.abc import Iterator

import msgspec

from desktop_app.readers.formats.chunks import chunks
from desktop_app.readers.formats.text_repair import repair
from desktop_app.readers.section import Members, Owner, tidy

_THREAD = re.compile(r"(?:.*/)?messages/(?:inbox|archived_threads)/[^/]+/message_1\.json")
_FLAT = re.compile(r"[^/]+_\d+\.json")
_PEOPLE = re.compile(rb'"participants"\s*:\s*(\[[^\[\]]*\])')
_MOST = 30  # conversations looked at
_HEAD = 64 * 1024  # bytes read of each


def owner_by_conversations(members: Members, names: tuple[str, ...]) -> Owner:
    """The one name that takes part in every conversation; empty where that is not one alone.

    Looks at the beginnings of a few conversations only. Where two names stand in all of them
    (there is but one conversation, say) the one the person goes by is taken, if it is there.
    """
    common: set[str] | None = None
    for people in _groups(members):
        common = people if common is None else common & people
    found = common or set()
    if len(found) > 1:
        found &= set(names)
    return Owner(found.pop()) if len(found) == 1 else Owner()


def has_encrypted_chats(members: Members) -> bool:
    """Whether this is Messenger's download of encrypted conversations: flat files of its shape."""
    flat = (path for path in members.paths if _FLAT.fullmatch(path))
    path = next(flat, None)
    return path is not None and b'"threadName"' in _head(members, path)


def _groups(members: Members) -> Iterator[set[str]]:
    paths = [path for path in members.paths if _THREAD.fullmatch(tidy(path))]
    paths = paths or [path for path in members.paths if _FLAT.fullmatch(path)]
    for path in paths[:_MOST]:
        match = _PEOPLE.search(_head(members, path))
        if match:
            yield _names(match[1])


def _names(listed: bytes) -> set[str]:
    try:
        people = msgspec.json.decode(listed, type=list[dict[str, str] | str])
    except msgspec.DecodeError:
        return set()
    names = (one if isinstance(one, str) else one.get("name", "") for one in people)
    return {repair(name) for name in names if name}


def _head(members: Members, path: str) -> bytes:
    with members.open(path) as stream:
        return next(chunks(stream, _HEAD), b"")

"""Finds whose download of Facebook or Instagram it is where it holds no profile."""

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


def flat_conversations(members: Members) -> list[str]:
    """The paths that a download of encrypted conversations has: all in one folder, numbered."""
    return [path for path in members.paths if _FLAT.fullmatch(path)]


def head_of(members: Members, path: str) -> bytes:
    """The first 64 KiB of a member."""
    with members.open(path) as stream:
        return next(chunks(stream, _HEAD), b"")


def _groups(members: Members) -> Iterator[set[str]]:
    paths = [path for path in members.paths if _THREAD.fullmatch(tidy(path))]
    for path in (paths or flat_conversations(members))[:_MOST]:
        match = _PEOPLE.search(head_of(members, path))
        if match:
            yield _names(match[1])


def _names(listed: bytes) -> set[str]:
    try:
        people = msgspec.json.decode(listed, type=list[dict[str, str] | str])
    except (msgspec.DecodeError, UnicodeDecodeError):
        return set()
    names = (one if isinstance(one, str) else one.get("name", "") for one in people)
    return {repair(name) for name in names if name}

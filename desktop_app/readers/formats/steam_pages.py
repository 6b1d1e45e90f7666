"""Tells what a page holds that was saved from Steam, and whose account it was saved with."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from desktop_app.readers.formats import chunks
from desktop_app.readers.formats.html_tables import TableRow, table_rows
from desktop_app.readers.formats.tables_within import found, scope_of
from desktop_app.readers.formats.xml_elements import Element
from desktop_app.readers.formats.xml_stream import elements
from desktop_app.readers.section import Members, Owner

PAGES = r"(?:[^/]+/){0,2}[^/]*\.html?"
PROFILES = r"(?:[^/]+/){0,2}[^/]*\.xml"
PAGE_PARTS = r"(?:.*/)?[^/]*_(?:files|dateien)/.*"
"""The folder in which a browser puts the pictures and scripts of a page it saves."""

CHAT_HEADER = ("sender", "recipient", "time", "message")

_MOST = 128  # pieces of a page that are looked through
_PIECE = 64 * 1024
_OVERLAP = 512
_FIRST_ROWS = 40
_STEAM = re.compile(rb"steam(?:powered|community)\.com")
_CHAT = re.compile(rb"accountdata/GetFriendMessagesLog|url=GetFriendMessagesLog")
_MORE = re.compile(rb"data-continuevalue\s?=\s?[\"'][0-9_]+[\"']")
_FRIENDS = re.compile(rb"\bfriend_block_v2\b")
_BLOCKED = re.compile(rb"saved from url=\(\d+\)\S{1,200}/friends/blocked")
_PROFILE = re.compile(rb"g_rgProfileData\s*=\s*\{([^}]{1,400})\}")
_ADDRESS = re.compile(r"steamcommunity\.com/(?:profiles|id)/([^/?#\s\"]{1,64})")
_NUMBER = re.compile(rb"\"(\d{17})\"")


def tail_of(address: str) -> str:
    """What sets a person's address apart: the long number, or the name they chose; or ""."""
    match = _ADDRESS.search(address.replace("\\/", "/"))
    return match[1].casefold() if match else ""


def is_steam(members: Members) -> bool:
    """Whether any of the saved pages, or the profile, is from Steam."""
    paths = (*found(members, PROFILES), *found(members, PAGES))
    return any(_has(members, path, _STEAM) for path in islice(paths, _FIRST_ROWS))


def has_chats(members: Members, path: str) -> bool:
    """Whether a page is the record of chats."""
    return _has(members, path, _CHAT) or any(
        tuple(map(str.casefold, row.cells)) == CHAT_HEADER for row in _first_rows(members, path)
    )


def has_more(members: Members, path: str) -> bool:
    """Whether a page of chats still offers to load more of them."""
    return _has(members, path, _MORE)


def has_friends(members: Members, path: str) -> bool:
    """Whether a page is a list of friends."""
    return _has(members, path, _FRIENDS)


def is_blocked(members: Members, path: str) -> bool:
    """Whether a list is one of people the person blocked, as the browser noted its address."""
    return _has(members, path, _BLOCKED)


def is_other(members: Members, path: str) -> bool:
    """Whether a page is none of those that are read."""
    return not has_chats(members, path) and not has_friends(members, path)


def find_owner(members: Members, _names: tuple[str, ...]) -> Owner:
    """Whose pages they are: by the profile, by the list of friends, or by all chats together.

    Each chat has the owner on one side, so that the one address that is in all of them is theirs.
    """
    for path in found(members, PROFILES):
        if owner := _of_profile(members, path):
            return owner
    for path in found(members, PAGES):
        if has_friends(members, path) and (owner := _of_friends(members, path)):
            return owner
    shared: set[str] | None = None
    for path in found(members, PAGES):
        for row in chat_rows(members, path):
            pair = {tail_of(link) for link in row.links[:2]} - {""}
            shared = pair if shared is None else shared & pair
    mine = next(iter(shared)) if shared and len(shared) == 1 else ""
    return Owner("", mine, frozenset({mine} - {""}))


def chat_rows(members: Members, path: str) -> Iterator[TableRow]:
    """The rows of a page of chats that name two people by their addresses."""
    if has_chats(members, path):
        with members.open(path) as stream:
            for row in table_rows(stream, scope_of(members, path)):
                if isinstance(row, TableRow) and all(map(tail_of, row.links[:2])):
                    yield row


def _of_profile(members: Members, path: str) -> Owner | None:
    with members.open(path) as stream:
        for each in elements(stream, scope_of(members, path), {"profile"}):
            if isinstance(each, Element):
                told = {child.name: child.whole_text.strip() for child in each.children}
                number, chosen = told.get("steamID64", ""), told.get("customURL", "")
                ids = frozenset({number, chosen.casefold()} - {""})
                if ids:
                    return Owner(told.get("steamID", ""), chosen or number, ids)
    return None


def _of_friends(members: Members, path: str) -> Owner | None:
    """The owner of a list of friends, as its script names them."""
    for data in _pieces(members, path):
        match = _PROFILE.search(data)
        if match:
            number = _NUMBER.search(match[1])
            address = tail_of(match[1].decode("utf-8", "replace"))
            ids = {address, number[1].decode() if number else ""} - {""}
            if ids:
                return Owner("", address or max(ids), frozenset(ids))
    return None


@lru_cache(maxsize=512)
def _has(members: Members, path: str, pattern: re.Pattern[bytes]) -> bool:
    return any(pattern.search(data) for data in _pieces(members, path))


def _pieces(members: Members, path: str) -> Iterator[bytes]:
    """A page in pieces that overlap, so that nothing short is cut in two."""
    with members.open(path) as stream:
        before = b""
        for data in islice(chunks.chunks(stream, _PIECE), _MOST):
            yield before + data
            before = data[-_OVERLAP:]


@lru_cache(maxsize=64)
def _first_rows(members: Members, path: str) -> tuple[TableRow, ...]:
    with members.open(path) as stream:
        rows = islice(table_rows(stream, scope_of(members, path)), _FIRST_ROWS)
        return tuple(row for row in rows if isinstance(row, TableRow))

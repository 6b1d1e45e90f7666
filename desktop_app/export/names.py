"""Names of members and of downloads: cleaned, refused, grouped."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path, PurePath

from desktop_app import readers
from desktop_app.readers.section import tidy

_JUNK_FOLDERS = frozenset({"__MACOSX"})
_JUNK_FILES = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
_DRIVE = re.compile(r"[A-Za-z]:")
_DIGITS = re.compile(r"(\d+)")
_ANY = re.IGNORECASE
_STEMS = (
    # facebook-<user>-<date>-<random>, and the same of Instagram: every part has its own random end
    re.compile(r"(?P<stem>(?:facebook|instagram)-.+-\d{4}-\d{2}-\d{2})-[a-z0-9]+", _ANY),
    re.compile(r"(?P<stem>twitter-\d{4}-\d{2}-\d{2}-[0-9a-f]{16,})(?:[-_]?part[-_]?\d+)?", _ANY),
    # takeout-<time>-001 or takeout-<time>-1-001: all parts of one Google Takeout have its time
    re.compile(r"(?P<stem>takeout-\d{8}t\d{6}z)(?:-\d+){1,2}", _ANY),
    re.compile(r"(?P<stem>.+)[-_ ]part[-_ ]?\d+", _ANY),
)
_AGAIN = re.compile(r" ?\(\d+\)$")
"""What a browser adds when a file of that name is there already."""


class BadName(Exception):
    """A member's name that points outside its export; `str(error)` says how."""


def clean(name: str) -> str:
    """A member's clean path, or "" for folders and for what the system put there by itself.

    Raises BadName for names that would lead outside, in the way zip attacks do.
    """
    if "\0" in name:
        raise BadName("it holds a name that is cut off by a hidden sign")
    plain = name.replace("\\", "/")
    if plain.startswith("/") or _DRIVE.match(plain):
        raise BadName("it holds a name that points to a fixed place on the computer")
    parts = [part for part in plain.split("/") if part not in {"", "."}]
    if ".." in parts:
        raise BadName("it holds a name that points outside it")
    if plain.endswith("/") or not parts or is_junk(parts):
        return ""
    path = "/".join(parts)
    if path.isascii():
        return path
    return unicodedata.normalize("NFC", path.encode("utf-8", "replace").decode())


def is_junk(parts: Sequence[str]) -> bool:
    """Whether a file is one that macOS or Windows leaves behind, by the parts of its path."""
    last = parts[-1]
    return last in _JUNK_FILES or last.startswith("._") or not _JUNK_FOLDERS.isdisjoint(parts)


def in_order(path: str) -> tuple[str | int, ...]:
    """A sort key that puts `message_2` before `message_10`."""
    return tuple(
        int(part) if index % 2 else part for index, part in enumerate(_DIGITS.split(path[:4096]))
    )


def stem_of(path: PurePath) -> str:
    """What the parts of one download have in common in their names, or "" for no known form."""
    name = _AGAIN.sub("", path.stem if path.suffix.lower() == ".zip" else path.name)
    for pattern in _STEMS:
        if found := pattern.fullmatch(name):
            return found["stem"].casefold()
    return ""


def groups(paths: Iterable[Path]) -> tuple[tuple[Path, ...], ...]:
    """Files and folders grouped into downloads by their names, in the order given."""
    found: dict[str, list[Path]] = {}
    for path in paths:
        found.setdefault(stem_of(path) or str(path), []).append(path)
    return tuple(tuple(parts) for parts in found.values())


def wrappers(parts: Sequence[tuple[str, Sequence[str]]]) -> tuple[str, ...]:
    """The wrapper folder of each part ("" for none), given each part's name and paths.

    One common top folder is a wrapper if it is called like its part, or if every part has one;
    never if a reader knows it as a folder of the download itself.
    """
    tops = [_top(paths) for _, paths in parts]
    everywhere = all(tops)
    return tuple(
        top if top and (everywhere or _alike(top, name)) and not _is_own(top, paths) else ""
        for top, (name, paths) in zip(tops, parts, strict=True)
    )


def _top(paths: Sequence[str]) -> str:
    """The one folder everything lies in, or ""."""
    first, slash, _ = paths[0].partition("/") if paths else ("", "", "")
    if not slash:
        return ""
    return first if all(path.startswith(first + "/") for path in paths) else ""


def _alike(top: str, name: str) -> bool:
    """Whether a folder is called like the file it comes in."""
    stem = stem_of(PurePath(name)) or PurePath(name).stem
    return top.casefold().startswith(stem.casefold())


@cache
def _markers() -> tuple[re.Pattern[str], ...]:
    """The markers of all readers."""
    return tuple(re.compile(mark) for reader in readers.all_readers() for mark in reader.MARKERS)


def _is_own(top: str, paths: Sequence[str]) -> bool:
    """Whether a folder belongs to the download itself: without it a reader would miss something."""
    whole = [tidy(path) for path in paths]
    cut = len(tidy(top)) + 1
    return any(
        any(map(mark.search, whole)) and not any(mark.search(path[cut:]) for path in whole)
        for mark in _markers()
    )

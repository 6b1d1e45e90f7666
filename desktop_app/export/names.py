"""Names of members and of downloads: cleaned, refused, grouped."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path, PurePath

from desktop_app import readers
from desktop_app.readers.section import Reader, tidy

_LONGEST, _DEEPEST = 1024, 64
"""Characters of a path and folders within folders; no download comes near either."""

_JUNK_FOLDERS = frozenset(
    {
        "__MACOSX",
        # What stands on a memory stick besides the download, mostly closed to everybody
        *(".Spotlight-V100", ".Trashes", ".fseventsd"),
        *("$RECYCLE.BIN", "System Volume Information", "lost+found"),
    }
)
_JUNK_FILES = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""Control signs, and those that turn the direction of writing so that a name looks like another."""

_DRIVE = re.compile(r"[A-Za-z]:")
_DIGITS = re.compile(r"[0-9]+")
_ANY = re.IGNORECASE
_STEMS = (
    # facebook-<user>-<date>-<random>, and the same of Instagram: every part has its own random end
    re.compile(r"(?P<stem>(?:facebook|instagram)-.+-\d{4}-\d{2}-\d{2})-[a-z0-9]+", _ANY),
    re.compile(r"(?P<stem>twitter-\d{4}-\d{2}-\d{2}-[0-9a-f]{16,})(?:[-_]?part[-_]?\d+)?", _ANY),
    # takeout-<time>-001 or takeout-<time>-1-001: all parts of one Google Takeout have its time
    re.compile(r"(?P<stem>takeout-\d{8}t\d{6}z)(?:-\d+)?-(?P<number>\d{1,9})", _ANY),
    # mydata~<milliseconds>, then the same with -2, -3 and so on: the parts of Snapchat's
    re.compile(r"(?P<stem>mydata~\d{10,16})(?:-(?P<number>\d{1,9}))?", _ANY),
    re.compile(r"(?P<stem>.+)[-_ ]part[-_ ]?(?P<number>\d{1,9})", _ANY),
)
_ARCHIVE = re.compile(r"\.(?:zip|tgz|tar|tar\.gz)$", _ANY)
_MOST_PARTS = 1000
"""More parts than any download has."""

_AGAIN = re.compile(r" ?\(\d+\)$")
"""What a browser adds when a file of that name is there already."""


class BadName(Exception):
    """A member's name that points outside its export; `str(error)` says how."""


def clean(name: str) -> str:
    """A member's clean path, or "" for folders and for what the system put there by itself.

    Signs that cannot be seen are taken out. Names that mean something to Windows
    (`CON`, `nul.txt`, a dot or space at the end, `a.txt:stream`) stay as they are: no member of a
    zip is ever written to disk or opened by its name, so they are names like any other.

    Raises BadName for names that would lead outside, in the way zip attacks do, and for those
    that are longer or deeper than any download's.
    """
    if "\0" in name:
        raise BadName("it holds a name that is cut off by a hidden sign")
    if len(name) > _LONGEST:
        raise BadName("it holds a name of absurd length")
    plain = visible(name).replace("\\", "/")
    parts = [part for part in plain.split("/") if part not in {"", "."}]
    if plain.startswith("/") or (parts and _DRIVE.match(parts[0])):
        raise BadName("it holds a name that points to a fixed place on the computer")
    if ".." in parts:
        raise BadName("it holds a name that points outside it")
    if len(parts) > _DEEPEST:
        raise BadName("its folders lie absurdly deep in one another")
    if plain.endswith("/") or not parts or is_junk(parts):
        return ""
    path = "/".join(parts)
    return path if path.isascii() else unicodedata.normalize("NFC", path)


def visible(name: str) -> str:
    """A name that can be shown and written anywhere, without signs that cannot be seen."""
    if name.isascii() and name.isprintable():
        return name
    return _UNSEEN.sub("", name).encode("utf-8", "replace").decode()


def is_left_behind(name: str) -> bool:
    """Whether a member is one that macOS or Windows puts into zips by itself."""
    parts = [part for part in name.replace("\\", "/").split("/") if part]
    return bool(parts) and is_junk(parts)


def is_junk(parts: Sequence[str]) -> bool:
    """Whether a file is one that macOS or Windows leaves behind, by the parts of its path."""
    last = parts[-1]
    return last in _JUNK_FILES or last.startswith("._") or not _JUNK_FOLDERS.isdisjoint(parts)


def in_order(path: str) -> str:
    """A sort key that puts `message_2` before `message_10`: a number's length goes before it.

    One text is a fraction of what a tuple of its parts takes, in a download of 300,000 files.
    """
    return _DIGITS.sub(_with_length, path)


def _with_length(number: re.Match[str]) -> str:
    """A number with a sign before it that grows with its length, and is in no clean path."""
    digits = number[0].lstrip("0")
    return chr(min(len(digits), 0x1F)) + digits


def stem_of(path: PurePath) -> str:
    """What the parts of one download have in common in their names, or "" for no known form."""
    found = _part(path)
    return found["stem"].casefold() if found else ""


def missing_parts(paths: Iterable[PurePath]) -> Sequence[int]:
    """The numbers that are left out among numbered parts of one download, in order.

    A part without a number is the first. How many there are is written nowhere, so parts behind
    the last one given cannot be missed. Google's groups of parts count as one: whether each is
    numbered anew is not known.
    """
    parts = [found.groupdict() for path in paths if (found := _part(path))]
    given = {int(part["number"] or 1) for part in parts if "number" in part}
    last = min(max(given, default=0), _MOST_PARTS)
    return [number for number in range(1, last) if number not in given]


def _part(path: PurePath) -> re.Match[str] | None:
    """A part's name taken to pieces, or None for no known form."""
    name = _ARCHIVE.sub("", path.name)
    name = _AGAIN.sub("", name)
    return next(filter(None, (pattern.fullmatch(name) for pattern in _STEMS)), None)


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
def _markers(some: tuple[Reader, ...]) -> tuple[re.Pattern[str], ...]:
    """The markers of readers."""
    return tuple(re.compile(mark) for reader in some for mark in reader.MARKERS)


def _is_own(top: str, paths: Sequence[str]) -> bool:
    """Whether a folder belongs to the download itself: without it a reader would miss something."""
    whole = [tidy(path) for path in paths]
    cut = len(tidy(top)) + 1
    return any(
        any(map(mark.search, whole)) and not any(mark.search(path[cut:]) for path in whole)
        for mark in _markers(readers.all_readers())
    )

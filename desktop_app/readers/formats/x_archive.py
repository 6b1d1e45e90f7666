"""What all parts of an X archive share: its list of files, its siblings and how entries come."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import BinaryIO, TypeVar, cast

import msgspec

from checks.evidence import Audience, Origin, Problem, Record
from desktop_app.readers.formats.dates import iso
from desktop_app.readers.formats.json_stream import ODD_SHAPE, batches, document, items
from desktop_app.readers.section import Members, Owner, Scope, tidy

T = TypeVar("T")
Id = str | int
"""X writes numbers in quotation marks; early files sometimes do not."""

FOLDER = r"(?:data/)?"
"""Files stand in `data/`; in archives before 2020 and some unpacked copies at the top."""

PART = r"(?:-part\d+)?\.js"
POSTS = FOLDER + r"(?:tweets?|community-tweet|deleted-tweets|twitter-circle-tweet)" + PART
PROTECTED_HISTORY = FOLDER + r"protected-history" + PART
NOTES = FOLDER + r"note-tweet" + PART

PARTIAL = (
    "X says that this download is one of several parts. Add the other zip files of the same "
    "download, so that everything is read."
)
_FAMILY = re.compile(r"(?:.*/)?([\w-]+?)(?:-part\d+)?\.js")


class User(msgspec.Struct, gc=False, rename="camel"):
    """Whose archive it is, as its list of files says."""

    account_id: Id = ""
    user_name: str = ""
    display_name: str = ""


class _File(msgspec.Struct, gc=False, rename="camel"):
    file_name: str = ""
    count: int | None = None


class _Type(msgspec.Struct, gc=False):
    files: list[_File] = []


class _Info(msgspec.Struct, gc=False, rename="camel"):
    is_partial_archive: bool = False


class Manifest(msgspec.Struct, gc=False, rename="camel"):
    """X's own list of what is in the archive."""

    user_info: User = msgspec.field(default_factory=User)
    archive_info: _Info = msgspec.field(default_factory=_Info)
    data_types: dict[str, _Type] = {}


class Protection(msgspec.Struct, gc=False, rename="camel"):
    """One time the account was closed to strangers or opened."""

    protected_at: str = ""
    action: str = ""


def read_manifest(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """What X's list of files tells of parts that did not come along."""
    manifest = document(stream, scope, Manifest)
    if isinstance(manifest, Problem):
        yield manifest
        return
    if manifest.archive_info.is_partial_archive:
        yield scope.problem(PARTIAL)
    present = {_family(path) for path in scope.members.paths}
    for name in sorted(_files(manifest)):
        if _family(name) not in present:
            yield Problem(name, "X lists this file, but it is not in the download.", fatal=True)
    listed = {_base(name) for name in _files(manifest)}
    strays = [path for path in scope.members.paths if _is_stray(path, listed)]
    if strays and listed:
        yield scope.problem(f"{len(strays)} files are here that X does not list; they were read.")


def entries(
    stream: BinaryIO, scope: Scope, into: type[T], *, counted: bool = False
) -> Iterator[T | Problem]:
    """The entries of one file, and Problems for further parts of it that did not come along.

    `counted` compares the number of entries with the one X lists.
    """
    for batch in entry_batches(stream, scope, into, counted=counted):
        if isinstance(batch, Problem):
            yield batch
        else:
            yield from batch


def entry_batches(
    stream: BinaryIO, scope: Scope, into: type[T], *, counted: bool = False
) -> Iterator[list[T] | Problem]:
    """As `entries`, in lists of no fixed length."""
    files = listed_files(scope.members)
    number = 0
    for batch in batches(stream, scope, into):
        number += 1 if isinstance(batch, Problem) else len(batch)
        yield batch
    own = files.get(_base(scope.path))
    if counted and own is not None and number < own:
        yield scope.problem(
            f"X lists {own} entries in this file, but only {number} are here.", fatal=True
        )
    if "-part" in _base(scope.path):
        return
    present = {_base(path) for path in path_set(scope.members)}
    folder = scope.path[: -len(_base(scope.path))]
    for name in sorted(files):
        if _family(name) == _family(scope.path) and name not in present:
            what = "X lists this part, but it is not in the download."
            yield Problem(folder + name, what, fatal=True)


def wrapped(
    stream: BinaryIO, scope: Scope, name: str, into: type[T], *, counted: bool = False
) -> Iterator[T | Problem]:
    """As `entries`, where each entry is an object with one member, called `name`."""
    good = odd = 0
    for entry in entries(stream, scope, _boxed(into), counted=counted):
        if isinstance(entry, Problem):
            yield entry
        elif (found := entry.get(name)) is not None:
            good += 1
            yield found
        else:
            odd += 1
    if odd:
        what = f"{odd} entries here could not be recognised." if good else ODD_SHAPE
        yield scope.problem(what, fatal=not good)


def siblings(members: Members, pattern: str, into: type[T]) -> Iterator[T]:
    """The entries of other files of the archive; what is wrong with them they tell themselves."""
    for path in paths_like(members, pattern):
        yield from entries_of(members, path, into)


def entries_of(members: Members, path: str, into: type[T]) -> Iterator[T]:
    """The entries of another file of the archive."""
    with members.open(path) as stream:
        for entry in items(stream, _scope(members, path), into):
            if not isinstance(entry, Problem):
                yield entry


def paths_like(members: Members, pattern: str) -> Iterator[str]:
    """The files of the archive whose path, in small letters, has a pattern."""
    wanted = re.compile(pattern)
    return (path for path in members.paths if wanted.fullmatch(tidy(path)))


def wrapped_siblings(members: Members, pattern: str, name: str, into: type[T]) -> Iterator[T]:
    """As `siblings`, where each entry is an object with one member, called `name`."""
    for entry in siblings(members, pattern, _boxed(into)):
        if (found := entry.get(name)) is not None:
            yield found


def manifest_of(members: Members) -> Manifest:
    """X's list of files, empty where there is none or it cannot be read."""
    for path in members.paths:
        if re.fullmatch(FOLDER + r"manifest\.js", tidy(path)):
            with members.open(path) as stream:
                found = document(stream, _scope(members, path), Manifest)
            if not isinstance(found, Problem):
                return found
    return Manifest()


def audience_of_posts(members: Members) -> Audience:
    """Who can see the posts: the account's state now goes for all posts, however old.

    Unknown where X never recorded a change, for it may not have recorded the first.
    """
    changes = wrapped_siblings(members, PROTECTED_HISTORY, "protectedHistory", Protection)
    history = [change for change in changes if change.action in {"Protect", "Unprotect"}]
    if not history:
        return Audience.UNKNOWN
    last = max(history, key=lambda change: iso(change.protected_at) or 0)
    return Audience.CONTACTS if last.action == "Protect" else Audience.PUBLIC


def read_unknown(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Count the entries of a file whose shape nobody has described, and say they went unread."""
    count = 0
    for entry in entries(stream, scope, msgspec.Raw):
        if isinstance(entry, Problem):
            yield entry
        else:
            count += 1
    if count:
        number = "one entry" if count == 1 else f"{count} entries"
        yield scope.problem(
            f"This part holds {number} in a form that Keep Clear cannot read yet, so it was not "
            "checked.",
            fatal=True,
        )


@lru_cache(maxsize=1)
def path_set(members: Members) -> frozenset[str]:
    """The paths of an archive, to look one up quickly."""
    return frozenset(members.paths)


@lru_cache(maxsize=1)
def listed_files(members: Members) -> Mapping[str, int | None]:
    """The files X lists, by their base names, with the number of entries where it gives one."""
    return {_base(name): count for name, count in _files(manifest_of(members)).items()}


def member_called(members: Members, name: str, *folders: str) -> str:
    """The path of a file in the first of some folders that has it, or ""."""
    paths = path_set(members)
    for folder in folders:
        for path in (f"data/{folder}/{name}", f"{folder}/{name}"):
            if path in paths:
                return path
    return ""


def _boxed(into: type[T]) -> type[dict[str, T]]:
    return cast(type[dict[str, T]], dict.__class_getitem__((str, into)))


def _files(manifest: Manifest) -> dict[str, int | None]:
    return {
        file.file_name: file.count
        for listed in manifest.data_types.values()
        for file in listed.files
        if file.file_name
    }


def _scope(members: Members, path: str) -> Scope:
    return Scope(Origin("x", "", "", path), Owner(), path, members.size(path), members)


def _is_stray(path: str, listed: set[str]) -> bool:
    known = _base(path) in listed or _base(path) == "manifest.js"
    return not known and re.fullmatch(r"data/[\w-]+\.js", path) is not None


def _base(path: str) -> str:
    return path.rpartition("/")[2]


def _family(path: str) -> str:
    found = _FAMILY.fullmatch(path)
    return found[1] if found else _base(path)

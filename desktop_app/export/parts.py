"""What an export is made of: zips, folders and single files, each with the same few methods."""

import io
import os
import stat
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from desktop_app.errors import (
    CannotRead,
    DamagedZip,
    EmptyExport,
    ExportError,
    NotAnExport,
    NotFound,
    OnlyZips,
    UnsafeZip,
)
from desktop_app.export.directory import MOST_MEMBERS, read_directory, start_of
from desktop_app.export.names import BadName, clean, is_junk
from desktop_app.export.stream import CountedFile, DamagedMember, MemberStream, Packed, Tally

_BUFFER = 1 << 17
_OTHER_ARCHIVES = (b"7z\xbc\xaf\x27\x1c", b"Rar!", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")


class Part(Protocol):
    """One of the files or folders an export was opened from."""

    name: str
    sizes: dict[str, int]

    def open(self, path: str, tally: Tally) -> io.BufferedReader:
        """Open one member for reading."""

    def close(self) -> None:
        """Let go of the file."""


class ZipPart:
    """A zip file; a zip inside it is a member like any other and stays closed."""

    def __init__(self, path: Path) -> None:
        self.name = path.name
        self._file = path.open("rb")
        try:
            size = self._file.seek(0, os.SEEK_END)
            self._members: dict[str, Packed] = read_directory(self._file, self.name, size)
        except BaseException:
            self._file.close()
            raise
        self.sizes = {path: member.size for path, member in self._members.items()}

    def open(self, path: str, tally: Tally) -> io.BufferedReader:
        """Open one member for reading; raises DamagedMember where its zip does not hold it."""
        member = self._members[path]
        try:
            start = start_of(self._file, member.start)
        except struct.error as error:
            raise DamagedMember from error
        packed = Packed(start, member.packed, member.size, member.crc, member.method)
        return io.BufferedReader(MemberStream(self._file, packed, tally), _BUFFER)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


class FolderPart:
    """A folder that was unpacked before."""

    def __init__(self, path: Path) -> None:
        self._root = Path(os.path.realpath(path))
        self.name = self._root.name
        self._places: dict[str, str] = {}
        self.sizes: dict[str, int] = {}
        try:
            for entry in self._walk():
                self._add(entry)
        except BadName as error:
            raise UnsafeZip(self.name, str(error)) from error

    def open(self, path: str, tally: Tally) -> io.BufferedReader:
        """Open one member for reading."""
        return io.BufferedReader(CountedFile(self._places[path], tally), _BUFFER)

    def close(self) -> None:
        """Nothing is held open."""

    def _add(self, entry: "os.DirEntry[str]") -> None:
        """Take up one file."""
        inside = os.path.relpath(entry.path, self._root)
        path = clean(inside.replace(os.sep, "/"))
        if path and path not in self.sizes:
            self._places[path] = entry.path
            self.sizes[path] = entry.stat().st_size
        if len(self.sizes) > MOST_MEMBERS:
            raise UnsafeZip(self.name, f"it holds more than {MOST_MEMBERS:,} files")

    def _walk(self) -> Iterator["os.DirEntry[str]"]:
        """Every file below the folder; a link may lead to a file inside, never outside."""
        folders = [str(self._root)]
        while folders:
            with os.scandir(folders.pop()) as entries:
                for entry in entries:
                    is_folder = entry.is_dir(follow_symlinks=False)
                    if is_folder or entry.is_symlink():
                        self._refuse_outside(entry.path)
                    if not is_folder and entry.is_file():
                        yield entry
                    elif is_folder and not is_junk((entry.name,)):
                        folders.append(entry.path)

    def _refuse_outside(self, place: str) -> None:
        """Refuse a link, or on Windows a junction, that leads out of the folder."""
        if not Path(os.path.realpath(place)).is_relative_to(self._root):
            raise UnsafeZip(self.name, "it holds a link to a place outside it")


class FilePart:
    """A single file that is an export by itself, such as a chat's text."""

    def __init__(self, path: Path) -> None:
        self.name = path.name
        self._place = str(path)
        self._path = clean(path.name.replace(":", "_")) or path.name
        self.sizes = {self._path: path.stat().st_size}

    def open(self, path: str, tally: Tally) -> io.BufferedReader:
        """Open it for reading."""
        if path != self._path:
            raise KeyError(path)
        return io.BufferedReader(CountedFile(self._place, tally), _BUFFER)

    def close(self) -> None:
        """Nothing is held open."""


def open_part(path: Path) -> Part:
    """Open a zip, folder or file as part of an export.

    Raises the ExportError that says why it cannot be one.
    """
    try:
        part = _open(path)
    except FileNotFoundError as error:
        raise NotFound(path.name) from error
    except OSError as error:
        raise CannotRead(path.name) from error
    return part


def _open(path: Path) -> Part:
    """Open by kind, and refuse what holds nothing to read."""
    kind = path.stat().st_mode
    if stat.S_ISDIR(kind):
        part: Part = FolderPart(path)
    elif not stat.S_ISREG(kind):
        raise NotAnExport(path.name)
    else:
        part = _open_file(path)
    if refusal := _refusal(part):
        part.close()
        raise refusal
    return part


def _open_file(path: Path) -> Part:
    """Tell a zip from a single file by its first bytes, not by its name."""
    with path.open("rb") as file:
        head = file.read(8)
    if not head:
        raise EmptyExport(path.name)
    if head.startswith(_OTHER_ARCHIVES):
        raise NotAnExport(path.name)
    if head.startswith(b"PK"):
        return ZipPart(path)
    if path.suffix.lower() == ".zip":
        try:
            return ZipPart(path)
        except DamagedZip as error:
            raise NotAnExport(path.name) from error
    return FilePart(path)


def _refusal(part: Part) -> ExportError | None:
    """Why a part is of no use as a whole, if it is."""
    if not part.sizes:
        return EmptyExport(part.name)
    if all(path.lower().endswith(".zip") for path in part.sizes):
        return OnlyZips(part.name)
    return None

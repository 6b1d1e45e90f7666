"""What an export is made of: zips, tars, folders and files, each with the same few methods."""

import io
import os
import stat
from pathlib import Path
from typing import Protocol

from checks.evidence import Problem
from desktop_app.errors import (
    CannotRead,
    DamagedZip,
    EmptyExport,
    ExportError,
    NotAnExport,
    NotFound,
    OnlyZips,
    OtherArchive,
)
from desktop_app.export.directory import read_directory
from desktop_app.export.disk import CountedFile, regular
from desktop_app.export.folder import FolderPart
from desktop_app.export.names import clean, visible
from desktop_app.export.own_header import start_of
from desktop_app.export.stream import MemberStream, Packed, Tally
from desktop_app.export.tar_part import TarPart, is_tar

_BUFFER, _HEAD = 1 << 17, 1 << 12
_ZIPS = (b"PK\3\4", b"PK\5\6", b"PK\7\x08", b"PK00")
_OTHER_ARCHIVES = (
    *(b"7z\xbc\xaf\x27\x1c", b"Rar!", b"MSCF", b"\x1f\x8b", b"\x1f\x9d"),
    *(b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd", b"\x04\x22\x4d\x18"),
)


class Part(Protocol):
    """One of the files or folders an export was opened from."""

    name: str
    sizes: dict[str, int]
    problems: tuple[Problem, ...]

    def open(self, path: str, tally: Tally) -> io.BufferedReader:
        """Open one member for reading; raises DamagedMember where it is not as promised."""

    def stamp(self, path: str) -> tuple[int, int | None]:
        """What tells a member from another of its path: size and checksum, None if unknown."""

    def close(self) -> None:
        """Let go of the file."""


class ZipPart:
    """A zip file; a zip inside it is a member like any other and stays closed."""

    def __init__(self, path: Path) -> None:
        self.name = visible(path.name)
        self._file = open(path, "rb", opener=regular)  # noqa: SIM115 - closed by close()
        try:
            size = self._file.seek(0, os.SEEK_END)
            directory = read_directory(self._file, self.name, size)
        except BaseException:
            self._file.close()
            raise
        self._members = directory.members
        self._bounds = directory.bounds
        self.problems = directory.problems
        self.sizes = {path: member.size for path, member in self._members.items()}

    def open(self, path: str, tally: Tally) -> io.BufferedReader:
        """Open one member for reading; raises DamagedMember where its zip does not hold it."""
        member = self._members[path]
        start = start_of(self._file, path, member, self._bounds)
        packed = Packed(start, member.packed, member.size, member.crc, member.method)
        return io.BufferedReader(MemberStream(self._file, packed, tally), _BUFFER)

    def stamp(self, path: str) -> tuple[int, int | None]:
        """Size and checksum of a member, as its zip states them."""
        return self._members[path].size, self._members[path].crc

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


class FilePart:
    """A single file that is an export by itself, such as a chat's text."""

    problems: tuple[Problem, ...] = ()

    def __init__(self, path: Path) -> None:
        self.name = visible(path.name)
        self._place = str(path)
        self._path = clean(self.name.replace(":", "_").replace("\\", "_")) or self.name
        self.sizes = {self._path: path.stat().st_size}

    def open(self, path: str, tally: Tally) -> io.BufferedReader:
        """Open it for reading; raises DamagedMember where it is no longer there."""
        return io.BufferedReader(CountedFile(self._place, self.sizes[path], tally), _BUFFER)

    def stamp(self, path: str) -> tuple[int, int | None]:
        """The file's size; its checksum is not known."""
        return self.sizes[path], None

    def close(self) -> None:
        """Nothing is held open."""


def open_part(path: Path) -> Part:
    """Open a zip, folder or file as part of an export.

    Raises the ExportError that says why it cannot be one.
    """
    name = visible(path.name)
    try:
        kind = path.stat().st_mode
    except FileNotFoundError as error:
        raise NotFound(name) from error
    except OSError as error:
        raise CannotRead(name) from error
    try:
        return _open(path, name, kind)
    except OSError as error:
        raise CannotRead(name) from error


def _open(path: Path, name: str, kind: int) -> Part:
    """Open by kind, and refuse what holds nothing to read."""
    if stat.S_ISDIR(kind):
        part: Part = FolderPart(path)
    elif not stat.S_ISREG(kind):
        raise NotAnExport(name)  # a pipe, socket or device, which even to open may mean to wait
    else:
        part = _open_file(path, name)
    if refusal := _refusal(part):
        part.close()
        raise refusal
    return part


def _open_file(path: Path, name: str) -> Part:
    """Tell a zip or a tar from a single file by its first bytes, not by its name."""
    with open(path, "rb", opener=regular) as file:
        head = file.read(_HEAD)
    if not head:
        raise EmptyExport(name)
    if is_tar(head):
        return TarPart(path)
    if head.startswith(_OTHER_ARCHIVES):
        raise OtherArchive(name)
    if head.startswith(_ZIPS):
        return ZipPart(path)
    if path.suffix.lower() == ".zip":
        try:
            return ZipPart(path)
        except DamagedZip as error:
            raise NotAnExport(name) from error
    return FilePart(path)


def _refusal(part: Part) -> ExportError | None:
    """Why a part is of no use as a whole, if it is."""
    if not part.sizes:
        return EmptyExport(part.name)
    if all(path.lower().endswith(".zip") for path in part.sizes):
        return OnlyZips(part.name)
    return None

"""A folder that was unpacked before, as part of an export."""

import errno
import io
import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from checks.evidence import Problem
from desktop_app.errors import UnsafeZip
from desktop_app.export.directory import MOST_MEMBERS, MOST_PROBLEMS, TWINS
from desktop_app.export.disk import CountedFile
from desktop_app.export.names import BadName, clean, is_junk, visible
from desktop_app.export.stream import Tally

_BUFFER = 1 << 17
_NO_FILE = "This is no file, so there was nothing to read."
_NOWHERE = "This is a link that leads nowhere, so there was nothing to read."


class FolderPart:
    """The files below a folder, by clean path; none is opened before it is read.

    A link may lead to a file inside the folder, never outside. Named pipes, sockets and devices
    are told of and left alone. Raises UnsafeZip where the folder could not be a download, and
    OSError where something in it may not be looked at: what it holds would be missed in silence.
    """

    def __init__(self, path: Path) -> None:
        self._root = os.path.realpath(path)
        self.name = visible(Path(self._root).name)
        self._places: dict[str, str] = {}
        self._odd: dict[str, str] = {}
        self.sizes: dict[str, int] = {}
        try:
            for entry in self._walk():
                self._add(entry)
        except BadName as error:
            raise UnsafeZip(self.name, str(error)) from error
        self.problems = tuple(Problem(path, what, fatal=True) for path, what in self._odd.items())

    def open(self, path: str, tally: Tally) -> io.BufferedReader:
        """Open one member for reading; raises DamagedMember where it is no longer there."""
        return io.BufferedReader(CountedFile(self._places[path], self.sizes[path], tally), _BUFFER)

    def stamp(self, path: str) -> tuple[int, int | None]:
        """Size and checksum of a member; the checksum of a file is not known."""
        return self.sizes[path], None

    def close(self) -> None:
        """Nothing is held open."""

    def _walk(self) -> Iterator["os.DirEntry[str]"]:
        """Everything below the folder that is no folder itself, in a fixed order."""
        folders = [self._root]
        seen = 0
        while folders:
            with os.scandir(folders.pop()) as listed:
                entries = list(islice(listed, MOST_MEMBERS + 1 - seen))
            seen += len(entries)
            if seen > MOST_MEMBERS:
                raise UnsafeZip(self.name, f"it holds more than {MOST_MEMBERS:,} files")
            for entry in sorted(entries, key=lambda each: each.name):
                if not entry.is_dir(follow_symlinks=False):
                    yield entry
                elif not is_junk((entry.name,)):
                    clean(f"{self._inside(entry)}/")  # refuses what lies too deep
                    if self._is_itself(entry):
                        folders.append(entry.path)

    def _add(self, entry: "os.DirEntry[str]") -> None:
        """Take up one file, or what stands where a file should; other folders are walked anyway."""
        path = clean(self._inside(entry))
        if not path:
            return
        if entry.is_symlink():
            self._is_itself(entry)
        try:
            size, is_file, is_folder = entry.stat().st_size, entry.is_file(), entry.is_dir()
        except OSError as error:
            if error.errno not in {errno.ENOENT, errno.ELOOP}:
                raise
            self._odd[path] = _NOWHERE
        else:
            if path in self.sizes:
                self._odd[path] = TWINS
            elif is_file:
                self._places[path], self.sizes[path] = entry.path, size
            elif not is_folder:
                self._odd[path] = _NO_FILE
        if len(self._odd) > MOST_PROBLEMS:
            raise UnsafeZip(
                self.name, f"it holds more than {MOST_PROBLEMS} things that are no files"
            )

    def _inside(self, entry: "os.DirEntry[str]") -> str:
        """Where an entry lies, seen from the folder; "/" between folders."""
        return entry.path[len(self._root) :].lstrip(os.sep).replace(os.sep, "/")

    def _is_itself(self, entry: "os.DirEntry[str]") -> bool:
        """Whether an entry is no link, nor on Windows a junction; one that leads out is refused."""
        place = os.path.realpath(entry.path)
        if not Path(place).is_relative_to(self._root):
            raise UnsafeZip(self.name, "it holds a link to a place outside it")
        return os.path.normcase(place) == os.path.normcase(entry.path)

"""Watches folders, and tells every file that was made, written, moved or deleted in them."""

import ctypes
import os
import select
import struct
import sys
import threading
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

MODIFY, MOVED_FROM, MOVED_TO, CREATE, DELETE = 0x2, 0x40, 0x80, 0x100, 0x200
IS_FOLDER, ONLY_FOLDERS = 0x40000000, 0x01000000
LOOKED_FOR = MODIFY | MOVED_FROM | MOVED_TO | CREATE | DELETE
_EVENT = struct.Struct("iIII")


class Watch:
    """Everything that happens to files below some folders, for one `with` statement.

    `seen` are the files' paths, those among them that were gone again at once. Linux tells of each
    event; elsewhere the folders are compared before and after, and what came and went is missed.
    """

    def __init__(self, folders: Iterable[Path]) -> None:
        self._folders = tuple(folders)
        self._places: dict[int, Path] = {}
        self._end = os.pipe()
        self.seen: set[Path] = set()

    def __enter__(self) -> Self:
        self._before = _listed(self._folders)
        self._notify = _Inotify() if sys.platform.startswith("linux") else None
        if self._notify is not None:
            for folder in self._folders:
                self._add(folder)
            self._thread = threading.Thread(target=self._listen, name="watch")
            self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._notify is not None:
            os.write(self._end[1], b".")
            self._thread.join()
            os.close(self._notify.number)
        for end in self._end:
            os.close(end)
        after = _listed(self._folders)
        everything = self._before.keys() | after.keys()
        self.seen |= {path for path in everything if self._before.get(path) != after.get(path)}

    def _add(self, folder: Path) -> None:
        """Watch a folder and those in it; what is in a new one already counts as seen."""
        assert self._notify is not None
        number = self._notify.add(folder)
        if number < 0:
            return  # it is gone again
        self._places[number] = folder
        for path in folder.iterdir():
            if path.is_dir() and not path.is_symlink():
                self._add(path)
            elif path not in self._before:
                self.seen.add(path)

    def _listen(self) -> None:
        assert self._notify is not None
        while True:
            ready, _, _ = select.select([self._notify.number, self._end[0]], [], [])
            if self._notify.number in ready:
                self._take(os.read(self._notify.number, 1 << 16))
            elif ready:
                return

    def _take(self, raw: bytes) -> None:
        """Note each event of a piece of what inotify tells."""
        at = 0
        while at < len(raw):
            number, what, _, length = _EVENT.unpack_from(raw, at)
            name = raw[at + _EVENT.size : at + _EVENT.size + length].rstrip(b"\0")
            at += _EVENT.size + length
            if number not in self._places or not name:
                continue
            path = self._places[number] / os.fsdecode(name)
            if not what & IS_FOLDER:
                self.seen.add(path)
            elif what & (CREATE | MOVED_TO):
                self._add(path)


class _Inotify:
    """The system's own watch, which Python has no module for."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(None, use_errno=True)
        self.number = int(self._library.inotify_init1(os.O_CLOEXEC))
        if self.number < 0:
            raise OSError(ctypes.get_errno(), "inotify_init1")

    def add(self, folder: Path) -> int:
        """Watch one folder; its number, or less than 0 where that is not possible."""
        what = LOOKED_FOR | ONLY_FOLDERS
        return int(self._library.inotify_add_watch(self.number, os.fsencode(folder), what))


def _listed(folders: Iterable[Path]) -> Mapping[Path, tuple[int, int]]:
    """The files below some folders, with size and time."""
    found = {}
    for folder in folders:
        for path in folder.rglob("*"):
            if not path.is_dir() or path.is_symlink():
                status = path.lstat()
                found[path] = (status.st_size, status.st_mtime_ns)
    return found

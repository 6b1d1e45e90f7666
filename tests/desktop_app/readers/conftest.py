"""Members and scopes in memory for the tests of readers and formats."""

import io
from collections.abc import Callable, Mapping
from typing import BinaryIO

import pytest

from checks.evidence import Origin
from desktop_app.readers.section import Owner, Scope


class SizedReads(io.BytesIO):
    """A stream that refuses to be read whole: a parser must say how much it wants."""

    def read(self, size: int | None = -1, /) -> bytes:
        assert size is not None
        assert size >= 0, "read() without a size"
        return super().read(size)

    def readlines(self, hint: int | None = -1, /) -> list[bytes]:
        raise AssertionError("readlines() reads a stream whole")


class InMemory:
    """The members of an export that is only in memory."""

    def __init__(self, contents: Mapping[str, bytes | str], source: str = "export.zip") -> None:
        self._contents = {
            path: data.encode() if isinstance(data, str) else data
            for path, data in contents.items()
        }
        self.source = source
        self.paths = tuple(sorted(self._contents))

    def open(self, path: str) -> BinaryIO:
        return SizedReads(self._contents[path])

    def size(self, path: str) -> int:
        return len(self._contents[path])


@pytest.fixture
def make_members() -> Callable[[Mapping[str, bytes | str]], InMemory]:
    """Make the members of an export from their paths and contents."""
    return InMemory


@pytest.fixture
def make_scope() -> Callable[..., Scope]:
    """Make the scope of one member; the export holds that member and the others given."""

    def make(
        path: str = "member.json",
        data: bytes | str = b"",
        owner: Owner | None = None,
        others: Mapping[str, bytes | str] | None = None,
    ) -> Scope:
        members = InMemory({**(others or {}), path: data})
        owner = owner or Owner("Jo Bloggs")
        origin = Origin("facebook", owner.account, "section", path)
        return Scope(origin, owner, path, members.size(path), members)

    return make

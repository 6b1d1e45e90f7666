"""What a reader is made of: sections, the scope a parser works in, and the runner of both."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from checks.evidence import Author, Origin, Problem, Record


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose export this is, as far as it tells; empty where it does not."""

    name: str = ""
    handle: str = ""
    ids: frozenset[str] = frozenset()

    @property
    def account(self) -> str:
        """What the account is called on screen."""
        return self.handle or self.name

    def wrote(self, sender: str) -> Author:
        """Whose words something is that stands under `sender`'s name."""
        if not sender or not (self.name or self.handle or self.ids):
            return Author.UNKNOWN
        mine = sender == self.name or sender == self.handle or sender in self.ids
        return Author.ME if mine else Author.OTHER


class Members(Protocol):
    """The read-only members of an export, by their clean paths ("/" between folders)."""

    @property
    def source(self) -> str:
        """The export's own file name, without folders."""

    @property
    def paths(self) -> tuple[str, ...]:
        """Every member's path, wrapper folder removed, in a fixed order."""

    def open(self, path: str) -> BinaryIO:
        """Open one member as a stream of bytes."""

    def size(self, path: str) -> int:
        """The member's size in bytes, unpacked."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a parser may know besides its stream.

    `path` is the member's path, `size` its bytes, and `members` the whole export, for the few
    formats in which one member needs another.
    """

    origin: Origin
    owner: Owner
    path: str
    size: int
    members: Members

    def problem(self, what: str) -> Problem:
        """A problem in this member."""
        return Problem(self.path, what)


Parser = Callable[[BinaryIO, Scope], Iterable[Record | Problem]]


@dataclass(frozen=True, slots=True)
class Section:
    """One kind of content of an export.

    `pattern` is matched against the whole clean path, lower-cased; first match wins. `parse` is
    None for what is known and left alone. `yields` names the record kinds it gives; a private
    section is read only if the person says so.
    """

    name: str
    pattern: str
    parse: Parser | None
    yields: tuple[type[Record], ...] = ()
    private: bool = False


class Reader(Protocol):
    """What a reader module offers; it is a table and small functions."""

    PLATFORM: str
    MARKERS: tuple[str, ...]
    SECTIONS: tuple[Section, ...]

    @staticmethod
    def find_owner(members: Members, names: tuple[str, ...]) -> Owner:
        """Whose export this is; `names` are what the person is called, for formats that do not say."""


def read(section: Section, scope: Scope) -> Iterator[Record | Problem]:
    """Run one section's parser over one member; what it trips over becomes a Problem."""
    assert section.parse is not None
    try:
        with scope.members.open(scope.path) as stream:
            yield from section.parse(stream, scope)
    except Exception as error:  # a damaged member never stops the rest
        yield scope.problem(f"This part could not be read to its end ({type(error).__name__}).")

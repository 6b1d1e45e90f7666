"""What a reader is made of: sections, the scope a parser works in, and the runner of both.

A parser tells what it could not read by yielding a `Problem`. One bad entry is a plain problem:
the rest of the member was read. Where an unknown part of the member went unread (it is cut
short, or its labels are in a language we do not know) the problem is `fatal`, and the section
then counts as failed, never as read.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import BinaryIO, Protocol

from checks.evidence import Author, Origin, Problem, Record
from desktop_app.errors import DamagedMember
from desktop_app.jobs import Cancelled


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
        mine = sender in (self.name, self.handle) or sender in self.ids
        return Author.ME if mine else Author.OTHER


class Members(Protocol):
    """The read-only members of an export, by their clean paths ("/" between folders).

    Two are equal only if they are the same object, so that what is learnt of one can be kept.
    """

    @property
    def source(self) -> str:
        """The export's own file name, without folders."""

    @property
    def paths(self) -> tuple[str, ...]:
        """Every member's path, wrapper folder removed, in a fixed order."""

    def __hash__(self) -> int:
        """By identity."""

    def open(self, path: str) -> BinaryIO:
        """Open one member as a stream of bytes; KeyError where there is no such path.

        Opening and reading raise `DamagedMember` where the member is not as promised.
        """

    def size(self, path: str) -> int:
        """The member's size in bytes, unpacked; KeyError where there is no such path."""


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

    def problem(self, what: str, *, fatal: bool = False) -> Problem:
        """A problem in this member; a fatal one makes its section count as failed.

        `what` may quote a label that is not known: whatever the export holds there, the sentence
        is one line of a length that can be read.
        """
        shown = " ".join(_UNSEEN.sub(" ", what).split())
        return Problem(self.path, shown if len(shown) <= _LONGEST else _cut(shown), fatal)


_LONGEST = 400
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
"""What shows nothing, turns a line round or is half a character."""


def _cut(sentence: str) -> str:
    return f"{sentence[: _LONGEST - 1].rstrip()}…"


Parser = Callable[[BinaryIO, Scope], Iterable[Record | Problem]]


@dataclass(frozen=True, slots=True)
class Section:
    """One kind of content of an export.

    `pattern` is matched against the whole path as `tidy` gives it; first match wins, and sections
    with that same pattern each read their own part of the member. `parse` is None for what is
    known and left alone. `yields` names the record kinds it gives; a private section is read only
    if the person says so. `platform` is the one the section's records belong to, where that is
    not the reader's own. `unasked` is what is told of a private section that nobody asked for,
    where it holds something else than messages. `holds` tells whether a member has the section's
    part, where several share it; without it every member does. `unseen` is a sentence about what
    no download of the platform shows of the kinds it yields, where there is such a thing, and
    `unheard` one about what others wrote, where a download holds the person's own words alone.
    """

    name: str
    pattern: str
    parse: Parser | None
    yields: tuple[type[Record], ...] = ()
    private: bool = False
    platform: str = ""
    unasked: str = ""
    holds: Callable[[Members, str], bool] | None = None
    unseen: str = ""
    unheard: str = ""


class Reader(Protocol):
    """What a reader module offers; it is a table and small functions.

    `FORMS` are the kinds of file it takes records from, as people call them ("JSON", "CSV"), each
    with what is in it in brackets where that is not everything: "HTML (chats)".
    """

    PLATFORM: str
    FORMS: tuple[str, ...]
    MARKERS: tuple[str, ...]
    SECTIONS: tuple[Section, ...]

    @staticmethod
    def find_owner(members: Members, names: tuple[str, ...]) -> Owner:
        """Whose export this is.

        `names` are what the person is called, for formats that do not say.
        """


def platforms_of(reader: Reader) -> tuple[str, ...]:
    """The platforms a reader gives records of, its own first."""
    others = (section.platform for section in reader.SECTIONS if section.platform)
    return tuple(dict.fromkeys((reader.PLATFORM, *others)))


_RUN = re.compile(r"['’_]+")


def tidy(path: str) -> str:
    """A member's path as patterns and markers see it.

    Lower case, with each run of apostrophes and underscores made one underscore, because the
    same file is called `pages_you've_liked` and `pages_you_ve_liked` in different years.
    """
    return _RUN.sub("_", path.lower())


def section_of(sections: tuple[Section, ...], path: str) -> Section | None:
    """The first section whose pattern matches a member's path, or None where none does."""
    return next(iter(sections_of(sections, path)), None)


def sections_of(sections: tuple[Section, ...], path: str) -> tuple[Section, ...]:
    """The first section whose pattern matches a member's path, and those with that pattern."""
    clean = tidy(path)
    for section in sections:
        if _compiled(section.pattern).fullmatch(clean):
            return tuple(each for each in sections if each.pattern == section.pattern)
    return ()


def sections_in(sections: tuple[Section, ...], members: Members, path: str) -> list[Section]:
    """The sections that a member has something of; all it may have where it cannot be told."""
    return [each for each in sections_of(sections, path) if _holds(each, members, path)]


def _holds(section: Section, members: Members, path: str) -> bool:
    if section.holds is None:
        return True
    try:
        return section.holds(members, path)
    except (Cancelled, MemoryError):
        raise
    except Exception:  # noqa: BLE001  # the parser meets the same damage, and tells of it
        return True


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def read(section: Section, scope: Scope) -> Iterator[Record | Problem]:
    """Run one section's parser over one member; what it trips over becomes a Problem."""
    assert section.parse is not None
    try:
        with scope.members.open(scope.path) as stream:
            yield from section.parse(stream, scope)
    except (Cancelled, MemoryError):
        raise
    except DamagedMember as error:
        yield scope.problem(str(error), fatal=True)
    except Exception as error:  # noqa: BLE001  # a damaged member never stops the rest
        what = f"This part could not be read to its end ({type(error).__name__})."
        yield scope.problem(what, fatal=True)

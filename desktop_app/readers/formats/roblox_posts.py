"""What the person wrote on the walls of Roblox communities, and the words of what they made."""

from collections.abc import Iterator
from typing import BinaryIO

from checks.evidence import Audience, Author, Post, Problem, Record
from desktop_app.readers.formats.csv_stream import rows
from desktop_app.readers.formats.roblox_tables import CREATIONS, WALL
from desktop_app.readers.formats.roblox_text import UNOWNED, Strange
from desktop_app.readers.section import Scope

COMMUNITYS = (
    "Some of what was made belongs to a community and not to you alone, so its words were not "
    "looked through."
)
_UNKNOWN = Audience.UNKNOWN


def read_wall(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Posts on the walls of communities, which the pack names by their numbers only."""
    strange = Strange()
    for row in rows(stream, scope, WALL):
        if isinstance(row, Problem):
            yield row
            continue
        ident, group, user, created, text = row
        made = strange.clock(created)
        author = _author(scope, user, strange)
        community = f"Roblox community {group.strip()}"
        yield Post(scope.origin, ident.strip(), made, author, _UNKNOWN, text, group=community)
    yield from strange.problems(scope)


def read_creations(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Names and descriptions of what the person put on Roblox; a community's are nobody's."""
    strange = Strange()
    for row in rows(stream, scope, CREATIONS):
        if isinstance(row, Problem):
            yield row
            continue
        ident, created, kind, name, about, creator, whose = map(str.strip, row)
        is_user = whose.casefold() == "user"
        author = _author(scope, creator, strange) if is_user else Author.UNKNOWN
        if not is_user:
            strange.tell(COMMUNITYS)
        text = "\n".join(filter(None, (name, about)))
        made = strange.clock(created)
        yield Post(scope.origin, f"made-{ident}", made, author, _UNKNOWN, text, title=kind)
    yield from strange.problems(scope)


def _author(scope: Scope, user: str, strange: Strange) -> Author:
    author = scope.owner.wrote(user.strip())
    if author is Author.UNKNOWN:
        strange.tell(UNOWNED, fatal=True)
    return author

"""Friends and followers in a pack of Roblox data, which names people by their numbers only."""

from collections.abc import Callable, Iterator
from typing import BinaryIO

from checks.evidence import Contact, Problem, Record, Relation
from desktop_app.readers.formats.csv_stream import Table, rows
from desktop_app.readers.formats.roblox_tables import FOLLOWERS, FRIENDS
from desktop_app.readers.formats.roblox_text import UNOWNED, Strange
from desktop_app.readers.section import Scope

UNNAMED = (
    "Roblox tells of friends and followers only by their numbers. Who they are is not checked: "
    "look through them on Roblox itself."
)
_NOT_MINE = "Some rows are about two other people, so they were not read."


def read_friends(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The friends, whichever of the two columns they stand in."""
    return _people(stream, scope, FRIENDS, Strange.clock, (Relation.FRIEND, Relation.FRIEND))


def read_followers(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Followers and followed, which stand in one table: one column is that of who follows."""
    relations = (Relation.FOLLOWER, Relation.FOLLOWING)
    return _people(stream, scope, FOLLOWERS, Strange.milliseconds, relations)


def _people(
    stream: BinaryIO,
    scope: Scope,
    layout: Table,
    time_of: Callable[[Strange, str], int | None],
    relations: tuple[Relation, Relation],
) -> Iterator[Record | Problem]:
    """The people of a table; the relation is that of the second column, then of the first."""
    strange = Strange()
    mine = scope.owner.ids
    if not mine:
        strange.tell(UNOWNED, fatal=True)
    for row in rows(stream, scope, layout):
        if isinstance(row, Problem):
            yield row
            continue
        first, second, created = map(str.strip, row)
        if mine and mine.isdisjoint((first, second)):
            strange.tell(_NOT_MINE, fatal=True)
        elif mine:
            ident, relation = (second, relations[0]) if first in mine else (first, relations[1])
            since = time_of(strange, created)
            yield Contact(scope.origin, f"{relation}-{ident}", "", ident, relation, since)
    yield from strange.problems(scope)

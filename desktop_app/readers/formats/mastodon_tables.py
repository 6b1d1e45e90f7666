"""The lists that a Mastodon server gives as tables: follows, lists of people, and blocks."""

from collections.abc import Iterator
from typing import BinaryIO

from checks.evidence import Contact, Problem, Record, Relation
from desktop_app.readers.formats.csv_stream import Table, rows
from desktop_app.readers.section import Parser, Scope

_FOLLOWING = Table(
    {"address": ("account address",)},
    frozenset({"address"}),
    frozenset({"show boosts", "notify on new posts", "languages"}),
    header=("account address",),
)
_BLOCKED = Table(
    {"address": ("account address",)}, frozenset({"address"}), header=("account address",)
)
_LISTS = Table(
    {"list": ("list name",), "address": ("account address",)},
    frozenset({"address"}),
    header=("list name", "account address"),
)


def _people(table: Table, relation: Relation) -> Parser:
    def parse(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
        seen: set[str] = set()
        for row in rows(stream, scope, table):
            if isinstance(row, Problem):
                yield row
            elif (address := row[-1].strip().removeprefix("@")) and address not in seen:
                seen.add(address)
                yield Contact(scope.origin, f"{relation}:{address}", "", address, relation)

    return parse


read_following = _people(_FOLLOWING, Relation.FOLLOWING)
"""Whom the person follows, by their addresses; a download has no other names."""

read_blocked = _people(_BLOCKED, Relation.BLOCKED)
"""Whom the person blocked."""

read_lists = _people(_LISTS, Relation.FOLLOWING)
"""Who is on the lists the person made of those they follow; nobody else sees the lists."""

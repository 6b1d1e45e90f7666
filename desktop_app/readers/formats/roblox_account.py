"""Whose Roblox account a pack is about, when and with which devices it was used.

Internet addresses and the numbers by which devices are tracked are not read.
"""

from collections.abc import Iterator
from typing import BinaryIO

from checks.evidence import Account, Audience, Login, Problem, ProfileField, Record
from desktop_app.readers.formats.csv_stream import rows
from desktop_app.readers.formats.roblox_tables import ADDRESSES, DEVICES, FRIENDS, table
from desktop_app.readers.formats.roblox_text import Strange
from desktop_app.readers.formats.tables_within import rows_of
from desktop_app.readers.section import Members, Owner, Scope

ADDRESS_TABLES = table("ip address of the account")
DEVICE_TABLES = table("device information of the roblox user")
FRIEND_TABLES = table("friend list of the roblox user")


def find_owner(members: Members, _names: tuple[str, ...]) -> Owner:
    """Whose pack it is: the user of its sign-ins, else of its devices, else of every friendship.

    A list of friends has two numbers in each row; the owner's is the one that is in all of them.
    """
    for row in filter(None, rows_of(members, ADDRESS_TABLES, ADDRESSES)):
        ident, name, _ = map(str.strip, row)
        if ident and name:
            return Owner("", name, frozenset({ident}))
    for row in filter(None, rows_of(members, DEVICE_TABLES, DEVICES)):
        if ident := row[0].strip():
            return Owner("", ident, frozenset({ident}))
    shared: set[str] | None = None
    for row in filter(None, rows_of(members, FRIEND_TABLES, FRIENDS)):
        pair = {row[0].strip(), row[1].strip()} - {""}
        shared = pair if shared is None else shared & pair
    ident = next(iter(shared)) if shared and len(shared) == 1 else ""
    return Owner("", ident, frozenset({ident} - {""}))


def read_addresses(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The account with its user names, and when it was used."""
    strange = Strange()
    seen: set[tuple[str, str]] = set()
    for row in rows(stream, scope, ADDRESSES):
        if isinstance(row, Problem):
            yield row
            continue
        ident, name, last = map(str.strip, row)
        if name and (ident, name) not in seen:
            seen.add((ident, name))
            yield Account(scope.origin, ident, "", (name,))
            yield ProfileField(scope.origin, "", "username", name, Audience.PUBLIC)
        yield Login(scope.origin, "", strange.iso(last))
    yield from strange.problems(scope)


def read_devices(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The devices the account was used with."""
    for row in rows(stream, scope, DEVICES):
        if isinstance(row, Problem):
            yield row
        else:
            yield Login(scope.origin, "", None, " ".join(" ".join(row[1:]).split()))

"""Whose LinkedIn download it is, and whether it is one at all."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from checks.evidence import Author, Problem
from desktop_app.errors import DamagedMember
from desktop_app.readers.formats.csv_stream import Table, batches
from desktop_app.readers.formats.linkedin_tables import (
    COMMENTS,
    CONNECTIONS,
    INVITATIONS,
    LINES,
    MESSAGES,
    PROFILE,
    REGISTRATION,
    SHARES,
    table,
)
from desktop_app.readers.formats.linkedin_text import named, slug_of
from desktop_app.readers.formats.tables_within import found, rows_of, scope_of
from desktop_app.readers.section import Members, Owner

PROFILES = table("profile")
INVITED = table("invitations")
CONVERSATIONS = table("messages")

GONE = "LinkedIn Member"
"""What LinkedIn calls somebody who has left."""

SURE: dict[str, Table] = {
    PROFILES: PROFILE,
    table("connections"): CONNECTIONS,
    table("positions"): LINES["positions"],
    table("email addresses"): LINES["emails"],
    table("registration"): REGISTRATION,
    INVITED: INVITATIONS,
    CONVERSATIONS: MESSAGES,
    table("shares"): SHARES,
    table("comments"): COMMENTS,
}
"""Tables by which a download is known, if their headers are those of LinkedIn."""

TELLING = (
    table("email addresses"),
    table("positions"),
    table("registration"),
    table("ad targeting"),
    table("invitations"),
    table("company follows"),
    table("endorsement received info"),
)
"""Names of tables that together are LinkedIn's, whatever language their headers are in."""

_ENOUGH = 3
_LOOKED_AT = 2_000  # messages, for whose they are
_OUTGOING = "outgoing"


def confirm(members: Members) -> bool:
    """Whether it is LinkedIn's: by the headers of one table, or by the names of several."""
    for pattern, layout in SURE.items():
        for path in found(members, pattern):
            if _fits(members, path, layout):
                return True
    return sum(bool(found(members, pattern)) for pattern in TELLING) >= _ENOUGH


def find_owner(members: Members, names: tuple[str, ...]) -> Owner:
    """Whose it is: by the profile, else by the invitations, else by who is in every conversation.

    The account goes by the name, not by the address of its page, because only some downloads
    tell that; the address still tells the person from somebody else of the same name.
    """
    name = _of_profile(members) or _of_invitations(members) or _of_messages(members, names)
    slug = _slug(members, name) if name else ""
    return Owner(name, "", frozenset({slug} - {""}))


def author_of(owner: Owner, sender: str, address: str) -> Author:
    """Whose words stand under a name and the address of a page, where that is given."""
    slug = slug_of(address)
    if slug and owner.ids:
        return Author.ME if slug in owner.ids else Author.OTHER
    return owner.wrote(sender.strip())


def _fits(members: Members, path: str, layout: Table) -> bool:
    """Whether a member has the headers of a table."""
    if not members.size(path):
        return False
    try:
        with members.open(path) as stream:
            first = next(iter(batches(stream, scope_of(members, path), layout)), None)
    except DamagedMember:
        return False
    return not (isinstance(first, Problem) and first.fatal)


def _of_profile(members: Members) -> str:
    row = next(filter(None, rows_of(members, PROFILES, PROFILE)), None)
    return named(row[0], row[1]) if row else ""


def _of_invitations(members: Members) -> str:
    """The one who sent what went out and got what came in."""
    for row in filter(None, rows_of(members, INVITED, INVITATIONS)):
        name = row[0] if row[4].strip().casefold() == _OUTGOING else row[1]
        if name.strip():
            return name.strip()
    return ""


def _of_messages(members: Members, names: tuple[str, ...]) -> str:
    """The one called as the person is, else the only one who is in every of some conversations."""
    known = {name.casefold() for name in names}
    talks: dict[str, set[str]] = defaultdict(set)
    for row in _messages(members):
        people = {row[2].strip(), row[4].strip()} - {"", GONE}
        for name in people:
            if name.casefold() in known:
                return name
        talks[row[0]] |= people
    if len(talks) < 2:
        return ""
    everywhere = set.intersection(*talks.values())
    return everywhere.pop() if len(everywhere) == 1 else ""


def _slug(members: Members, name: str) -> str:
    """What names the person in the address of their page, where anything tells."""
    for row in filter(None, rows_of(members, INVITED, INVITATIONS)):
        slug = slug_of(row[5] if row[4].strip().casefold() == _OUTGOING else row[6])
        if slug:
            return slug
    for row in _messages(members):
        slug = slug_of(row[3])
        if slug and row[2].strip() == name:
            return slug
    return ""


def _messages(members: Members) -> Iterator[tuple[str, ...]]:
    """The first messages, whose senders and recipients alone are looked at."""
    return islice(filter(None, rows_of(members, CONVERSATIONS, MESSAGES)), _LOOKED_AT)

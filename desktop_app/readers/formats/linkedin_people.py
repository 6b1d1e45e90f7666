"""Connections, invitations and follows on LinkedIn, groups, and the address book."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from checks.evidence import (
    Author,
    Contact,
    Membership,
    Message,
    Problem,
    Record,
    Relation,
    Setting,
)
from desktop_app.readers.formats.csv_stream import Row, Table, rows
from desktop_app.readers.formats.linkedin_owner import author_of
from desktop_app.readers.formats.linkedin_tables import (
    AD_TARGETING,
    ADDRESS_BOOK,
    COMPANIES,
    CONNECTIONS,
    EVENTS,
    GROUPS,
    HASHTAGS,
    INVITATIONS,
    MEMBERS,
    table,
)
from desktop_app.readers.formats.linkedin_text import (
    Strange,
    named,
    slug_of,
    time_told,
    told,
)
from desktop_app.readers.formats.tables_within import found
from desktop_app.readers.section import Parser, Scope

GROUP_TABLES = table("groups")

_NAMELESS = (
    "{} of your connections are in the download without a name, because they are hidden or "
    "closed, so they could not be compared with anything."
)
_ONE_NAMELESS = (
    "One of your connections is in the download without a name, because it is hidden or closed, "
    "so it could not be compared with anything."
)
_DIRECTION = "Some invitations go in a direction that was not recognised: “{}”."
_STATUS = "Some people you follow have a status that was not recognised: “{}”."
_DIRECTIONS = {"incoming": Relation.REQUEST_RECEIVED, "outgoing": Relation.REQUEST_SENT}
_FOLLOWED = {
    "": Relation.FOLLOWING,
    "active": Relation.FOLLOWING,
    "following": Relation.FOLLOWING,
    "inactive": Relation.REMOVED,
    "unfollowed": Relation.REMOVED,
}
_GROUP_SEAM = re.compile(r"\s*[|;]\s*")


def read_connections(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The connections; those of whom only a date is left are counted and told."""
    strange: Strange = {}
    nameless = 0
    for row in rows(stream, scope, CONNECTIONS):
        if isinstance(row, Problem):
            yield row
            continue
        first, last, address, since, position, company = row
        name, slug = named(first, last), slug_of(address)
        if not name and not slug:
            nameless += 1
            continue
        made = time_told(since, strange)
        ident = f"connection-{slug}" if slug else ""
        note = ", ".join(filter(None, (position.strip(), company.strip())))
        yield Contact(scope.origin, ident, name, slug, Relation.FRIEND, made, note)
    if nameless:
        what = _ONE_NAMELESS if nameless == 1 else _NAMELESS.format(nameless)
        yield scope.problem(what, fatal=True)
    yield from (scope.problem(what) for what in strange)


def read_invitations(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Invitations to connect, both ways; what was written with them is a message."""
    strange: Strange = {}
    for row in rows(stream, scope, INVITATIONS):
        if isinstance(row, Problem):
            yield row
            continue
        relation = _DIRECTIONS.get(row[4].strip().casefold())
        if relation is None:
            strange[_DIRECTION.format(told(row[4]))] = None
            continue
        name, address = _other(row, relation)
        slug = slug_of(address)
        made = time_told(row[2], strange)
        ident = f"{relation}-{slug}" if slug else ""
        yield Contact(scope.origin, ident, name, slug, relation, made)
    yield from (scope.problem(what) for what in strange)


def read_notes(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """What was written with invitations; what is wrong with the table is told by the others."""
    unnamed: Strange = {}
    for row in rows(stream, scope, INVITATIONS):
        if isinstance(row, Problem):
            if row.fatal:
                yield row
            continue
        relation = _DIRECTIONS.get(row[4].strip().casefold())
        if relation is None or not row[3].strip():
            continue
        sender, address = (row[0], row[5])
        yield Message(
            scope.origin,
            "",
            time_told(row[2], unnamed),
            _author(relation, scope, sender, address),
            row[3],
            f"Invitation: {_other(row, relation)[0]}",
            sender.strip(),
            relation is Relation.REQUEST_RECEIVED,
        )


def read_address_book(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """People of an address book that was uploaded; their being here says that it was."""
    some = False
    for row in rows(stream, scope, ADDRESS_BOOK):
        if isinstance(row, Problem):
            yield row
            continue
        first, last, full, emails, phones = row
        some = True
        way = next((one for one in (emails.strip(), phones.strip()) if one), "")
        name = named(first, last) or full.strip()
        yield Contact(scope.origin, "", name, way, Relation.ADDRESS_BOOK)
    if some:
        yield Setting(
            scope.origin, "contact_upload", "contact_upload", "on", "Imported contacts: stored"
        )


def read_members(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Members the person follows without being connected."""
    strange: Strange = {}
    for row in rows(stream, scope, MEMBERS):
        if isinstance(row, Problem):
            yield row
            continue
        name, status, since = row
        relation = _FOLLOWED.get(status.strip().casefold())
        if relation is None:
            strange[_STATUS.format(told(status))] = None
        made = time_told(since, strange)
        yield Contact(scope.origin, "", name.strip(), "", relation or Relation.FOLLOWING, made)
    yield from (scope.problem(what) for what in strange)


def read_hashtags(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Hashtags the person follows, or did."""
    strange: Strange = {}
    for row in rows(stream, scope, HASHTAGS):
        if isinstance(row, Problem):
            yield row
            continue
        name, since, state = row
        left = state.strip().casefold() in ("inactive", "unfollowed")
        made = time_told(since, strange)
        yield Membership(
            scope.origin, "", f"#{name.strip().lstrip('#')}", "follower", made, not left
        )
    yield from (scope.problem(what) for what in strange)


def read_memberships(layout: Table, role: str) -> Parser:
    """How to read a table of a name and a time: groups, organisations, events."""

    def read(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
        strange: Strange = {}
        for row in rows(stream, scope, layout):
            if isinstance(row, Problem):
                yield row
            elif row[0].strip():
                made = time_told(row[1], strange)
                yield Membership(scope.origin, "", row[0].strip(), role, made)
        yield from (scope.problem(what) for what in strange)

    return read


read_groups = read_memberships(GROUPS, "member")
read_companies = read_memberships(COMPANIES, "follower")
read_events = read_memberships(EVENTS, "event")


def read_targeting(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The groups advertisers may aim at, where no table of groups came along."""
    has_groups = bool(found(scope.members, GROUP_TABLES))
    for row in rows(stream, scope, AD_TARGETING):
        if isinstance(row, Problem):
            yield row
        elif not has_groups:
            for name in filter(None, _GROUP_SEAM.split(row[0].strip())):
                yield Membership(scope.origin, "", name)


def _other(row: Row, relation: Relation) -> tuple[str, str]:
    """The other side of an invitation: a name and the address of a page."""
    if relation is Relation.REQUEST_RECEIVED:
        return row[0].strip(), row[5]
    return row[1].strip(), row[6]


def _author(relation: Relation, scope: Scope, sender: str, address: str) -> Author:
    """Whose words came with an invitation: its direction tells, where the owner is known."""
    if not scope.owner.account:
        return Author.UNKNOWN
    told_by_name = author_of(scope.owner, sender, address)
    wanted = Author.OTHER if relation is Relation.REQUEST_RECEIVED else Author.ME
    return wanted if told_by_name is wanted else Author.UNKNOWN

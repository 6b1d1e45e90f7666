"""What a LinkedIn profile says of the person, line by line."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from checks.evidence import Account, Audience, Login, Problem, ProfileField, Record
from desktop_app.readers.formats.csv_stream import Table, rows
from desktop_app.readers.formats.linkedin_tables import (
    LOGINS,
    PROFILE,
    REGISTRATION,
    table,
)
from desktop_app.readers.formats.linkedin_text import Strange, named, time_told
from desktop_app.readers.formats.tables_within import rows_of
from desktop_app.readers.section import Members, Parser, Scope

REGISTERED = table("registration")

_DIGITS = "0123456789"
_KIND = re.compile(r"^\s*[A-Z_]+:(?=\S)")
_LINES = (
    ("former_name", 2),
    ("address", 3),
    ("birthday", 4),
    ("bio", 5),
    ("bio", 6),
    ("category", 7),
    ("address", 8),
    ("city", 9),
)


def read_profile(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The account, and what its page says; who can see each line is not told."""
    strange: Strange = {}
    for row in rows(stream, scope, PROFILE):
        if isinstance(row, Problem):
            yield row
            continue
        name = named(row[0], row[1])
        handles = tuple(sorted(scope.owner.ids))
        created = _created(scope.members, strange)
        yield Account(scope.origin, name.casefold(), name, handles, created=created)
        lines = [("name", name), *(("username", handle) for handle in handles)]
        lines += [(field, row[place]) for field, place in _LINES]
        lines += [("other", f"X (Twitter): @{one.lstrip('@')}") for one in _listed(row[10])]
        lines += [("website", _KIND.sub("", one)) for one in _listed(row[11])]
        lines += [("other", _KIND.sub("", one)) for one in _listed(row[12])]
        yield from _fields(lines, scope)


def read_lines(layout: Table) -> Parser:
    """How to read a table whose columns are called as the lines of a profile they become."""
    names = [field.rstrip(_DIGITS) for field in layout.columns]

    def read(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
        for row in rows(stream, scope, layout):
            if isinstance(row, Problem):
                yield row
            else:
                yield from _fields(list(zip(names, row, strict=True)), scope)

    return read


def read_registration(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """What is wrong with the table; when the account was made goes with the profile."""
    strange: Strange = {}
    for row in rows(stream, scope, REGISTRATION):
        if isinstance(row, Problem):
            yield row
        else:
            time_told(row[0], strange)
    yield from (scope.problem(what) for what in strange)


def read_logins(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """When the account was signed in to and with what; from which addresses is not read."""
    strange: Strange = {}
    for row in rows(stream, scope, LOGINS):
        if isinstance(row, Problem):
            yield row
        else:
            yield Login(scope.origin, "", time_told(row[0], strange), row[1].strip())
    yield from (scope.problem(what) for what in strange)


def _fields(lines: list[tuple[str, str]], scope: Scope) -> Iterator[ProfileField]:
    for name, value in lines:
        if value.strip():
            yield ProfileField(scope.origin, "", name, value.strip(), Audience.UNKNOWN)


def _listed(cell: str) -> list[str]:
    """The values of a cell that holds several, in brackets."""
    inner = cell.strip().removeprefix("[").removesuffix("]")
    return [one.strip() for one in inner.split(",") if one.strip()]


def _created(members: Members, strange: Strange) -> int | None:
    """When the account was made, where the download tells."""
    row = next(filter(None, rows_of(members, REGISTERED, REGISTRATION)), None)
    return time_told(row[0], strange) if row else None

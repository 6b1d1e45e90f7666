"""Whose Reddit account it is, and what it holds of the person besides words."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from checks.evidence import Account, App, Audience, Login, Problem, ProfileField, Record
from desktop_app.readers.formats.csv_stream import Table, rows
from desktop_app.readers.formats.reddit_tables import (
    IDENTITIES,
    SIGN_INS,
    STATISTICS,
    table,
)
from desktop_app.readers.formats.reddit_text import plain_name, time_told
from desktop_app.readers.formats.tables_within import rows_of
from desktop_app.readers.section import Members, Owner, Parser, Scope

STATISTIC_TABLES = table("statistics")

_UNKNOWN = "Some figures about the account are not known to Keep Clear: {}."
_NAMED, _LONGEST = 5, 40
_ZIP = re.compile(r"export_(?P<name>[\w-]{3,20})_\d{8}(?: ?\(\d+\))?(?:\.zip)?", re.IGNORECASE)
_NAMES = frozenset({"account name", "username", "user name", "name"})
_EMAILS = frozenset({"email", "e mail", "email address"})
_CREATED = frozenset(
    {"registration date", "created", "created at", "account created", "date created"}
)
_LEFT = re.compile(
    r"export time|export date|is deleted|deleted|.*karma.*|email verified|is email verified"
    r"|registration ip|account id|user id|id|gold supporter|has verified email|.*premium.*|.*gold.*"
)
_REGISTRATION = "registration ip"


def find_owner(members: Members, _names: tuple[str, ...]) -> Owner:
    """Whose download it is, by its statistics, else by the name Reddit gave the zip."""
    told = _statistics(members)
    handle = next((told[label] for label in told if label in _NAMES and told[label]), "")
    if not handle:
        found = _ZIP.fullmatch(members.source)
        handle = found["name"] if found else ""
    handle = plain_name(handle)
    return Owner("", handle, frozenset({handle.casefold()} - {""}))


def read_statistics(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The account: its name, when it was made, and the address only the person sees."""
    strange: dict[str, None] = {}
    unknown: list[str] = []
    handle, created = "", None
    for row in rows(stream, scope, STATISTICS):
        if isinstance(row, Problem):
            yield row
            continue
        label, value = _plain(row[0]), row[1].strip()
        if label in _NAMES:
            handle = plain_name(value)
        elif label in _CREATED:
            created = time_told(value, strange)
        elif label in _EMAILS:
            if value:
                yield ProfileField(scope.origin, "", "email", value, Audience.ONLY_ME)
        elif not _LEFT.fullmatch(label):
            unknown.append(row[0].strip()[:_LONGEST])
    if handle:
        yield Account(scope.origin, handle.casefold(), "", (handle,), created=created)
        yield ProfileField(scope.origin, "", "username", handle, Audience.PUBLIC)
    if unknown:
        yield scope.problem(_UNKNOWN.format(named(unknown)))
    yield from (scope.problem(what) for what in strange)


def read_value(layout: Table, name: str, audience: Audience, before: str = "") -> Parser:
    """How to read a table of single values, which are lines of the profile."""

    def read(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
        for row in rows(stream, scope, layout):
            if isinstance(row, Problem):
                yield row
            elif row[0].strip():
                yield ProfileField(scope.origin, "", name, before + row[0].strip(), audience)

    return read


def read_identities(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The services the person signs in with; their numbers for the person are not read."""
    for row in rows(stream, scope, IDENTITIES):
        if isinstance(row, Problem):
            yield row
        else:
            yield App(scope.origin, "", row[0].strip())


def read_sign_ins(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """When the account was used; from which addresses is not read."""
    strange: dict[str, None] = {}
    for row in rows(stream, scope, SIGN_INS):
        if isinstance(row, Problem):
            yield row
        elif _plain(row[0]) != _REGISTRATION:
            yield Login(scope.origin, "", time_told(row[0], strange))
    yield from (scope.problem(what) for what in strange)


def named(labels: list[str]) -> str:
    """Labels as a list in a sentence, the first few of them by name."""
    shown = [f"“{' '.join(label.split())}”" for label in labels[:_NAMED]]
    if len(labels) > _NAMED:
        shown.append(f"{len(labels) - _NAMED} more")
    return ", ".join(shown)


def _statistics(members: Members) -> dict[str, str]:
    """What the account's statistics say, by their labels."""
    told = filter(None, rows_of(members, STATISTIC_TABLES, STATISTICS))
    return {_plain(label): value.strip() for label, value in told}


def _plain(label: str) -> str:
    return " ".join(label.casefold().replace("_", " ").replace("-", " ").split())

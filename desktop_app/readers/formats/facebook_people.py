"""Reads friends, followers, groups and pages of a Facebook download, in JSON and HTML."""

from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from checks.evidence import Contact, Membership, Problem, Record, Relation
from desktop_app.readers.formats import dates, json_stream
from desktop_app.readers.formats.dates import Stamp
from desktop_app.readers.formats.facebook_entries import Datum
from desktop_app.readers.formats.facebook_titles import group_named, left
from desktop_app.readers.formats.html_markup import Block
from desktop_app.readers.formats.html_records import blocks
from desktop_app.readers.formats.meta import (
    OTHER_LANGUAGE,
    LabelEntry,
    facts,
    knows,
    time_of,
    value_of,
)
from desktop_app.readers.formats.text_repair import repair
from desktop_app.readers.section import Parser, Scope

_NAMES = frozenset({"name", "profile", "person", "group", "group name", "page"})
_TIMES = frozenset({"time", "update time", "creation time", "date"})


class Listed(LabelEntry, gc=False):
    """A name in a list, in whichever dialect."""

    name: str | None = None
    url: str | None = None
    data: list[Datum] | None = None
    created_timestamp: Stamp = None


def contacts(relation: Relation) -> Parser:
    """A parser of a list of people in JSON; names only, since no list tells more."""

    def read(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
        for found in _listed(stream, scope):
            if isinstance(found, Problem):
                yield found
            elif found[0]:
                yield Contact(scope.origin, "", found[0], "", relation, found[1])

    return read


def contacts_page(relation: Relation) -> Parser:
    """A parser of a page that lists people."""

    def read(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
        for block in blocks(stream, scope):
            if isinstance(block, Problem):
                yield block
            elif block.known and (name := _name_in(block)):
                yield Contact(scope.origin, "", name, "", relation, block.made)

    return read


def memberships(role: str) -> Parser:
    """A parser of a list of groups or pages in JSON; the last event about each one counts."""

    def read(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
        latest: dict[str, tuple[int, str]] = {}
        for found in _listed(stream, scope):
            if isinstance(found, Problem):
                yield found
                continue
            name, made, title = found
            _note(latest, name or group_named(title), made, title)
        yield from _told(latest, scope, role)

    return read


def memberships_page(role: str) -> Parser:
    """A parser of a page that lists groups or pages."""

    def read(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
        latest: dict[str, tuple[int, str]] = {}
        for block in blocks(stream, scope):
            if isinstance(block, Problem):
                yield block
            elif block.known:
                title = block.heading if block.texts else ""
                name = block.texts[0] if title else block.heading
                _note(latest, group_named(title) or name, block.made, title)
        yield from _told(latest, scope, role)

    return read


def _listed(stream: BinaryIO, scope: Scope) -> Iterator[tuple[str, int | None, str] | Problem]:
    """The name, time and sentence of each entry; a fatal Problem where no label is known."""
    told = False
    for entry in json_stream.items(stream, scope, Listed):
        if isinstance(entry, Problem):
            yield entry
            continue
        made = dates.seconds(entry.timestamp) or dates.seconds(entry.created_timestamp)
        name = entry.name or next((datum.name for datum in entry.data or () if datum.name), "")
        if name or not entry.label_values:
            yield repair(name), made, repair(entry.title or "")
            continue
        labelled = facts(entry)
        name = value_of(labelled, _NAMES)
        if name:
            yield name, made or time_of(labelled, _TIMES), ""
        elif not knows(labelled, _NAMES) and not told:
            told = True
            yield scope.problem(OTHER_LANGUAGE, fatal=True)


def _note(latest: dict[str, tuple[int, str]], name: str, made: int | None, title: str) -> None:
    """Keep the last event about each name."""
    if name and (name not in latest or latest[name][0] <= (made or 0)):
        latest[name] = made or 0, title


def _told(
    latest: dict[str, tuple[int, str]], scope: Scope, role: str
) -> Iterator[Record | Problem]:
    """A membership for each name; a fatal Problem where a sentence about it is not known."""
    odd = False
    for name, (made, title) in latest.items():
        gone = left(title) if title and role == "member" else False
        odd = odd or gone is None
        yield Membership(scope.origin, "", name, role, made or None, not gone)
    if odd:
        yield scope.problem(OTHER_LANGUAGE, fatal=True)


def _name_in(block: Block) -> str:
    return block.heading or (block.texts[0] if block.texts else "")


class Point(msgspec.Struct, gc=False):
    """A telephone number or e-mail address in an address book."""

    contact_point: str | None = None


class BookEntry(msgspec.Struct, gc=False):
    """A person in an address book that was uploaded from a phone."""

    name: str | None = None
    details: list[Point] | None = None
    created_timestamp: Stamp = None


def read_address_book(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The people of an uploaded address book; the first number or address is the handle."""
    for entry in json_stream.items(stream, scope, BookEntry, "address_book"):
        if isinstance(entry, Problem):
            yield entry
            continue
        points = [point.contact_point for point in entry.details or () if point.contact_point]
        since = dates.seconds(entry.created_timestamp)
        name, handle = repair(entry.name or ""), repair(points[0]) if points else ""
        if name or handle:
            yield Contact(scope.origin, "", name, handle, Relation.ADDRESS_BOOK, since)

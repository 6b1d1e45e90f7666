"""Reads sign-ins, changes of the account and connected apps of a Facebook download."""

from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from checks.evidence import App, Login, Problem, ProfileField, Record
from desktop_app.readers.formats import dates, json_stream
from desktop_app.readers.formats.dates import Stamp
from desktop_app.readers.formats.html_markup import Block
from desktop_app.readers.formats.html_records import blocks
from desktop_app.readers.formats.meta import fold
from desktop_app.readers.formats.quick import quick_login
from desktop_app.readers.formats.text_repair import repair
from desktop_app.readers.section import Scope

_GONE = frozenset({"removed", "expired", "inactive", "deleted"})


class Session(msgspec.Struct, gc=False):
    """A sign-in or an open session, by whichever names it goes."""

    created_timestamp: Stamp = None
    updated_timestamp: Stamp = None
    timestamp: Stamp = None
    ip_address: str | None = None
    ip: str | None = None
    user_agent: str | None = None
    device: str | None = None
    location: str | None = None
    city: str | None = None
    region: str | None = None
    country: str | None = None
    site: str | None = None
    action: str | None = None


class Change(msgspec.Struct, gc=False):
    """What was changed in the account."""

    old_name: str | None = None
    old_email: str | None = None
    old_number: str | None = None
    old_vanity: str | None = None


class AdminRecord(msgspec.Struct, gc=False):
    """A change of the account, with the session it was made in."""

    event: str | None = None
    session: Session | None = None
    extra_info: Change | None = None


class Installed(msgspec.Struct, gc=False):
    """A connected app."""

    name: str | None = None
    added_timestamp: Stamp = None
    removed_timestamp: Stamp = None
    category: str | None = None


def read_sessions(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The sessions that are open."""
    yield from _logins(stream, scope, active=True)


def read_logins(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Past sign-ins and what was done in them."""
    yield from _logins(stream, scope, active=False)


def read_changes(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Former names, and the sign-ins in which the account was changed."""
    for entry in json_stream.items(stream, scope, AdminRecord, "admin_records"):
        if isinstance(entry, Problem):
            yield entry
            continue
        if entry.session:
            yield _login(entry.session, scope, active=False)
        old = entry.extra_info
        if old and old.old_name:
            name = repair(old.old_name)
            yield ProfileField(scope.origin, "", name="former_name", value=name)
        for value in (old.old_email, old.old_number, old.old_vanity) if old else ():
            if value:
                yield ProfileField(scope.origin, "", name="other", value=repair(value))


def read_apps(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The connected apps; one with a time of removal is gone."""
    for entry in json_stream.items(stream, scope, Installed, "installed_apps"):
        if isinstance(entry, Problem):
            yield entry
        elif entry.name:
            gone = dates.seconds(entry.removed_timestamp) or fold(entry.category) in _GONE
            since = dates.seconds(entry.added_timestamp)
            yield App(scope.origin, "", repair(entry.name), since, not gone)


def read_apps_page(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The connected apps as a page shows them."""
    for block in blocks(stream, scope):
        if isinstance(block, Problem):
            yield block
        elif block.known and block.full:
            told = _pairs(block)
            name = told.get("name") or block.heading or block.text.partition("\n")[0]
            gone = told.get("status", "") in _GONE or "removed on" in told
            yield App(scope.origin, "", name, block.made, not gone)


def read_sessions_page(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Open sessions as a page shows them."""
    yield from _logins_page(stream, scope, active=True)


def read_logins_page(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Past sign-ins as a page shows them."""
    yield from _logins_page(stream, scope, active=False)


def _logins(stream: BinaryIO, scope: Scope, *, active: bool) -> Iterator[Record | Problem]:
    for entry in json_stream.items(stream, scope, Session):
        yield entry if isinstance(entry, Problem) else _login(entry, scope, active=active)


def _login(entry: Session, scope: Scope, *, active: bool) -> Login:
    stamps = (entry.updated_timestamp, entry.timestamp, entry.created_timestamp)
    made = next((made for stamp in stamps if (made := dates.seconds(stamp))), None)
    parts = (entry.city, entry.region, entry.country)
    place = entry.location or ", ".join(part for part in parts if part)
    device = entry.device or entry.user_agent or ""
    address = entry.ip_address or entry.ip or ""
    return quick_login(scope.origin, "", made, repair(device), address, repair(place), active)


def _logins_page(stream: BinaryIO, scope: Scope, *, active: bool) -> Iterator[Record | Problem]:
    for block in blocks(stream, scope):
        if isinstance(block, Problem):
            yield block
        elif block.known:
            told = _pairs(block)
            device = told.get("device") or told.get("browser") or told.get("user agent") or ""
            made = block.made or dates.english(told.get("updated", "")) or dates.iso(block.heading)
            address, place = told.get("ip address", ""), told.get("location", "")
            yield Login(scope.origin, "", made, device or block.heading, address, place, active)


def _pairs(block: Block) -> dict[str, str]:
    """The labels of a block with their values, be they in a table or "Label: value" lines."""
    told = {fold(label): value for label, value in block.rows}
    for line in block.text.split("\n"):
        label, colon, value = line.partition(":")
        if colon:
            told.setdefault(fold(label), value.strip())
    return told

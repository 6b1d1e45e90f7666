"""Reads WhatsApp's account report: settings, profile, contacts and the names of groups."""

import re
from collections.abc import Callable, Iterator
from posixpath import splitext
from typing import Any, BinaryIO, NamedTuple

from checks.evidence import (
    Account,
    Audience,
    Contact,
    Login,
    Membership,
    Origin,
    Problem,
    ProfileField,
    Record,
    Relation,
    Setting,
)
from desktop_app.readers.formats.dates import iso, seconds
from desktop_app.readers.formats.html_records import blocks
from desktop_app.readers.formats.json_stream import ODD_SHAPE, document
from desktop_app.readers.formats.whatsapp_labels import (
    DEVICE,
    DULL,
    as_label,
    profile_field_of,
    setting_of,
    value_of,
)
from desktop_app.readers.section import Members, Owner, Scope, tidy

ACCOUNT_FOLDER = r"(?:.*/)?whatsapp_account_information/"
CONNECTIONS_FOLDER = r"(?:.*/)?whatsapp_connections/"
SETTINGS_FOLDER = r"(?:.*/)?whatsapp_settings/"

_USER = re.compile(ACCOUNT_FOLDER + r"user_information\.json")
_NUMBER = re.compile(r"\+?[\d\s()\-]{6,20}")
_BUSINESS = re.compile(r"smb|business", re.IGNORECASE)
_DEEPEST = 20
_LONGEST_LABEL = 40


class Told(NamedTuple):
    """One value of the report under its label, and the labels around it, the nearest last."""

    label: str
    value: str
    around: tuple[str, ...] = ()


def find_owner(members: Members) -> Owner:
    """Name and number of the account, as its user information tells them."""
    name = number = ""
    for path in members.paths:
        if not _USER.fullmatch(tidy(path)):
            continue
        with members.open(path) as stream:
            for told in _told_by_json(stream, _scope(members, path)):
                if isinstance(told, Problem):
                    continue
                field = profile_field_of(told.label)
                name = told.value if field == "name" and not name else name
                number = told.value if field == "phone" and not number else number
    return Owner(name, number, frozenset({name, number} - {""}))


def read_user(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Profile fields and devices of the user information."""
    yield from _each(stream, scope, _user)


def read_registration(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """When the account began, and whether it is a business account."""
    yield from _each(stream, scope, _registration)


def read_settings(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Privacy and security settings, as far as their labels and values are known."""
    yield from _each(stream, scope, _setting)


def read_contacts(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The saved contacts that are on WhatsApp, mostly numbers."""
    yield from _each(stream, scope, _contact)


def read_groups(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The groups the person is in, by their names."""
    yield from _each(stream, scope, _group)


_Made = Callable[[Told, Scope], Record | None]


def _each(stream: BinaryIO, scope: Scope, make: _Made) -> Iterator[Record | Problem]:
    """One record for each value that is understood, and one Problem that counts the others."""
    stem, ending = splitext(scope.path)
    is_page = ending.lower() == ".html"
    if is_page and f"{stem}.json" in scope.members.paths:
        return
    unknown: list[str] = []
    for told in _told_by_page(stream, scope) if is_page else _told_by_json(stream, scope):
        if isinstance(told, Problem):
            yield told
        elif record := make(told, scope):
            yield record
        elif told.value and not DULL.search(told.label):
            unknown.append(told.label)
    if unknown:
        yield scope.problem(_left_out(unknown, is_page))


def _left_out(labels: list[str], is_page: bool) -> str:
    """A sentence about labels nobody knows; those of a page may hold the person's own words."""
    shown = (f"“{label[:_LONGEST_LABEL]}”" for label in sorted(set(labels))[:10])
    named = "" if is_page else f" ({', '.join(shown)})"
    if len(labels) == 1:
        return f"One entry here has a label that Keep Clear does not know{named}; it was left out."
    return (
        f"{len(labels)} entries here have labels that Keep Clear does not know{named}; they were "
        "left out."
    )


def _user(told: Told, scope: Scope) -> Record | None:
    field = profile_field_of(told.label)
    if field and not DEVICE.search(" ".join(told.around)):
        audience = Audience.ONLY_ME if field == "email" else Audience.UNKNOWN
        return ProfileField(scope.origin, "", field, told.value, audience)
    if DEVICE.search(told.label) and not DULL.search(told.label):
        return Login(scope.origin, "", device=told.value, active=True)
    return None


def _registration(told: Told, scope: Scope) -> Record | None:
    if told.label == "platform" and _BUSINESS.search(told.value):
        value = "WhatsApp Business account"
        return ProfileField(scope.origin, "", "category", value, Audience.PUBLIC)
    if "registration" in told.label and (made := seconds(told.value) or iso(told.value)):
        return Account(scope.origin, "account", scope.owner.name, created=made)
    if DEVICE.search(told.label):
        return Login(scope.origin, "", device=told.value, active=True)
    return None


def _setting(told: Told, scope: Scope) -> Record | None:
    if any("block" in label for label in (told.label, *told.around)):
        if _NUMBER.fullmatch(told.value):
            return Contact(scope.origin, "", handle=told.value, relation=Relation.BLOCKED)
        return None
    name = setting_of(told.label)
    value = value_of(told.value)
    if not name or not value:
        return None
    return Setting(scope.origin, name, name, value, f"{told.label.replace('_', ' ')}: {told.value}")


def _contact(told: Told, scope: Scope) -> Record | None:
    if _NUMBER.fullmatch(told.value):
        return Contact(scope.origin, "", handle=told.value, relation=Relation.ADDRESS_BOOK)
    if told.label.endswith(("name", "contacts", "contact")):
        return Contact(scope.origin, "", name=told.value, relation=Relation.ADDRESS_BOOK)
    return None


def _group(told: Told, scope: Scope) -> Record | None:
    if told.label.endswith(("name", "subject", "title", "groups", "group")):
        return Membership(scope.origin, "", told.value)
    return None


def _told_by_json(stream: BinaryIO, scope: Scope) -> Iterator[Told | Problem]:
    whole = document(stream, scope, Any)
    if isinstance(whole, Problem):
        yield whole
    else:
        yield from _flattened(whole, ())


def _flattened(value: Any, labels: tuple[str, ...]) -> Iterator[Told]:
    """The single values of a document; those of a list stand under the list's label."""
    if len(labels) > _DEEPEST:
        return
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _flattened(inner, (*labels, as_label(str(name))))
    elif isinstance(value, list):
        for inner in value:
            yield from _flattened(inner, labels)
    elif value is not None:
        shown = str(value).lower() if isinstance(value, bool) else str(value)
        yield Told(labels[-1] if labels else "", shown.strip(), labels[:-1])


def _told_by_page(stream: BinaryIO, scope: Scope) -> Iterator[Told | Problem]:
    """The label and value pairs of a page; a page that has words but no pairs is not read."""
    texts = 0
    rows = 0
    for block in blocks(stream, scope):
        if isinstance(block, Problem):
            yield block
            continue
        around = (as_label(block.heading),)
        texts += len(block.texts)
        for label, value in block.rows:
            rows += 1
            yield Told(as_label(label), value.strip(), around)
    if texts and not rows:
        yield scope.problem(ODD_SHAPE, fatal=True)


def _scope(members: Members, path: str) -> Scope:
    origin = Origin("whatsapp", "", "", path)
    return Scope(origin, Owner(), path, members.size(path), members)

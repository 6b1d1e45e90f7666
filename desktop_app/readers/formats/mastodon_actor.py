"""Who a Mastodon account is: its names, profile and the settings that its archive tells."""

from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from checks.evidence import (
    Account,
    Audience,
    Author,
    Media,
    MediaRole,
    Problem,
    ProfileField,
    Record,
    Setting,
)
from desktop_app.readers.formats import json_stream
from desktop_app.readers.formats.dates import iso
from desktop_app.readers.formats.mastodon_layout import member_at
from desktop_app.readers.formats.mastodon_shapes import Actor, Field, address, addresses, url_of
from desktop_app.readers.formats.mastodon_text import links_in, person_of, plain
from desktop_app.readers.section import Owner, Scope

_ODD = "The setting “{}” has a value that was not recognised."
_SETTINGS = (  # the field, the setting, its label, and its values where it is on and where off
    (
        "manually_approves_followers",
        "follower_approval",
        "Automatically accept new followers",
        {True: ("approved", "not ticked"), False: ("automatic", "ticked")},
    ),
    (
        "discoverable",
        "discoverable",
        "Feature profile and posts in discovery algorithms",
        {True: ("on", "ticked"), False: ("off", "not ticked")},
    ),
    (
        "indexable",
        "post_search",
        "Include public posts in search results",
        {True: ("on", "ticked"), False: ("off", "not ticked")},
    ),
)


def owner_of(actor: Actor) -> Owner:
    """Whose archive it is, by its `actor.json`."""
    return _owner(actor.name or "", handle_of(actor), address(actor.id))


def owner_at(url: str) -> Owner:
    """Whose archive it is, where only the address of the account is known."""
    return _owner("", person_of(url).removeprefix("@"), url)


def handle_of(actor: Actor) -> str:
    """The account's address, "name@server"; older archives tell the server only in the id."""
    if actor.webfinger:
        return actor.webfinger.removeprefix("acct:").removeprefix("@")
    name = actor.preferred_username or ""
    server = address(actor.id).partition("://")[2].partition("/")[0]
    return f"{name}@{server}" if name and server else name


def read_actor(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The account and its profile, which is public."""
    actor = json_stream.document(stream, scope, Actor)
    if isinstance(actor, Problem):
        yield actor
        return
    if not (actor.preferred_username or actor.id):
        yield scope.problem(json_stream.ODD_SHAPE, fatal=True)
        return
    name, handle = (actor.name or "").strip(), handle_of(actor)
    handles = tuple(filter(None, dict.fromkeys((handle, actor.preferred_username or ""))))
    yield Account(
        scope.origin, address(actor.id), name, handles, created=iso(actor.published or "")
    )
    for field, value in _profile(actor, name, handle):
        if value:
            yield ProfileField(scope.origin, "", field, value, Audience.PUBLIC)
    yield from _pictures(actor, scope)


def read_settings(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Settings that other servers are told too; one that is missing is left to be asked."""
    actor = json_stream.document(stream, scope, Actor)
    if isinstance(actor, Problem):
        yield actor
        return
    for field, setting, label, meant in _SETTINGS:
        value = getattr(actor, field)
        if value is msgspec.UNSET or value is None:
            continue
        if not isinstance(value, bool):
            yield scope.problem(_ODD.format(label))
            continue
        told, shown = meant[value]
        yield Setting(scope.origin, setting, setting, told, f"{label}: {shown}")


def _owner(name: str, handle: str, ident: str) -> Owner:
    return Owner(name.strip(), handle, frozenset({ident} - {""}))


def _profile(actor: Actor, name: str, handle: str) -> Iterator[tuple[str, str]]:
    yield "name", name
    yield "username", handle
    yield "bio", plain(actor.summary or "")
    fields: list[Field] = _listed(actor.attachment)
    for each in fields:
        if each.type in (None, "PropertyValue"):
            words = plain(each.value or "")
            shown = "\n".join((words, *links_in(each.value or "", words))).strip()
            yield "other", f"{plain(each.name or '')}: {shown}" if shown else ""
    for other in addresses(actor.also_known_as):
        yield "other", f"Also known as: {other}"
    yield "other", f"Moved to: {moved}" if (moved := address(actor.moved_to)) else ""


def _pictures(actor: Actor, scope: Scope) -> Iterator[Media]:
    for picture, role in ((actor.icon, MediaRole.PROFILE), (actor.image, MediaRole.COVER)):
        if picture is not None and (url := url_of(picture.url)):
            path = member_at(scope.members, url)
            yield Media(
                scope.origin,
                str(role),
                author=Author.ME,
                audience=Audience.PUBLIC,
                uri=path,
                role=role,
            )


def _listed(value: Any) -> list[Any]:
    """What may be a list, one by itself or nothing, as a list."""
    return value if isinstance(value, list) else [] if value is None else [value]

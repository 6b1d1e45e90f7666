"""Whose Mastodon archive it is: by its `actor.json`, or by who is said to have posted."""

import re

from checks.evidence import Origin, Problem
from desktop_app.readers.formats import json_stream
from desktop_app.readers.formats.mastodon_actor import owner_at, owner_of
from desktop_app.readers.formats.mastodon_layout import ACTOR, OUTBOX
from desktop_app.readers.formats.mastodon_shapes import Activity, Actor, address
from desktop_app.readers.section import Members, Owner, Scope, tidy

_ADDRESS = re.compile(r"@?[\w.-]+@[\w.-]+\.\w+")


def find_owner(members: Members, names: tuple[str, ...]) -> Owner:
    """Whose archive it is.

    Lists alone do not say: they are of the one address "name@server" that the person gave, if
    there is just one.
    """
    for pattern, find in ((ACTOR, _by_actor), (OUTBOX, _by_outbox)):
        for path in members.paths:
            if re.fullmatch(pattern, tidy(path)):
                owner = find(members, path)
                if owner.account:
                    return owner
    given = [name.strip().removeprefix("@") for name in names if _ADDRESS.fullmatch(name.strip())]
    return Owner("", given[0]) if len(given) == 1 else Owner()


def _by_actor(members: Members, path: str) -> Owner:
    with members.open(path) as stream:
        actor = json_stream.document(stream, _scope(members, path), Actor)
    return Owner() if isinstance(actor, Problem) else owner_of(actor)


def _by_outbox(members: Members, path: str) -> Owner:
    """The first entry says who posted; nobody else's are in an outbox."""
    scope = _scope(members, path)
    with members.open(path) as stream:
        for found in json_stream.items(stream, scope, Activity, "orderedItems"):
            if not isinstance(found, Problem) and (actor := address(found.actor)):
                return owner_at(actor)
    return Owner()


def _scope(members: Members, path: str) -> Scope:
    return Scope(Origin("", "", "", path), Owner(), path, members.size(path), members)

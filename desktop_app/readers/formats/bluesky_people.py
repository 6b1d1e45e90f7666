"""Whom a Bluesky repository follows and blocks, its lists, and what other apps put into it."""

from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

import msgspec

from checks.evidence import (
    App,
    Audience,
    Contact,
    Membership,
    Problem,
    ProfileField,
    Record,
    Relation,
)
from desktop_app.readers.formats.bluesky_records import Wanted, reading, refused
from desktop_app.readers.formats.bluesky_repo import repo_of
from desktop_app.readers.formats.dates import iso
from desktop_app.readers.section import Scope

_OWN = ("app.bsky.", "chat.bsky.")
_READ = frozenset(
    {
        "app.bsky.actor.contentVisibilityDeclaration",
        "app.bsky.actor.profile",
        "app.bsky.feed.generator",
        "app.bsky.feed.post",
        "app.bsky.feed.repost",
        "app.bsky.graph.block",
        "app.bsky.graph.follow",
        "app.bsky.graph.list",
        "app.bsky.graph.starterpack",
        "app.bsky.notification.declaration",
        "chat.bsky.actor.declaration",
    }
)
_LEFT_ALONE = frozenset(
    {
        "app.bsky.actor.status",
        "app.bsky.feed.like",
        "app.bsky.feed.postgate",
        "app.bsky.feed.threadgate",
        "app.bsky.graph.listblock",
        "app.bsky.graph.listitem",
        "app.bsky.graph.verification",
        "app.bsky.labeler.service",
    }
)
"""What holds nobody's words: likes, rules for one post, and who is on a list."""

_UNKNOWN = "This download has a part that was not recognised: “{}”."
_LONGEST_NAME = 100


class _Person(msgspec.Struct, gc=False, rename="camel"):
    subject: str = ""
    created_at: str = ""


class _List(msgspec.Struct, gc=False, rename="camel"):
    name: str = ""
    display_name: str = ""
    description: str = ""
    created_at: str = ""


def _contact(relation: Relation, person: _Person, key: str, scope: Scope) -> Iterator[Record]:
    """A person, of whom the file has only a number; a number is no name to look for."""
    since = iso(person.created_at)
    yield Contact(scope.origin, f"{relation}:{person.subject}", "", "", relation, since)


def _list(made: _List, key: str, scope: Scope) -> Iterator[Record]:
    """A list, starter pack or feed that the person made; all of them stand on the profile."""
    name, about = (made.name or made.display_name).strip(), made.description.strip()
    since = iso(made.created_at)
    yield Membership(scope.origin, key, name, "owner", since, about=about)
    shown = "\n".join(filter(None, (name, about)))
    if shown:
        yield ProfileField(
            scope.origin, f"list-{key}" if key else "", "other", shown, Audience.PUBLIC
        )


def read_other(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Other apps that keep something in the repository, and parts that nobody knows."""
    repo = repo_of(scope.members, scope.path)
    if refused(repo, scope):
        return
    apps: dict[str, None] = {}
    for name in dict.fromkeys((*repo.collections, *repo.loose)):
        if name.startswith(_OWN):
            if name not in _READ and name not in _LEFT_ALONE:
                yield scope.problem(_UNKNOWN.format(name[:_LONGEST_NAME]))
        else:
            apps[_site_of(name)[:_LONGEST_NAME]] = None
    for app in apps:
        yield App(scope.origin, app, app)


def _site_of(collection: str) -> str:
    """The site an app belongs to: its name is written backwards, with its own part last."""
    return ".".join(reversed(collection.split(".")[:-1])) or collection


read_people = reading(
    {
        "app.bsky.graph.follow": Wanted(_Person, partial(_contact, Relation.FOLLOWING)),
        "app.bsky.graph.block": Wanted(_Person, partial(_contact, Relation.BLOCKED)),
    }
)
"""Whom the person follows and blocks; both are public."""

read_lists = reading(
    {
        "app.bsky.graph.list": Wanted(_List, _list),
        "app.bsky.graph.starterpack": Wanted(_List, _list),
        "app.bsky.feed.generator": Wanted(_List, _list),
    }
)
"""The lists, starter packs and feeds that the person made."""

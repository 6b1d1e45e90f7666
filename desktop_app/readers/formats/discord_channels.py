"""What Discord's channels are: conversations that are private, or places in a server."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from checks.evidence import Conversation, Membership, Problem, Record
from desktop_app.readers.formats import json_stream
from desktop_app.readers.formats.discord_package import (
    IN_SERVERS,
    PRIVATE,
    channels_of,
    folder_of,
    has_index_of_servers,
    labels_of,
    people_of,
)
from desktop_app.readers.formats.discord_shapes import Channel, Guild
from desktop_app.readers.section import Members, Scope

UNNAMED = (
    "This download does not say by name who one of your conversations is with. Look through your "
    "direct messages on Discord."
)
ODD_KIND = (
    "It is not said of what known kind these messages are, so they were read as private ones."
)
_DM, _GROUP = frozenset({"1", "DM"}), frozenset({"3", "GROUP_DM"})
_WITH = "Direct Message with "
_DIGITS = re.compile(r"#\d{1,4}$")
_NO_LABELS = frozenset({"none", "unknown channel", "unknown"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where messages stand; `people` are the others of a conversation, as far as told by name."""

    id: str
    name: str
    private: bool
    known: bool = True
    group: bool = False
    people: tuple[str, ...] = ()


def place_of(scope: Scope) -> Place:
    """Where the messages of a folder stand, as its channel and the labels of all channels say."""
    folder = folder_of(scope.path)
    number = folder.rpartition("/")[2].lower().removeprefix("c")
    channel = channels_of(scope.members).get(folder, Channel())
    kind = str(channel.type).upper()
    label = labels_of(scope.members).get(number, "")
    label = "" if label.casefold() in _NO_LABELS else label
    if kind in IN_SERVERS:
        return Place(number, _in_server(channel, label), private=False)
    people = _people(channel, label, kind in _DM, scope)
    name = channel.name or label
    if kind in _DM:
        name = ", ".join(people) or label
    return Place(number, name, True, kind in PRIVATE, kind in _GROUP, people)


def holds_private(members: Members, path: str) -> bool:
    """Whether the messages beside a file are not certain to be a server's."""
    return not holds_public(members, path)


def holds_public(members: Members, path: str) -> bool:
    """Whether the messages beside a file stand in a server."""
    channel = channels_of(members).get(folder_of(path))
    return channel is not None and str(channel.type).upper() in IN_SERVERS


def read_channel(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """What a conversation's own file adds: that nobody is named, or that nothing was written."""
    channel = json_stream.document(stream, scope, Channel)
    if isinstance(channel, Problem):
        yield channel
        return
    place = place_of(scope)
    if not place.people:
        yield scope.problem(UNNAMED, fatal=True)
    folder = folder_of(scope.path)
    beside = {f"{folder}/messages.json", f"{folder}/messages.csv"}
    if beside.isdisjoint(scope.members.paths):
        yield summary(place, scope)


def summary(
    place: Place, scope: Scope, total: int = 0, first: int | None = None, last: int | None = None
) -> Conversation:
    """A conversation, of whose messages Discord gives only the person's own."""
    return Conversation(
        scope.origin,
        place.id,
        place.name,
        place.people,
        place.group,
        total=total,
        mine=total,
        first=first,
        last=last,
    )


def read_servers(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The servers the person is in, by the index that names them all."""
    told = json_stream.document(stream, scope, dict[str, str | None])
    if isinstance(told, Problem):
        yield told
        return
    for number, name in told.items():
        yield Membership(scope.origin, number, name or "")


def read_server(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """One server by its own file, where no index names it."""
    if has_index_of_servers(scope.members):
        return
    guild = json_stream.document(stream, scope, Guild)
    if isinstance(guild, Problem):
        yield guild
    else:
        yield Membership(scope.origin, str(guild.id), guild.name or "")


def _in_server(channel: Channel, label: str) -> str:
    """What a place in a server is called, with the server's name wherever that is told."""
    if channel.guild and channel.guild.name:
        return " in ".join(filter(None, (channel.name, channel.guild.name)))
    return label or channel.name or ""


def _people(channel: Channel, label: str, direct: bool, scope: Scope) -> tuple[str, ...]:
    """The others of a conversation by name: those the account knows, else who a label names."""
    known = people_of(scope.members)
    numbers = [str(number) for number in channel.recipients or ()]
    names = [known[each] for each in numbers if each in known and each not in scope.owner.ids]
    if not names and direct and label.startswith(_WITH):
        name = _DIGITS.sub("", label.removeprefix(_WITH).strip())
        names = [name] if name and not name.casefold().startswith("unknown") else []
    return tuple(dict.fromkeys(names))

"""The privacy settings a Discord package tells, of the flat and of the nested generation."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, BinaryIO

from checks.evidence import Audience, Problem, ProfileField, Record, Setting
from desktop_app.readers.formats import json_stream
from desktop_app.readers.formats.discord_shapes import Connection, Settings
from desktop_app.readers.section import Scope

ODD_VALUE = "The setting “{}” has a value that was not recognised."
_BY_PHONE, _BY_EMAIL = 2, 4
_CAMEL = re.compile(r"_([a-z])")
_ON_OFF = {True: "on", False: "off"}
_FILTERS = {0: "show", 1: "non_friends", 2: "block"}
_STATUSES = {
    "online": "online",
    "idle": "online",
    "dnd": "do_not_disturb",
    "do_not_disturb": "do_not_disturb",
    "invisible": "invisible",
}
_SHOWN = {
    "show": "nothing is blocked",
    "non_friends": "blocked only from people who are not friends",
    "block": "blocked from everyone",
    "do_not_disturb": "do not disturb",
}

Find = Callable[[str], Any]
Told = tuple[str, str, str] | str
"""A setting's shared id, its value and how it is shown, or the label of one that was not known."""


def read_settings(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The settings; one that a package leaves out is asked for, since it may be the default."""
    told = json_stream.document(stream, scope, Settings)
    if isinstance(told, Problem):
        yield told
        return
    found: list[Told] = []
    if told.settings is not None:
        find = finder(told.settings)
        for reading in _READINGS:
            found.extend(reading(find))
        yield from _status(find, scope)
    if told.connections is not None:
        found.extend(_connections(told.connections))
    settings: dict[str, Setting] = {}
    for each in dict.fromkeys(found):
        if isinstance(each, str):
            yield scope.problem(ODD_VALUE.format(each))
        else:
            name, value, shown = each
            settings.setdefault(name, Setting(scope.origin, name, name, value, shown))
    yield from settings.values()


def finder(settings: Mapping[str, Any]) -> Find:
    """Finds a setting by its name: flat or in a group, in either spelling, wrapped or not."""
    inner = settings.get("settings")
    groups = [settings]
    if isinstance(inner, dict):
        groups = [group for group in inner.values() if isinstance(group, dict)]

    def find(name: str) -> Any:
        for group in groups:
            for spelling in (name, _CAMEL.sub(lambda match: match[1].upper(), name)):
                if spelling in group:
                    value = group[spelling]
                    wrapped = isinstance(value, dict) and set(value) == {"value"}
                    return value["value"] if wrapped else value
        return None

    return find


def _messages(find: Find) -> Iterator[Told]:
    label = "Direct messages from server members"
    value = find("default_guilds_restricted")
    if value is True:
        yield "message_senders", "some", f"{label}: off for servers you join"
    elif value is False:
        yield "message_senders", "public", f"{label}: on"
    elif value is not None:
        yield label


def _requests(find: Find) -> Iterator[Told]:
    label = "Who can send you a friend request"
    flags = find("friend_source_flags")
    if flags is None:
        return
    if not isinstance(flags, dict) or not flags.keys() <= {
        "all",
        "mutual_friends",
        "mutual_guilds",
    }:
        yield label
    elif flags.get("all"):
        yield "friend_request_senders", "public", f"{label}: Everyone"
    elif flags.get("mutual_guilds"):
        yield "friend_request_senders", "server_members", f"{label}: Server members"
    elif flags.get("mutual_friends"):
        yield "friend_request_senders", "contacts_of_contacts", f"{label}: Friends of friends"
    else:
        yield "friend_request_senders", "only_me", f"{label}: Nobody"


def _activity(find: Find) -> Iterator[Told]:
    label = "Show current activity"
    value = find("show_current_game")
    if value is True and find("activity_restricted_guild_ids"):
        yield "activity_audience", "some", f"{label}: on, off for some servers"
    elif isinstance(value, bool):
        yield "activity_audience", _ON_OFF[value], f"{label}: {_ON_OFF[value]}"
    elif value is not None:
        yield label


def _discovery(find: Find) -> Iterator[Told]:
    flags = find("friend_discovery_flags")
    for setting, label, bit in (
        ("phone_discovery", "Found by phone number", _BY_PHONE),
        ("email_discovery", "Found by e-mail", _BY_EMAIL),
    ):
        if isinstance(flags, int) and not isinstance(flags, bool):
            value = _ON_OFF[bool(flags & bit)]
            yield setting, value, f"{label}: {value}"
        elif flags is not None:
            yield label


def _one_of(
    key: str, setting: str, label: str, values: Mapping[Any, str]
) -> Callable[[Find], Iterator[Told]]:
    """Reads a setting whose value is one of a few."""

    def reading(find: Find) -> Iterator[Told]:
        value = find(key)
        known = [key for key in values if type(key) is type(value) and key == value]
        if known:
            shown = _SHOWN.get(values[value], values[value])
            yield setting, values[value], f"{label}: {shown}"
        elif value is not None:
            yield label

    return reading


_READINGS = (
    _messages,
    _requests,
    _one_of("explicit_content_filter", "sensitive_media", "Explicit media filter", _FILTERS),
    _one_of("status", "presence_audience", "Online status", _STATUSES),
    _activity,
    _one_of(
        "allow_activity_party_privacy_friends",
        "game_join",
        "Friends may join your game",
        _ON_OFF,
    ),
    _one_of("contact_sync_enabled", "contact_upload", "Contact sync", _ON_OFF),
    _discovery,
)


def _connections(connections: list[Connection]) -> Iterator[Told]:
    """Whether accounts elsewhere are shown, and whether the phone's contacts are synced."""
    others = [each for each in connections if each.type != "contacts"]
    shown = [each.type for each in others if each.visibility == 1]
    if any(each.visibility not in (0, 1) for each in others):
        yield "Display on profile"
    if shown:
        yield "linked_accounts", "shown", f"Connections on your profile: {', '.join(shown)}"
    elif all(each.visibility == 0 for each in others):
        yield "linked_accounts", "hidden", "Connections on your profile: none"
    if len(others) < len(connections):
        yield "contact_upload", "on", "Contact sync: on"


def _status(find: Find, scope: Scope) -> Iterator[ProfileField]:
    """The words beside the name, which everybody in shared servers reads."""
    status = find("custom_status")
    text = status.get("text") if isinstance(status, dict) else None
    if isinstance(text, str) and text.strip():
        yield ProfileField(scope.origin, "", "other", text.strip(), Audience.UNKNOWN)

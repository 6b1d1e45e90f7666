import json
from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Audience, Problem
from desktop_app.readers.formats.youtube_owner import find_owner, handles_of, read_profile
from desktop_app.readers.section import Owner, Scope

Make = Callable[..., Any]
FOLDER = "Takeout/YouTube and YouTube Music/channels"
CHANNELS = "Channel ID,Channel Title (Original)\nUC1,Crumbs\nUC2,Robin T\n"
HANDLES = "Channel ID,Channel Vanity URL 1 Name\nUC1,@crumbs\nUC2,robin_t\n"
PROFILE = json.dumps(
    {
        "name": {"formattedName": "Robin Tarrant"},
        "displayName": "Robin",
        "emails": [{"value": "robin@example.org "}, {"value": ""}],
    }
)
BOTH = {f"{FOLDER}/channel.csv": CHANNELS, f"{FOLDER}/channel URL configs.csv": HANDLES}
IDS = frozenset({"UC1", "UC2"})


@pytest.mark.parametrize(
    ("names", "owner"),
    [
        ((), Owner("Crumbs", "crumbs", IDS)),
        (("Robin T",), Owner("Robin T", "robin_t", IDS)),
        (("@Robin_T",), Owner("Robin T", "robin_t", IDS)),
        (("Somebody Else",), Owner("Crumbs", "crumbs", IDS)),
    ],
)
def test_the_channel_called_as_the_person_is_else_the_first(
    names: tuple[str, ...], owner: Owner, make_members: Make
) -> None:
    assert find_owner(make_members(BOTH), names) == owner


@pytest.mark.parametrize("path", ["Takeout/Profile/Profile.json", "Profil/Profil.json"])
def test_a_channel_of_any_name_is_its_google_accounts(path: str, make_members: Make) -> None:
    members = make_members({**BOTH, path: PROFILE})
    assert find_owner(members, ("Robin Tarrant",)) == Owner("Robin Tarrant", "crumbs", IDS)
    short = make_members({path: '{"displayName": "Robin"}'})
    assert find_owner(short, ()) == Owner("Robin")
    damaged = make_members({**BOTH, path: "{"})
    assert find_owner(damaged, ()) == Owner("Crumbs", "crumbs", IDS)


def test_a_takeout_without_channels_tells_nobody(make_members: Make) -> None:
    assert find_owner(make_members({"YouTube/x": ""}), ("Robin",)) == Owner()
    handles = make_members({f"{FOLDER}/channel URL configs.csv": HANDLES})
    assert find_owner(handles, ()) == Owner("", "crumbs", IDS)
    assert handles_of(handles) == {"UC1": ["crumbs"], "UC2": ["robin_t"]}


def test_the_addresses_of_the_account_are_seen_by_nobody(make_scope: Callable[..., Scope]) -> None:
    scope = make_scope("Profile/Profile.json", PROFILE)
    with scope.members.open(scope.path) as stream:
        (line,) = read_profile(stream, scope)
    assert not isinstance(line, Problem)
    assert (line.words, getattr(line, "audience", None)) == ("robin@example.org", Audience.ONLY_ME)


def test_a_damaged_profile_is_told(make_scope: Callable[..., Scope]) -> None:
    scope = make_scope("Profile/Profile.json", "{")
    with scope.members.open(scope.path) as stream:
        (told,) = read_profile(stream, scope)
    assert isinstance(told, Problem)
    assert told.fatal

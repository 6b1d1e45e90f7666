import json
from collections.abc import Callable
from typing import Any

import pytest

from desktop_app.readers.formats.google_profile import Profile, profile_of

Make = Callable[..., Any]
TOLD = {
    "name": {"givenName": "Robin", "formattedName": " Robin Tarrant "},
    "displayName": "Robin",
    "emails": [{"value": " robin@example.org "}, {"value": ""}, {}],
}


@pytest.mark.parametrize(
    "path", ["Takeout/Profile/Profile.json", "Profil/Profil.json", "Perfil/Perfil.json"]
)
def test_the_profile_is_found_in_several_languages(path: str, make_members: Make) -> None:
    profile = profile_of(make_members({path: json.dumps(TOLD)}))
    assert (profile.called, profile.addresses) == ("Robin Tarrant", ("robin@example.org",))


def test_the_shown_name_stands_in_where_there_is_no_other(make_members: Make) -> None:
    members = make_members({"Profile/Profile.json": json.dumps({"displayName": "Robin"})})
    assert profile_of(members).called == "Robin"


@pytest.mark.parametrize("text", ["", "[]", '{"name": {"forma'])
def test_a_damaged_profile_is_an_empty_one(text: str, make_members: Make) -> None:
    assert profile_of(make_members({"Profile/Profile.json": text})) == Profile()


def test_no_profile_is_an_empty_one(make_members: Make) -> None:
    assert profile_of(make_members({"a.json": "{}"})) == Profile()

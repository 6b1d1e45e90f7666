from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Account, Audience, Membership, Problem, ProfileField, Setting
from desktop_app.readers.formats.steam_profile import plain, read_profile
from desktop_app.readers.section import Scope

Make = Callable[..., Scope]


def read(inside: str, make_scope: Make) -> list[Any]:
    scope = make_scope("steam-profile.xml", f"<?xml version='1.0'?><profile>{inside}</profile>")
    with scope.members.open(scope.path) as stream:
        return list(read_profile(stream, scope))


@pytest.mark.parametrize(
    ("state", "audience"),
    [
        ("public", Audience.PUBLIC),
        ("friendsonly", Audience.CONTACTS),
        ("private", Audience.ONLY_ME),
        ("Public", Audience.PUBLIC),
    ],
)
def test_who_sees_the_profile_sees_what_stands_there(
    state: str, audience: Audience, make_scope: Make
) -> None:
    inside = f"<steamID64>7</steamID64><privacyState>{state}</privacyState><realname>Jo</realname>"
    account, setting, field = read(inside, make_scope)
    assert account == Account(account.origin, "7", "", ("7",))
    shown = f"privacyState: {state}"
    assert setting == Setting(
        setting.origin, "profile_audience", "profile_audience", audience.value, shown
    )
    assert field == ProfileField(field.origin, "", "name", "Jo", audience)


@pytest.mark.parametrize("state", ["", "neighbours", "x" * 90])
def test_a_state_that_is_not_known_is_told_and_is_no_audience(state: str, make_scope: Make) -> None:
    inside = f"<privacyState>{state}</privacyState><summary>Boats</summary>"
    _, problem, field = read(inside, make_scope)
    assert isinstance(problem, Problem)
    assert problem.fatal
    assert "x" * 41 not in problem.what
    assert field.audience is Audience.UNKNOWN


def test_groups_by_name_or_by_number_alone(make_scope: Make) -> None:
    inside = (
        "<privacyState>public</privacyState><groups><group><groupID64>1</groupID64>"
        "<groupName><![CDATA[Lamps]]></groupName><headline>All</headline><summary>of us</summary>"
        "</group><group><groupID64>2</groupID64></group></groups>"
    )
    groups = [each for each in read(inside, make_scope) if isinstance(each, Membership)]
    assert [(each.id, each.name, each.about) for each in groups] == [
        ("1", "Lamps", "All of us"),
        ("2", "Steam group 2", ""),
    ]


@pytest.mark.parametrize("text", ["<response><error>none</error></response>", "", "<html>"])
def test_what_is_no_profile_is_told(text: str, make_scope: Make) -> None:
    scope = make_scope("steam.xml", text)
    with scope.members.open(scope.path) as stream:
        (problem,) = read_profile(stream, scope)
    assert isinstance(problem, Problem)
    assert problem.fatal


def test_words_come_without_their_markup() -> None:
    assert plain("Maps &amp; lamps.<br/> Ask  <b>me</b>.") == "Maps & lamps.\nAsk me."

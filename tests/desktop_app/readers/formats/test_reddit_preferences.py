from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Problem, Setting
from desktop_app.catalogue import platforms
from desktop_app.readers.formats.reddit_preferences import read_preferences
from desktop_app.readers.section import Scope

Make = Callable[..., Scope]


def read(text: str, make_scope: Make) -> list[Any]:
    scope = make_scope("user_preferences.csv", f"preference,value\n{text}\n")
    with scope.members.open(scope.path) as stream:
        return list(read_preferences(stream, scope))


@pytest.mark.parametrize(
    ("row", "name", "value"),
    [
        ("hide_from_robots,True", "search_engine_indexing", "off"),
        ("hide_from_robots,0", "search_engine_indexing", "on"),
        ("Enable Followers,FALSE", "follower_audience", "only_me"),
        ("enable_followers,1", "follower_audience", "public"),
        ("show_presence,true", "presence_audience", "on"),
        ("public_votes,false", "public_votes", "off"),
        ("accept_pms,everyone", "private_messages", "public"),
        ("accept_pms,whitelisted", "private_messages", "only_me"),
        ("geopopular,GB", "location_customisation", "place"),
        ("geopopular,", "location_customisation", "none"),
    ],
)
def test_a_preference_is_a_value_of_its_question(
    row: str, name: str, value: str, make_scope: Make
) -> None:
    (setting,) = read(row, make_scope)
    assert isinstance(setting, Setting)
    assert (setting.name, setting.value) == (name, value)
    asked = {each.setting: each for each in platforms()["reddit"].questions if each.setting}
    assert value in {option.value for option in asked[name].options}


def test_what_no_question_asks_about_is_left_alone(make_scope: Make) -> None:
    assert read("lang,en\nover_18,true\nthird_party_personalized_ads,false", make_scope) == []


def test_what_is_not_known_is_told(make_scope: Make) -> None:
    value, unknown = read("public_votes,perhaps\nwiggle_mode,on", make_scope)
    assert value == Problem(
        "user_preferences.csv", "The preference “public_votes” has a value that was not recognised."
    )
    assert unknown.what == "Some preferences are not known to Keep Clear: “wiggle_mode”."

from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Account, Audience, ProfileField, Setting
from desktop_app.readers.formats.youtube_channels import (
    read_addresses,
    read_channels,
    read_features,
)
from desktop_app.readers.formats.youtube_text import UNDATED
from desktop_app.readers.section import Parser, Scope

Make = Callable[..., Scope]
FOLDER = "YouTube and YouTube Music/channels"
CHANNEL, ADDRESSES = f"{FOLDER}/channel.csv", f"{FOLDER}/channel URL configs.csv"
FEATURES = f"{FOLDER}/channel feature data.csv"
ADDRESS_TABLE = (
    "Channel ID,Channel Vanity URL 1 Name,Channel Vanity URL 2 Name\nUC1,crumbs,@crumbs2\nUC2,,\n"
)


def read(scope: Scope, parse: Parser) -> list[Any]:
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


def test_each_channel_is_an_account_with_what_its_page_shows(make_scope: Make) -> None:
    table = (
        "Channel ID,Channel Country,Channel Description (Original),Channel Title (Original),"
        "Channel Visibility,Channel Create Timestamp\n"
        "UC1,GB,Slow baking.,Crumbs,Public,2014-03-01T09:00:00+00:00\n"
        "UC2,,,Family box,Private,\n"
    )
    found = read(
        make_scope(CHANNEL, table, others={ADDRESSES: ADDRESS_TABLE}),
        read_channels,
    )
    accounts = [each for each in found if isinstance(each, Account)]
    assert [(each.id, each.name, each.handles, each.created) for each in accounts] == [
        ("UC1", "Crumbs", ("crumbs", "crumbs2"), 1_393_664_400),
        ("UC2", "Family box", (), None),
    ]
    lines = [each for each in found if isinstance(each, ProfileField)]
    assert [(each.name, each.value, each.audience) for each in lines] == [
        ("name", "Crumbs", Audience.PUBLIC),
        ("bio", "Slow baking.", Audience.PUBLIC),
        ("other", "GB", Audience.PUBLIC),
        ("name", "Family box", Audience.ONLY_ME),
    ]


def test_what_a_channel_tells_in_unknown_words_is_told(make_scope: Make) -> None:
    table = (
        "Channel ID,Channel Title (Original),Channel Visibility,Channel Create Timestamp\n"
        "UC1,Crumbs,Sideways,soon\n"
    )
    _, name, *told = read(make_scope(CHANNEL, table), read_channels)
    assert name.audience is Audience.UNKNOWN
    assert [each.what for each in told][1:] == [UNDATED]
    assert "“Sideways”" in told[0].what


def test_handles_are_for_everybody_to_see(make_scope: Make) -> None:
    found = read(make_scope(ADDRESSES, ADDRESS_TABLE), read_addresses)
    assert [(each.name, each.value, each.audience) for each in found] == [
        ("username", "crumbs", Audience.PUBLIC),
        ("username", "crumbs2", Audience.PUBLIC),
    ]
    (odd,) = read(make_scope(ADDRESSES, "Colour\nblue\n"), read_addresses)
    assert odd.fatal


def features(make_scope: Make, head: str, *rows: str) -> list[Any]:
    table = "\n".join((head, *rows)) + "\n"
    return read(make_scope(FEATURES, table), read_features)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("All comments", "public"),
        ("ALL_COMMENTS", "public"),
        ("Hold all comments for review", "reviewed"),
        ("Hold potentially inappropriate comments for review", "filtered"),
        ("Disabled", "only_me"),
    ],
)
def test_who_may_comment(words: str, value: str, make_scope: Make) -> None:
    head = "Channel ID,Video Default Allowed Comments Type,Video Default License"
    (setting,) = features(make_scope, head, f"UC1,{words},Standard")
    assert (setting.id, setting.name, setting.value) == (
        "comment_senders-UC1",
        "comment_senders",
        value,
    )
    assert setting.shown.endswith(words)


def test_a_standard_place_is_told_only_where_the_table_has_one(make_scope: Make) -> None:
    head = (
        "Channel ID,Video Default Allowed Comments Type,Video Default Location Latitude,"
        "Video Default Location Longitude"
    )
    rows = ("UC1,,51.5,-0.25", "UC2,,,", "UC3,,0,0")
    found = features(make_scope, head, *rows)
    assert [(each.id, each.value) for each in found] == [
        ("video_default_location-UC1", "place"),
        ("video_default_location-UC2", "empty"),
        ("video_default_location-UC3", "empty"),
    ]
    assert all(isinstance(each, Setting) for each in found)
    assert features(make_scope, "Channel ID,Video Default Allowed Comments Type", "UC1,") == []


def test_a_rule_and_a_table_that_nobody_knows_are_told(make_scope: Make) -> None:
    head = "Channel ID,Video Default Allowed Comments Type"
    (told,) = features(make_scope, head, "UC1,Sometimes")
    assert "“Sometimes”" in told.what
    (odd,) = features(make_scope, "Colour", "blue")
    assert odd.fatal
    assert read(make_scope(FEATURES, ""), read_features) == []

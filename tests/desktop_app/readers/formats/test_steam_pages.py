from collections.abc import Callable
from typing import Any

import pytest

from desktop_app.readers.formats import steam_pages as pages
from desktop_app.readers.section import Owner

Make = Callable[..., Any]
HEAD = "<table><tr><th>Sender</th><th>Recipient</th><th>Time</th><th>Message</th></tr>"
HOME = "https://steamcommunity.com"
PROFILE = "<profile><steamID64>{}</steamID64><customURL>{}</customURL></profile>"


def chat(*pairs: tuple[str, str]) -> str:
    rows = "".join(
        f"<tr><td><a href='{HOME}/{a}'>A</a><td><a href='{HOME}/{b}'>B</a><td>t<td>m</tr>"
        for a, b in pairs
    )
    return f"{HEAD}{rows}</table>"


@pytest.mark.parametrize(
    ("address", "tail"),
    [
        (f"{HOME}/profiles/76561190000000001", "76561190000000001"),
        (f"{HOME}/id/Rowan_Hale/", "rowan_hale"),
        (r"https:\/\/steamcommunity.com\/id\/rowan\/", "rowan"),
        (f"{HOME}/groups/lamps", ""),
        ("https://example.org/id/rowan", ""),
        ("", ""),
    ],
)
def test_what_sets_an_address_apart(address: str, tail: str) -> None:
    assert pages.tail_of(address) == tail


def test_pages_are_told_by_what_is_in_them(make_members: Make) -> None:
    members = make_members(
        {
            "a.html": HEAD,
            "b.html": "<!-- saved from url=(0065)https://x/de/accountdata/GetFriendMessagesLog -->",
            "c.html": '<div class="selectable friend_block_v2 persona">',
            "d.html": "<table><tr><th>Sender</th></tr></table>",
            "e.html": f"<!-- saved from url=(0052){HOME}/id/x/friends/blocked -->friend_block_v2",
            "f.html": " " * 70_000 + "x" + "<i data-continuevalue='17_2'>" + " " * 70_000,
        }
    )
    chats, friends, others = pages.has_chats, pages.has_friends, pages.is_other
    assert [chats(members, f"{name}.html") for name in "abcd"] == [True, True, False, False]
    assert [friends(members, f"{name}.html") for name in "abcde"] == [
        *[False] * 2,
        True,
        False,
        True,
    ]
    assert [others(members, f"{name}.html") for name in "abcd"] == [False, False, False, True]
    assert [pages.is_blocked(members, f"{name}.html") for name in "ce"] == [False, True]
    assert [pages.has_more(members, f"{name}.html") for name in "af"] == [False, True]


@pytest.mark.parametrize(("word", "is_steam"), [("steampowered.com", True), ("steam", False)])
def test_steams_pages_name_its_address(word: str, is_steam: bool, make_members: Make) -> None:
    assert pages.is_steam(make_members({"steam.html": f"<a href='https://{word}/'>"})) is is_steam


@pytest.mark.parametrize(
    ("contents", "owner"),
    [
        (
            {"a.xml": PROFILE.format("7656", "Rowan")},
            Owner("", "Rowan", frozenset({"7656", "rowan"})),
        ),
        ({"a.xml": PROFILE.format("", ""), "b.html": "x"}, Owner()),
        ({"a.xml": "<response/>"}, Owner()),
        (
            {"a.html": 'friend_block_v2 g_rgProfileData = {"steamid":"76561190000000001"};'},
            Owner("", "76561190000000001", frozenset({"76561190000000001"})),
        ),
        ({"a.html": 'friend_block_v2 g_rgProfileData = {"steamid":"1"};'}, Owner()),
        (
            {"a.html": chat(("id/me", "id/x"), ("profiles/7", "id/me"))},
            Owner("", "me", frozenset({"me"})),
        ),
        ({"a.html": chat(("id/me", "id/x"))}, Owner()),
        ({"a.html": chat(("id/me", "id/x"), ("id/y", "id/z"))}, Owner()),
    ],
)
def test_whose_pages_they_are(contents: dict[str, str], owner: Owner, make_members: Make) -> None:
    assert pages.find_owner(make_members(contents), ("Rowan Hale",)) == owner

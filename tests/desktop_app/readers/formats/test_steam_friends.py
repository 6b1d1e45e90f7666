from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Contact, Problem, Relation
from desktop_app.readers.formats.html_pages import CUT_SHORT
from desktop_app.readers.formats.steam_friends import NAMELESS, read_friends
from desktop_app.readers.formats.text_lines import NOT_TEXT
from desktop_app.readers.section import Scope

Make = Callable[..., Scope]
HOME = "https://steamcommunity.com"
BLOCK = '<div class="selectable friend_block_v2 persona" data-steamid="{0}">{1}</div>'
NAME = '<div class="friend_block_content">{}<br><span>Last online 3 days ago</span></div>'


def read(page: bytes | str, make_scope: Make) -> list[Any]:
    scope = make_scope("friends.html", page)
    with scope.members.open(scope.path) as stream:
        return list(read_friends(stream, scope))


def test_friends_by_name_number_and_the_name_they_chose(make_scope: Make) -> None:
    chosen = f"<a class='selectable_overlay' href='{HOME}/id/Newt'></a>" + NAME.format("a  newt")
    number = f"<a href='{HOME}/profiles/12'></a><a href='{HOME}/id/x'></a>" + NAME.format("otter")
    page = BLOCK.format("11", chosen) + "<p>x</p>" + BLOCK.format("12", number)
    first, second = read(page, make_scope)
    assert first == Contact(first.origin, "friend-11", "a newt", "newt", Relation.FRIEND)
    assert second == Contact(second.origin, "friend-12", "otter", "", Relation.FRIEND)


def test_the_entry_itself_may_be_the_link(make_scope: Make) -> None:
    page = (
        f'<a class="friend_block_v2" data-steamid="11" href="{HOME}/id/newt">'
        '<div class="friend_block_content">newt &amp; co</div></a><p>not a name</p>'
    )
    (friend,) = read(page, make_scope)
    assert (friend.name, friend.handle) == ("newt & co", "newt")


def test_people_on_the_page_of_blocked_ones_are_no_friends(make_scope: Make) -> None:
    saved = f"<!-- saved from url=(0052){HOME}/id/rowan/friends/blocked -->"
    (other,) = read(saved + BLOCK.format("11", NAME.format("newt")), make_scope)
    assert (other.id, other.relation) == ("blocked-11", Relation.BLOCKED)


def test_an_entry_without_a_name_is_told_and_one_without_anything_is_none(make_scope: Make) -> None:
    contact, problem = read(BLOCK.format("11", NAME.format("")) + BLOCK.format("", ""), make_scope)
    assert (contact.id, contact.name) == ("friend-11", "")
    assert problem == Problem("friends.html", NAMELESS, fatal=True)


@pytest.mark.parametrize(
    "end",
    [
        "<div class='fri",
        "<script>var x",
        BLOCK.format("12", '<div class="friend_block_content">' + "x" * 70_000),
        '<div class="friend_block_v2" data-steamid="12"><div class="friend_block_content">ot',
        "<div class='" + "x" * 70_000,
    ],
)
def test_a_page_that_is_cut_short_or_absurd_gives_what_was_whole(
    end: str, make_scope: Make
) -> None:
    found = read(BLOCK.format("11", NAME.format("newt")) + end, make_scope)
    assert found[0].name == "newt"
    assert Problem("friends.html", CUT_SHORT, fatal=True) in found


def test_a_long_script_is_passed_over_and_odd_bytes_are_told(make_scope: Make) -> None:
    page = "<script>" + "x <y " * 40_000 + "</script>" + BLOCK.format("11", NAME.format("@"))
    friend, problem = read(page.encode().replace(b"@", b"\xff"), make_scope)
    assert friend.id == "friend-11"
    assert problem == Problem("friends.html", NOT_TEXT)


_PARTS = (
    '<div class="friend_block_v2" data-steamid="1">',
    NAME.format("x"),
    "</div>",
    "<a href=x>",
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.sampled_from(_PARTS) | st.text(max_size=5)).map("".join))
def test_any_page_gives_contacts_or_problems(make_scope: Make, page: str) -> None:
    assert all(isinstance(each, Contact | Problem) for each in read(page, make_scope))

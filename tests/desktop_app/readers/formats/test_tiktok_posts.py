from typing import Any

import pytest

from checks.evidence import Audience, Author, Post, Setting, State
from desktop_app.readers.formats.tiktok_layout import DELETED, LIVES, POSTS
from desktop_app.readers.formats.tiktok_posts import read_posts
from tests.desktop_app.readers.tiktok_parts import MakeScope, parse


def video(seen_by: str | None = None, **more: str) -> dict[str, Any]:
    told = {"Date": "2025-03-01 18:00:00", "Link": "x", "Likes": "1", "Title": "Bread", **more}
    return told if seen_by is None else {**told, "WhoCanView": seen_by}


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize(
    ("words", "audience"),
    [
        ("Everyone", Audience.PUBLIC),
        ("Public", Audience.PUBLIC),
        ("Friends", Audience.CONTACTS),
        ("Followers", Audience.CONTACTS),
        ("Only Me", Audience.ONLY_ME),
        ("N/A", Audience.UNKNOWN),
        (None, Audience.UNKNOWN),
    ],
)
def test_a_post_keeps_who_can_see_it(
    path: str, words: str | None, audience: Audience, make_scope: MakeScope
) -> None:
    records, problems = parse(read_posts, {path: [video(words)]}, make_scope)
    assert isinstance(records[0], Post)
    assert (records[0].audience, records[0].author) == (audience, Author.ME)
    assert not problems


def test_an_audience_nobody_knows_is_told_once(make_scope: MakeScope) -> None:
    entries = [video("Neighbours"), video("Neighbours"), video("Friends")]
    records, problems = parse(read_posts, {POSTS[0]: entries}, make_scope)
    assert [type(each) for each in records] == [Post] * 3
    assert len(problems) == 1


@pytest.mark.parametrize(
    ("words", "value"),
    [
        (["Friends", "Everyone", None], "public"),
        (["Only me", "Followers", "Friends"], "followers"),
        (["Only me", "Only me"], "only_me"),
        (["Friends", None], None),
        ([], None),
    ],
)
def test_the_most_open_post_is_a_setting_where_that_is_certain(
    words: list[str | None], value: str | None, make_scope: MakeScope
) -> None:
    records, _ = parse(read_posts, {POSTS[0]: [video(each) for each in words]}, make_scope)
    told = [each.value for each in records if isinstance(each, Setting)]
    assert told == ([] if value is None else [value])


def test_what_is_on_a_post_and_whose_words_it_is(make_scope: MakeScope) -> None:
    link = "https://www.tiktokv.com/share/video/7301/"
    told = {
        "Link": link,
        "Location": "Porthmeor",
        "AddYoursText": "Show us",
        "AlternateText": "Sea",
    }
    (post, place), _ = parse(read_posts, {POSTS[0]: [video(None, **told)]}, make_scope)
    assert (post.id, post.text, post.shared) == ("7301", "Bread\nSea", "Show us")
    assert post.place.name == "Porthmeor"
    assert (place.name, place.value) == ("post_location", "place")


def test_a_link_that_changes_with_every_download_is_no_id(make_scope: MakeScope) -> None:
    one, other = (
        parse(read_posts, {POSTS[0]: [video(Link=f"https://v16.example.org/{each}")]}, make_scope)
        for each in "ab"
    )
    assert one[0][0].id == ""
    assert one[0][0].key == other[0][0].key


def test_deleted_posts_are_gone_and_tell_of_no_setting(make_scope: MakeScope) -> None:
    (post,), _ = parse(read_posts, {DELETED[0]: [video("Everyone")]}, make_scope)
    assert (post.state, post.audience) == (State.DELETED, Audience.UNKNOWN)


def test_a_live_broadcast_is_a_post_by_its_title(make_scope: MakeScope) -> None:
    live = {"LiveStartTime": "2025-03-01 18:00:00", "RoomId": 7315, "RoomTitle": "Kneading"}
    (post, setting), _ = parse(read_posts, {LIVES[0]: [live]}, make_scope)
    assert (post.id, post.text, post.made) == ("7315", "Kneading", 1_740_852_000)
    assert (setting.name, setting.value) == ("live_audience", "live")

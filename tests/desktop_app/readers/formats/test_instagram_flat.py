import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from checks.evidence import (
    Author,
    Contact,
    Conversation,
    Media,
    MediaRole,
    Membership,
    Post,
    Problem,
    Relation,
    Setting,
)
from desktop_app.readers.formats import instagram_flat as flat, json_seams, json_stream
from desktop_app.readers.section import Owner

Make = Callable[..., Any]
TIME, DAY = "2024-06-15T09:30:00", 1_718_443_800


@pytest.fixture
def found(make_scope: Make) -> Callable[..., list[Any]]:
    def read(parse: Callable[..., Any], data: Any) -> list[Any]:
        text = data if isinstance(data, str) else json.dumps(data)
        scope = make_scope("a.json", text, Owner("Kim Brook", "kim.b"))
        scope = replace(scope, origin=replace(scope.origin, platform="instagram"))
        with scope.members.open("a.json") as stream:
            return list(parse(stream, scope))

    return read


Found = Callable[..., list[Any]]


def test_a_profile_that_says_whether_it_is_private(found: Found) -> None:
    *_, setting = found(flat.read_profile, {"username": "kim.b", "private_account": True})
    assert isinstance(setting, Setting)
    assert setting.value == "contacts"
    *_, problem = found(flat.read_profile, {"username": "kim.b"})
    assert not problem.fatal


@pytest.mark.parametrize("data", ["", "{}", '{"other": 1}', "[1"])
def test_a_profile_of_another_shape_fails(found: Found, data: str) -> None:
    (problem,) = found(flat.read_profile, data)
    assert problem.fatal


def test_pictures_put_up_together_are_one_post_however_the_file_is_cut(
    found: Found, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(json_stream, "SMALL", 10)
    monkeypatch.setattr(json_stream, "PIECE", 30)
    monkeypatch.setattr(json_seams, "PIECE", 30)
    one = {"caption": "Frost", "taken_at": TIME}
    photos = [{**one, "path": f"photos/{number}.jpg"} for number in range(5)]
    first, *others = found(flat.read_media, {"photos": photos})
    assert isinstance(first, Post)
    assert [type(other) for other in others] == [Media] * 5


def test_pictures_put_up_together_are_one_post(found: Found) -> None:
    one = {"caption": "Frost", "taken_at": TIME, "location": "Truro"}
    records = found(
        flat.read_media,
        {
            "photos": [{**one, "path": "photos/1.jpg"}, {**one, "path": "photos/2.jpg"}],
            "stories": [{"caption": "Quiz", "taken_at": TIME, "path": "stories/3.mp4"}],
            "direct": [{"taken_at": TIME, "path": "direct/4.jpg"}],
        },
    )
    post, *pictures = records
    assert isinstance(post, Post)
    assert (post.text, post.made, post.place and post.place.name) == ("Frost", DAY, "Truro")
    assert all(isinstance(each, Media) for each in pictures)
    assert [(each.uri, each.caption, each.role) for each in pictures] == [
        ("photos/1.jpg", "", MediaRole.POSTED),
        ("photos/2.jpg", "", MediaRole.POSTED),
        ("stories/3.mp4", "Quiz", MediaRole.STORY),
    ]
    assert pictures[-1].is_video


def test_comments(found: Found) -> None:
    mine, others, problem = found(
        flat.read_comments,
        {"media_comments": [[TIME, "Hi", "kim.b"], [TIME, "Hello", "asa"], [TIME]]},
    )
    assert (mine.text, mine.made, mine.on_mine) == ("Hi", DAY, True)
    assert (others.on, others.on_mine) == ("asa", False)
    assert not problem.fatal


def test_connections(found: Found) -> None:
    follower, tag, problem = found(
        flat.read_connections,
        {
            "followers": {"asa": TIME},
            "following_hashtags": {"bread": TIME},
            "dismissed_suggested_users": {"bo": TIME},
            "lately_invented": {"cy": TIME},
        },
    )
    assert isinstance(follower, Contact)
    assert (follower.handle, follower.relation, follower.since) == ("asa", Relation.FOLLOWER, DAY)
    assert isinstance(tag, Membership)
    assert tag.name == "#bread"
    assert problem.fatal
    (problem,) = found(flat.read_connections, "[1")
    assert problem.fatal


def test_messages_and_a_summary_of_them(found: Found) -> None:
    lines = [
        {"sender": "asa", "created_at": TIME, "text": "Hi"},
        {"sender": "kim.b", "created_at": TIME, "media_share_url": "https://example.org/1"},
        {"sender": "asa", "created_at": TIME, "heart": "x"},
    ]
    thread = {"participants": ["asa", "kim.b", "bo"], "conversation": lines}
    first, second, summary, problem = found(flat.read_messages, [thread, {"participants": 5}])
    assert [first.author, second.author] == [Author.OTHER, Author.ME]
    assert second.attachments == ("https://example.org/1",)
    assert isinstance(summary, Conversation)
    assert (summary.participants, summary.is_group) == (("asa", "bo"), True)
    assert (summary.total, summary.mine, summary.first) == (2, 1, DAY)
    assert isinstance(problem, Problem)


def test_sign_ins(found: Found) -> None:
    entry = {"timestamp": TIME, "user_agent": "Phone", "ip_address": "203.0.113.1"}
    (login,) = found(flat.read_logins, {"login_history": [entry], "registration_info": {}})
    assert (login.made, login.device, login.address) == (DAY, "Phone", "203.0.113.1")


def test_other_shapes_are_never_passed_over(found: Found) -> None:
    for parse in (flat.read_media, flat.read_comments, flat.read_logins, flat.read_unknown):
        (problem,) = found(parse, {"lately": []})
        assert problem.fatal

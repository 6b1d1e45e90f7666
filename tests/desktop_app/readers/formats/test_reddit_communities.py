from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Audience, Author, Membership, Relation
from desktop_app.readers.formats import reddit_communities as communities
from desktop_app.readers.section import Parser, Scope

Make = Callable[..., Scope]
FEEDS = "id,display_name,date,description,privacy,subreddits,image_url,is_owner\n"


def read(parse: Parser, scope: Scope) -> list[Any]:
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


def test_communities_by_role(make_scope: Make) -> None:
    scope = make_scope("moderated_subreddits.csv", "subreddit\nBreadit\n")
    assert read(communities.read_communities("moderator"), scope) == [
        Membership(scope.origin, "", "r/Breadit", "moderator")
    ]


@pytest.mark.parametrize(
    ("rows", "value"),
    [
        ("1,A,,,public,,,True\n2,B,,,private,,,True\n", "public"),
        ("1,A,,,hidden,,,1\n2,B,,,private,,,\n", "only_me"),
        ("1,A,,,public,,,False\n", "none"),
        ("", "none"),
        ("1,A,,,friends,,,True\n", None),
        ("1,A,,,,,,True\n", None),
        ("short\n2,B,,,private,,,True\n", None),
        ("short\n2,B,,,public,,,True\n", "public"),
    ],
)
def test_how_open_the_most_open_feed_is(rows: str, value: str | None, make_scope: Make) -> None:
    found = read(communities.read_feeds, make_scope("multireddits.csv", FEEDS + rows))
    settings = [each.value for each in found if getattr(each, "name", "") == "custom_feeds"]
    assert settings == ([value] if value else [])


def test_a_feed_is_the_persons_own_words(make_scope: Make) -> None:
    table = FEEDS + "f,Near me,2026-05-01 08:00:00 UTC,Where I go,public,a,,True\n"
    feed, _ = read(communities.read_feeds, make_scope("multireddits.csv", table))
    assert (feed.author, feed.audience, feed.text) == (
        Author.ME,
        Audience.PUBLIC,
        "Near me\nWhere I go",
    )


def test_a_word_for_visibility_that_is_not_known_is_told(make_scope: Make) -> None:
    found = read(
        communities.read_feeds, make_scope("multireddits.csv", FEEDS + "1,A,,,friends,,,True\n")
    )
    assert "“friends”" in found[1].what


def test_followed_people(make_scope: Make) -> None:
    scope = make_scope("friends.csv", "username,note\nu/otter,met at the fair\n")
    (contact,) = read(communities.read_friends, scope)
    assert (contact.handle, contact.relation) == ("otter", Relation.FOLLOWING)

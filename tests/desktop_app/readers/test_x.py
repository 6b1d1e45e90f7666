from collections.abc import Callable
from typing import Any

import pytest

from desktop_app.readers import recognise, x
from desktop_app.readers.section import Section, section_of

ACCOUNT = 'a = [{"account": {"username": "jo", "accountId": "7", "accountDisplayName": "Jo"}}]'
DETAILS = 'var user_details = {"screen_name": "tansy", "full_name": "Tansy"}'


@pytest.mark.parametrize(
    "contents",
    [
        {
            "Your archive.html": "",
            "data/manifest.js": "",
            "data/account.js": "",
            "data/tweets.js": "",
        },
        {"account.js": ACCOUNT, "tweet.js": ""},
        {"data/js/user_details.js": DETAILS, "data/js/tweets/2013_02.js": "", "tweets.csv": ""},
        {"tweets.csv": ""},
        {"data/direct-messages.js": ""},
    ],
)
def test_it_is_recognised(contents: dict[str, str], make_members: Callable[..., Any]) -> None:
    assert recognise(make_members(contents)).PLATFORM == "x"


def test_the_owner_comes_from_either_age(make_members: Callable[..., Any]) -> None:
    assert x.find_owner(make_members({"data/account.js": ACCOUNT}), ()).handle == "jo"
    assert x.find_owner(make_members({"data/js/user_details.js": DETAILS}), ()).handle == "tansy"


@pytest.mark.parametrize(
    ("path", "name", "is_read"),
    [
        ("data/tweets.js", "posts", True),
        ("data/tweets-part12.js", "posts", True),
        ("tweet.js", "posts", True),
        ("data/note-tweet.js", "posts", True),
        ("data/like.js", "likes", False),
        ("data/like-part1.js", "likes", False),
        ("data/direct-messages-group-part1.js", "messages", True),
        ("data/direct-message-group-headers.js", "messages", True),
        ("data/ad-impressions-part3.js", "left_alone", False),
        ("data/tweets_media/9-a.js", "media", False),
        ("data/grok-chat-item.js", "grok", True),
        ("data/article-metadata.js", "articles", True),
        ("data/twitter-article.js", "articles", True),
        ("data/sso.js", "more_sign_ins", True),
        ("data/README.txt", "viewer", False),
        ("Your archive.html", "viewer", False),
        ("data/js/user_details.js", "account", True),
        ("data/js/tweets/2013_02.js", "posts", True),
        ("data/js/tweet_index.js", "viewer", False),
    ],
)
def test_each_file_has_its_section(path: str, name: str, is_read: bool) -> None:
    section = section_of(x.SECTIONS, path)
    assert section
    assert section.name == name
    assert (section.parse is not None) is is_read


def test_a_file_nobody_has_heard_of_is_left_to_be_counted() -> None:
    assert section_of(x.SECTIONS, "data/brand-new-thing.js") is None


def test_all_messages_are_private_and_nothing_else_is() -> None:
    def is_private(section: Section) -> bool:
        return section.private

    assert {section.name for section in filter(is_private, x.SECTIONS)} == {"messages"}
    assert all(section.private for section in x.SECTIONS if section.name == "messages")

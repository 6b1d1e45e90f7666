import json
from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Problem, Setting
from desktop_app.readers.formats.facebook_settings import (
    read_settings,
    setting_of,
    value_of_words,
)
from desktop_app.readers.formats.meta import OTHER_LANGUAGE


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Who can see your future posts?", "post_audience"),
        ("Who can see your stories?", "stories_audience"),
        ("Who can see your reels?", "reel_audience"),
        ("Who can send you friend requests?", "friend_request_senders"),
        ("Who can see your friends list?", "contact_list_audience"),
        ("Who can look you up using the email address you provided?", "email_discovery"),
        ("Who can look you up using the phone number you provided?", "phone_discovery"),
        (
            "Do you want search engines outside of Facebook to link to your profile?",
            "search_engine_indexing",
        ),
        ("Who can post on your profile?", "profile_posting"),
        ("Who can see what others post on your profile?", "profile_posts_audience"),
        ("Who can see posts you’re tagged in on your profile?", "tagged_posts_audience"),
        (
            "When you're tagged in a post, who do you want to add to the audience of the post?",
            "tag_audience_growth",
        ),
        ("Review posts you're tagged in before the post appears on your profile?", "tag_review"),
        (
            "Review tags people add to your posts before the tags appear on Facebook?",
            "tag_review_own_posts",
        ),
        ("Who can follow me", "follower_audience"),
        ("Who can see your followers on your timeline?", "followers_list_audience"),
        ("Who can see the people, Pages and lists you follow?", "following_list_audience"),
        ("Who can comment on your public posts?", "comment_senders"),
        ("Public profile info", "public_profile_info_reactions"),
        ("Allow others to share your posts to their stories?", "post_sharing_to_story"),
        ("Allow others to share your public stories to their own story?", "story_resharing"),
        ("Profile locking", "profile_lock"),
        ("Active status", "presence_audience"),
        ("Who can borrow your bicycle?", ""),
        ("Wer kann deine künftigen Beiträge sehen?", ""),
        ("", ""),
    ],
)
def test_which_setting_a_label_speaks_of(label: str, name: str) -> None:
    assert setting_of(label) == name


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Public", "public"),
        ("Everyone", "public"),
        ("Friends", "contacts"),
        ("Friends of friends", "contacts_of_contacts"),
        ("Friends except...", "some"),
        ("Friends except: Ann", "some"),
        ("Specific friends", "some"),
        ("Only me", "only_me"),
        ("No one", "only_me"),
        ("Yes", "on"),
        ("Don’t allow", "off"),
        ("Amis", ""),
        ("", ""),
    ],
)
def test_what_a_value_means(words: str, value: str) -> None:
    assert value_of_words(words) == value


def read(pairs: dict[str, str], make_scope: Callable[..., Any]) -> list[Any]:
    values = [{"label": label, "value": value} for label, value in pairs.items()]
    scope = make_scope("privacy_settings.json", json.dumps({"label_values": values}))
    with scope.members.open(scope.path) as stream:
        return list(read_settings(stream, scope))


def test_what_is_not_known_is_a_problem_and_never_a_pass(make_scope: Callable[..., Any]) -> None:
    pairs = {"Who can see your future posts?": "Ann and Bea", "Bicycle": "Friends"}
    found = read({**pairs, "Profile locking": "On"}, make_scope)
    assert [one.value for one in found if isinstance(one, Setting)] == ["locked"]
    problems = [one for one in found if isinstance(one, Problem)]
    assert [one.what for one in problems] == [
        "The setting “Who can see your future posts?” has a value that was not recognised.",
        "A setting was not recognised: “Bicycle”.",
    ]
    assert not any(one.fatal for one in problems)


def test_another_language_fails_the_section(make_scope: Callable[..., Any]) -> None:
    found = read({"Qui peut voir vos publications ?": "Amis"}, make_scope)
    assert found[0] == Problem("privacy_settings.json", OTHER_LANGUAGE, fatal=True)
    assert not any(isinstance(one, Setting) for one in found)
    assert read({}, make_scope)[-1].fatal

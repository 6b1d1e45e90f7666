"""Small downloads of invented people, for the tests of the pipeline."""

import json
import zipfile
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from checks.model import About, Context, Workplace
from desktop_app.catalogue import default_policy, word_lists

TODAY = date(2026, 11, 24)
CANARY = "Thistledown Zebracorn"
"""A name that no list of words holds, planted in downloads to be looked for afterwards."""

ROOT = "your_facebook_activity"
PROFILE = "personal_information/profile_information/profile_information.json"
POSTS = f"{ROOT}/posts/your_posts__check_ins__photos_and_videos_1.json"
FRIENDS = "connections/friends/your_friends.json"
MESSAGES = f"{ROOT}/messages/inbox/rowan_1/message_1.json"

Make = Callable[..., Path]


def facebook_members(
    owner: str = "Robin Tarrant",
    posts: tuple[str, ...] = ("Long day at Alder Hill Primary, glad it is Friday",),
    friends: tuple[str, ...] = ("Rowan Birch", CANARY),
) -> dict[str, str]:
    made = 1_700_000_000
    return {
        PROFILE: json.dumps({"profile_v2": {"name": {"full_name": owner}}}),
        POSTS: json.dumps(
            [
                {"timestamp": made + number, "data": [{"post": text}]}
                for number, text in enumerate(posts)
            ]
        ),
        FRIENDS: json.dumps(
            {"friends_v2": [{"name": name, "timestamp": made} for name in friends]}
        ),
        MESSAGES: json.dumps(
            {
                "participants": [{"name": "Rowan Birch"}, {"name": owner}],
                "title": "Rowan Birch",
                "messages": [
                    {
                        "sender_name": "Rowan Birch",
                        "timestamp_ms": made * 1000,
                        "content": f"Have you met {CANARY}?",
                        "type": "Generic",
                    }
                ],
            }
        ),
    }


@pytest.fixture
def members() -> Callable[..., dict[str, str]]:
    """The members of a small Facebook download."""
    return facebook_members


@pytest.fixture
def make_zip(tmp_path: Path) -> Make:
    """Make a zip of some members, by default a small Facebook download."""

    def make(contents: Mapping[str, str] | None = None, name: str = "facebook.zip") -> Path:
        path = tmp_path / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for member, text in (contents or facebook_members()).items():
                archive.writestr(member, text)
        return path

    return make


@pytest.fixture
def about() -> About:
    return About(name="Robin Tarrant", workplaces=(Workplace("Alder Hill Primary"),))


@pytest.fixture
def context(about: About) -> Context:
    policy = default_policy()
    return Context(about, policy, TODAY, words=word_lists(policy))


@pytest.fixture
def canary() -> str:
    return CANARY

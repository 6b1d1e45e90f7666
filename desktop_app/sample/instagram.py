"""The demo person's Instagram download with Threads inside, in the JSON layout of 2024 to today."""

import json

from desktop_app.sample.clock import DAY, NOW, mangled, weekly
from desktop_app.sample.person import ABOUT, PEOPLE
from desktop_app.sample.script import innocent_in, planted_in, texts

PLATFORM = "instagram"
FILE_NAME = "instagram-morganellery_-2026-11-20-Zx81cVbN.zip"
_HANDLE = "morganellery_"
_ROOT = "your_instagram_activity"
_LINKS = "connections/followers_and_following"


def members(planted: bool) -> dict[str, str]:
    """Every member's path and text."""
    files = {**_profile(planted), **_content(planted), **_links(planted), **_messages(planted)}
    files |= {**_threads(planted), **_security()}
    return {path: json.dumps(mangled(body)) for path, body in files.items()}


def _entry(**values: str) -> dict[str, object]:
    """A record in the older dialect: a map of label to value."""
    return {
        "title": "",
        "media_map_data": {},
        "string_map_data": {
            label.replace("_", " "): {"href": "", "value": value, "timestamp": 0}
            for label, value in values.items()
        },
    }


def _profile_entry(planted: bool) -> dict[str, object]:
    bio = (planted_in(PLATFORM, "bio", planted) or ("Cake, dogs, rain",))[0]
    private = "False" if planted_in(PLATFORM, "public", planted) else "True"
    return _entry(
        Email="morgan@example.org",
        Username=_HANDLE,
        Name=ABOUT.name,
        Bio=bio,
        Date_of_birth="1988-03-14",
        Private_Account=private,
    )


def _profile(planted: bool) -> dict[str, object]:
    folder = "personal_information/personal_information"
    return {
        f"{folder}/personal_information.json": {"profile_user": [_profile_entry(planted)]},
        "security_and_login_information/login_and_profile_creation/profile_privacy_changes.json": {
            "account_history_account_privacy_history": []
        },
        "preferences/settings/comments_allowed_from.json": {
            "settings_allow_comments_from": [_entry(Comments_Allowed_From="People you follow")]
        },
    }


def _medium(number: int, text: str, when: int, folder: str) -> dict[str, object]:
    return {
        "uri": f"media/{folder}/{number}.jpg",
        "creation_timestamp": when,
        "title": text,
        "media_metadata": {"camera_metadata": {"has_camera_metadata": False}},
        "cross_post_source": {"source_app": "IG"},
    }


def _content(planted: bool) -> dict[str, object]:
    posts = [
        {"media": [_medium(number, text, when, "posts/202406")]}
        for number, (text, when) in enumerate(
            zip(texts(PLATFORM, "post", planted, 110), weekly(400), strict=False)
        )
    ]
    comments = [
        {
            "media_list_data": [],
            "string_map_data": {
                "Comment": {"href": "", "value": text, "timestamp": 0},
                "Media Owner": {"href": "", "value": "asha_makes", "timestamp": 0},
                "Time": {"href": "", "value": "", "timestamp": when},
            },
        }
        for text, when in zip(texts(PLATFORM, "comment", planted, 50), weekly(400), strict=False)
    ]
    stories = [_medium(number, "", when, "stories") for number, when in enumerate(weekly(10))]
    return {
        f"{_ROOT}/media/posts_1.json": posts,
        f"{_ROOT}/media/stories.json": {"ig_stories": stories},
        f"{_ROOT}/media/profile_photos.json": {"ig_profile_picture": []},
        f"{_ROOT}/comments/post_comments_1.json": comments,
        f"{_ROOT}/comments/reels_comments.json": {"comments_reels_comments": []},
    }


def _link(handle: str) -> dict[str, object]:
    link = f"https://www.instagram.com/{handle}"
    return {
        "title": "",
        "media_list_data": [],
        "string_list_data": [{"href": link, "value": handle, "timestamp": NOW - 30 * DAY}],
    }


def _links(planted: bool) -> dict[str, object]:
    handles = [name.lower().replace(" ", ".") for name in PEOPLE]
    followers = (
        *handles,
        *planted_in(PLATFORM, "follower", planted),
        *innocent_in(PLATFORM, "follower"),
    )
    return {
        f"{_LINKS}/followers_1.json": [_link(handle) for handle in followers],
        f"{_LINKS}/following.json": {
            "relationships_following": [_link(handle) for handle in handles]
        },
        f"{_LINKS}/pending_follow_requests.json": {"relationships_follow_requests_sent": []},
        f"{_LINKS}/following_hashtags.json": {
            "relationships_following_hashtags": [_link("crochet")]
        },
    }


def _thread(person: str, said: tuple[tuple[str, str], ...]) -> dict[str, object]:
    return {
        "participants": [{"name": person}, {"name": ABOUT.name}],
        "messages": [
            {"sender_name": sender, "timestamp_ms": when * 1000, "content": text}
            for (sender, text), when in zip(said, weekly(200), strict=False)
        ],
        "title": person,
        "thread_path": "inbox/thread",
    }


def _messages(planted: bool) -> dict[str, object]:
    inbox = f"{_ROOT}/messages/inbox"
    chat = tuple(
        (ABOUT.name if number % 2 else "Cass Dunmore", text)
        for number, text in enumerate(texts(PLATFORM, "message", planted, 60))
    )
    incoming = tuple(("Dilip Farrant", text) for text in texts(PLATFORM, "message_in", planted, 6))
    return {
        f"{inbox}/cassdunmore_1/message_1.json": _thread("Cass Dunmore", chat),
        f"{inbox}/dilipfarrant_2/message_1.json": _thread("Dilip Farrant", incoming),
    }


def _threads(planted: bool) -> dict[str, object]:
    posts = [
        {
            "media": [
                {
                    "uri": "",
                    "creation_timestamp": when,
                    "title": text,
                    "text_app_post": {"reply_control": "everyone", "is_reply": False},
                }
            ]
        }
        for text, when in zip(texts(PLATFORM, "thread", planted, 40), weekly(400), strict=False)
    ]
    private = _entry(
        Username=_HANDLE, Name=ABOUT.name, Bio="Cake, dogs, rain", Private_Account="True"
    )
    folder = f"{_ROOT}/threads"
    return {
        f"{folder}/threads_and_replies.json": {"text_post_app_text_posts": posts},
        f"{folder}/personal_information.json": {"text_post_app_text_post_app_profile": [private]},
        f"{folder}/followers.json": {"text_post_app_text_post_app_followers": []},
        f"{folder}/following.json": {"text_post_app_text_post_app_following": []},
    }


def _security() -> dict[str, object]:
    login = {
        "title": "2026-11-17T18:00:00+00:00",
        "media_map_data": {},
        "string_map_data": {
            "Cookie Name": {"href": "", "value": "***", "timestamp": 0},
            "IP Address": {"href": "", "value": "203.0.113.9", "timestamp": 0},
            "Time": {"href": "", "value": "", "timestamp": NOW},
            "User Agent": {"href": "", "value": "Instagram on a phone", "timestamp": 0},
        },
    }
    folder = "security_and_login_information/login_and_profile_creation"
    return {
        f"{folder}/login_activity.json": {"account_history_login_history": [login]},
        "apps_and_websites_off_of_instagram/apps_and_websites/apps_and_websites.json": [],
    }

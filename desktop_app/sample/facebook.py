"""The demo person's Facebook download, in the JSON layout of 2024 to today."""

import json

from desktop_app.sample.clock import DAY, NOW, mangled, weekly
from desktop_app.sample.person import ABOUT, PEOPLE
from desktop_app.sample.script import innocent_in, planted_in, texts

PLATFORM = "facebook"
FILE_NAME = "facebook-morgan.ellery-2026-11-20-Qw3rTy7u.zip"
_ROOT = "your_facebook_activity"


def members(planted: bool) -> dict[str, str]:
    """Every member's path and text."""
    files: dict[str, object] = {}
    for part in (
        _profile(planted),
        _activity(planted),
        _people(planted),
        _messages(planted),
        _security(planted),
    ):
        files.update(part)
    return {path: json.dumps(mangled(body)) for path, body in files.items()}


def _profile(planted: bool) -> dict[str, object]:
    first, last = ABOUT.name.split()
    work = [
        {"employer": name, "title": "Teaching assistant", "timestamp": NOW}
        for name in planted_in(PLATFORM, "employer", planted)
    ]
    profile = {
        "name": {
            "full_name": ABOUT.name,
            "first_name": first,
            "middle_name": "",
            "last_name": last,
        },
        "emails": {
            "emails": ["morgan@example.org", *planted_in(PLATFORM, "email", planted)],
            "previous_emails": [],
        },
        "birthday": {"year": 1988, "month": 3, "day": 14},
        "hometown": {"name": "Otterby", "timestamp": NOW},
        "work_experiences": work,
        "username": "morgan.ellery",
        "registration_timestamp": NOW - 5000 * DAY,
        "profile_uri": "https://www.facebook.com/morgan.ellery",
    }
    posts = (planted_in(PLATFORM, "future_posts", planted) or ("Friends",))[0]
    settings = {
        "fbid": "1",
        "media": [],
        "label_values": [
            {
                "label": "Privacy",
                "dict": [{"label": "Who can see your future posts?", "value": posts}],
            }
        ],
    }
    return {
        "personal_information/profile_information/profile_information.json": {
            "profile_v2": profile
        },
        "preferences/preferences/privacy_settings.json": settings,
    }


def _activity(planted: bool) -> dict[str, object]:
    posts = [
        {
            "timestamp": when,
            "title": f"{ABOUT.name} updated their status.",
            "data": [{"post": text}],
        }
        for text, when in zip(texts(PLATFORM, "post", planted, 150), weekly(400), strict=False)
    ]
    comments = [
        {
            "timestamp": when,
            "title": f"{ABOUT.name} commented on {person}'s post.",
            "data": [{"comment": {"timestamp": when, "comment": text, "author": ABOUT.name}}],
        }
        for text, when, person in zip(
            texts(PLATFORM, "comment", planted, 50), weekly(400), PEOPLE, strict=False
        )
    ]
    photos = [
        {
            "uri": f"{_ROOT}/posts/media/Mobileuploads_1/{number}.jpg",
            "creation_timestamp": when,
            "title": "Mobile uploads",
            "description": text,
            "comments": [],
        }
        for number, (text, when) in enumerate(
            zip(texts(PLATFORM, "photo", planted, 20), weekly(400), strict=False)
        )
    ]
    said = ("What a view!", *planted_in(PLATFORM, "photo_comment", planted))
    photos[0]["comments"] = [
        {"timestamp": NOW, "comment": text, "author": "Frank Gorse"} for text in said
    ]
    album = {
        "name": "Days out",
        "photos": photos,
        "last_modified_timestamp": NOW,
        "description": "",
    }
    wall = [
        {
            "timestamp": NOW - DAY,
            "title": "Elin Colley wrote on your timeline.",
            "data": [{"post": "Happy birthday, you!"}],
        }
    ]
    return {
        f"{_ROOT}/posts/your_posts__check_ins__photos_and_videos_1.json": posts + wall,
        f"{_ROOT}/posts/album/0.json": album,
        f"{_ROOT}/comments_and_reactions/comments.json": {"comments_v2": comments},
        f"{_ROOT}/groups/your_comments_in_groups.json": {"group_comments_v2": []},
        f"{_ROOT}/groups/group_posts_and_comments.json": {"group_posts_v2": []},
        f"{_ROOT}/groups/your_group_membership_activity.json": {
            "groups_joined_v2": [
                {
                    "timestamp": NOW,
                    "title": f"You became a member of {name}.",
                    "data": [{"name": name}],
                }
                for name in (
                    *planted_in(PLATFORM, "group", planted),
                    *innocent_in(PLATFORM, "group"),
                )
            ]
        },
        f"{_ROOT}/pages/pages_you've_liked.json": {
            "page_likes_v2": [{"name": "The Otterby Bakery", "timestamp": NOW}]
        },
    }


def _people(planted: bool) -> dict[str, object]:
    friends = (*PEOPLE, *planted_in(PLATFORM, "friend", planted), *innocent_in(PLATFORM, "friend"))
    gone = innocent_in(PLATFORM, "removed_friend")
    lists = {
        "your_friends.json": ("friends_v2", friends),
        "received_friend_requests.json": ("received_requests_v2", ("Hamish Gorse",)),
        "sent_friend_requests.json": ("sent_requests_v2", ()),
        "removed_friends.json": ("deleted_friends_v2", gone),
    }
    return {
        f"connections/friends/{name}": {
            key: [{"name": person, "timestamp": NOW} for person in people]
        }
        for name, (key, people) in lists.items()
    }


def _thread(person: str, said: tuple[tuple[str, str], ...]) -> dict[str, object]:
    return {
        "participants": [{"name": person}, {"name": ABOUT.name}],
        "messages": [
            {"sender_name": sender, "timestamp_ms": when * 1000, "content": text, "type": "Generic"}
            for (sender, text), when in zip(said, weekly(200), strict=False)
        ],
        "title": person,
        "is_still_participant": True,
        "thread_path": "inbox/thread",
    }


def _messages(planted: bool) -> dict[str, object]:
    inbox = f"{_ROOT}/messages/inbox"
    chat = tuple(
        (ABOUT.name if number % 2 else "Asha Ashdown", text)
        for number, text in enumerate(texts(PLATFORM, "message", planted, 80))
    )
    incoming = tuple(("Bryn Birkett", text) for text in texts(PLATFORM, "message_in", planted, 6))
    return {
        f"{inbox}/ashaashdown_a1/message_1.json": _thread("Asha Ashdown", chat),
        f"{inbox}/brynbirkett_b2/message_1.json": _thread("Bryn Birkett", incoming),
    }


def _security(planted: bool) -> dict[str, object]:
    sessions = [
        {
            "created_timestamp": NOW - DAY,
            "updated_timestamp": NOW,
            "device": "Phone",
            "location": "Wexcombe",
        }
    ]
    sessions += [
        {
            "created_timestamp": NOW - 900 * DAY,
            "updated_timestamp": NOW - 800 * DAY,
            "device": name,
            "location": "Wexcombe",
        }
        for name in planted_in(PLATFORM, "session", planted)
    ]
    apps = [
        {
            "name": name,
            "added_timestamp": NOW - 2000 * DAY,
            "removed_timestamp": 0,
            "category": "active",
        }
        for name in planted_in(PLATFORM, "app", planted)
    ]
    apps += [
        {
            "name": name,
            "added_timestamp": NOW - 2000 * DAY,
            "removed_timestamp": NOW - 900 * DAY,
            "category": "removed",
        }
        for name in innocent_in(PLATFORM, "removed_app")
    ]
    return {
        "security_and_login_information/where_you're_logged_in.json": {
            "active_sessions_v2": sessions
        },
        "security_and_login_information/logins_and_logouts.json": {
            "account_accesses_v2": [
                {
                    "action": "Login",
                    "timestamp": NOW,
                    "site": "www.facebook.com",
                    "ip_address": "203.0.113.9",
                }
            ]
        },
        "apps_and_websites_off_of_facebook/connected_apps_and_websites.json": {
            "installed_apps_v2": apps
        },
    }

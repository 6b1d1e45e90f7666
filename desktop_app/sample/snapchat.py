"""The demo person's Snapchat download, with JSON files, as it has been since 2023."""

import json
from datetime import UTC, datetime

from desktop_app.sample.clock import DAY, NOW, weekly
from desktop_app.sample.person import ABOUT, PEOPLE
from desktop_app.sample.script import innocent_in, planted_in, texts

PLATFORM = "snapchat"
FILE_NAME = f"mydata~{NOW}000.zip"
_HANDLE = "morgan_ellery"
_FRIEND, _STRANGER = "bryn_gorse", "c0rey.p"

_Row = dict[str, object]


def members(planted: bool) -> dict[str, str]:
    """Every member's path and text."""
    files: dict[str, object] = {
        "account": _account(),
        "account_history": _history(planted),
        "friends": _friends(planted),
        "chat_history": _chats(planted),
        "snap_history": {
            _FRIEND: [_said(_FRIEND, None, NOW - 3 * DAY, "IMAGE", is_mine=False)],
        },
        "memories_history": {
            "Saved Media": [
                {
                    "Date": _stamp(when),
                    "Media Type": "Image",
                    "Location": "Latitude, Longitude: 50.1, -5.2",
                    "Download Link": "https://app.example.org/memory",
                }
                for when in weekly(30)
            ]
        },
        "connected_apps": {"Permissions": [], "Login History": []},
        "snap_pro": {"Profile": _public_profile(planted)},
        "search_history": [{"Search": words} for words in innocent_in(PLATFORM, "search")],
        "location_history": {"Location History": [], "Frequent Locations": []},
        "user_profile": {"App Profile": {"Country": "GB"}, "Interest Categories": []},
    }
    written = {
        f"json/{name}.json": json.dumps(content, ensure_ascii=False, indent=2)
        for name, content in files.items()
    }
    page = "<!doctype html><html><head><title>My Data</title></head><body></body></html>"
    return {**written, "index.html": page, "html/friends.html": page}


def _stamp(when: int) -> str:
    return datetime.fromtimestamp(when, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")


def _public_profile(planted: bool) -> _Row:
    """The public profile that nobody needs, or none."""
    for place in planted_in(PLATFORM, "public_profile", planted):
        created = _stamp(NOW - 400 * DAY)
        return {"Created": created, "Profile Title": ABOUT.name, "Location": place}
    return {}


def _account() -> _Row:
    return {
        "Basic Information": {
            "Username": _HANDLE,
            "Name": ABOUT.name,
            "Creation Date": _stamp(NOW - 3000 * DAY),
            "Registration IP": "",
            "Country": "GB",
        },
        "Device Information": {"Make": "Google", "OS Type": "Android"},
        "Device History": [],
        "Login History": [
            {
                "IP": "203.0.113.9",
                "Country": "GB",
                "Created": _stamp(NOW - DAY),
                "Status": "success",
                "Device": "Pixel 8",
            }
        ],
    }


def _history(planted: bool) -> _Row:
    email = (planted_in(PLATFORM, "email", planted) or ("morgan@example.org",))[0]
    events = ["Authenticator app enabled", *planted_in(PLATFORM, "two_step", planted)]
    return {
        "Display Name Change": [{"Date": _stamp(NOW - 2000 * DAY), "Display Name": ABOUT.name}],
        "Email Change": [{"Date": _stamp(NOW - 900 * DAY), "Email Address": email}],
        "Mobile Number Change": "",
        "Password Change": [{"Date": _stamp(NOW - 800 * DAY)}],
        "Spectacles": "",
        "Two-Factor Authentication": [
            {"Date": _stamp(NOW - (700 - number) * DAY), "Event": event}
            for number, event in enumerate(events)
        ],
        "Download My Data Reports": [],
    }


def _friends(planted: bool) -> _Row:
    friends = [*PEOPLE[:30], *innocent_in(PLATFORM, "friend")]
    friends += planted_in(PLATFORM, "friend", planted)
    return {
        "Friends": [_person(name, "added by username") for name in friends],
        "Friend Requests Sent": [],
        "Blocked Users": [],
        "Deleted Friends": [],
        "Hidden Friend Suggestions": [],
        "Ignored Snapchatters": [],
        "Pending Requests": [
            _person(name, "added by suggested") for name in planted_in(PLATFORM, "pending", planted)
        ],
        "Shortcuts": [],
    }


def _person(name: str, source: str) -> _Row:
    return {
        "Username": name.casefold().replace(" ", "_").replace("-", ""),
        "Display Name": name,
        "Creation Timestamp": _stamp(NOW - 600 * DAY),
        "Last Modified Timestamp": _stamp(NOW - 500 * DAY),
        "Source": source,
    }


def _chats(planted: bool) -> dict[str, list[_Row]]:
    own = texts(PLATFORM, "message", planted, 150)
    friendly = [
        _said(_HANDLE, text, when, is_mine=True)
        for text, when in zip(own, weekly(300), strict=False)
    ]
    friendly += [
        _said(_FRIEND, text, NOW - 60, is_mine=False)
        for text in innocent_in(PLATFORM, "message_in")
    ]
    strange = [
        _said(_STRANGER, text, NOW - 90, is_mine=False)
        for text in planted_in(PLATFORM, "message_in", planted)
    ]
    return {_FRIEND: friendly, **({_STRANGER: strange} if strange else {})}


def _said(sender: str, text: str | None, when: int, kind: str = "TEXT", *, is_mine: bool) -> _Row:
    return {
        "From": sender,
        "Media Type": kind,
        "Created": _stamp(when),
        "Content": text,
        "Conversation Title": None,
        "IsSender": is_mine,
        "Created(microseconds)": when * 1000,
        "IsSaved": True,
        "Media IDs": "",
    }

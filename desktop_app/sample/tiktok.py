"""The demo person's TikTok download: one JSON file, as it has been since 2025."""

import json
from datetime import UTC, datetime

from desktop_app.sample.clock import DAY, NOW, weekly
from desktop_app.sample.person import ABOUT
from desktop_app.sample.script import innocent_in, planted_in, texts

PLATFORM = "tiktok"
FILE_NAME = f"TikTok_Data_{NOW}.zip"
_HANDLE = "morgan.ellery"
_FRIENDS = ("dunmore.bakes", "elin_colley")

_Row = dict[str, object]


def members(planted: bool) -> dict[str, str]:
    """Every member's path and text."""
    whole = {
        "Profile And Settings": _profile_and_settings(planted),
        "Post": _posts(planted),
        "Comment": {"Comments": {"CommentsList": _comments(planted)}},
        "Direct Message": {
            "Direct Messages": {"ChatHistory": _chats(planted)},
            "Group Chat": {"GroupChat": None},
        },
        "Likes and Favorites": {
            "Like List": {
                "ItemFavoriteList": [
                    {"date": _stamp(NOW - number * DAY), "link": _link(5000 + number)}
                    for number in range(20)
                ]
            },
            "Favorite Videos": {"FavoriteVideoList": None},
        },
        "Your Activity": _activity(),
        "Location Review": {"Location Reviews": {"ReviewsList": None}},
        "Tiktok Live": {
            "Go Live History": {"GoLiveList": None},
            "Watch Live History": {"WatchLiveMap": _watched_lives(planted)},
        },
    }
    return {"user_data_tiktok.json": json.dumps(whole, ensure_ascii=False, indent=2)}


def _stamp(when: int) -> str:
    return datetime.fromtimestamp(when, UTC).strftime("%Y-%m-%d %H:%M:%S")


def _link(number: int) -> str:
    return f"https://www.tiktokv.com/share/video/{7_300_000_000_000_000_000 + number}/"


def _one(slot: str, planted: bool, otherwise: str) -> str:
    """What is planted in a slot that holds one thing, or what stands there otherwise."""
    return (planted_in(PLATFORM, slot, planted) or (otherwise,))[0]


def _profile_and_settings(planted: bool) -> _Row:
    followers = [*_FRIENDS, *innocent_in(PLATFORM, "follower")]
    followers += planted_in(PLATFORM, "follower", planted)
    return {
        "Profile Info": {
            "ProfileMap": {
                "userName": _HANDLE,
                "displayName": ABOUT.name,
                "bioDescription": _one("bio", planted, "Crosswords, canals."),
                "birthDate": "04-May-1990",
                "emailAddress": _one("email", planted, "morgan@example.org"),
                "telephoneNumber": "None",
                "likesReceived": "None",
                "PlatformInfo": None,
            }
        },
        "Settings": {
            "SettingsMap": {
                "Private Account": _one("private", planted, "Enabled"),
                "Allow Others to Find Me": "Disabled",
                "Allow DownLoad": "Off",
                "Allow Reuse of Content": "Off",
                "Who Can Send Me Message": "No one",
                "Who Can Post Comments": "Friends",
                "Who Can Duet With Me": "Only me",
                "Who Can Stitch with your videos": "Only me",
                "Who Can View Videos I Liked": "Only me",
                "Filter Comments": "On",
                "Suggest your account to contacts": _one("suggested", planted, "Off"),
                "Suggest your account to Facebook friends": "Off",
                "Suggest your account to people who open or send links to you": "Off",
                "Personalized Ads": "Off",
                "App Language": "en",
                "Push Notification": {"New Fans": "On"},
            }
        },
        "Block List": {"BlockList": None},
        "Follower": {"FansList": _people(followers)},
        "Following": {"Following": _people(_FRIENDS)},
    }


def _people(handles: list[str] | tuple[str, ...]) -> list[_Row]:
    return [
        {"Date": _stamp(NOW - (number + 30) * DAY), "UserName": handle}
        for number, handle in enumerate(handles)
    ]


def _posts(planted: bool) -> _Row:
    videos = [
        _video(number, title, when, "Friends")
        for number, (title, when) in enumerate(
            zip(texts(PLATFORM, "post", planted, 120), weekly(300), strict=False)
        )
    ]
    videos += [
        _video(900, "A heron, again", NOW - 3 * DAY, seen_by)
        for seen_by in planted_in(PLATFORM, "visibility", planted)
    ]
    return {"Posts": {"VideoList": videos}, "Recently Deleted Posts": {"PostList": None}}


def _video(number: int, title: str, when: int, seen_by: str) -> _Row:
    return {
        "Date": _stamp(when),
        "Link": _link(number),
        "Likes": "3",
        "Title": title,
        "WhoCanView": seen_by,
        "AllowComments": "Yes",
        "AllowStitches": "No",
        "AllowDuets": "No",
        "Sound": "original sound",
        "Location": "N/A",
        "AddYoursText": "N/A",
    }


def _comments(planted: bool) -> list[_Row]:
    said = zip(texts(PLATFORM, "comment", planted, 120), weekly(300), strict=False)
    return [
        {
            "date": _stamp(when),
            "comment": text,
            "photo": "N/A",
            "url": "N/A",
            "sticker": "N/A",
            "original post link": _link(6000 + number),
        }
        for number, (text, when) in enumerate(said)
    ]


def _chats(planted: bool) -> dict[str, list[_Row]]:
    friend, stranger = _FRIENDS[0], "c0rey.p"
    friendly = [(friend, text) for text in innocent_in(PLATFORM, "message_in")]
    friendly += [(_HANDLE, "Yes, see you there.")]
    chats = {f"Chat History with {friend}:": friendly}
    strange = [(stranger, text) for text in planted_in(PLATFORM, "message_in", planted)]
    if strange:
        chats[f"Chat History with {stranger}:"] = strange
    return {
        key: [
            {"Date": _stamp(NOW - 60 * (number + 1)), "From": sender, "Content": text}
            for number, (sender, text) in enumerate(said)
        ]
        for key, said in chats.items()
    }


def _activity() -> _Row:
    return {
        "Login History": {
            "LoginHistoryList": [
                {
                    "Date": _stamp(NOW - DAY),
                    "IP": "203.0.113.9",
                    "DeviceModel": "Pixel 8",
                    "DeviceSystem": "Android 15",
                    "NetworkType": "Wi-Fi",
                    "Carrier": "N/A",
                }
            ]
        },
        "Searches": {
            "SearchList": [
                {"Date": _stamp(NOW - DAY), "SearchTerm": words}
                for words in innocent_in(PLATFORM, "search")
            ]
        },
        "Watch History": {
            "VideoList": [
                {"Date": _stamp(NOW - number * 600), "Link": _link(7000 + number)}
                for number in range(60)
            ]
        },
    }


def _watched_lives(planted: bool) -> dict[str, _Row]:
    said = [*innocent_in(PLATFORM, "live"), *planted_in(PLATFORM, "live", planted)]
    return {
        "7319990001": {
            "WatchTime": _stamp(NOW - 2 * DAY),
            "Link": "https://www.tiktok.com/live/7319990001",
            "Comments": [
                {
                    "CommentTime": _stamp(NOW - 2 * DAY + number),
                    "CommentContent": text,
                    "RawTime": NOW - 2 * DAY + number,
                }
                for number, text in enumerate(said)
            ],
            "Questions": None,
        }
    }

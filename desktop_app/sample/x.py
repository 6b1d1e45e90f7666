"""The demo person's X archive, as it has been since late 2022."""

import json
from datetime import UTC, datetime

from desktop_app.sample.clock import DAY, NOW, weekly
from desktop_app.sample.person import ABOUT
from desktop_app.sample.script import innocent_in, planted_in, texts

PLATFORM = "x"
FILE_NAME = "twitter-2026-11-20-0c1d2e3f4a5b6c7d8e9f.zip"
_ID = "70010020"
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()


def members(planted: bool) -> dict[str, str]:
    """Every member's path and text."""
    types = {**_account(planted), **_posts(planted), **_links(), **_messages(planted)}
    files = {
        f"data/{name}.js": f"window.YTD.{name.replace('-', '_')}.part0 = {json.dumps(items)}"
        for name, items in types.items()
    }
    files["data/manifest.js"] = f"window.__THAR_CONFIG = {json.dumps(_manifest(types))}"
    files["Your archive.html"] = "<!doctype html><title>Archive</title>"
    return files


def _iso(when: int) -> str:
    return datetime.fromtimestamp(when, UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def _long(when: int) -> str:
    """A time as posts carry it, in English whatever the language of the computer."""
    day = datetime.fromtimestamp(when, UTC)
    return f"{_DAYS[day.weekday()]} {_MONTHS[day.month - 1]} {day:%d %H:%M:%S} +0000 {day.year}"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _manifest(types: dict[str, list[dict[str, object]]]) -> dict[str, object]:
    return {
        "userInfo": {
            "accountId": _ID,
            "userName": "morgan_ellery",
            "displayName": ABOUT.name,
        },
        "archiveInfo": {
            "sizeBytes": "100000",
            "generationDate": _iso(NOW),
            "isPartialArchive": False,
            "maxPartSizeBytes": "53687091200",
        },
        "dataTypes": {
            name.replace("-", "_"): {
                "files": [
                    {
                        "fileName": f"data/{name}.js",
                        "globalName": f"YTD.{name.replace('-', '_')}.part0",
                        "count": str(len(items)),
                    }
                ]
            }
            for name, items in types.items()
        },
    }


def _account(planted: bool) -> dict[str, list[dict[str, object]]]:
    bio = (planted_in(PLATFORM, "bio", planted) or ("Crosswords, canals.",))[0]
    protected = [{"protectedAt": _iso(NOW - 2000 * DAY), "action": "Protect"}]
    protected += [
        {"protectedAt": _iso(NOW - 900 * DAY), "action": action}
        for action in planted_in(PLATFORM, "unprotected", planted)
    ]
    account = {
        "email": "morgan@example.org",
        "createdVia": "web",
        "username": "morgan_ellery",
        "accountId": _ID,
        "createdAt": _iso(NOW - 4000 * DAY),
        "accountDisplayName": ABOUT.name,
    }
    profile = {"description": {"bio": bio, "website": "", "location": "Otterby"}}
    return {
        "account": [{"account": account}],
        "profile": [{"profile": profile}],
        "protected-history": [{"protectedHistory": item} for item in protected],
        "screen-name-change": [],
        "email-address-change": [],
        "phone-number": [],
        "connected-application": [
            {
                "connectedApplication": {
                    "name": name,
                    "description": "",
                    "organization": {"name": name, "url": "https://apps.example.org"},
                    "permissions": ["read", "write"],
                    "approvedAt": _iso(NOW - 300 * DAY),
                    "id": "31",
                }
            }
            for name in planted_in(PLATFORM, "app", planted)
        ],
        "ip-audit": [
            {"ipAudit": {"accountId": _ID, "createdAt": _iso(NOW), "loginIp": "203.0.113.9"}}
        ],
    }


def _post(number: int, text: str, when: int) -> dict[str, object]:
    return {
        "tweet": {
            "id_str": str(1_700_000_000_000_000_000 + number),
            "id": str(1_700_000_000_000_000_000 + number),
            "created_at": _long(when),
            "full_text": _escaped(text),
            "lang": "en",
            "entities": {"hashtags": [], "urls": [], "user_mentions": []},
            "favorite_count": "0",
            "retweet_count": "0",
        }
    }


def _posts(planted: bool) -> dict[str, list[dict[str, object]]]:
    said = [
        *texts(PLATFORM, "post", planted, 180),
        *(f"RT @otterbynews: {text}" for text in innocent_in(PLATFORM, "retweet")),
    ]
    return {
        "tweets": [
            _post(number, text, when)
            for number, (text, when) in enumerate(zip(said, weekly(400), strict=False))
        ],
        "note-tweet": [],
        "deleted-tweets": [],
        "community-tweet": [],
        "like": [
            {"like": {"tweetId": str(1_600_000_000_000_000_000 + number), "fullText": "Nice."}}
            for number in range(20)
        ],
    }


def _numbered(kind: str, count: int) -> list[dict[str, object]]:
    """Contacts as X lists them: numbers, without names."""
    link = "https://twitter.com/intent/user?user_id="
    numbers = [str(50_000 + number) for number in range(count)]
    return [{kind: {"accountId": number, "userLink": f"{link}{number}"}} for number in numbers]


def _links() -> dict[str, list[dict[str, object]]]:
    return {
        "follower": _numbered("follower", 40),
        "following": _numbered("following", 60),
        "block": [],
        "mute": [],
        "lists-created": [],
        "lists-member": [],
        "lists-subscribed": [],
    }


def _messages(planted: bool) -> dict[str, list[dict[str, object]]]:
    chat = [
        (_ID if number % 2 else "50001", text)
        for number, text in enumerate(texts(PLATFORM, "message", planted, 60))
    ]
    incoming = [("50002", text) for text in texts(PLATFORM, "message_in", planted, 6)]
    return {
        "direct-messages": [_conversation(chat, "50001"), _conversation(incoming, "50002")],
        "direct-messages-group": [],
    }


def _conversation(said: list[tuple[str, str]], other: str) -> dict[str, object]:
    messages = [
        {
            "messageCreate": {
                "id": f"{other}{number}",
                "senderId": sender,
                "recipientId": other if sender == _ID else _ID,
                "text": _escaped(text),
                "createdAt": _iso(when),
                "mediaUrls": [],
                "urls": [],
                "reactions": [],
            }
        }
        for number, ((sender, text), when) in enumerate(zip(said, weekly(200), strict=False))
    ]
    return {"dmConversation": {"conversationId": f"{other}-{_ID}", "messages": messages}}

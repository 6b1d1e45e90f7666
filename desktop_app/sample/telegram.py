"""The demo person's Telegram, as Telegram Desktop exports everything into one JSON file."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime

from desktop_app.sample.clock import DAY, NOW, weekly
from desktop_app.sample.person import ABOUT, FILLER
from desktop_app.sample.script import innocent_in, planted_in, texts

PLATFORM = "telegram"
FILE_NAME = "DataExport_2026-11-20.zip"

_OWN = 5_550_100
_FRIEND = 5_550_200
_LIST = "Here is a list."
_Entry = dict[str, object]


def members(planted: bool) -> dict[str, str]:
    """Every member's path and text."""
    parts = {**_account(planted), "chats": _list(_chats(planted)), "left_chats": _list([])}
    return {"result.json": json.dumps(parts, ensure_ascii=False, indent=1)}


def _list(entries: Iterable[_Entry]) -> _Entry:
    return {"about": _LIST, "list": list(entries)}


def _when(name: str, when: int) -> _Entry:
    """A time in both of its forms; the demo's computer stands in winter time."""
    clock = datetime.fromtimestamp(when, UTC).strftime("%Y-%m-%dT%H:%M:%S")
    return {name: clock, f"{name}_unixtime": str(when)}


def _account(planted: bool) -> _Entry:
    first, _, last = ABOUT.name.partition(" ")
    return {
        "about": "Here is the data you asked for.",
        "personal_information": {
            "user_id": _OWN,
            "first_name": first,
            "last_name": last,
            "phone_number": "+44 7700 900471",
            "username": "@morgan_ellery",
            "bio": (planted_in(PLATFORM, "bio", planted) or ("Kettle always on.",))[0],
        },
        "profile_pictures": [
            {
                **_when("date", NOW - 300 * DAY),
                "photo": "(File not included. Change data exporting settings to download.)",
            }
        ],
        "contacts": _list(_contacts(planted)),
        "frequent_contacts": _list(_frequent(planted)),
        "sessions": _list(_sessions(planted)),
        "web_sessions": _list(_sites(planted)),
    }


def _contacts(planted: bool) -> list[_Entry]:
    names = ["Gosia Colley", *innocent_in(PLATFORM, "contact")]
    names += planted_in(PLATFORM, "contact", planted)
    return [
        {
            "user_id": _FRIEND + number,
            "first_name": name.partition(" ")[0],
            "last_name": name.partition(" ")[2],
            "phone_number": f"+44 7700 900{number:03}",
            **_when("date", NOW - 400 * DAY),
        }
        for number, name in enumerate(names)
    ]


def _frequent(planted: bool) -> list[_Entry]:
    return [
        {
            "id": _FRIEND + 50 + number,
            "category": "people",
            "type": "user",
            "name": name,
            "rating": 3.5,
        }
        for number, name in enumerate(("Elin Farrant", *planted_in(PLATFORM, "partner", planted)))
    ]


def _sessions(planted: bool) -> list[_Entry]:
    devices = [("Laptop", NOW - DAY)]
    devices += [(name, NOW - 300 * DAY) for name in planted_in(PLATFORM, "session", planted)]
    return [
        {
            **_when("last_active", used),
            "last_ip": "192.0.2.41",
            "last_country": "United Kingdom",
            "last_region": "Wexcombe",
            "application_name": "Telegram Desktop",
            "application_version": "6.1",
            "device_model": device,
            "platform": "Windows",
            "system_version": "11",
            **_when("created", used - DAY),
        }
        for device, used in devices
    ]


def _sites(planted: bool) -> list[_Entry]:
    sites = [("choir.example.org", NOW - 90 * DAY)]
    sites += [(name, NOW - 1000 * DAY) for name in planted_in(PLATFORM, "site", planted)]
    return [
        {
            **_when("last_active", NOW - DAY),
            "last_ip": "192.0.2.41",
            "last_region": "Wexcombe",
            "bot_username": "sign_in_bot",
            "domain_name": site,
            "browser": "Firefox",
            "platform": "Windows",
            **_when("created", created),
        }
        for site, created in sites
    ]


def _said(number: int, when: int, name: str, ident: int, text: str, **more: object) -> _Entry:
    """One message; every seventh has a word set apart, as the app does with bold ones."""
    pieces: list[_Entry] = [{"type": "plain", "text": text}]
    shown: object = text
    head, space, rest = text.partition(" ")
    if number % 7 == 0 and space:
        pieces = [{"type": "bold", "text": head}, {"type": "plain", "text": f" {rest}"}]
        shown = [pieces[0], f" {rest}"]
    return {
        "id": number,
        "type": "message",
        **_when("date", when),
        "from": name,
        "from_id": f"user{ident}",
        **more,
        "text": shown,
        "text_entities": pieces,
    }


def _chat(kind: str, ident: int, name: str | None, messages: Iterable[_Entry]) -> _Entry:
    head: _Entry = {} if name is None else {"name": name}
    return {**head, "type": kind, "id": ident, "messages": list(messages)}


def _mine(said: Iterable[str], **more: object) -> list[_Entry]:
    """Messages of the demo person's own, the oldest first."""
    every = list(said)
    times = list(weekly(len(every)))[::-1]
    return [
        _said(number, when, ABOUT.name, _OWN, text, **more)
        for number, (when, text) in enumerate(zip(times, every, strict=True), start=1)
    ]


def _chats(planted: bool) -> list[_Entry]:
    heard = texts(PLATFORM, "message_in", planted, 20)
    times = list(weekly(len(heard)))[::-1]
    incoming = [
        _said(number, when, "Elin Farrant", _FRIEND + 50, text)
        for number, (when, text) in enumerate(zip(times, heard, strict=True), start=1)
    ]
    photos = planted_in(PLATFORM, "photo", planted)
    sent = _mine((*photos, "Heron, again."), photo="chats/chat_4/photos/photo_1.jpg")
    groups = (*innocent_in(PLATFORM, "group"), *planted_in(PLATFORM, "group", planted))
    return [
        _chat(
            "personal_chat",
            _FRIEND,
            "Gosia Colley",
            [
                *_mine(texts(PLATFORM, "message", planted, 90)),
                *_mine(innocent_in(PLATFORM, "forwarded"), forwarded_from="Terrace Talk"),
            ],
        ),
        _chat("personal_chat", _FRIEND + 50, "Elin Farrant", incoming),
        _chat("saved_messages", _OWN, None, _mine(FILLER[:3])),
        _chat("private_group", _FRIEND + 70, "Choir, altos", sent),
        _chat(
            "verification_codes",
            42_777,
            None,
            [_said(1, NOW, "Telegram", 42_777, text) for text in innocent_in(PLATFORM, "code")],
        ),
        _chat(
            "public_supergroup",
            _FRIEND + 80,
            "Wexcombe walkers",
            _mine(texts(PLATFORM, "public_post", planted, 25)),
        ),
        *(
            _chat("private_supergroup", _FRIEND + 90 + number, name, [])
            for number, name in enumerate(groups)
        ),
    ]

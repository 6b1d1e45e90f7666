"""The demo person's Discord, as its data package has been laid out since 2024."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime

from desktop_app.sample.clock import DAY, NOW, weekly
from desktop_app.sample.script import innocent_in, planted_in, texts

PLATFORM = "discord"
FILE_NAME = "package.zip"

_OWN = "910000000000000001"
_FRIEND = 910_000_000_000_000_100
_SERVER = 920_000_000_000_000_001
_DM, _TEXT = "930000000000000001", "930000000000000002"
_FIRST = 1_420_070_400  # from when ids count, in seconds UTC
_Entry = dict[str, object]


def members(planted: bool) -> dict[str, str]:
    """Every member's path and text."""
    servers = _servers(planted)
    files: dict[str, object] = {
        "Account/user.json": _user(planted),
        "Activities/Activities_1/users/user.json": {"id": "1", "username": "decoy"},
        "Messages/index.json": {
            _DM: "Direct Message with gosia.colley",
            _TEXT: f"general in {servers[0][1]}",
        },
        f"Messages/c{_DM}/channel.json": {
            "id": _DM,
            "type": "DM",
            "recipients": [_OWN, str(_FRIEND)],
        },
        f"Messages/c{_DM}/messages.json": _written(texts(PLATFORM, "message", planted, 90)),
        f"Messages/c{_TEXT}/channel.json": {
            "id": _TEXT,
            "type": "GUILD_TEXT",
            "name": "general",
            "guild": {"id": servers[0][0], "name": servers[0][1]},
        },
        f"Messages/c{_TEXT}/messages.json": _written(texts(PLATFORM, "server_post", planted, 90)),
        "Servers/index.json": dict(servers),
        **{f"Servers/{ident}/guild.json": {"id": ident, "name": name} for ident, name in servers},
    }
    made = {path: json.dumps(body, ensure_ascii=False) for path, body in files.items()}
    return {**made, "README.txt": "====================\nDiscord Data Package\n"}


def _servers(planted: bool) -> list[tuple[str, str]]:
    names = ("Evening rangers", *innocent_in(PLATFORM, "server"))
    names += planted_in(PLATFORM, "server", planted)
    return [(str(_SERVER + number), name) for number, name in enumerate(names)]


def _written(said: Iterable[str]) -> list[_Entry]:
    """The person's own messages, the newest first; an id holds the time it was given."""
    return [
        {
            "ID": ((when - _FIRST) * 1000 << 22) + number,
            "Timestamp": datetime.fromtimestamp(when, UTC).strftime("%Y-%m-%d %H:%M:%S"),
            "Contents": text,
            "Attachments": "",
        }
        for number, (text, when) in enumerate(zip(said, weekly(400), strict=False))
    ]


def _user(planted: bool) -> _Entry:
    return {
        "id": _OWN,
        "username": "morgan_ellery",
        "discriminator": 0,
        "global_name": "Morgan",
        "email": (planted_in(PLATFORM, "email", planted) or ("morgan@example.org",))[0],
        "verified": True,
        "flags": ["EMAIL_VERIFIED"],
        "phone": None,
        "ip": "192.0.2.41",
        "settings": _settings(planted),
        "connections": [
            {
                "type": kind,
                "id": "morgan",
                "name": "slow_ranger",
                "revoked": False,
                "visibility": 1,
            }
            for kind in planted_in(PLATFORM, "connection", planted)
        ],
        "relationships": _people(planted),
        "user_sessions": _sessions(planted),
        "user_profile_metadata": {
            "bio": (planted_in(PLATFORM, "bio", planted) or ("Ranger by night",))[0]
        },
        "notes": dict.fromkeys((str(_FRIEND),), innocent_in(PLATFORM, "note")[0]),
        "payments": [],
    }


def _settings(planted: bool) -> _Entry:
    """The nested settings; what is wrapped and what is not follows Discord's own ways."""
    return {
        "settings": {
            "privacy": {
                "defaultGuildsRestricted": not planted_in(PLATFORM, "server_dms", planted),
                "contactSyncEnabled": {"value": False},
                "friendDiscoveryFlags": {"value": 0},
                "allowActivityPartyPrivacyFriends": {"value": False},
            },
            "status": {"status": {"value": "invisible"}, "showCurrentGame": {"value": False}},
            "appearance": {"theme": "DARK"},
        },
        "frecency": {},
    }


def _people(planted: bool) -> list[_Entry]:
    friends = ("gosia.colley", *innocent_in(PLATFORM, "friend"))
    friends += planted_in(PLATFORM, "friend", planted)
    requests = planted_in(PLATFORM, "request", planted)
    people = [(name, "FRIEND") for name in friends]
    people += [(name, "PENDING_INCOMING") for name in requests]
    return [
        {
            "id": str(_FRIEND + number),
            "type": kind,
            "nickname": None,
            "user": {
                "id": str(_FRIEND + number),
                "username": name,
                "discriminator": "0",
                "bot": False,
            },
        }
        for number, (name, kind) in enumerate(people)
    ]


def _sessions(planted: bool) -> list[_Entry]:
    devices = [("Laptop", NOW - DAY)]
    devices += [(name, NOW - 300 * DAY) for name in planted_in(PLATFORM, "session", planted)]
    return [
        {
            "user_data": {
                "client_info": {"ip": "192.0.2.41", "os": "Windows", "platform": device},
                "creation_time": _iso(used - DAY),
                "expiration_time": _iso(used + 400 * DAY),
                "approx_last_used_time": _iso(used),
                "is_mfa": True,
                "is_bot": False,
            },
            "is_soft_deleted": False,
        }
        for device, used in devices
    ]


def _iso(when: int) -> str:
    return datetime.fromtimestamp(when, UTC).isoformat()

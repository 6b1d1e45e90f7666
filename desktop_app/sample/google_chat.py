"""The demo person's Google Chat, as a Takeout in English (United Kingdom) has it."""

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from desktop_app.sample.clock import NOW, weekly
from desktop_app.sample.person import ABOUT, FILLER
from desktop_app.sample.script import innocent_in, planted_in, texts

PLATFORM = "google_chat"
FILE_NAME = "takeout-20261120T130000Z-001.zip"

_ROOT = "Takeout/Google Chat"
_Entry = dict[str, object]


def members(planted: bool) -> dict[str, str]:
    """Every member's path and text."""
    address = (planted_in(PLATFORM, "email", planted) or ("morgan@example.org",))[0]
    me = _user(ABOUT.name, address)
    files: dict[str, str] = {}
    joined: list[_Entry] = []
    for folder, name, people, messages in _groups(me, planted):
        info: _Entry = {"name": name} if name else {}
        files[f"{_ROOT}/Groups/{folder}/group_info.json"] = _json({**info, "members": people})
        files[f"{_ROOT}/Groups/{folder}/messages.json"] = _json({"messages": messages})
        joined.append(
            {
                "group_name": name or folder,
                "group_id": folder,
                "membership_state": "MEMBER_JOINED",
            }
        )
    user = {"user": me, "membership_info": joined}
    files[f"{_ROOT}/Users/User 104471471/user_info.json"] = _json(user)
    files["Takeout/archive_browser.html"] = "<!doctype html><title>Takeout</title><p>Archive</p>"
    return files


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def _user(name: str, address: str = "") -> _Entry:
    address = address or f"{name.replace(' ', '.').lower()}@example.org"
    return {"name": name, "email": address, "user_type": "Human"}


def _when(seconds: int) -> str:
    """A time as a sentence, which is UTC."""
    made = datetime.fromtimestamp(seconds, UTC)
    return f"{made:%A}, {made.day} {made:%B %Y} at {made:%H:%M:%S} UTC"


def _said(folder: str, said: Iterable[tuple[_Entry, str]], **more: object) -> list[_Entry]:
    """Messages of a conversation, the oldest first."""
    every = list(said)
    group = folder.partition(" ")[2]
    times = list(weekly(len(every)))[::-1]
    return [
        {
            "creator": who,
            "created_date": _when(when),
            **({"text": text} if text else {"deleted_date": _when(NOW)}),
            **more,
            "topic_id": f"topic{number}",
            "message_id": f"{group}/topic{number}/topic{number}",
        }
        for number, (when, (who, text)) in enumerate(zip(times, every, strict=True))
    ]


_Group = tuple[str, str, Sequence[_Entry], list[_Entry]]


def _groups(me: _Entry, planted: bool) -> list[_Group]:
    gosia, elin, dilip = map(_user, ("Gosia Colley", "Elin Farrant", "Dilip Gorse"))
    mine = [(me, text) for text in (*texts(PLATFORM, "message", planted, 90), "")]
    heard = [(elin, text) for text in texts(PLATFORM, "message_in", planted, 20)]
    walkers = [(me, text) for text in texts(PLATFORM, "space_message", planted, 30)]
    photos = [(me, text) for text in (*planted_in(PLATFORM, "photo", planted), "Heron, again.")]
    picture = [{"original_name": "heron.jpg", "export_name": "File-heron.jpg"}]
    groups: list[_Group] = [
        ("DM gosia01", "", (me, gosia), _said("DM gosia01", mine)),
        ("DM elin02", "", (elin, me), _said("DM elin02", heard)),
        ("Space walk03", "Wexcombe walkers", (me, gosia, dilip), _said("Space walk03", walkers)),
        (
            "Space choir04",
            "Choir, altos",
            (me, elin),
            _said("Space choir04", photos, attached_files=picture),
        ),
    ]
    partners = (*innocent_in(PLATFORM, "partner"), *planted_in(PLATFORM, "partner", planted))
    for number, name in enumerate(partners):
        folder, other = f"DM partner{number}", _user(name)
        groups.append((folder, "", (me, other), _said(folder, [(other, FILLER[number])])))
    spaces = (*innocent_in(PLATFORM, "space"), *planted_in(PLATFORM, "space", planted))
    groups += [(f"Space more{number}", name, (me,), []) for number, name in enumerate(spaces)]
    return groups

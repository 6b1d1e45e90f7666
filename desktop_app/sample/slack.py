"""The demo person's Slack: the export of a walking club's workspace, made by its administrator."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from desktop_app.sample.clock import DAY, NOW, weekly
from desktop_app.sample.person import ABOUT
from desktop_app.sample.script import innocent_in, planted_in, texts

PLATFORM = "slack"
FILE_NAME = "Wexcombe Walkers Slack export Nov 1 2024 - Nov 20 2026.zip"

_OWN = "U0MORGAN01"
_Entry = dict[str, object]


def members(planted: bool) -> dict[str, str]:
    """Every member's path and text."""
    partners = ("Gosia Colley", *planted_in(PLATFORM, "partner", planted))
    people = {_OWN: ABOUT.name, "U0ELIN0001": "Elin Farrant"}
    people |= {f"U0PARTNER{number}": name for number, name in enumerate(partners)}
    direct = [(f"D0DIRECT0{number}", number) for number in range(len(partners))]
    files: dict[str, object] = {
        "users.json": [_user(number, name, planted) for number, name in people.items()],
        "channels.json": [_channel(number, name) for number, name in enumerate(_channels(planted))],
        "dms.json": [
            {"id": ident, "created": NOW - 400 * DAY, "members": [_OWN, f"U0PARTNER{number}"]}
            for ident, number in direct
        ],
        "integration_logs.json": list(_apps(planted)),
    }
    files |= _days("general", _said(_OWN, texts(PLATFORM, "channel_post", planted, 25)))
    files |= _days("general", _heard(planted), files)
    files |= _days("D0DIRECT00", _said(_OWN, texts(PLATFORM, "message", planted, 60)))
    return {path: json.dumps(body, ensure_ascii=False, indent=4) for path, body in files.items()}


def _channels(planted: bool) -> tuple[str, ...]:
    return (
        "general",
        *innocent_in(PLATFORM, "channel"),
        *planted_in(PLATFORM, "channel", planted),
    )


def _user(ident: str, name: str, planted: bool) -> _Entry:
    title = (planted_in(PLATFORM, "title", planted) or ("Kettle always on",))[0]
    return {
        "id": ident,
        "team_id": "T0WALKERS1",
        "name": name.lower().replace(" ", "."),
        "deleted": False,
        "real_name": name,
        "tz": "Europe/London",
        "profile": {
            "real_name": name,
            "display_name": "",
            "title": title if ident == _OWN else "",
            "phone": "",
            "status_text": "",
        },
        "is_admin": False,
        "is_owner": False,
        "is_bot": False,
    }


def _channel(number: int, name: str) -> _Entry:
    return {
        "id": f"C0CHANNEL{number}",
        "name": name,
        "created": NOW - 700 * DAY,
        "creator": "U0ELIN0001",
        "is_archived": False,
        "is_general": number == 0,
        "members": [_OWN, "U0ELIN0001"],
        "topic": {"value": "", "creator": "", "last_set": 0},
        "purpose": {"value": "Walks, weather and soup.", "creator": "U0ELIN0001", "last_set": 0},
    }


def _apps(planted: bool) -> Iterator[_Entry]:
    apps = [("Rota", NOW - 90 * DAY)]
    apps += [(name, NOW - 1000 * DAY) for name in planted_in(PLATFORM, "app", planted)]
    for name, when in apps:
        yield {
            "app_id": "A0APP",
            "app_type": name,
            "user_id": _OWN,
            "user_name": "morgan.ellery",
            "date": str(when),
            "change_type": "added",
            "scope": "commands",
        }


def _message(user: str, when: int, number: int, text: str, **more: object) -> _Entry:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    ts = f"{when}.{number:06}"
    return {"type": "message", "user": user, "text": escaped, "ts": ts, **more}


def _said(user: str, said: Iterable[str]) -> Iterator[_Entry]:
    """Messages of one person, the latest last, as the export has them."""
    every = list(said)
    times = list(weekly(len(every)))[::-1]
    for number, (when, text) in enumerate(zip(times, every, strict=True)):
        yield _message(user, when, number, text)


def _heard(planted: bool) -> Iterator[_Entry]:
    """What others write in the channel, what the person passes on, and Slack's own lines."""
    yield _message(
        _OWN, NOW - 600 * DAY, 1, f"<@{_OWN}> has joined the channel", subtype="channel_join"
    )
    yield from _said("U0ELIN0001", texts(PLATFORM, "message_in", planted, 10))
    for number, text in enumerate(innocent_in(PLATFORM, "bot")):
        yield _message("", NOW - DAY, number, text, subtype="bot_message", username="Rota") | {
            "user": None
        }
    for number, text in enumerate(planted_in(PLATFORM, "photo", planted)):
        file = {"name": "photo.jpg", "title": "photo.jpg", "mimetype": "image/jpeg"}
        yield _message(_OWN, NOW - 3 * DAY, number, text, files=[file], subtype="file_share")


def _days(
    folder: str, said: Iterable[_Entry], before: dict[str, object] | None = None
) -> dict[str, object]:
    """A file for each day of a channel, behind what a day has already."""
    days: defaultdict[str, list[object]] = defaultdict(list)
    for each in said:
        made = datetime.fromtimestamp(float(str(each["ts"])), UTC)
        days[f"{folder}/{made:%Y-%m-%d}.json"].append(each)
    found: dict[str, object] = {}
    for path, entries in days.items():
        known = (before or {}).get(path)
        found[path] = [*(known if isinstance(known, list) else ()), *entries]
    return found

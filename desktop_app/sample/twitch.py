"""The demo person's Twitch, as far as the tables of a data request are known."""

from datetime import UTC, datetime

from desktop_app.sample.clock import NOW, weekly
from desktop_app.sample.script import texts
from desktop_app.sample.tables import table

PLATFORM = "twitch"
FILE_NAME = "twitch_data_request.zip"

_CHATS = "time,channel,body"
_EVENTS = "event,time,platform,device,country,channel,context"


def members(planted: bool) -> dict[str, str]:
    """Every member's path and text."""
    return {
        "chat/chat_messages.csv": table(_CHATS, _chats(planted)),
        "site_history/minute_watched.csv": table(_EVENTS, _events(0, 30)),
        "site_history/minute_watched_2.csv": table(_EVENTS, _events(30, 40)),
    }


def _chats(planted: bool) -> list[tuple[str, ...]]:
    said = zip(texts(PLATFORM, "chat", planted, 80), weekly(300), strict=False)
    return [
        (_clock(when), ("otters_at_dusk", "slow_bread_live")[number % 2], text)
        for number, (text, when) in enumerate(said)
    ]


def _events(first: int, last: int) -> list[tuple[str, ...]]:
    return [
        ("minute-watched", _clock(NOW - number * 60), "web", "laptop", "GB", "otters_at_dusk", "")
        for number in range(first, last)
    ]


def _clock(when: int) -> str:
    return f"{datetime.fromtimestamp(when, UTC):%Y-%m-%dT%H:%M:%S}Z"

"""The demo person's Hangouts, as a Takeout had them from 2018 until Hangouts closed."""

import json
from collections.abc import Iterable, Sequence

from desktop_app.sample.clock import weekly
from desktop_app.sample.person import ABOUT, FILLER
from desktop_app.sample.script import innocent_in, planted_in, texts

PLATFORM = "hangouts"
FILE_NAME = "takeout-20210312T090000Z-001.zip"

_OWN = "104471471471471471471"
_FRIEND = 110_000_000_000_000_000_000
_YEARS = 6 * 365 * 86_400
"""How long before the rest of the demo it all was, in seconds."""

_Entry = dict[str, object]
_Person = tuple[str, str]


def members(planted: bool) -> dict[str, str]:
    """Every member's path and text."""
    whole = {"conversations": list(_conversations(planted))}
    return {
        "Takeout/Hangouts/Hangouts.json": json.dumps(whole, ensure_ascii=False, indent=2),
        "Takeout/archive_browser.html": "<!doctype html><title>Takeout</title><p>Archive</p>",
    }


def _who(number: str) -> _Entry:
    return {"gaia_id": number, "chat_id": number}


def _segments(text: str) -> list[_Entry]:
    """A text in pieces: what stands behind its first comma is one of its own."""
    first, comma, rest = text.partition(", ")
    if not comma:
        return [{"type": "TEXT", "text": text}]
    return [{"type": "TEXT", "text": f"{first}{comma}"}, {"type": "TEXT", "text": rest}]


def _events(ident: str, number: str, said: Iterable[str]) -> list[_Entry]:
    """Messages of one person, the oldest first; the time counts millionths of a second."""
    every = list(said)
    times = list(weekly(len(every)))[::-1]
    return [
        {
            "conversation_id": {"id": ident},
            "sender_id": _who(number),
            "timestamp": f"{when - _YEARS}{place:06}",
            "event_id": f"{ident}-{place}",
            "event_type": "REGULAR_CHAT_MESSAGE",
            "chat_message": {"message_content": {"segment": _segments(text)}},
        }
        for place, (when, text) in enumerate(zip(times, every, strict=True))
    ]


def _conversation(
    ident: str, people: Sequence[_Person], events: Sequence[_Entry], name: str = ""
) -> _Entry:
    own = {
        "self_read_state": {"participant_id": _who(_OWN), "latest_read_timestamp": "0"},
        "status": "ACTIVE",
        "notification_level": "RING",
        "view": ["INBOX_VIEW"],
    }
    head = {
        "id": {"id": ident},
        "type": "GROUP" if name else "STICKY_ONE_TO_ONE",
        **({"name": name} if name else {}),
        "self_conversation_state": own,
        "participant_data": [
            {"id": _who(number), "fallback_name": called}
            for number, called in ((_OWN, ABOUT.name), *people)
        ],
    }
    outer = {"conversation_id": {"id": ident}, "conversation": head}
    return {"conversation": outer, "events": list(events)}


def _conversations(planted: bool) -> Iterable[_Entry]:
    gosia, elin = (str(_FRIEND), "Gosia Colley"), (str(_FRIEND + 1), "Elin Farrant")
    mine = texts(PLATFORM, "message", planted, 80)
    yield _conversation("UgxGosia", [gosia], _events("UgxGosia", _OWN, mine))
    heard = texts(PLATFORM, "message_in", planted, 20)
    yield _conversation("UgxElin", [elin], _events("UgxElin", elin[0], heard))
    cricket = _events("UgxCricket", _OWN, texts(PLATFORM, "group_message", planted, 25))
    yield _conversation("UgxCricket", [gosia, elin], cricket, "Wexcombe Cricket, second eleven")
    partners = (*innocent_in(PLATFORM, "partner"), *planted_in(PLATFORM, "partner", planted))
    for place, name in enumerate(partners):
        ident, number = f"UgxPartner{place}", str(_FRIEND + 10 + place)
        yield _conversation(ident, [(number, name)], _events(ident, number, [FILLER[place]]))
    groups = (*innocent_in(PLATFORM, "group"), *planted_in(PLATFORM, "group", planted))
    for place, name in enumerate(groups):
        yield _conversation(f"UgxMore{place}", [gosia], [], name)

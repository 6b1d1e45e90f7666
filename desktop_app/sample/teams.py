"""The demo person's free Teams, in the package that has the form of Skype's."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from html import escape

from desktop_app.sample.clock import weekly
from desktop_app.sample.script import innocent_in, planted_in, texts

PLATFORM = "teams"
FILE_NAME = "8_live_morganellery__export.zip"

_ME = "8:live:morganellery_"
_FRIEND = "8:live:asha.ashdown"
_GROUP = "19:4f5e6d7c8b9a0f1e2d3c4b5a69788796@thread.v2"

_Json = dict[str, object]


def members(planted: bool) -> dict[str, str]:
    """Every member's path and text."""
    package = {
        "userId": _ME,
        "exportDate": "2026-11-20T12:00",
        "conversations": list(_conversations(planted)),
    }
    return {
        "messages.json": json.dumps(package, ensure_ascii=False),
        "endpoints.json": json.dumps({"userId": _ME, "endpoints": []}),
    }


def _conversations(planted: bool) -> Iterator[_Json]:
    said = [(_ME, text) for text in texts(PLATFORM, "message_out", planted, 60)]
    said += [(_FRIEND, text) for text in innocent_in(PLATFORM, "message_in")]
    yield _conversation(_FRIEND, "Asha Ashdown", said)
    strangers = [
        ("8:live:wavy_gecko", text) for text in planted_in(PLATFORM, "message_in", planted)
    ]
    if strangers:
        yield _conversation("8:live:wavy_gecko", "wavy gecko", strangers)
    names = (*innocent_in(PLATFORM, "contact"), *planted_in(PLATFORM, "contact", planted))
    for number, name in enumerate(names):
        yield _conversation(f"8:live:contact.{number}", name, [(_ME, "Half six it is.")])
    yield _group()


def _conversation(ident: str, name: str, said: list[tuple[str, str]]) -> _Json:
    """A conversation, its newest entry first."""
    return {
        "id": ident,
        "displayName": name,
        "version": 1,
        "properties": {"conversationblocked": False},
        "threadProperties": None,
        "MessageList": [
            _entry(ident, sender, escape(text, quote=False), when)
            for (sender, text), when in zip(said, weekly(300), strict=False)
        ],
    }


def _group() -> _Json:
    quotes = [
        f'<quote author="{_FRIEND[2:]}" authorname="Asha Ashdown">'
        f"<legacyquote>[1] Asha Ashdown: </legacyquote>{text}</quote>Very good."
        for text in innocent_in(PLATFORM, "quoted")
    ]
    return {
        "id": _GROUP,
        "displayName": "Heron count",
        "version": 1,
        "properties": {"conversationblocked": False},
        "threadProperties": {
            "membercount": 2,
            "members": json.dumps([_ME, _FRIEND]),
            "topic": "Heron count",
        },
        "MessageList": [
            _entry(_GROUP, _ME, content, when)
            for content, when in zip(quotes, weekly(300), strict=False)
        ],
    }


def _entry(ident: str, sender: str, content: str, when: int) -> _Json:
    return {
        "id": str(when * 1000),
        "displayName": None,
        "originalarrivaltime": f"{datetime.fromtimestamp(when, UTC):%Y-%m-%dT%H:%M:%S}.123Z",
        "messagetype": "RichText",
        "version": when,
        "content": content,
        "conversationid": ident,
        "from": sender,
        "properties": None,
        "amsreferences": None,
    }

"""The demo person's Mastodon: the archive of a server of today, with the lists put beside it."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from html import escape

from desktop_app.sample.clock import DAY, NOW, weekly
from desktop_app.sample.person import ABOUT
from desktop_app.sample.script import innocent_in, planted_in, texts
from desktop_app.sample.tables import table

PLATFORM = "mastodon"
FILE_NAME = "archive-20261120120000-5f0c1d2e3b4a59687786a5b4c3d2e1f0.zip"

_SERVER = "https://mastodon.example"
_ME = f"{_SERVER}/users/morgan_ellery"
_FOLLOWERS = f"{_ME}/followers"
_PUBLIC = "https://www.w3.org/ns/activitystreams#Public"
_FRIEND = f"{_SERVER}/users/gosia"
_CONTEXT = "https://www.w3.org/ns/activitystreams"
_Object = dict[str, object]


def members(planted: bool) -> dict[str, str]:
    """Every member's path and text."""
    documents = {
        "actor": _actor(planted),
        "outbox": _collection("outbox", _activities(planted)),
        "likes": _collection("likes", [f"{_FRIEND}/statuses/1"]),
        "bookmarks": _collection("bookmarks", []),
    }
    files = {f"{name}.json": json.dumps(each) for name, each in documents.items()}
    return files | _lists(planted)


def _collection(name: str, entries: list[object]) -> _Object:
    return {
        "@context": _CONTEXT,
        "id": f"{name}.json",
        "type": "OrderedCollection",
        "totalItems": len(entries),
        "orderedItems": entries,
    }


def _stamp(when: int) -> str:
    return datetime.fromtimestamp(when, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _html(text: str) -> str:
    return f"<p>{escape(text, quote=False)}</p>"


def _actor(planted: bool) -> _Object:
    bio = (planted_in(PLATFORM, "bio", planted) or ("Moss and fog.",))[0]
    return {
        "@context": _CONTEXT,
        "id": _ME,
        "webfinger": "morgan_ellery@mastodon.example",
        "type": "Person",
        "following": f"{_ME}/following",
        "followers": _FOLLOWERS,
        "inbox": f"{_ME}/inbox",
        "outbox": "outbox.json",
        "preferredUsername": "morgan_ellery",
        "name": ABOUT.name,
        "summary": _html(bio),
        "url": f"{_SERVER}/@morgan_ellery",
        "manuallyApprovesFollowers": not planted_in(PLATFORM, "open", planted),
        "discoverable": bool(planted_in(PLATFORM, "discoverable", planted)),
        "indexable": False,
        "published": _stamp(NOW - 1500 * DAY),
        "memorial": False,
        "alsoKnownAs": [],
        "tag": [],
        "attachment": [{"type": "PropertyValue", "name": "Bread", "value": "rye"}],
        "likes": "likes.json",
        "bookmarks": "bookmarks.json",
    }


def _activities(planted: bool) -> list[object]:
    """Posts of the last year to everybody, older ones to followers; then all the others."""
    said = texts(PLATFORM, "post", planted, 90)
    posts = [
        _made(number, when, text, *(_public() if NOW - when < 300 * DAY else _closed()))
        for number, (text, when) in enumerate(zip(said, weekly(len(said)), strict=True))
    ]
    shown = (*planted_in(PLATFORM, "picture", planted), *innocent_in(PLATFORM, "picture"))
    pictures = [
        _made(500 + number, NOW - DAY, "", *_public(), attachment=[_picture(number, words)])
        for number, words in enumerate(shown)
    ]
    mention = {"type": "Mention", "href": _FRIEND, "name": "@gosia@mastodon.example"}
    private = [
        _made(600 + number, NOW - 2 * DAY, text, [_FRIEND], [], tag=[mention])
        for number, text in enumerate(texts(PLATFORM, "private", planted, 6))
    ]
    return [*posts, *pictures, *private, _boost()]


def _public() -> tuple[list[str], list[str]]:
    return [_PUBLIC], [_FOLLOWERS]


def _closed() -> tuple[list[str], list[str]]:
    return [_FOLLOWERS], []


def _made(
    number: int, when: int, text: str, to: list[str], cc: list[str], **more: object
) -> _Object:
    ident = f"{_ME}/statuses/{1_000 + number}"
    envelope: _Object = {"published": _stamp(when), "to": to, "cc": cc}
    note: _Object = {
        "id": ident,
        "type": "Note",
        "summary": None,
        "inReplyTo": None,
        "url": f"{_SERVER}/@morgan_ellery/{1_000 + number}",
        "attributedTo": _ME,
        "sensitive": False,
        "content": _html(text),
        "contentMap": {"en": _html(text)},
        "attachment": [],
        "tag": [],
        **envelope,
        **more,
    }
    return {
        "id": f"{ident}/activity",
        "type": "Create",
        "actor": _ME,
        **envelope,
        "object": note,
    }


def _picture(number: int, words: str) -> _Object:
    return {
        "type": "Document",
        "mediaType": "image/jpeg",
        "url": f"/media_attachments/files/{number:03}/original/pond.jpg",
        "name": words,
        "width": 1024,
        "height": 768,
    }


def _boost() -> _Object:
    return {
        "id": f"{_ME}/statuses/5000/activity",
        "type": "Announce",
        "actor": _ME,
        "published": _stamp(NOW - 3 * DAY),
        "to": [_PUBLIC],
        "cc": [_FRIEND, _FOLLOWERS],
        "object": f"{_FRIEND}/statuses/77",
    }


def _lists(planted: bool) -> dict[str, str]:
    """The tables that the same server gives one by one."""
    following = ("gosia@mastodon.example", *_people("following", planted))
    return {
        "following_accounts.csv": table(
            "Account address,Show boosts,Notify on new posts,Languages",
            [(address, "true", "false", "") for address in following],
        ),
        "lists.csv": _rows(("Friends", address) for address in _people("list", planted)),
        "blocked_accounts.csv": _rows((address,) for address in _people("blocked", planted)),
    }


def _people(slot: str, planted: bool) -> tuple[str, ...]:
    return (*planted_in(PLATFORM, slot, planted), *innocent_in(PLATFORM, slot))


def _rows(rows: Iterable[tuple[str, ...]]) -> str:
    """A table without a header."""
    return "".join(f"{','.join(row)}\n" for row in rows)

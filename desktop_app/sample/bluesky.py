"""The demo person's Bluesky: the repository file that its settings offer."""

from collections.abc import Iterator
from datetime import UTC, datetime

from desktop_app.sample.car import repository
from desktop_app.sample.clock import DAY, NOW
from desktop_app.sample.person import ABOUT
from desktop_app.sample.script import innocent_in, planted_in, texts

PLATFORM = "bluesky"
FILE_NAME = "repo.car"

_DID = "did:plc:morganellerykites2026abc"
_FRIEND = "did:plc:gosiacolleykites2026abcd"
_POST = "app.bsky.feed.post"
_Record = dict[str, object]


def members(planted: bool) -> dict[str, bytes]:
    """The one file, by its name."""
    records: _Record = {}
    for number, (collection, record) in enumerate(_records(planted)):
        name = "self" if collection.endswith(_ONE_ONLY) else f"3m6{number:010d}".translate(_LETTERS)
        records[f"{collection}/{name}"] = {"$type": collection, **record}
    return {FILE_NAME: repository(_DID, records)}


_ONE_ONLY = ("profile", "eclaration")
_LETTERS = str.maketrans("0189", "xyzw")
"""Names of records have no 0, 1, 8 and 9."""


def _stamp(when: int) -> str:
    return datetime.fromtimestamp(when, UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def _records(planted: bool) -> Iterator[tuple[str, _Record]]:
    """Every record with its collection."""
    yield "app.bsky.actor.profile", _profile(planted)
    allowed = (planted_in(PLATFORM, "messages", planted) or ("following",))[0]
    yield "chat.bsky.actor.declaration", {"allowIncoming": allowed}
    yield "app.bsky.notification.declaration", {"allowSubscriptions": "mutuals"}
    for text, when in _dated(texts(PLATFORM, "post", planted, 120)):
        yield _POST, _post(text, when)
    for text, when in _dated(texts(PLATFORM, "reply", planted, 12)):
        yield _POST, _post(text, when, reply=_answered())
    for words in _both("picture", planted):
        yield _POST, _post("", NOW - DAY, embed=_picture(words))
    for title in _both("card", planted):
        yield _POST, _post("Reading this over toast.", NOW - DAY, embed=_card(title))
    for name in _both("list", planted):
        yield (
            "app.bsky.graph.list",
            {
                "name": name,
                "purpose": "app.bsky.graph.defs#curatelist",
                "createdAt": _stamp(NOW - 50 * DAY),
            },
        )
    subject = {"uri": f"at://{_FRIEND}/{_POST}/3m6aaaaaaaa2x", "cid": "bafyreiabc"}
    for collection in ("app.bsky.feed.like", "app.bsky.feed.repost"):
        yield collection, {"subject": subject, "createdAt": _stamp(NOW - 4 * DAY)}
    yield "app.bsky.graph.follow", {"subject": _FRIEND, "createdAt": _stamp(NOW - 90 * DAY)}


def _both(slot: str, planted: bool) -> tuple[str, ...]:
    return (*planted_in(PLATFORM, slot, planted), *innocent_in(PLATFORM, slot))


def _dated(said: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    """Texts with times, two days apart, so that all are of the last year."""
    return ((text, NOW - 2 * DAY * number) for number, text in enumerate(said))


def _profile(planted: bool) -> _Record:
    bio = (planted_in(PLATFORM, "bio", planted) or ("Kites and kettles.",))[0]
    hidden = {
        "$type": "com.atproto.label.defs#selfLabels",
        "values": [{"val": "!no-unauthenticated"}],
    }
    record: _Record = {
        "displayName": ABOUT.name,
        "description": bio,
        "createdAt": _stamp(NOW - 600 * DAY),
    }
    return record if planted_in(PLATFORM, "shown", planted) else {**record, "labels": hidden}


def _post(text: str, when: int, **more: object) -> _Record:
    return {"text": text, "langs": ["en"], "createdAt": _stamp(when), **more}


def _answered() -> _Record:
    other = {"uri": f"at://{_FRIEND}/{_POST}/3m6bbbbbbbb2x", "cid": "bafyreiabd"}
    return {"root": other, "parent": other}


def _picture(words: str) -> _Record:
    blob = {"$type": "blob", "ref": "bafkreiabc", "mimeType": "image/jpeg", "size": 90_000}
    return {"$type": "app.bsky.embed.images", "images": [{"alt": words, "image": blob}]}


def _card(title: str) -> _Record:
    link = {"uri": "https://news.example/story", "title": title, "description": ""}
    return {"$type": "app.bsky.embed.external", "external": link}

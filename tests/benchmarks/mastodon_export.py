"""Writes a seeded, invented Mastodon archive of any number of records, for timing."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from html import escape
from pathlib import Path

import orjson

from tests.benchmarks.invention import OWNER, Inventor, new_zip, parted, write_pieces

SHARES = {"boosts": 0.1, "private": 0.05, "pictures": 0.1, "followed": 0.05}
"""What the records are; those left are posts."""

_SERVER = "https://fen.example"
_ME = f"{_SERVER}/users/robin_tarrant"
_PUBLIC = "https://www.w3.org/ns/activitystreams#Public"
_FOLLOWERS = f"{_ME}/followers"
_AUDIENCES: tuple[tuple[list[str], list[str]], ...] = (
    ([_PUBLIC], [_FOLLOWERS]),
    ([_FOLLOWERS], [_PUBLIC]),
    ([_FOLLOWERS], []),
)
_PROFILE = {
    "@context": "https://www.w3.org/ns/activitystreams",
    "id": _ME,
    "type": "Person",
    "preferredUsername": "robin_tarrant",
    "name": OWNER,
    "summary": "<p>Boats, mostly.</p>",
    "manuallyApprovesFollowers": True,
    "discoverable": False,
    "indexable": False,
    "followers": _FOLLOWERS,
    "published": "2017-04-04T00:00:00Z",
    "attachment": [],
}
_Entry = dict[str, object]


class _Author:
    """Makes the entries of an outbox."""

    def __init__(self, seed: int) -> None:
        self.invent = Inventor(seed)
        self.number = 109_000_000_000_000_000

    def stamp(self) -> str:
        """A time as servers write it."""
        made = datetime.fromtimestamp(self.invent.time(), UTC)
        return made.strftime("%Y-%m-%dT%H:%M:%SZ")

    def post(self, *, private: bool = False, picture: bool = False) -> _Entry:
        """A post, to an audience of its own; some answer, some name somebody, some have links."""
        self.number += 1_000
        ident, made = f"{_ME}/statuses/{self.number}", self.stamp()
        to, cc = self.invent.random.choice(_AUDIENCES)
        tags: list[_Entry] = []
        html = f"<p>{escape(self.invent.text(), quote=False)}"
        if private or self.invent.random.random() < 0.3:
            friend = f"{self.invent.random.randrange(500)}"
            href = f"{_SERVER}/users/friend{friend}"
            tags = [{"type": "Mention", "href": href, "name": f"@friend{friend}@fen.example"}]
            html = (
                f'<p><span class="h-card" translate="no"><a href="{href}" class="u-url mention">'
                f"@<span>friend{friend}</span></a></span> {html[3:]}"
            )
            to, cc = ([href], []) if private else (to, [*cc, href])
        if self.invent.random.random() < 0.1:
            html += (
                '<br><a href="https://news.example/story" target="_blank"><span class="invisible">'
                'https://</span><span class="">news.example/story</span></a>'
            )
        html += "</p>"
        note: _Entry = {
            "id": ident,
            "type": "Note",
            "summary": None,
            "inReplyTo": f"{_SERVER}/users/friend1/statuses/5" if tags else None,
            "published": made,
            "url": f"{_SERVER}/@robin_tarrant/{self.number}",
            "attributedTo": _ME,
            "to": to,
            "cc": cc,
            "sensitive": False,
            "atomUri": ident,
            "conversation": f"tag:fen.example,2024:objectId={self.number}:objectType=Conversation",
            "content": html,
            "contentMap": {"en": html},
            "attachment": [self._picture()] if picture else [],
            "tag": tags,
            "replies": {"id": f"{ident}/replies", "type": "Collection", "totalItems": 0},
            "likes": {"id": f"{ident}/likes", "type": "Collection", "totalItems": 3},
            "shares": {"id": f"{ident}/shares", "type": "Collection", "totalItems": 0},
        }
        return {
            "id": f"{ident}/activity",
            "type": "Create",
            "actor": _ME,
            "published": made,
            "to": to,
            "cc": cc,
            "object": note,
        }

    def boost(self) -> _Entry:
        """Somebody else's post, passed on."""
        self.number += 1_000
        return {
            "id": f"{_ME}/statuses/{self.number}/activity",
            "type": "Announce",
            "actor": _ME,
            "published": self.stamp(),
            "to": [_PUBLIC],
            "cc": [f"{_SERVER}/users/friend3", _FOLLOWERS],
            "object": f"{_SERVER}/users/friend3/statuses/{self.number - 77}",
        }

    def _picture(self) -> _Entry:
        return {
            "type": "Document",
            "mediaType": "image/jpeg",
            "url": f"/media_attachments/files/{self.number}/original/boat.jpg",
            "name": self.invent.text(12),
            "blurhash": "UBL_:rOpGG-;~qRjWBay%MWB",
            "width": 1600,
            "height": 1200,
        }


def write(path: Path, records: int, seed: int = 19) -> Mapping[str, int]:
    """Write the archive to a zip and say how many records of each kind are in it."""
    author = _Author(seed)
    counts = {name: int(records * share) for name, share in SHARES.items()}
    posts = records - sum(counts.values()) - counts["pictures"]  # a picture comes with a post
    with new_zip(path) as archive:
        archive.writestr("actor.json", orjson.dumps(_PROFILE))
        write_pieces(archive, "outbox.json", _outbox(author, posts, counts))
        write_pieces(archive, "following_accounts.csv", _followed(author, counts["followed"]))
    return {
        "post": posts + counts["boosts"] + counts["private"] + counts["pictures"],
        "media": counts["pictures"],
        "contact": counts["followed"],
        "account": 1,
        "profile": 3,
        "setting": 3,
    }


def _outbox(author: _Author, posts: int, counts: Mapping[str, int]) -> Iterator[bytes]:
    def entries() -> Iterator[_Entry]:
        for _ in range(posts):
            yield author.post()
        for _ in range(counts["pictures"]):
            yield author.post(picture=True)
        for _ in range(counts["private"]):
            yield author.post(private=True)
        for _ in range(counts["boosts"]):
            yield author.boost()

    yield b'{"@context":"https://www.w3.org/ns/activitystreams","id":"outbox.json",'
    yield b'"type":"OrderedCollection","totalItems":%d,"orderedItems":[' % posts
    yield from parted(orjson.dumps(entry) for entry in entries())
    yield b"]}"


def _followed(author: _Author, count: int) -> Iterator[bytes]:
    yield b"Account address,Show boosts,Notify on new posts,Languages\n"
    for number in range(count):
        name = author.invent.person().replace(" ", "_").lower()
        yield f"{name}{number}@fen.example,true,false,\n".encode()

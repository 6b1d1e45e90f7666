"""Writes a seeded, invented Bluesky repository of any number of records, for timing."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from desktop_app.sample.car import repository
from tests.benchmarks.invention import OWNER, Inventor

SHARES = {"repost": 0.1, "follow": 0.05, "like": 0.2, "picture": 0.1}
"""What the records are; likes are left alone, and those left are posts."""

_DID = "did:plc:robintarrantboats2026ab"
_LETTERS = "234567abcdefghijklmnopqrstuvwxyz"
_POST = "app.bsky.feed.post"
_Record = dict[str, object]


class _Author:
    """Makes the records of a repository."""

    def __init__(self, seed: int) -> None:
        self.invent = Inventor(seed)
        self.random = self.invent.random

    def stamp(self) -> str:
        """A time as apps write it."""
        made = datetime.fromtimestamp(self.invent.time(), UTC)
        return f"{made:%Y-%m-%dT%H:%M:%S}.{self.random.randrange(1000):03d}Z"

    def did(self) -> str:
        """Somebody's number."""
        return "did:plc:" + "".join(self.random.choices(_LETTERS, k=24))

    def subject(self) -> _Record:
        """Somebody's post."""
        return {"uri": f"at://{self.did()}/{_POST}/3l{self.random.randrange(10**10):011d}"}

    def post(self, *, picture: bool = False) -> _Record:
        """A post; some answer another, some have a card, some a picture with its words."""
        record: _Record = {
            "text": self.invent.text(),
            "langs": ["en"],
            "createdAt": self.stamp(),
        }
        draw = self.random.random()
        if draw < 0.2:
            record["reply"] = {"root": self.subject(), "parent": self.subject()}
        if picture:
            blob = {"$type": "blob", "mimeType": "image/jpeg", "size": 81_234}
            images = [{"alt": self.invent.text(12), "image": blob}]
            record["embed"] = {"$type": "app.bsky.embed.images", "images": images}
        elif draw > 0.9:
            uri = f"https://news.example/{self.invent.text(3, 0).replace(' ', '-')}"
            card = {"uri": uri, "title": self.invent.text(8), "description": self.invent.text(12)}
            record["embed"] = {"$type": "app.bsky.embed.external", "external": card}
        return record

    def told(self, name: str) -> _Record:
        """A repost, a like or a follow."""
        subject: object = self.did() if name == "follow" else self.subject()
        return {"subject": subject, "createdAt": self.stamp()}


def write(path: Path, records: int, seed: int = 23) -> Mapping[str, int]:
    """Write the repository and say how many records of each kind are in it."""
    counts = {name: int(records * share) for name, share in SHARES.items()}
    posts = records - sum(counts.values()) - counts["picture"]  # a picture comes with a post
    named = {
        f"{collection}/3l{number:011d}": {"$type": collection, **record}
        for number, (collection, record) in enumerate(_records(_Author(seed), posts, counts))
    }
    profile: _Record = {
        "$type": "app.bsky.actor.profile",
        "displayName": OWNER,
        "description": "Boats.",
    }
    path.write_bytes(repository(_DID, {**named, "app.bsky.actor.profile/self": profile}))
    return {
        "post": posts + counts["repost"] + counts["picture"],
        "media": counts["picture"],
        "contact": counts["follow"],
        "account": 1,
        "profile": 2,
        "setting": 1,
    }


def _records(
    author: _Author, posts: int, counts: Mapping[str, int]
) -> Iterator[tuple[str, _Record]]:
    for number in range(posts + counts["picture"]):
        yield _POST, author.post(picture=number >= posts)
    for name, space in (("repost", "feed"), ("like", "feed"), ("follow", "graph")):
        for _ in range(counts[name]):
            yield f"app.bsky.{space}.{name}", author.told(name)

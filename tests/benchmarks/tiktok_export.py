"""Writes a seeded, invented TikTok download of any number of records, for timing."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import orjson

from tests.benchmarks.invention import OWNER, Inventor, new_zip, parted, write_pieces

SHARES = {"posts": 0.01, "comments": 0.08, "messages": 0.15, "followers": 0.01, "liked": 0.14}
"""What the records are; those left are videos that were watched, which nobody reads.

Watching is what people do most on TikTok, so that most of a download is a list of it.
"""

CHATS = 50
_HANDLE = "robintarrant"
_PUBLIC = ("Friends", "Friends", "Everyone", "Only me")


class _Author:
    """Makes the entries of a download."""

    def __init__(self, seed: int) -> None:
        self.invent = Inventor(seed)
        self.random = self.invent.random

    def when(self) -> str:
        """A time as the download writes it."""
        made = datetime.fromtimestamp(self.invent.time(), UTC)
        return f"{made:%Y-%m-%d %H:%M:%S}"

    def link(self) -> str:
        """Where a video is."""
        return f"https://www.tiktokv.com/share/video/{self.random.randrange(10**18, 10**19)}/"

    def post(self) -> dict[str, object]:
        """One post of the person's own."""
        return {
            "Date": self.when(),
            "Link": self.link(),
            "Likes": "7",
            "Title": self.invent.text(),
            "WhoCanView": self.random.choice(_PUBLIC),
            "AllowComments": "Yes",
            "AllowStitches": "No",
            "AllowDuets": "No",
            "Sound": "original sound",
            "Location": "N/A",
            "AddYoursText": "N/A",
        }

    def comment(self) -> dict[str, object]:
        """One comment."""
        return {
            "date": self.when(),
            "comment": self.invent.text(),
            "photo": "N/A",
            "url": "N/A",
            "sticker": "N/A",
            "original post link": self.link(),
        }

    def message(self, other: str) -> dict[str, object]:
        """One message of a conversation, of either side."""
        sender = self.random.choice((other, _HANDLE))
        return {"Date": self.when(), "From": sender, "Content": self.invent.text()}

    def handle(self) -> str:
        """A user name."""
        name = self.invent.person().casefold().replace(" ", ".")
        return f"{name}{self.random.randrange(10**6)}"

    def person(self) -> dict[str, object]:
        """Somebody who follows."""
        return {"Date": self.when(), "UserName": self.handle()}

    def seen(self) -> dict[str, object]:
        """A video that was watched."""
        return {"Date": self.when(), "Link": self.link()}

    def liked(self) -> dict[str, object]:
        """A video that was liked."""
        return {"date": self.when(), "link": self.link()}


def write(path: Path, records: int, seed: int = 23) -> Mapping[str, int]:
    """Write the download to a zip and say how many records of each kind are in it."""
    author = _Author(seed)
    counts = {name: int(records * share) for name, share in SHARES.items()}
    watched = records - sum(counts.values())
    with new_zip(path) as archive:
        write_pieces(archive, "user_data_tiktok.json", _whole(author, counts, watched))
    chats = min(CHATS, counts["messages"])
    return {
        "account": 1,
        "profile": 2,
        "setting": 2 + bool(counts["posts"]),
        "contact": counts["followers"],
        "post": counts["posts"],
        "comment": counts["comments"],
        "message": counts["messages"],
        "conversation": chats,
    }


def _whole(author: _Author, counts: Mapping[str, int], watched: int) -> Iterator[bytes]:
    profile = {"userName": _HANDLE, "displayName": OWNER, "bioDescription": "None"}
    settings = {"Private Account": "Enabled", "Who Can Send Me Message": "No one"}
    yield b'{"Profile And Settings":{"Profile Info":{"ProfileMap":%b},' % orjson.dumps(profile)
    yield b'"Settings":{"SettingsMap":%b},' % orjson.dumps(settings)
    yield b'"Follower":{"FansList":'
    yield from _list(author.person, counts["followers"])
    yield b'}},"Post":{"Posts":{"VideoList":'
    yield from _list(author.post, counts["posts"])
    yield b'}},"Comment":{"Comments":{"CommentsList":'
    yield from _list(author.comment, counts["comments"])
    yield b'}},"Direct Message":{"Direct Messages":{"ChatHistory":{'
    yield from parted(_chats(author, counts["messages"]))
    yield b'}}},"Likes and Favorites":{"Like List":{"ItemFavoriteList":'
    yield from _list(author.liked, counts["liked"])
    yield b'}},"Your Activity":{"Watch History":{"VideoList":'
    yield from _list(author.seen, watched)
    yield b"}}}"


def _chats(author: _Author, messages: int) -> Iterable[bytes]:
    """The conversations, the messages dealt out evenly among them."""
    chats = min(CHATS, messages)
    for number in range(chats):
        other = author.handle()
        count = messages // chats + (number < messages % chats)
        said = b",".join(orjson.dumps(author.message(other)) for _ in range(count))
        yield b"%b:[%b]" % (orjson.dumps(f"Chat History with {other}:"), said)


def _list(make: Callable[[], dict[str, object]], count: int) -> Iterator[bytes]:
    yield b"["
    yield from parted(orjson.dumps(make()) for _ in range(count))
    yield b"]"

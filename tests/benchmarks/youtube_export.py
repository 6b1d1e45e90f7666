"""Writes a seeded, invented YouTube Takeout of any number of records, for timing."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import orjson

from tests.benchmarks.invention import OWNER, Inventor, new_zip, parted, write_pieces

T = TypeVar("T")

SHARES = {"comments": 0.4, "live_chats": 0.1, "subscriptions": 0.02, "watched": 0.42}
"""What the records are; those left are searches, and a few videos and playlists."""

VIDEOS, PLAYLISTS = 40, 12
_ROOT = "Takeout/YouTube and YouTube Music"
_CHANNEL = "UCtarrantAAAAAAAAAAAAAAA"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"
_PUBLIC = ("Public", "Unlisted", "Private")


class _Author:
    """Makes rows and entries of a Takeout."""

    def __init__(self, seed: int) -> None:
        self.invent = Inventor(seed)
        self.random = self.invent.random

    def ident(self, length: int) -> str:
        """An id as YouTube makes them."""
        return "".join(self.random.choices(_LETTERS, k=length))

    def when(self) -> str:
        """A time as tables write it."""
        made = datetime.fromtimestamp(self.invent.time(), UTC)
        return f"{made:%Y-%m-%dT%H:%M:%S}.{self.random.randrange(1_000_000):06d}+00:00"

    def cell(self) -> str:
        """A comment's text in one of the forms it comes in: mostly one piece, at times several."""
        text = self.invent.text()
        draw = self.random.random()
        if draw < 0.8:
            return _pieces(text)
        if draw < 0.9:
            return _pieces(f"@{self.invent.person()}", "\n", f"I said “{text}”")
        if draw < 0.95:
            return f'{{"takeoutSegments":[{_pieces(text)}]}}'
        return text

    def comment(self) -> list[str]:
        """One comment; some stand under a post and some are answers."""
        draw = self.random.random()
        top = f"Ugx{self.ident(23)}"
        answer = f"{top}.{self.ident(22)}" if draw < 0.3 else top
        parent = top if draw < 0.3 else ""
        post, video = (f"Ugk{self.ident(33)}", "") if draw > 0.97 else ("", self.ident(11))
        return [answer, _CHANNEL, self.when(), "0", parent, post, video, self.cell(), parent]

    def live_chat(self) -> list[str]:
        """One message of a live chat."""
        ident = f"LCC.{self.ident(40)}"
        return [ident, _CHANNEL, self.when(), "0", "", self.ident(11), self.cell()]

    def subscription(self) -> list[str]:
        """One channel the person follows."""
        channel = f"UC{self.ident(22)}"
        return [channel, f"http://www.youtube.com/channel/{channel}", self.invent.text(4, 0)]

    def video(self, number: int) -> list[str]:
        """One video of the person's own."""
        made = self.when()
        return [
            self.ident(11),
            "61000",
            self.invent.text(40),
            _CHANNEL,
            self.invent.text(8),
            _PUBLIC[number % 3],
            "Processed",
            made,
            made,
        ]

    def playlist(self, number: int) -> list[str]:
        """One playlist."""
        made = self.when()
        row = [f"PL{self.ident(32)}", "False", "", self.invent.text(4), made, made, "Manual"]
        return [*row, _PUBLIC[number % 3]]

    def watched(self) -> dict[str, object]:
        """One entry of the history of what was watched."""
        return {
            "header": "YouTube",
            "title": f"Watched {self.invent.text(9)}",
            "titleUrl": f"https://www.youtube.com/watch?v\u003d{self.ident(11)}",
            "subtitles": [
                {
                    "name": self.invent.text(3),
                    "url": f"https://www.youtube.com/channel/UC{self.ident(22)}",
                }
            ],
            "time": f"{self.when()[:23]}Z",
            "products": ["YouTube"],
            "activityControls": ["YouTube watch history"],
        }

    def searched(self) -> dict[str, object]:
        """One entry of the history of what was searched for."""
        words = self.invent.text(5)
        return {
            "header": "YouTube",
            "title": f"Searched for {words}",
            "titleUrl": f"https://www.youtube.com/results?search_query={words.replace(' ', '+')}",
            "time": f"{self.when()[:23]}Z",
            "products": ["YouTube"],
            "activityControls": ["YouTube search history"],
        }


def write(path: Path, records: int, seed: int = 17) -> Mapping[str, int]:
    """Write the Takeout to a zip and say how many records of each kind are in it."""
    author = _Author(seed)
    counts = {name: int(records * share) for name, share in SHARES.items()}
    counts["searched"] = records - sum(counts.values())
    tables: tuple[tuple[str, str, Iterable[list[str]]], ...] = (
        ("comments/comments.csv", _COMMENTS, _times(author.comment, counts["comments"])),
        ("live chats/live chats.csv", _CHATS, _times(author.live_chat, counts["live_chats"])),
        (
            "subscriptions/subscriptions.csv",
            _SUBSCRIPTIONS,
            _times(author.subscription, counts["subscriptions"]),
        ),
        ("video metadata/videos.csv", _VIDEOS, map(author.video, range(VIDEOS))),
        ("playlists/playlists.csv", _PLAYLISTS, map(author.playlist, range(PLAYLISTS))),
        ("channels/channel.csv", _CHANNELS, [[_CHANNEL, OWNER, "Public"]]),
    )
    with new_zip(path) as archive:
        for name, header, rows in tables:
            write_pieces(archive, f"{_ROOT}/{name}", _table(header, rows))
        for name, make in (("watch", author.watched), ("search", author.searched)):
            entries = _times(make, counts[f"{name}ed"])
            write_pieces(archive, f"{_ROOT}/history/{name}-history.json", _list(entries))
    return {
        "comment": counts["comments"] + counts["live_chats"],
        "contact": counts["subscriptions"],
        "post": counts["watched"] + counts["searched"] + VIDEOS + PLAYLISTS,
        "setting": 2,
        "account": 1,
        "profile": 1,
    }


def _times(make: Callable[[], T], count: int) -> Iterator[T]:
    return (make() for _ in range(count))


def _pieces(*texts: str) -> str:
    return ",".join(
        json.dumps({"text": text}, ensure_ascii=False, separators=(",", ":")) for text in texts
    )


def _table(header: str, rows: Iterable[list[str]]) -> Iterator[bytes]:
    yield f"{header}\n".encode()
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    for row in rows:
        table.writerow(row)
        yield out.getvalue().encode()
        out.seek(0)
        out.truncate()


def _list(entries: Iterable[dict[str, object]]) -> Iterator[bytes]:
    yield b"["
    yield from parted(orjson.dumps(entry, option=orjson.OPT_INDENT_2) for entry in entries)
    yield b"]"


_COMMENTS = (
    "Comment ID,Channel ID,Comment Create Timestamp,Price,Parent Comment ID,Post ID,Video ID,"
    "Comment Text,Top-Level Comment ID"
)
_CHATS = (
    "Live Chat ID,Channel ID,Live Chat Create Timestamp,Price,Currency code,Video ID,Live Chat Text"
)
_SUBSCRIPTIONS = "Channel Id,Channel Url,Channel Title"
_VIDEOS = (
    "Video ID,Approx Duration (ms),Video Description (Original),Channel ID,"
    "Video Title (Original),Privacy,Video State,Video Create Timestamp,Video Publish Timestamp"
)
_PLAYLISTS = (
    "Playlist ID,Add new videos to top,Playlist Description (Original),"
    "Playlist Title (Original),Playlist Create Timestamp,Playlist Update Timestamp,"
    "Playlist Video Order,Playlist Visibility"
)
_CHANNELS = "Channel ID,Channel Title (Original),Channel Visibility"

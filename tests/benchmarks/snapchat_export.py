"""Writes a seeded, invented Snapchat download of any number of records, for timing."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import orjson

from tests.benchmarks.invention import OWNER, Inventor, new_zip, parted, write_pieces

SHARES = {"messages": 0.7, "snaps": 0.1, "friends": 0.02}
"""What the records are; those left are memories."""

CHATS = 40
_HANDLE = "robintarrant"


class _Author:
    """Makes the entries of a download."""

    def __init__(self, seed: int) -> None:
        self.invent = Inventor(seed)
        self.random = self.invent.random

    def when(self) -> tuple[str, int]:
        """A time as the download writes it, and in microseconds."""
        made = self.invent.time()
        return f"{datetime.fromtimestamp(made, UTC):%Y-%m-%d %H:%M:%S} UTC", made * 1_000_000

    def handle(self) -> str:
        """A user name."""
        name = self.invent.person().casefold().replace(" ", "_")
        return f"{name}{self.random.randrange(10**6)}"

    def said(self, other: str, *, snap: bool) -> dict[str, object]:
        """One message, or one snap, which has no words."""
        is_mine = self.random.random() < 0.5
        created, exact = self.when()
        return {
            "From": _HANDLE if is_mine else other,
            "Media Type": "IMAGE" if snap else "TEXT",
            "Created": created,
            "Content": None if snap else self.invent.text(),
            "Conversation Title": None,
            "IsSender": is_mine,
            "Created(microseconds)": exact,
            "IsSaved": not snap,
            "Media IDs": "",
        }

    def friend(self) -> dict[str, object]:
        """One friend."""
        since, _ = self.when()
        return {
            "Username": self.handle(),
            "Display Name": self.invent.person(),
            "Creation Timestamp": since,
            "Last Modified Timestamp": since,
            "Source": "added by username",
        }

    def memory(self) -> dict[str, object]:
        """One thing that was kept."""
        return {
            "Date": self.when()[0],
            "Media Type": "Image",
            "Location": f"Latitude, Longitude: {self.random.uniform(50, 58):.6f}, -1.5",
            "Download Link": f"https://app.example.org/{self.random.randrange(10**18)}",
        }


def write(path: Path, records: int, seed: int = 29) -> Mapping[str, int]:
    """Write the download to a zip and say how many records of each kind are in it."""
    author = _Author(seed)
    counts = {name: int(records * share) for name, share in SHARES.items()}
    memories = records - sum(counts.values())
    basic = {"Username": _HANDLE, "Name": OWNER, "Country": "GB"}
    with new_zip(path) as archive:
        whole = orjson.dumps({"Basic Information": basic, "Login History": []})
        write_pieces(archive, "json/account.json", [whole])
        for name, key, make, count in (
            ("friends", "Friends", author.friend, counts["friends"]),
            ("memories_history", "Saved Media", author.memory, memories),
        ):
            write_pieces(archive, f"json/{name}.json", _list(key, make, count))
        for name in ("message", "snap"):
            file = "json/chat_history.json" if name == "message" else "json/snap_history.json"
            chats = _chats(author, counts[f"{name}s"], snap=name == "snap")
            write_pieces(archive, file, chats)
    return {
        "account": 1,
        "profile": 2,
        "contact": counts["friends"],
        "media": memories,
        "message": counts["messages"] + counts["snaps"],
        "conversation": min(CHATS, counts["messages"]) + min(CHATS, counts["snaps"]),
    }


def _chats(author: _Author, messages: int, *, snap: bool) -> Iterator[bytes]:
    """Conversations, the messages dealt out evenly among them."""
    chats = min(CHATS, messages)
    yield b"{"
    yield from parted(
        b"%b:[%b]"
        % (
            orjson.dumps(other),
            b",".join(
                orjson.dumps(author.said(other, snap=snap))
                for _ in range(messages // chats + (number < messages % chats))
            ),
        )
        for number, other in enumerate(author.handle() for _ in range(chats))
    )
    yield b"}"


def _list(key: str, make: Callable[[], Mapping[str, object]], count: int) -> Iterable[bytes]:
    yield b"{%b:[" % orjson.dumps(key)
    yield from parted(orjson.dumps(make()) for _ in range(count))
    yield b"]}"

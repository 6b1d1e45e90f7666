"""Writes a seeded, invented Google Chat Takeout of any number of messages, for timing."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson

from tests.benchmarks.invention import NOW, OWNER, Inventor, new_zip, parted, write_pieces

_ROOT = "Takeout/Google Chat"


def _user(name: str) -> dict[str, str]:
    return {
        "name": name,
        "email": f"{name.replace(' ', '.').lower()}@example.org",
        "user_type": "Human",
    }


class _Author:
    """Makes conversations and counts what is in them."""

    def __init__(self, seed: int) -> None:
        self.invent = Inventor(seed)
        self.random = self.invent.random
        self.counts: Counter[str] = Counter()
        self.made = NOW - 200_000_000

    def when(self) -> str:
        """The next time, as the account's language writes it in about two years of three."""
        self.made += self.random.randrange(900)
        made = datetime.fromtimestamp(self.made, UTC)
        if self.random.random() < 0.35:
            clock = f"{made:%I:%M:%S}\u202f{made:%p}"
            return f"{made:%A}, {made:%B} {made.day}, {made.year} at {clock} UTC"
        return f"{made:%A}, {made.day} {made:%B %Y} at {made:%H:%M:%S} UTC"

    def message(self, group: str, number: int, who: dict[str, str]) -> dict[str, Any]:
        """One message; a few have reactions, a quotation, or a file, and a few were deleted."""
        draw = self.random.random()
        topic = f"{number:08x}"
        head = {"creator": who, "created_date": self.when()}
        tail = {"topic_id": topic, "message_id": f"{group}/{topic}/{topic}"}
        if draw < 0.01:
            return {**head, **tail, "message_state": "DELETED", "deleted_date": self.when()}
        self.counts["message"] += 1
        more: dict[str, Any] = {}
        if draw < 0.03:
            name = f"File-{number}.jpg"
            more["attached_files"] = [{"original_name": f"{number}.jpg", "export_name": name}]
            self.counts["media"] += who["name"] == OWNER
        elif draw < 0.1:
            reaction = {"emoji": {"unicode": "👍"}, "reactor_emails": [who["email"]]}
            more["reactions"] = [reaction]
        return {**head, "text": self.invent.text(), **more, **tail}

    def messages(self, group: str, people: list[dict[str, str]], count: int) -> Iterator[bytes]:
        """The file of a conversation's messages."""
        yield b'{"messages": ['
        yield from parted(
            orjson.dumps(
                self.message(group, number, self.random.choice(people)),
                option=orjson.OPT_INDENT_2,
            )
            for number in range(count)
        )
        yield b"]}"


def write(path: Path, records: int, seed: int = 29) -> Mapping[str, int]:
    """Write the Takeout to a zip and say how many records of each kind are in it."""
    author = _Author(seed)
    me = _user(OWNER)
    joined = []
    left, number = records, 0
    with new_zip(path) as archive:
        while left > 0:
            number += 1
            length = min(left, int(author.random.paretovariate(0.7) * 20), max(3, records // 8))
            left -= length
            space = number % 4 == 0
            group = f"{number:011x}"
            folder = f"{'Space' if space else 'DM'} {group}"
            others = [_user(author.invent.person()) for _ in range(4 if space else 1)]
            name = {"name": author.invent.text(4, 0)} if space else {}
            info = {**name, "members": [me, *others]}
            author.counts["membership"] += space
            author.counts["conversation"] += 1
            joined.append({"group_id": folder, "membership_state": "MEMBER_JOINED", **name})
            archive.writestr(f"{_ROOT}/Groups/{folder}/group_info.json", orjson.dumps(info))
            pieces = author.messages(group, [me, *others], length)
            write_pieces(archive, f"{_ROOT}/Groups/{folder}/messages.json", pieces)
        user = orjson.dumps({"user": me, "membership_info": joined})
        archive.writestr(f"{_ROOT}/Users/User 1010101/user_info.json", user)
    author.counts |= Counter(account=1, profile=2)
    return +author.counts

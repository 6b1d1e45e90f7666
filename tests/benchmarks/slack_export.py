"""Writes a seeded, invented export of a Slack workspace of any number of messages."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.benchmarks.invention import NOW, OWNER, Inventor, new_zip, write_pieces

USERS, CHANNELS, GROUPS, DIRECT = 40, 6, 3, 8
DAY = 250
"""Messages of a room in a day."""
_OWN = "U0000000"


class _Author:
    """Makes messages and counts what they are."""

    def __init__(self, seed: int) -> None:
        self.invent = Inventor(seed)
        self.random = self.invent.random
        self.counts: Counter[str] = Counter()
        self.people = [OWNER, *(f"{self.invent.person()} {each}" for each in range(1, USERS))]

    def message(self, made: int, number: int, people: list[int], kind: str) -> dict[str, Any]:
        """One message; a few are answers, pictures, programs' or Slack's own."""
        who = self.random.choice(people)
        head = {
            "client_msg_id": f"{self.random.getrandbits(128):032x}",
            "type": "message",
            "user": f"U{who:07}",
            "ts": f"{made}.{number:06}",
            "team": "T1",
            "user_team": "T1",
            "source_team": "T1",
            "user_profile": {
                "avatar_hash": f"g{who:011}",
                "image_72": f"https://example.org/avatars/{who:011}/72.png",
                "first_name": self.people[who].partition(" ")[0],
                "real_name": self.people[who],
                "display_name": "",
                "team": "T1",
                "name": self.people[who].lower().replace(" ", "."),
                "is_restricted": False,
                "is_ultra_restricted": False,
            },
        }
        draw = self.random.random()
        if draw < 0.01:
            text = f"<@U{who:07}> has joined the channel"
            return {**head, "subtype": "channel_join", "text": text}
        mine = who == 0
        is_post = mine and kind == "channels"
        self.counts["post" if is_post else "message"] += 1
        text = self.invent.text()
        more: dict[str, Any] = {}
        if draw < 0.03:
            name = f"photo-{number}.jpg"
            more["files"] = [{"name": name, "title": name, "mimetype": "image/jpeg"}]
            self.counts["media"] += mine
        elif draw < 0.2:
            more["thread_ts"] = f"{made - 60}.000001"
        elif draw < 0.25:
            text = (
                f"<@U{self.random.choice(people):07}> {text} &amp; <https://example.org/{number}>"
            )
        entity = {"type": "text", "text": text}
        block = {"type": "rich_text_section", "elements": [entity]}
        more["blocks"] = [{"type": "rich_text", "block_id": f"b{number}", "elements": [block]}]
        return {**head, "text": text, **more}


def write(path: Path, records: int, seed: int = 41) -> Mapping[str, int]:
    """Write an export of about so many messages to a zip and say how many records it holds."""
    author = _Author(seed)
    rooms = list(_rooms(author))
    lists: dict[str, list[dict[str, Any]]] = {"users": list(_users(author))}
    for kind, room in rooms:
        lists.setdefault(kind, []).append(room)
    with new_zip(path) as archive:
        for name, entries in lists.items():
            write_pieces(archive, f"{name}.json", iter([_document(entries)]))
        number = 0
        while author.counts["message"] + author.counts["post"] < records:
            for kind, room in rooms:
                when = 1_400_000_000 + number * 86_400
                folder = room["id"] if kind == "dms" else room["name"]
                day = f"{datetime.fromtimestamp(when, UTC):%Y-%m-%d}"
                body = _document(_day(author, kind, room, when, records))
                write_pieces(archive, f"{folder}/{day}.json", iter([body]))
            number += 1
    author.counts |= Counter(
        account=1,
        profile=4,
        membership=CHANNELS + GROUPS,
        contact=DIRECT,
        conversation=GROUPS + DIRECT,
    )
    return +author.counts


def _users(author: _Author) -> Iterator[dict[str, Any]]:
    for number, name in enumerate(author.people):
        yield {
            "id": f"U{number:07}",
            "team_id": "T1",
            "name": name.lower().replace(" ", "."),
            "real_name": name,
            "is_bot": False,
            "profile": {
                "real_name": name,
                "display_name": "",
                "title": "Walker",
                "email": f"{name.lower().replace(' ', '.')}@example.org",
            },
        }


def _rooms(author: _Author) -> Iterator[tuple[str, dict[str, Any]]]:
    everybody = [f"U{number:07}" for number in range(USERS)]
    for kind, count, letter in (("channels", CHANNELS, "C"), ("groups", GROUPS, "G")):
        for number in range(count):
            yield (
                kind,
                {
                    "id": f"{letter}{number:07}",
                    "name": f"{kind}-{number}",
                    "created": NOW - 500_000_000,
                    "creator": everybody[1],
                    "members": everybody,
                    "purpose": {"value": author.invent.text(6, 0)},
                },
            )
    for number in range(1, DIRECT + 1):
        yield "dms", {"id": f"D{number:07}", "members": [_OWN, everybody[number]]}


def _day(
    author: _Author, kind: str, room: dict[str, Any], when: int, records: int
) -> list[dict[str, Any]]:
    people = [int(number[1:]) for number in room["members"]]
    if kind != "dms":
        people = [0] * 10 + people
    many = min(DAY, 1 + records // 20)
    return [author.message(when + each * 60, each, people, kind) for each in range(many)]


def _document(entries: list[dict[str, Any]]) -> bytes:
    return json.dumps(entries, ensure_ascii=False, indent=4).encode()

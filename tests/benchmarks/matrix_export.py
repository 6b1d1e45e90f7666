"""Writes seeded, invented rooms of Matrix of any number of messages, as Element saves them."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.benchmarks.invention import NOW, OWNER, Inventor, new_zip, parted, write_pieces

_OWN = "@robin:chat.example.org"
_MOST = 20_000
"""Messages of a room."""


class _Author:
    """Makes events and counts what they are."""

    def __init__(self, seed: int) -> None:
        self.invent = Inventor(seed)
        self.random = self.invent.random
        self.counts: Counter[str] = Counter()
        self.number = 0
        self.made = NOW - 400_000_000

    def event(self, room: str, sender: str, kind: str, content: Any, **more: Any) -> dict[str, Any]:
        """One event, a little after the one before."""
        self.number += 1
        self.made += self.random.randrange(900)
        return {
            "type": kind,
            "room_id": room,
            "sender": sender,
            "content": content,
            "origin_server_ts": self.made * 1000 + 111,
            "event_id": f"$event{self.number:030}",
            "unsigned": {"age": self.random.randrange(10**9)},
            "user_id": sender,
            "age": 1,
            **more,
        }

    def message(self, room: str, sender: str, *, is_open: bool) -> Iterator[dict[str, Any]]:
        """A message; a few are answers, pictures or removed, and some are edited later."""
        draw = self.random.random()
        if draw < 0.01:
            yield self.event(room, sender, "m.room.message", {})
            return
        mine = sender == _OWN
        self.counts["post" if is_open and mine else "message"] += 1
        text = self.invent.text()
        content: dict[str, Any] = {"msgtype": "m.text", "body": text, "m.mentions": {}}
        if draw < 0.03:
            name = f"photo-{self.number}.jpg"
            info = {"mimetype": "image/jpeg", "w": 800, "h": 600, "size": 9}
            content = {"msgtype": "m.image", "body": name, "info": info, "url": f"mxc://x/{name}"}
            self.counts["media"] += mine
        elif draw < 0.2:
            answered = {"event_id": f"$event{max(1, self.number - 3):030}"}
            content["m.relates_to"] = {"m.in_reply_to": answered}
        elif draw < 0.4:
            content |= {"format": "org.matrix.custom.html", "formatted_body": f"<b>{text}</b>"}
        first = self.event(room, sender, "m.room.message", content)
        yield first
        if draw > 0.98:
            new = {"msgtype": "m.text", "body": self.invent.text()}
            edit = {"rel_type": "m.replace", "event_id": first["event_id"]}
            content = {**new, "body": f"* {new['body']}", "m.new_content": new}
            yield self.event(room, sender, "m.room.message", content | {"m.relates_to": edit})


def write(path: Path, records: int, seed: int = 43) -> Mapping[str, int]:
    """Write rooms with about so many messages to a zip and say how many records they hold."""
    author = _Author(seed)
    room = 0
    with new_zip(path) as archive:
        while author.counts["message"] + author.counts["post"] < records:
            many = max(20, min(_MOST, records // 6))
            name = f"matrix - Room {room} - Chat Export - 2025-10-09T08-00-00.{room:03}Z.json"
            write_pieces(archive, name, _room(author, room, many))
            room += 1
    author.counts["profile"] = room
    return +author.counts


def _room(author: _Author, number: int, many: int) -> Iterator[bytes]:
    """A room; every third is open to all, and every third is a conversation of two."""
    kind = number % 3
    ident = f"!room{number}:chat.example.org"
    people = {_OWN: OWNER}
    for each in range(1 if kind == 1 else 12):
        people[f"@person{number}x{each}:chat.example.org"] = f"{author.invent.person()} {each}"
    author.counts["membership"] += kind != 1
    author.counts["conversation"] += kind != 0
    head = {"room_name": f"Room {number}", "room_creator": OWNER, "topic": "", "export_date": ""}
    text = json.dumps(head | {"exported_by": OWNER}, indent=2)
    yield text[:-2].encode() + b',\n  "messages": [\n'
    yield from parted(map(_indented, _events(author, ident, people, many, kind)), b",\n")
    yield b"\n  ]\n}"


def _events(
    author: _Author, room: str, people: dict[str, str], many: int, kind: int
) -> Iterator[dict[str, Any]]:
    for address, name in people.items():
        content = {"membership": "join", "displayname": name}
        yield author.event(room, address, "m.room.member", content, state_key=address)
    if kind == 0:
        rule = {"join_rule": "public"}
        yield author.event(room, [*people][-1], "m.room.join_rules", rule, state_key="")
    senders = [_OWN] * 3 + list(people)
    for _ in range(many):
        yield from author.message(room, author.random.choice(senders), is_open=kind == 0)


def _indented(event: dict[str, Any]) -> bytes:
    text = json.dumps(event, ensure_ascii=False, indent=2)
    return "\n".join(f"    {line}" for line in text.split("\n")).encode()

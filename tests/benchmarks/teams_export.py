"""Writes a seeded, invented package of free Teams of any number of messages, for timing."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from html import escape
from pathlib import Path

from tests.benchmarks.invention import Inventor, new_zip, parted, write_pieces

PEOPLE, GROUPS = 30, 10
_ME = "8:live:robin.tarrant"


def write(path: Path, records: int, seed: int = 29) -> Mapping[str, int]:
    """Write the package to a zip and say how many records of each kind are in it."""
    talks = min(PEOPLE + GROUPS, records)
    with new_zip(path) as archive:
        write_pieces(archive, "messages.json", _package(Inventor(seed), records, talks))
    return {
        "account": 1,
        "profile": 1,
        "message": records,
        "conversation": talks,
        "contact": min(PEOPLE, talks),
    }


def _package(invent: Inventor, records: int, talks: int) -> Iterator[bytes]:
    yield f'{{"userId":"{_ME}","exportDate":"2025-10-09T08:00","conversations":['.encode()
    for number in range(talks):
        share = records // talks + (number < records % talks)
        yield from _talk(invent, number, share)
    yield b"]}"


def _talk(invent: Inventor, number: int, share: int) -> Iterator[bytes]:
    """One conversation; the first ones are with one person each."""
    other = f"8:live:otter_{number}"
    ident = other if number < PEOPLE else f"19:{number:032x}@thread.v2"
    thread = None if number < PEOPLE else {"members": json.dumps([_ME, other]), "topic": "Herons"}
    head = {
        "id": ident,
        "displayName": invent.person(),
        "version": 1,
        "properties": {"conversationblocked": False},
        "threadProperties": thread,
    }
    comma = "," if number else ""
    yield f'{comma}{json.dumps(head)[:-1]},"MessageList":['.encode()
    entries = (_entry(invent, ident, other, count) for count in range(share))
    yield from parted(entries)
    yield b"]}"


def _entry(invent: Inventor, ident: str, other: str, count: int) -> bytes:
    when = invent.time()
    entry = {
        "id": str(when * 1000 + count % 1000),
        "displayName": None,
        "originalarrivaltime": f"{datetime.fromtimestamp(when, UTC):%Y-%m-%dT%H:%M:%S}.123Z",
        "messagetype": "RichText",
        "version": when,
        "content": escape(invent.text(), quote=False),
        "conversationid": ident,
        "from": invent.random.choice((_ME, other)),
        "properties": None,
        "amsreferences": None,
    }
    return json.dumps(entry, ensure_ascii=False).encode()

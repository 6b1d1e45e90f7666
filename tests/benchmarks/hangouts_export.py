"""Writes a seeded, invented Hangouts Takeout of any number of messages, for timing."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import orjson

from tests.benchmarks.invention import NOW, OWNER, Inventor, new_zip, parted, write_pieces

_OWN = "100000000000000000001"
_SPAN = 400_000_000


def _who(number: str) -> dict[str, str]:
    return {"gaia_id": number, "chat_id": number}


class _Author:
    """Makes conversations and counts what is in them."""

    def __init__(self, seed: int) -> None:
        self.invent = Inventor(seed)
        self.random = self.invent.random
        self.counts: Counter[str] = Counter()
        self.made = NOW - _SPAN

    def event(self, ident: str, number: int, who: str) -> dict[str, Any]:
        """One message, or now and then somebody who joins."""
        self.made += self.random.randrange(900)
        draw = self.random.random()
        head = {
            "conversation_id": {"id": ident},
            "sender_id": _who(who),
            "timestamp": f"{self.made}{self.random.randrange(10**6):06}",
            "self_event_state": {"user_id": _who(_OWN), "notification_level": "RING"},
            "event_id": f"{ident}-{number:x}",
        }
        if draw < 0.01:
            change = {"type": "JOIN", "participant_id": [_who(who)]}
            return {**head, "event_type": "ADD_USER", "membership_change": change}
        self.counts["message"] += 1
        segments: list[dict[str, Any]] = [{"type": "TEXT", "text": self.invent.text()}]
        if draw < 0.1:
            segments += [{"type": "LINE_BREAK"}, {"type": "TEXT", "text": self.invent.text(5)}]
        content: dict[str, Any] = {"segment": segments}
        if draw > 0.97:
            content["attachment"] = [{"embed_item": {"type": ["PLUS_PHOTO"], "id": f"p{number}"}}]
        chat = {"message_content": content}
        return {**head, "event_type": "REGULAR_CHAT_MESSAGE", "chat_message": chat}

    def conversation(self, number: int, length: int) -> bytes:
        """One conversation with its events."""
        ident, group = f"Ugx{number:020}", number % 5 == 0
        others = [f"2{number:017}{each:03}" for each in range(4 if group else 1)]
        people = [
            {"id": _who(each), "fallback_name": OWNER if each == _OWN else self.invent.person()}
            for each in (_OWN, *others)
        ]
        own = {
            "self_read_state": {"participant_id": _who(_OWN), "latest_read_timestamp": "0"},
            "status": "ACTIVE",
            "view": ["INBOX_VIEW"],
        }
        head = {
            "id": {"id": ident},
            "type": "GROUP" if group else "STICKY_ONE_TO_ONE",
            **({"name": self.invent.text(4, 0)} if group else {}),
            "self_conversation_state": own,
            "participant_data": people,
        }
        self.counts["conversation"] += 1
        self.counts["membership"] += group
        outer = {"conversation_id": {"id": ident}, "conversation": head}
        senders = (_OWN, *others)
        events = [self.event(ident, each, self.random.choice(senders)) for each in range(length)]
        whole = {"conversation": outer, "events": events}
        return orjson.dumps(whole, option=orjson.OPT_INDENT_2)

    def conversations(self, records: int) -> Iterator[bytes]:
        """Conversations until there are so many entries."""
        left, number = records, 0
        while left > 0:
            number += 1
            length = min(left, int(self.random.paretovariate(0.7) * 20), max(3, records // 8))
            left -= length
            yield self.conversation(number, length)


def write(path: Path, records: int, seed: int = 31) -> Mapping[str, int]:
    """Write the Takeout to a zip and say how many records of each kind are in it."""
    author = _Author(seed)

    def pieces() -> Iterator[bytes]:
        yield b'{"conversations": ['
        yield from parted(author.conversations(records))
        yield b"]}"

    with new_zip(path) as archive:
        write_pieces(archive, "Takeout/Hangouts/Hangouts.json", pieces())
    author.counts |= Counter(account=1, profile=1)
    return +author.counts

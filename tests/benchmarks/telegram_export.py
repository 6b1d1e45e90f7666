"""Writes a seeded, invented Telegram export of any number of messages, as Telegram Desktop does."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.benchmarks.invention import NOW, OWNER, Inventor, new_zip, parted, write_pieces

CONTACTS, SESSIONS, SITES = 300, 4, 3
_OWN = 4_400_001
_KINDS = ("personal_chat", "personal_chat", "private_group", "private_supergroup", "personal_chat")
_PUBLIC = ("public_supergroup", "public_channel")
_SAY = "(File not included. Change data exporting settings to download.)"


class _Author:
    """Makes messages and counts what they are."""

    def __init__(self, seed: int) -> None:
        self.invent = Inventor(seed)
        self.random = self.invent.random
        self.counts: Counter[str] = Counter()
        self.made = NOW - 400_000_000

    def when(self, name: str = "date", made: int | None = None) -> dict[str, str]:
        """A time in both of its forms."""
        made = self.invent.time() if made is None else made
        return {
            name: datetime.fromtimestamp(made, UTC).strftime("%Y-%m-%dT%H:%M:%S"),
            f"{name}_unixtime": str(made),
        }

    def message(self, number: int, who: str, ident: int, *, public: bool) -> dict[str, Any]:
        """One message; a few are forwarded, have pictures, or are the app's own."""
        self.made += self.random.randrange(900)
        head = {"id": number, "type": "message", **self.when(made=self.made)}
        draw = self.random.random()
        if draw < 0.01:
            own = {"actor": who, "actor_id": f"user{ident}", "action": "pin_message"}
            return {**head, "type": "service", **own, "text": "", "text_entities": []}
        mine = ident == _OWN
        self.counts["post" if public and mine else "message"] += 1
        more: dict[str, Any] = {}
        if draw < 0.03:
            more["forwarded_from"] = self.invent.person()
        elif draw < 0.06:
            more |= {"photo": _SAY, "width": 800, "height": 600}
            self.counts["media"] += mine
        elif draw < 0.3:
            more["reply_to_message_id"] = max(1, number - 1)
        return {**head, "from": who, "from_id": f"user{ident}", **more, **self.words()}

    def words(self) -> dict[str, Any]:
        """A text, plain or with a piece set apart."""
        text = self.invent.text()
        if self.random.random() < 0.85:
            return {"text": text, "text_entities": [{"type": "plain", "text": text}]}
        link = {"type": "link", "text": f"https://example.org/{self.random.randrange(10**6)}"}
        pieces = [{"type": "plain", "text": f"{text} "}, link]
        return {"text": [f"{text} ", link], "text_entities": pieces}

    def contact(self, number: int) -> dict[str, Any]:
        """Somebody in the list of contacts."""
        first, _, last = self.invent.person().partition(" ")
        return {
            "user_id": 5_000_000 + number,
            "first_name": first,
            "last_name": last,
            "phone_number": f"+44 7700 9{number:05}",
            **self.when(),
        }


def write(path: Path, records: int, seed: int = 23) -> Mapping[str, int]:
    """Write an export of about so many messages to a zip and say how many records it holds."""
    author = _Author(seed)
    lists: dict[str, list[dict[str, Any]]] = {
        "contacts": [author.contact(number) for number in range(CONTACTS)],
        "sessions": [
            {**author.when("last_active"), "device_model": f"Phone {number}"}
            for number in range(SESSIONS)
        ],
        "web_sessions": [
            {**author.when("created"), "domain_name": f"site{number}.example.org"}
            for number in range(SITES)
        ],
    }
    first, _, last = OWNER.partition(" ")
    head: dict[str, Any] = {
        "about": "Here is the data you asked for.",
        "personal_information": {"user_id": _OWN, "first_name": first, "last_name": last},
        **{name: {"about": "", "list": entries} for name, entries in lists.items()},
    }
    with new_zip(path) as archive:
        write_pieces(archive, "result.json", _document(head, author, records))
    author.counts |= Counter(account=1, profile=1, contact=CONTACTS, login=SESSIONS, app=SITES)
    return +author.counts


def _document(head: dict[str, Any], author: _Author, records: int) -> Iterator[bytes]:
    """The whole file, indented as the app does: by one space for each level."""
    yield json.dumps(head, ensure_ascii=False, indent=1)[:-2].encode()
    yield b',\n "chats": {\n  "about": "",\n  "list": [\n'
    yield from parted(_chats(author, records), b",\n")
    yield b"\n  ]\n }\n}\n"


def _chats(author: _Author, records: int) -> Iterator[bytes]:
    number = left = 0
    while (left := records - author.counts["message"] - author.counts["post"]) > 0:
        number += 1
        public = number == 2 or number % 20 == 0
        kind = author.random.choice(_PUBLIC if public else _KINDS)
        length = int(author.random.paretovariate(0.7) * 20)
        most = max(3, records // (80 if public else 8))
        yield b"".join(_chat(author, number, kind, min(left, length, most)))


def _chat(author: _Author, number: int, kind: str, length: int) -> Iterator[bytes]:
    """One chat; in a public one are only the person's own messages, as by default."""
    public = kind in _PUBLIC
    others = [(author.invent.person(), 6_000_000 + number * 50 + each) for each in range(4)]
    if kind == "personal_chat":
        others = [(others[0][0], 6_000_000 + number)]
    author.counts["membership" if kind != "personal_chat" else "conversation"] += 1
    author.counts["conversation"] += kind in ("private_group", "private_supergroup")
    name = others[0][0] if kind == "personal_chat" else author.invent.text(4, 0)
    ident = 6_000_000 + number
    head = json.dumps({"name": name, "type": kind, "id": ident}, ensure_ascii=False, indent=1)
    yield _in(head[:-2], 3) + b',\n    "messages": [\n'
    senders = [(OWNER, _OWN), *(() if public else others)]
    yield from parted(
        (
            _in(
                json.dumps(
                    author.message(each, *author.random.choice(senders), public=public),
                    ensure_ascii=False,
                    indent=1,
                ),
                5,
            )
            for each in range(1, length + 1)
        ),
        b",\n",
    )
    yield b"\n    ]\n   }"


def _in(text: str, depth: int) -> bytes:
    space = " " * depth
    return "\n".join(space + line for line in text.split("\n")).encode()

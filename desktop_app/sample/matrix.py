"""The demo person's Matrix: three rooms, each saved as JSON with Element."""

import json
from collections.abc import Iterable, Iterator

from desktop_app.sample.clock import DAY, NOW, weekly
from desktop_app.sample.person import ABOUT
from desktop_app.sample.script import innocent_in, planted_in, texts

PLATFORM = "matrix"
FILE_NAME = "element-rooms.zip"

_OWN = "@morgan:chat.example.org"
_FRIEND = "@elin:chat.example.org"
_Entry = dict[str, object]


class _Room:
    """One room: makes events in its own order, each with an id of its own."""

    def __init__(self, ident: str, people: dict[str, str]) -> None:
        self.id = f"!{ident}:chat.example.org"
        self.events: list[_Entry] = []
        for address, name in people.items():
            joined: _Entry = {"membership": "join", "displayname": name}
            self.events.append(
                self.event(address, NOW - 900 * DAY, "m.room.member", joined, state_key=address)
            )

    def event(self, sender: str, when: int, kind: str, content: _Entry, **more: object) -> _Entry:
        """One event; its id is told by who sent it, when and what."""
        ident = f"${_number_of(f'{self.id}{sender}{when}{content}'):x}"
        return {
            "type": kind,
            "room_id": self.id,
            "sender": sender,
            "content": content,
            "origin_server_ts": when * 1000 + 321,
            "event_id": ident,
            "unsigned": {"age": 1200},
            **more,
        }

    def say(self, sender: str, said: Iterable[str]) -> None:
        """Add messages of one person, a week between each two."""
        every = list(said)
        for when, text in zip(list(weekly(len(every)))[::-1], every, strict=True):
            content: _Entry = {"msgtype": "m.text", "body": text, "m.mentions": {}}
            self.events.append(self.event(sender, when, "m.room.message", content))

    def correct(self, said: Iterable[str]) -> None:
        """Add messages of the person's that were thought better of, and what they say now."""
        for text in said:
            first = self.event(
                _OWN, NOW - 5 * DAY, "m.room.message", {"msgtype": "m.text", "body": text}
            )
            better: _Entry = {"msgtype": "m.text", "body": "I had a bad morning."}
            content: _Entry = {
                "msgtype": "m.text",
                "body": "* I had a bad morning.",
                "m.new_content": better,
                "m.relates_to": {"rel_type": "m.replace", "event_id": first["event_id"]},
            }
            self.events += first, self.event(_OWN, NOW - 4 * DAY, "m.room.message", content)

    def send(self, captions: Iterable[str]) -> None:
        """Add pictures the person sent, each with words of theirs."""
        for number, caption in enumerate(captions):
            content: _Entry = {
                "msgtype": "m.image",
                "body": caption,
                "filename": f"photo-{number}.jpg",
                "info": {"mimetype": "image/jpeg", "w": 800, "h": 600},
                "url": f"mxc://chat.example.org/photo{number}",
            }
            self.events.append(self.event(_OWN, NOW - 3 * DAY, "m.room.message", content))

    def document(self, name: str, topic: str = "") -> str:
        """The file that Element saves."""
        parts = {
            "room_name": name,
            "room_creator": "Elin Farrant",
            "topic": topic,
            "export_date": "20/11/2026",
            "exported_by": ABOUT.name,
            "messages": self.events,
        }
        return json.dumps(parts, ensure_ascii=False, indent=2)


def _number_of(text: str) -> int:
    """A number that is the same for the same text in every run."""
    number = 7
    for letter in text:
        number = (number * 31 + ord(letter)) % (1 << 60)
    return number


def members(planted: bool) -> dict[str, str]:
    """Every member's path and text."""
    return {
        f"matrix - {name} - Chat Export - 2026-11-20T18-30-0{number}.000Z.json": body
        for number, (name, body) in enumerate(_rooms(planted))
    }


def _rooms(planted: bool) -> Iterator[tuple[str, str]]:
    everybody = {_OWN: ABOUT.name, _FRIEND: "Elin Farrant", "@cass:other.example": "Cass Gorse"}
    fair = _Room("fair", everybody)
    open_to_all: _Entry = {"join_rule": "public"}
    fair.events.append(
        fair.event(_FRIEND, NOW - 899 * DAY, "m.room.join_rules", open_to_all, state_key="")
    )
    fair.say(_OWN, texts(PLATFORM, "public_post", planted, 25))
    yield "Wexcombe soup fair", fair.document("Wexcombe soup fair", "Soup, and more soup")
    choir = _Room("choir", everybody)
    choir.say(_FRIEND, texts(PLATFORM, "message_in", planted, 10))
    choir.send(planted_in(PLATFORM, "photo", planted))
    yield "Choir altos", choir.document("Choir altos", "Altos only")
    for number, name in enumerate(planted_in(PLATFORM, "group", planted)):
        yield name, _Room(f"group{number}", everybody).document(name)
    for number, name in enumerate(innocent_in(PLATFORM, "group")):
        yield name, _Room(f"innocent{number}", everybody).document(name)
    partner = (planted_in(PLATFORM, "partner", planted) or ("Gosia Colley",))[0]
    pair = _Room("pair", {_OWN: ABOUT.name, "@partner:chat.example.org": partner})
    pair.say(_OWN, texts(PLATFORM, "message", planted, 60))
    pair.correct(innocent_in(PLATFORM, "edited"))
    yield "Tea", pair.document(partner)

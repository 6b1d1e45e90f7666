"""What is learnt of a Matrix room before its messages are read: who is in it, and the edits."""

import base64
import hashlib
import json
from dataclasses import dataclass, field
from functools import lru_cache

from checks.evidence import Problem
from desktop_app.readers.formats.json_decoding import decoder
from desktop_app.readers.formats.matrix_layout import account_data_of, entries, scope_of
from desktop_app.readers.formats.matrix_shapes import Content, Event
from desktop_app.readers.section import Members

_NOTHING = Content()


@dataclass(slots=True)
class Room:
    """A room; `people` are names by address, `standing` how somebody stands to it and by whom.

    `edits` holds, for each edited event and its editor, when that last was and the words since.
    """

    id: str = ""
    name: str = ""
    topic: str = ""
    exported_by: str = ""
    creator: str = ""
    join_rule: str = ""
    visibility: str = ""
    is_direct: bool = False
    is_named: bool = False
    people: dict[str, str] = field(default_factory=dict)
    standing: dict[str, tuple[str, str]] = field(default_factory=dict)
    edits: dict[tuple[str, str], tuple[float, str]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def is_open(self) -> bool:
        """Whether anybody may come in, or read what is said without coming in."""
        return self.join_rule == "public" or self.visibility == "world_readable"

    @property
    def is_group(self) -> bool:
        """Whether it is told to be more than a conversation of two."""
        is_room = self.is_open or self.is_named or len(self.people) > 2
        return is_room and not self.is_direct

    def others(self, mine: frozenset[str]) -> tuple[str, ...]:
        """The names of those in it who are not the person."""
        return tuple(name or each for each, name in self.people.items() if each not in mine)


@lru_cache(maxsize=64)
def room_of(members: Members, path: str) -> Room:
    """What a member's events say of their room."""
    room = Room()
    with members.open(path) as stream:
        for found in entries(stream, scope_of(members, path)):
            if isinstance(found, Problem):
                room.problems.append(found)
            elif found[0] == "messages":
                for event in found[1]:
                    _learn(room, event)
            else:
                _take(room, found[0], found[1][0])
    folder = path.rpartition("/")[0].rpartition("/")[2]
    room.id = room.id or (folder if folder.startswith("!") else room.name or path)
    direct = account_data_of(members).direct or {}
    room.is_direct = room.is_direct or any(room.id in rooms for rooms in direct.values())
    return room


def is_open(members: Members, path: str) -> bool:
    """Whether anybody can read what is said in a room."""
    return room_of(members, path).is_open


def id_of(event: Event) -> str:
    """An event's id: as given, else as servers work it out since the fourth version of rooms.

    It is the digest of the event in its canonical form, without what can be redacted of it. In
    messages that is everything they say.
    """
    if event.event_id is not None:
        return event.event_id
    kept: dict[str, object] = {
        name: decoder(object).decode(getattr(event, name))
        for name in ("depth", "hashes", "auth_events", "prev_events")
    }
    kept |= {"type": event.type, "sender": event.sender, "content": {}}
    kept |= {"origin_server_ts": event.origin_server_ts}
    if event.room_id is not None:
        kept["room_id"] = event.room_id
    text = json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
    return "$" + base64.urlsafe_b64encode(digest).decode().rstrip("=")


def _take(room: Room, name: str, value: str | None) -> None:
    """Take up one line of a client's export."""
    if name == "room_name":
        room.name = value or ""
    elif name == "topic":
        room.topic = value or ""
    elif name == "exported_by":
        room.exported_by = value or ""


def _learn(room: Room, event: Event) -> None:
    """Take up what one event says of its room."""
    content = event.content or _NOTHING
    sender = event.sender or ""
    room.id = room.id or event.room_id or ""
    if sender:
        room.people.setdefault(sender, "")
    relation = content.relates_to
    if relation is not None and relation.rel_type == "m.replace":
        _edit(room, event, content, relation.event_id or "")
    elif event.type == "m.room.member":
        _meet(room, event.state_key or sender, sender, content)
    elif event.type == "m.room.create":
        room.creator = sender
    elif event.type == "m.room.name":
        room.name, room.is_named = content.name or room.name, bool(content.name)
    elif event.type == "m.room.topic":
        room.topic = content.topic or ""
    elif event.type == "m.room.join_rules":
        room.join_rule = content.join_rule or ""
    elif event.type == "m.room.history_visibility":
        room.visibility = content.history_visibility or ""


def _meet(room: Room, who: str, by: str, content: Content) -> None:
    room.standing[who] = (content.membership or "", by)
    if content.displayname or who not in room.people:
        room.people[who] = content.displayname or room.people.get(who, "")
    room.is_direct = room.is_direct or bool(content.is_direct)


def _edit(room: Room, event: Event, content: Content, target: str) -> None:
    """Note an edit, if it is the latest of that event by that sender."""
    new = content.new_content
    if not target or new is None or new.body is None:
        return
    made = float(event.origin_server_ts) if isinstance(event.origin_server_ts, int) else 0.0
    edited = target, event.sender or ""
    before = room.edits.get(edited)
    if before is None or before[0] <= made:
        room.edits[edited] = made, new.body

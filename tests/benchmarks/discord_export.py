"""Writes a seeded, invented Discord package of any number of messages, as it is since 2024."""

from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson

from tests.benchmarks.invention import OWNER, Inventor, new_zip

FRIENDS, SERVERS, DEVICES = 120, 40, 5
_OWN = "910000000000000001"
_FRIEND, _SERVER, _CHANNEL = (number * 10**16 for number in (92, 93, 94))
_FIRST = 1_420_070_400


class _Author:
    """Makes channels and messages and counts what they are."""

    def __init__(self, seed: int) -> None:
        self.invent = Inventor(seed)
        self.random = self.invent.random
        self.counts: Counter[str] = Counter()

    def message(self, number: int) -> dict[str, Any]:
        """One message of the person's own."""
        made = self.invent.time()
        draw = self.random.random()
        text = self.invent.text()
        if draw < 0.1:
            text = f"<@{_FRIEND + self.random.randrange(FRIENDS)}> {text} <:heron:{_SERVER}>"
        return {
            "ID": ((made - _FIRST) * 1000 << 22) + number,
            "Timestamp": datetime.fromtimestamp(made, UTC).strftime("%Y-%m-%d %H:%M:%S"),
            "Contents": text,
            "Attachments": f"https://cdn.example.org/{number}/a.png?ex=1" if draw > 0.95 else "",
        }

    def channel(self, number: int) -> tuple[dict[str, Any], str]:
        """A place for messages, and its label."""
        ident = str(_CHANNEL + number)
        draw = self.random.random()
        if draw < 0.25:
            self.counts["conversation"] += 1
            friend = self.random.randrange(FRIENDS)
            recipients = [_OWN, str(_FRIEND + friend)]
            label = f"Direct Message with friend{friend}"
            return {"id": ident, "type": "DM", "recipients": recipients}, label
        server = self.random.randrange(SERVERS)
        name = self.invent.text(2, 0)
        guild = {"id": str(_SERVER + server), "name": f"Server {server}"}
        channel = {"id": ident, "type": "GUILD_TEXT", "name": name, "guild": guild}
        return channel, f"{name} in Server {server}"


def write(path: Path, records: int, seed: int = 29) -> Mapping[str, int]:
    """Write a package of so many messages to a zip and say how many records of each kind."""
    author = _Author(seed)
    labels: dict[str, str] = {}
    number = done = 0
    with new_zip(path) as archive:
        while done < records:
            channel, label = author.channel(number)
            labels[channel["id"]] = label
            folder = f"Messages/c{channel['id']}"
            length = int(author.random.paretovariate(0.7) * 15)
            length = min(records - done, length, max(3, records // 8))
            said = [author.message(done + each) for each in range(length)]
            author.counts["message" if channel["type"] == "DM" else "post"] += length
            archive.writestr(f"{folder}/channel.json", orjson.dumps(channel))
            archive.writestr(f"{folder}/messages.json", orjson.dumps(said))
            number, done = number + 1, done + length
        servers = {str(_SERVER + each): f"Server {each}" for each in range(SERVERS)}
        archive.writestr("Messages/index.json", orjson.dumps(labels))
        archive.writestr("Servers/index.json", orjson.dumps(servers))
        archive.writestr("Account/user.json", orjson.dumps(_user()))
        archive.writestr("README.txt", "Discord Data Package\n")
    author.counts |= Counter(
        account=1, profile=3, contact=FRIENDS, login=DEVICES, app=1, setting=4, membership=SERVERS
    )
    return +author.counts


def _user() -> dict[str, Any]:
    return {
        "id": _OWN,
        "username": "robin.tarrant",
        "discriminator": 0,
        "global_name": OWNER,
        "email": "robin@example.org",
        "settings": {
            "default_guilds_restricted": True,
            "contact_sync_enabled": False,
            "explicit_content_filter": 2,
        },
        "connections": [{"type": "twitch", "id": "1", "name": "robin", "visibility": 0}],
        "relationships": [
            {
                "id": str(_FRIEND + each),
                "type": "FRIEND",
                "user": {"id": str(_FRIEND + each), "username": f"friend{each}"},
            }
            for each in range(FRIENDS)
        ],
        "user_sessions": [
            {"user_data": {"client_info": {"os": "Linux", "platform": f"Desktop {each}"}}}
            for each in range(DEVICES)
        ],
    }

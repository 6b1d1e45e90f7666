"""Writes seeded, invented pages saved from Steam, with any number of records, for timing."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from html import escape
from pathlib import Path

from tests.benchmarks.invention import OWNER, Inventor, new_zip, write_pieces

FRIENDS, GROUPS = 0.05, 12
"""The share of friends, and how many groups there are; the other records are messages."""

TALKS = 60
_HOME = "https://steamcommunity.com"
_ME, _NAME = "76561190000000001", "robin_tarrant"


class _Author:
    """Makes the pages."""

    def __init__(self, seed: int) -> None:
        self.invent = Inventor(seed)
        self.random = self.invent.random

    def profile(self) -> Iterator[bytes]:
        """The profile, with its groups."""
        groups = "".join(
            f"<group><groupID64>{9000 + number}</groupID64>"
            f"<groupName><![CDATA[{self.invent.text(4, 0)}]]></groupName></group>"
            for number in range(GROUPS)
        )
        yield (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
            f"<profile><steamID64>{_ME}</steamID64><steamID><![CDATA[Robin]]></steamID>"
            f"<privacyState>private</privacyState><customURL>{_NAME}</customURL>"
            f"<realname>{OWNER}</realname><groups>{groups}</groups></profile>"
        ).encode()

    def friends(self, count: int) -> Iterator[bytes]:
        """The list of friends."""
        yield _head(f"{_HOME}/id/{_NAME}/friends")
        for place in range(count):
            number = int(_ME) + 1 + place
            yield (
                '<div class="selectable friend_block_v2 persona offline" '
                f'data-steamid="{number}"><a class="selectable_overlay" '
                f'href="{_HOME}/profiles/{number}"></a><div class="friend_block_content">'
                f"{self.invent.person()}<br>"
                '<span class="friend_small_text">Offline</span></div></div>\n'
            ).encode()
        yield b"</body></html>"

    def chats(self, count: int) -> Iterator[bytes]:
        """The chats of two people each."""
        yield _head("https://help.steampowered.com/en/accountdata/GetFriendMessagesLog")
        yield (
            b'<table class="AccountDataTable"><tbody><tr><th>Sender</th><th>Recipient</th>'
            b"<th>Time</th><th>Message</th></tr>\n"
        )
        me = f'<td><a target="_blank" href="{_HOME}/id/{_NAME}">Robin</a></td>'
        for number in range(count):
            talk = number % TALKS
            address = f"{_HOME}/profiles/{int(_ME) + 900_000 + talk}"
            other = f'<td><a target="_blank" href="{address}">otter {talk}</a></td>'
            pair = me + other if self.random.random() < 0.5 else other + me
            text = escape(self.invent.text())
            yield f"<tr>{pair}<td>{self._time()}</td><td>{text}</td></tr>\n".encode()
        yield b"</tbody></table></body></html>"

    def _time(self) -> str:
        made = datetime.fromtimestamp(self.invent.time(), UTC)
        half = "pm" if made.hour >= 12 else "am"
        return f"{made:%B} {made.day}, {made.year} {made.hour % 12 or 12}:{made:%M}{half} GMT"


def _head(address: str) -> bytes:
    return (
        f"<!DOCTYPE html>\n<!-- saved from url=({len(address):04d}){address} -->\n"
        '<html><head><meta charset="UTF-8"><title>Steam</title></head><body>\n'
    ).encode()


def write(path: Path, records: int, seed: int = 17) -> Mapping[str, int]:
    """Write the pages to a zip and say how many records of each kind are in it."""
    author = _Author(seed)
    friends = int(records * FRIENDS)
    messages = records - friends
    with new_zip(path) as archive:
        write_pieces(archive, "steam-profile.xml", author.profile())
        write_pieces(archive, "Steam friends.html", author.friends(friends))
        write_pieces(archive, "Steam chat messages.html", author.chats(messages))
    return {
        "account": 1,
        "setting": 1,
        "profile": 3,
        "membership": GROUPS,
        "contact": friends,
        "message": messages,
        "conversation": min(TALKS, messages),
    }

"""Writes a seeded, invented pack of Roblox tables of any number of records, for timing."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks.invention import Inventor, new_zip, write_pieces
from tests.benchmarks.tabled import pieces

SHARES = {"friends": 0.01, "followers": 0.02, "wall": 0.1, "creations": 0.02, "messages": 0.15}
"""What the records are; those left are chats."""

CHATS, PEOPLE = 90, 40
_ME, _MY_NAME = "100200300", "robin_tarrant"
_TYPES = ("chat/game/public", "chat/game/private", "chat/app")


class _Author:
    """Makes rows of the tables."""

    def __init__(self, seed: int) -> None:
        self.invent = Inventor(seed)
        self.random = self.invent.random

    def american(self) -> str:
        """A time with the month first."""
        return f"{datetime.fromtimestamp(self.invent.time(), UTC):%m/%d/%Y %H:%M:%S}"

    def friend(self, number: int) -> list[str]:
        """One friend, in either column."""
        pair = [_ME, str(500_000_000 + number)]
        made = self.american()
        return [*(pair if number % 2 else reversed(pair)), made, made]

    def follower(self, number: int) -> list[str]:
        """One who follows, or is followed."""
        pair = [_ME, str(600_000_000 + number)]
        made = f"{self.invent.time()}{self.random.randrange(1000):03}"
        return [*(pair if number % 2 else reversed(pair)), made, made]

    def post(self, number: int) -> list[str]:
        """One post on the wall of a community."""
        made = self.american()
        return [str(number), str(7000 + number % 9), _ME, self.invent.text(), made, made]

    def creation(self, number: int) -> list[str]:
        """One thing that was made."""
        made = self.american()
        words = [self.invent.text(4, 0), self.invent.text(12)]
        return [str(number), "Model", *words, made, _ME, "User"]

    def message(self, number: int) -> list[str]:
        """One private message with one other person."""
        talk = number % PEOPLE
        me, other = (_ME, _MY_NAME), (str(700_000_000 + talk), f"otter_{talk}")
        sender, reader = self.random.choice(((me, other), (other, me)))
        made = str(self.invent.time())
        text = self.invent.text()
        return [str(number), made, made, "1", "", text, *sender, *reader, "false", "true", "false"]

    def chats(self, count: int) -> Iterator[list[str]]:
        """The chats of all conversations one after another, with an empty row between."""
        for number in range(count):
            chat = number * CHATS // count
            if number and chat != (number - 1) * CHATS // count:
                yield [""] * 11
            yield self._chat(number, chat)

    def _chat(self, number: int, chat: int) -> list[str]:
        who = self.random.choice(((_ME, _MY_NAME), (str(800_000_000 + chat), f"newt_{chat}")))
        made = datetime.fromtimestamp(self.invent.time(), UTC)
        stamp = f"{made:%Y-%m-%dT%H:%M:%S}.{number % 1000:03}Z"
        kind = _TYPES[chat % len(_TYPES)]
        flags = ["false", "true", "false", _ME]
        return [stamp, stamp[:10], f"talk-{chat}", kind, *who, self.invent.text(), *flags]


def write(path: Path, records: int, seed: int = 17) -> Mapping[str, int]:
    """Write the pack to a zip and say how many records of each kind are in it."""
    author = _Author(seed)
    counts = {name: int(records * share) for name, share in SHARES.items()}
    chats = records - sum(counts.values())
    whole = {
        "Friend list": (_FRIENDS, map(author.friend, range(counts["friends"]))),
        "Follower & following list": (_FOLLOWERS, map(author.follower, range(counts["followers"]))),
        "Group wall posts": (_WALL, map(author.post, range(counts["wall"]))),
        "User generated content": (_CREATIONS, map(author.creation, range(counts["creations"]))),
        "Messages": (_MESSAGES, map(author.message, range(counts["messages"]))),
        "Chat records": (_CHATS, author.chats(chats)),
    }
    used = [_ME, _MY_NAME, "192.0.2.7", "2025-01-01 00:00:00.000", "2025-10-09 08:00:00.000"]
    with new_zip(path) as archive:
        write_pieces(archive, f"IP address of the account {_ME}.csv", pieces(_ADDRESSES, [used]))
        for name, (header, rows) in whole.items():
            write_pieces(archive, f"{name} of the Roblox user {_ME}.csv", pieces(header, rows))
    return {
        "account": 1,
        "profile": 1,
        "login": 1,
        "contact": counts["friends"] + counts["followers"],
        "post": counts["wall"] + counts["creations"],
        "message": counts["messages"] + chats,
        "conversation": min(CHATS, chats) + min(PEOPLE, counts["messages"]),
    }


_ADDRESSES = "user_id,username,ip_address,first_recorded_utc,last_recorded_utc"
_FRIENDS = "userid,frienduserid,createdutc,updatedutc"
_FOLLOWERS = "userid,followeruserid,createdutc,updatedutc"
_WALL = "group_wall_post_id,group_id,user_id,post_text,createdutc,updatedutc"
_CREATIONS = (
    "asset_id,asset_type,asset_name,asset_description,asset_createdutc,"
    "creator_user_or_group_id,creator_type"
)
_MESSAGES = (
    "id,created_time (UTC seconds),updated_time (UTC seconds),message_type_id,subject,body,"
    "author_id,author_name,recipient_id,recipient_name,is_system_message,is_read,is_archived"
)
_CHATS = (
    "ts,ds,conversation_id,convo_type,user_id,name,text,is_filtered_o13,is_filtered_u13,"
    "is_rewritten,request_user_id"
)

"""Writes a seeded, invented LinkedIn archive of any number of records, for timing."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks.invention import OWNER, Inventor, new_zip, write_pieces
from tests.benchmarks.tabled import clock, pieces

SHARES = {"connections": 0.01, "posts": 0.1, "comments": 0.2, "invitations": 0.002}
"""What the records are; those left are messages."""

COMPANIES, TALKS = 60, 80
_HOME = "https://www.linkedin.com"
_MINE = f"{_HOME}/in/robin-tarrant"
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_NOTES = 'Notes:\n"Some of the addresses are missing here, because people keep them."\n\n'
_FIRST, _LAST = OWNER.split()


class _Author:
    """Makes rows of the tables."""

    def __init__(self, seed: int) -> None:
        self.invent = Inventor(seed)
        self.random = self.invent.random
        self._count = 0

    def number(self) -> int:
        """A number that no other record has."""
        self._count += 1
        return self._count

    def page(self, name: str) -> str:
        """The address of somebody's page."""
        return f"{_HOME}/in/{name.lower().replace(' ', '-')}-{self.number():x}"

    def connection(self) -> list[str]:
        """One connection; some have letters after their name."""
        name = self.invent.person()
        first, last = name.split()
        if self.random.random() < 0.05:
            last = f"{last}, PhD"
        made = datetime.fromtimestamp(self.invent.time(), UTC)
        day = f"{made:%d} {_MONTHS[made.month - 1]} {made.year}"
        return [first, last, self.page(name), "", self.invent.text(3, 0), "Teacher", day]

    def post(self) -> list[str]:
        """One post for connections or for members."""
        link = f"{_HOME}/feed/update/urn%3Ali%3Ashare%3A7{self.number():018d}"
        text = "\n".join(self.invent.text() for _ in range(self.random.randint(1, 2)))
        shared = f"https://example.org/{self.number()}" if self.random.random() < 0.2 else ""
        seen = self.random.choice(("MEMBER_NETWORK", "CONNECTIONS"))
        return [clock(self.invent.time())[:19], link, text, shared, "", seen]

    def comment(self) -> list[str]:
        """One comment."""
        link = f"{_HOME}/feed/update/urn%3Ali%3Aactivity%3A7{self.number():018d}"
        return [clock(self.invent.time())[:19], link, self.invent.text()]

    def invitation(self) -> list[str]:
        """One invitation that came, without a note."""
        name = self.invent.person()
        made = datetime.fromtimestamp(self.invent.time(), UTC)
        half = "PM" if made.hour >= 12 else "AM"
        when = f"{made.month}/{made.day}/{made:%y}, {made.hour % 12 or 12}:{made:%M} {half}"
        return [name, OWNER, when, "", "INCOMING", self.page(name), _MINE]

    def message(self, number: int) -> list[str]:
        """One message of a conversation with one other person."""
        talk = number % TALKS
        me, other = (OWNER, _MINE), (f"Otter Number{talk}", f"{_HOME}/in/otter-{talk}")
        sender, reader = self.random.choice(((me, other), (other, me)))
        when = clock(self.invent.time())
        text = self.invent.text()
        return [f"2-talk{talk}==", "", *sender, *reader, when, "", text, "INBOX", "", "No"]


def write(path: Path, records: int, seed: int = 17) -> Mapping[str, int]:
    """Write the archive to a zip and say how many records of each kind are in it."""
    author = _Author(seed)
    counts = {name: int(records * share) for name, share in SHARES.items()}
    counts["messages"] = records - sum(counts.values())
    followed = ([f"Company {n}", "Tue Feb 01 15:02:55 UTC 2022"] for n in range(COMPANIES))
    tables: tuple[tuple[str, str, Iterable[list[str]]], ...] = (
        ("Profile", _PROFILE, [[_FIRST, _LAST, "Assistant", ""]]),
        ("Connections", _CONNECTIONS, _times(author.connection, counts["connections"])),
        ("Invitations", _INVITATIONS, _times(author.invitation, counts["invitations"])),
        ("Shares", _SHARES, _times(author.post, counts["posts"])),
        ("Comments", "Date,Link,Message", _times(author.comment, counts["comments"])),
        ("Company Follows", "Organization,Followed On", followed),
    )
    with new_zip(path) as archive:
        for name, header, rows in tables:
            before = _NOTES if name == "Connections" else ""
            write_pieces(archive, f"{name}.csv", pieces(header, rows, before))
        said = map(author.message, range(counts["messages"]))
        write_pieces(archive, "messages.csv", _quoted(said))
    return {
        "contact": counts["connections"] + counts["invitations"],
        "post": counts["posts"],
        "comment": counts["comments"],
        "message": counts["messages"],
        "conversation": min(TALKS, counts["messages"]),
        "membership": COMPANIES,
        "account": 1,
        "profile": 3,
    }


def _times(make: Callable[[], list[str]], count: int) -> Iterator[list[str]]:
    return (make() for _ in range(count))


def _quoted(rows: Iterable[list[str]]) -> Iterator[bytes]:
    """The table of messages, all of whose cells have been quoted since 2026."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
    table.writerow(_MESSAGES.split(","))
    for row in rows:
        table.writerow(row)
        yield out.getvalue().encode()
        out.seek(0)
        out.truncate()


_PROFILE = "First Name,Last Name,Headline,Summary"
_CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
_INVITATIONS = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"
_SHARES = "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility"
_MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
    "SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT"
)

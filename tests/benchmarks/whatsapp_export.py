"""Writes a seeded, invented WhatsApp chat of any number of lines, as Android exports it."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks.invention import NOW, OWNER, Inventor, new_zip, write_pieces

CHAT = "Thursday walkers"
PEOPLE = 11
_NOTICES = (
    "Messages and calls are end-to-end encrypted.",
    "{person} added {other}",
    "{person} left",
    "{person} changed the group description",
)
_PIECE = 10_000


class _Chat:
    """Makes entries, the oldest first, and counts what they are."""

    def __init__(self, seed: int, lines: int) -> None:
        self.invent = Inventor(seed)
        self.random = self.invent.random
        self.people = [OWNER, *dict.fromkeys(self.invent.person() for _ in range(PEOPLE))]
        self.lines = 0
        self.messages = 0
        self.pictures = 0
        self.made = NOW - lines * 180

    def entry(self, most: int) -> str:
        """One entry of at most `most` lines, its end of line included."""
        draw = self.random.random
        self.made += int(360 * draw() * draw())  # several of a minute, as people write
        head = datetime.fromtimestamp(self.made, UTC).strftime("%d/%m/%Y, %H:%M - ")
        person = self.random.choice(self.people)
        kind = draw()
        if kind < 0.002 or not self.lines:
            notice = _NOTICES[0] if not self.lines else self.random.choice(_NOTICES[1:])
            self.lines += 1
            return f"{head}{notice.format(person=person, other=self.invent.person())}\n"
        body = self._body(kind, person)
        while kind > 0.94 and draw() < 0.6 and body.count("\n") + 1 < most:
            body += f"\n{self.invent.text()}"
        self.lines += body.count("\n") + 1
        return f"{head}{person}: {body}\n"

    def _body(self, kind: float, person: str) -> str:
        if kind < 0.007:
            return "This message was deleted"
        self.messages += 1
        if kind < 0.06:
            return "<Media omitted>"
        if kind < 0.07:
            self.pictures += person == OWNER
            return f"IMG-20240101-WA{self.messages % 10_000:04d}.jpg (file attached)"
        if kind < 0.08:
            return f"{self.invent.text()} <This message was edited>"
        return self.invent.text()


def write(path: Path, records: int, seed: int = 13) -> Mapping[str, int]:
    """Write a chat of `records` lines to a zip and say how many records of each kind are in it."""
    chat = _Chat(seed, records)

    def pieces() -> Iterator[bytes]:
        while chat.lines < records:
            entries: list[str] = []
            while chat.lines < records and len(entries) < _PIECE:
                entries.append(chat.entry(records - chat.lines))
            yield "".join(entries).encode()

    with new_zip(path) as archive:
        write_pieces(archive, f"WhatsApp Chat with {CHAT}.txt", pieces())
    return {"message": chat.messages, "media": chat.pictures, "conversation": 1}

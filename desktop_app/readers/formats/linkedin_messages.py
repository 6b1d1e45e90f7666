"""Messages on LinkedIn, and one summary for each conversation."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import BinaryIO

from checks.evidence import Author, Conversation, Message, Origin, Problem, Record
from desktop_app.readers.formats.csv_stream import Row, batches
from desktop_app.readers.formats.linkedin_owner import CONVERSATIONS, author_of
from desktop_app.readers.formats.linkedin_tables import MESSAGES
from desktop_app.readers.formats.linkedin_text import (
    Strange,
    plain,
    slug_of,
    time_told,
    told,
)
from desktop_app.readers.formats.quick import quick_message
from desktop_app.readers.formats.tables_within import found
from desktop_app.readers.section import Owner, Scope, Section, read

_ME = Author.ME
_OWN = 11  # columns before those that tell drafts
_YES = frozenset({"yes", "Yes", "YES", "true", "True", "TRUE", "1"})
_FOLDERS = {
    "": "inbox",
    "inbox": "inbox",
    "sent": "inbox",
    "archive": "archived",
    "archived": "archived",
    "spam": "request",
    "other": "inbox",
}
_FOLDER = "Some messages are in a folder that was not recognised: “{}”."
_TITLE = re.compile(r"(?:[A-Za-z]+\.)+[A-Za-z]*|[A-Z]{2,6}|[BM](?:Sc|Ed|Phil)|PhD|QTS")
_SEAM = ", "
_FILES = re.compile(r"\s*(?:\n|,\s*(?=https?://))\s*")


@dataclass(slots=True)
class _Talk:
    """What is gathered of one conversation while its messages go by."""

    title: str = ""
    folder: str = "inbox"
    people: dict[str, None] = field(default_factory=dict)
    total: int = 0
    mine: int = 0
    first: int | None = None
    last: int | None = None

    def count(self, author: Author, made: int | None) -> None:
        """Count one message."""
        self.total += 1
        if author is _ME:
            self.mine += 1
        if made is None:
            return
        if self.first is None or self.last is None:
            self.first = self.last = made
        elif made < self.first:
            self.first = made
        elif made > self.last:
            self.last = made


@dataclass(slots=True)
class _Talks:
    """The conversations of all tables, and what is known of the people in them."""

    owner: Owner
    by_id: dict[str, _Talk] = field(default_factory=dict)
    writers: dict[tuple[str, str], tuple[str, Author]] = field(default_factory=dict)
    readers: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    strange: Strange = field(default_factory=dict)

    def writer(self, name: str, address: str) -> tuple[str, Author]:
        """A sender's name, and whose words theirs are; worked out once for each."""
        known = self.writers.get((name, address))
        if known is None:
            known = name.strip(), author_of(self.owner, name, address)
            self.writers[name, address] = known
        return known

    def others(self, names: str, addresses: str) -> tuple[str, ...]:
        """Who got a message, without the person; worked out once for each list."""
        known = self.readers.get((names, addresses))
        if known is None:
            known = self.readers[names, addresses] = tuple(self._others(names, addresses))
        return known

    def _others(self, names: str, addresses: str) -> Iterator[str]:
        slugs = [slug_of(address) for address in addresses.split(",") if address.strip()]
        people = recipients(names, len(slugs))
        fits = len(people) == len(slugs)
        for place, name in enumerate(people):
            slug = slugs[place] if fits else ""
            mine = slug in self.owner.ids if slug and self.owner.ids else name == self.owner.name
            if not mine:
                yield name


def read_messages(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The messages of all tables and their conversations, given once, with the first table."""
    first, *others = found(scope.members, CONVERSATIONS)
    if scope.path != first:
        return
    talks = _Talks(scope.owner)

    def parse(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
        return chain.from_iterable(
            (batch,) if isinstance(batch, Problem) else _messages(batch, scope, talks)
            for batch in batches(stream, scope, MESSAGES)
        )

    yield from parse(stream, scope)
    section = Section(scope.origin.section, "", parse)
    for path in others:
        origin = replace(scope.origin, where=path)
        size = scope.members.size(path)
        yield from read(section, replace(scope, origin=origin, path=path, size=size))
    yield from _summaries(talks, scope.origin)
    yield from (scope.problem(what) for what in talks.strange)


def recipients(names: str, count: int) -> list[str]:
    """The names of a list whose commas may also stand within a name, as in "Doe, Ph.D.".

    `count` says how many there are, as far as their addresses tell, or is 0.
    """
    if count == 1:
        return [names.strip()] if names.strip() else []
    parts = [part.strip() for part in names.split(_SEAM) if part.strip()]
    if len(parts) == count:
        return parts
    people: list[str] = []
    for part in parts:
        if people and _TITLE.fullmatch(part):
            people[-1] += f"{_SEAM}{part}"
        else:
            people.append(part)
    return people


def _messages(batch: Sequence[Row], scope: Scope, talks: _Talks) -> list[Message]:
    origin, make, strange = scope.origin, quick_message, talks.strange
    writers, readers = talks.writers, talks.readers
    messages = []
    for row in batch:
        ident, title, name, address, to, to_urls, date, subject, text, place, sent = row[:_OWN]
        if row[_OWN] in _YES or row[_OWN + 1] in _YES:
            continue
        sender, author = writers.get((name, address)) or talks.writer(name, address)
        made = time_told(date, strange)
        talk = talks.by_id.get(ident)
        if talk is None:
            talk = talks.by_id[ident] = _Talk(title.strip(), _folder(place, row[-1], strange))
        if author is not _ME and sender:
            talk.people[sender] = None
        for other in readers.get((to, to_urls)) or talks.others(to, to_urls):
            talk.people[other] = None
        talk.count(author, made)
        words = plain(text)
        if subject:
            words = "\n".join(filter(None, (subject, words)))
        shown = talk.title or next(iter(talk.people), "")
        files = tuple(_FILES.split(sent.strip())) if sent else ()
        asked = talk.folder == "request"
        messages.append(make(origin, "", made, author, words, shown, sender, asked, files))
    return messages


def _folder(place: str, archived: str, strange: Strange) -> str:
    """Which of the shared folders a conversation is in."""
    folder = _FOLDERS.get(place.strip().casefold())
    if folder is None:
        strange[_FOLDER.format(told(place))] = None
    is_archived = archived in _YES
    return "archived" if is_archived and folder != "request" else folder or "inbox"


def _summaries(talks: _Talks, origin: Origin) -> Iterable[Conversation]:
    two = 1 if talks.owner.account else 2  # the person is not among those who are counted
    for ident, talk in talks.by_id.items():
        yield Conversation(
            origin,
            ident,
            talk.title,
            tuple(talk.people),
            len(talk.people) > two,
            talk.folder,
            talk.total,
            talk.mine,
            talk.first,
            talk.last,
        )

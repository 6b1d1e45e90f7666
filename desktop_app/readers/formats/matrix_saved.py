"""Messages of Matrix rooms that were saved as pages or as plain text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import BinaryIO

from checks.evidence import (
    Audience,
    Author,
    Conversation,
    Media,
    MediaRole,
    Message,
    Problem,
    Record,
)
from desktop_app.readers.formats.matrix_layout import WHO_ARE_YOU, pages_beside
from desktop_app.readers.formats.matrix_pages import Exporter, Shown, page_entries
from desktop_app.readers.formats.text_lines import Losses
from desktop_app.readers.formats.whatsapp_blocks import Row
from desktop_app.readers.formats.whatsapp_lines import blocks, find_form
from desktop_app.readers.section import Scope, Section, read

NO_LINES = "No line in this file begins as those of a saved Matrix room do, so it was not read."
UNDATED = "Some dates in this room are in a form that Keep Clear does not know."
TWO_WAYS = (
    "The dates in this room can be read in two ways. They were taken as day before month, as in "
    "the UK."
)

_IN_NAME = re.compile(r"(?:[^/]*?) - (.+) - chat export - ", re.IGNORECASE)
_QUOTED = re.compile(r'<@[^:<>"\s]+:[^<>"\s]+(?: "[^\n]*?")?> ')
_IMAGES = ("images/", "videos/")
_LEFT_OUT = re.compile(
    r"\**(?:Media omitted(?: - file size limit exceeded)?|Error fetching file)\**"
)
_ME = Author.ME


@dataclass(slots=True)
class _Talk:
    """What is gathered of a room while it goes by."""

    title: str = ""
    sender: str = ""
    total: int = 0
    mine: int = 0
    undated: bool = False
    unknown: bool = False
    others: dict[str, None] = field(default_factory=dict)
    times: list[int] = field(default_factory=list)

    def count(self, author: Author, sender: str, made: int | None) -> None:
        """Count a message."""
        self.total += 1
        self.mine += author is _ME
        self.undated = self.undated or made is None
        self.unknown = self.unknown or author is Author.UNKNOWN
        if author is not _ME and sender:
            self.others[sender] = None
        if made is not None:
            self.times = [min((made, *self.times)), max((made, *self.times))]

    def end(self, scope: Scope) -> Iterator[Record | Problem]:
        """What the person must know of the room, and its summary."""
        if self.undated:
            yield scope.problem(UNDATED)
        if self.unknown:
            yield scope.problem(WHO_ARE_YOU, fatal=True)
        if self.total:
            others = tuple(self.others)
            yield Conversation(
                scope.origin,
                self.title or scope.path,
                self.title,
                others,
                len(others) > (2 if self.unknown else 1),
                total=self.total,
                mine=self.mine,
                first=min(self.times, default=None),
                last=max(self.times, default=None),
            )


def read_pages(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The messages of a room and a summary of it, given once, with its first page.

    Each message says on the page whether who saved it sent it.
    """
    first, *others = pages_beside(scope.members, scope.path)
    if scope.path != first:
        return
    talk = _Talk()
    section = Section(scope.origin.section, "", lambda stream, scope: _page(stream, scope, talk))
    for path in (first, *others):
        origin = replace(scope.origin, where=path)
        size = scope.members.size(path)
        yield from read(section, replace(scope, origin=origin, path=path, size=size))
    yield from talk.end(scope)


def read_text(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The messages of a text and a summary of it; it names people, and its clock is a local one.

    The clock is taken as a UK one. Lines that nobody said (who came, and that a picture was sent)
    are in the client's language, and left alone.
    """
    form = find_form(lambda: scope.members.open(scope.path))
    if form is None:
        yield scope.problem(NO_LINES, fatal=True)
        return
    named = _IN_NAME.match(scope.path.rpartition("/")[2])
    talk, losses = _Talk(named[1] if named else ""), Losses()
    for block in blocks(stream, form, losses):
        yield from (_line(row, talk, scope) for row in block if row[1])
    if not form.certain:
        yield scope.problem(TWO_WAYS)
    yield from losses.problems(scope)
    yield from talk.end(scope)


def _page(stream: BinaryIO, scope: Scope, talk: _Talk) -> Iterator[Record | Problem]:
    for found in page_entries(stream, scope):
        if isinstance(found, Problem):
            yield found
        elif isinstance(found, str):
            talk.title = talk.title or found
        elif not isinstance(found, Exporter):
            yield from _shown(found, talk, scope)


def _shown(shown: Shown, talk: _Talk, scope: Scope) -> Iterator[Record]:
    sender = talk.sender = shown.sender or talk.sender
    text = "" if _LEFT_OUT.fullmatch(shown.text or "") else shown.text or ""
    talk.count(shown.author, sender, shown.made)
    files = tuple(shown.files)
    pictures = [file for file in files if file.startswith(_IMAGES)]
    caption = text if shown.author is _ME and pictures else ""
    yield Message(
        scope.origin,
        shown.id,
        shown.made,
        shown.author,
        "" if caption else text,
        talk.title,
        sender,
        attachments=files,
    )
    folder, slash, _ = scope.path.rpartition("/")
    for file in pictures if shown.author is _ME else ():
        path = f"{folder}{slash}{file}"
        yield Media(
            scope.origin,
            shown.id,
            shown.made,
            _ME,
            Audience.SOME,
            path if path in scope.members.paths else "",
            caption,
            role=MediaRole.SENT,
            is_video=file.startswith("videos/"),
        )


def _line(row: Row, talk: _Talk, scope: Scope) -> Message:
    made, sender, said = row
    author = scope.owner.wrote(sender)
    talk.count(author, sender, made)
    text = _QUOTED.sub("", said, count=1) if said.startswith("<@") else said
    return Message(scope.origin, "", made, author, text, talk.title, sender)

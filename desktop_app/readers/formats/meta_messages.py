"""Reads conversations of Messenger and Instagram, all pages of one together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import BinaryIO

import msgspec

from checks.evidence import Author, Conversation, Message, Problem, Record
from desktop_app.readers.formats import dates, json_stream
from desktop_app.readers.formats.dates import Stamp
from desktop_app.readers.formats.html_markup import Block
from desktop_app.readers.formats.html_records import blocks
from desktop_app.readers.formats.meta_pages import pages_of
from desktop_app.readers.formats.meta_speech import Line, line_of, suspects
from desktop_app.readers.formats.quick import quick_message
from desktop_app.readers.formats.text_repair import repair
from desktop_app.readers.section import Scope, Section, read

_ME = Author.ME
_EVENTS = frozenset({"Call", "Subscribe", "Unsubscribe"})
_FOLDERS = {
    "archived_threads": "archived",
    "filtered_threads": "request",
    "message_requests": "request",
}
_PARTICIPANTS = "Participants:"
_NUMBER = re.compile(r"_\d+$")  # encrypted conversations are numbered


class Person(msgspec.Struct, gc=False):
    """Somebody who takes part."""

    name: str | None = None


class Sent(msgspec.Struct, gc=False):
    """Something sent along: a file, or a link."""

    uri: str | None = None
    link: str | None = None


class Said(msgspec.Struct, gc=False):
    """One message, of the ordinary download or of the one for encrypted conversations."""

    sender_name: str | None = None
    timestamp_ms: Stamp = None
    content: str | None = None
    type: str | None = None
    is_unsent: bool | None = None
    call_duration: float | None = None
    photos: list[Sent] | None = None
    videos: list[Sent] | None = None
    files: list[Sent] | None = None
    gifs: list[Sent] | None = None
    audio_files: list[Sent] | None = None
    sticker: Sent | None = None
    share: Sent | None = None
    sender: str | None = msgspec.field(default=None, name="senderName")
    sent: Stamp = msgspec.field(default=None, name="timestamp")
    text: str | None = None
    media: list[Sent] | None = None


_SHAPES = {
    "title": str,
    "threadName": str,
    "thread_type": str,
    "participants": list[Person | str],
    "messages": list[Said],
}


_Who = tuple[str, Author, tuple[str, ...], frozenset[str]]
"""A name, whether it is the person, and how lines begin that are not speech, and their letters."""


@dataclass(slots=True)
class _Thread:
    """What is gathered of one conversation while its pages go by."""

    name: str
    folder: str
    title: str = ""
    group: bool = False
    people: dict[str, _Who] = field(default_factory=dict)
    took_part: dict[str, None] = field(default_factory=dict)
    total: int = 0
    mine: int = 0
    first: int | None = None
    last: int | None = None

    def who(self, sender: str, scope: Scope) -> _Who:
        """What there is to know of a sender; worked out once for each."""
        known = self.people.get(sender)
        if known is None:
            name = repair(sender)
            starts = suspects(name)
            letters = frozenset(start[0] for start in starts)
            known = self.people[sender] = name, scope.owner.wrote(name), starts, letters
        return known

    def count(self, total: int, mine: int, *times: int | None) -> None:
        """Count some messages, of which these were among the first and last."""
        self.total += total
        self.mine += mine
        known = [time for time in (self.first, self.last, *times) if time is not None]
        if known:
            self.first, self.last = min(known), max(known)


def read_thread(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The messages of a conversation and a summary of it, given once, with its first page.

    The other pages are opened from here, so their own turn gives nothing.
    """
    first, *others = pages_of(scope.members, scope.path)
    if scope.path != first:
        return iter(())
    thread = _begun(scope.path)
    pages = chain.from_iterable(_others(others, scope, thread))
    return chain(_page(stream, scope, thread), pages, _last(thread, scope))


def _others(
    paths: list[str], scope: Scope, thread: _Thread
) -> Iterator[Iterator[Record | Problem]]:
    """What each of the other pages gives."""
    section = Section(scope.origin.section, "", lambda stream, scope: _page(stream, scope, thread))
    for path in paths:
        origin = replace(scope.origin, where=path)
        size = scope.members.size(path)
        yield read(section, replace(scope, origin=origin, path=path, size=size))


def _last(thread: _Thread, scope: Scope) -> Iterator[Conversation]:
    """The summary, made when all pages have been read."""
    yield _summary(thread, scope)


def _begun(path: str) -> _Thread:
    """A conversation by its page's path: its own name, and the folder it stands in."""
    *above, name = path.split("/")
    folder = next((_FOLDERS[part.lower()] for part in above if part.lower() in _FOLDERS), "inbox")
    return _Thread("/".join(above[-2:]) or name.rpartition(".")[0], folder)


def _page(stream: BinaryIO, scope: Scope, thread: _Thread) -> Iterator[Record | Problem]:
    if scope.path.lower().endswith(".html"):
        return _html(stream, scope, thread)
    return chain.from_iterable(_json(stream, scope, thread))


def _json(
    stream: BinaryIO, scope: Scope, thread: _Thread
) -> Iterator[Sequence[Message] | tuple[Problem]]:
    """What a page gives, in lists: there may be a million messages, and each step is felt."""
    for found in json_stream.fields(stream, scope, _SHAPES):
        if isinstance(found, Problem):
            yield (found,)
        elif found[0] == "messages":
            yield _messages(found[1], scope, thread)
        elif found[0] == "participants":
            for person in found[1]:
                name = person if isinstance(person, str) else person.name or ""
                thread.took_part[repair(name)] = None
        elif found[0] == "thread_type":
            thread.group = thread.group or "group" in found[1][0].lower()
        else:
            thread.title = thread.title or _NUMBER.sub("", repair(found[1][0]))


def _messages(batch: list[Said], scope: Scope, thread: _Thread) -> list[Message]:
    messages: list[Message] = []
    origin, name, asked = scope.origin, thread.name, thread.folder == "request"
    people, seconds, make = thread.people, dates.milliseconds, quick_message
    mine = 0
    first: int | None = None
    last: int | None = None
    for said in batch:
        raw = said.sender_name or said.sender or ""
        sender, author, starts, letters = people.get(raw) or thread.who(raw, scope)
        text = said.content or said.text or ""
        if not text.isascii():
            text = repair(text)
        sent = (
            _sent(said)
            if said.photos
            or said.videos
            or said.files
            or said.gifs
            or said.audio_files
            or said.sticker
            or said.share
            or said.media
            else ()
        )
        if not text or (text[0] in letters and text.startswith(starts)):
            line = line_of(text, sender)
            if line is Line.EVENT or not (text or sent):
                continue
            text = text if line is Line.SPEECH else ""
        if said.type in _EVENTS or said.call_duration is not None or said.is_unsent:
            continue
        made = seconds(said.timestamp_ms or said.sent)
        if author is _ME:
            mine += 1
        if made is not None:
            if first is None or made < first:
                first = made
            if last is None or made > last:
                last = made
        messages.append(make(origin, "", made, author, text, name, sender, asked, sent))
    thread.count(len(messages), mine, first, last)
    return messages


def _sent(said: Said) -> tuple[str, ...]:
    """Paths and addresses of what was sent along."""
    lists = (said.photos, said.videos, said.files, said.gifs, said.audio_files, said.media)
    single = [one for one in (said.sticker, said.share) if one]
    every = [one for some in lists for one in some or ()] + single
    return tuple(address for one in every if (address := one.uri or one.link))


def _html(stream: BinaryIO, scope: Scope, thread: _Thread) -> Iterator[Record | Problem]:
    undated = False
    for block in blocks(stream, scope):
        if isinstance(block, Problem):
            yield block
            continue
        _participants(block, thread)
        if block.heading and (block.texts or block.media or block.links):
            undated = undated or block.undated
            yield from _html_message(block, scope, thread)
        elif not block.known and block.texts and not thread.title:
            thread.title = block.texts[0]
    if undated:
        yield scope.problem("The dates on this page are in a form that Keep Clear does not know.")


def _participants(block: Block, thread: _Thread) -> None:
    """Take the line that names who takes part out of a block."""
    for text in list(block.texts):
        if text.startswith(_PARTICIPANTS):
            names = text.removeprefix(_PARTICIPANTS).replace(" and ", ", ").split(",")
            thread.took_part.update(dict.fromkeys(name.strip() for name in names if name.strip()))
            block.texts.remove(text)


def _html_message(block: Block, scope: Scope, thread: _Thread) -> Iterator[Message]:
    sender, author, _, _ = thread.who(block.heading, scope)
    line = line_of(block.text, sender)
    if line is Line.EVENT:
        return
    text = block.text if line is Line.SPEECH else ""
    asked = thread.folder == "request"
    thread.count(1, author is Author.ME, block.made)
    sent = (*block.media, *block.links)
    yield Message(scope.origin, "", block.made, author, text, thread.name, sender, asked, sent)


def _summary(thread: _Thread, scope: Scope) -> Conversation:
    names = {**thread.took_part, **{name: None for name, *_ in thread.people.values()}}
    names.pop("", None)
    others = tuple(name for name in names if scope.owner.wrote(name) is not Author.ME)
    return Conversation(
        scope.origin,
        thread.name,
        title=thread.title,
        participants=others,
        is_group=thread.group or len(thread.took_part) > 2,
        folder=thread.folder,
        total=thread.total,
        mine=thread.mine,
        first=thread.first,
        last=thread.last,
    )

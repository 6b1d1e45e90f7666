"""Messages of Matrix rooms: what stands in open ones, and private conversations."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
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
from desktop_app.readers.formats import dates
from desktop_app.readers.formats.matrix_layout import WHO_ARE_YOU, entries
from desktop_app.readers.formats.matrix_rooms import Room, id_of, room_of
from desktop_app.readers.formats.matrix_shapes import Content, Event
from desktop_app.readers.formats.quick import quick_message, quick_post
from desktop_app.readers.section import Scope

_ME, _OTHER, _UNKNOWN = Author.ME, Author.OTHER, Author.UNKNOWN
_SAID = frozenset({"m.room.message", "m.sticker", "m.poll.start", "org.matrix.msc3381.poll.start"})
_FILES = frozenset({"m.image", "m.video", "m.audio", "m.file"})
_PICTURES = frozenset({"m.image", "m.video"})
_QUOTED = re.compile(r"\A(?:>[^\n]*\n)+\n?")


@dataclass(slots=True)
class Said:
    """One message as it stands now; `file` is the name of what was sent with it."""

    ident: str
    made: int | None
    sender: str
    author: Author
    text: str
    file: str = ""
    kind: str = ""
    is_reply: bool = False


@dataclass(slots=True)
class _Talk:
    """A room while its messages go by, and what is counted of them."""

    room: Room
    mine: frozenset[str]
    editors: frozenset[str]
    applied: set[tuple[str, str]] = field(default_factory=set)
    hidden: int = 0
    strange: dict[str, None] = field(default_factory=dict)
    total: int = 0
    own: int = 0
    times: list[int] = field(default_factory=list)

    def author(self, sender: str) -> Author:
        """Whether the person sent something."""
        if sender in self.mine:
            return _ME
        return _OTHER if self.mine and sender else _UNKNOWN

    def name(self, sender: str) -> str:
        """What a sender is called."""
        return self.room.people.get(sender) or sender

    def count(self, messages: Sequence[Message]) -> None:
        """Count some messages."""
        self.total += len(messages)
        self.own += sum([message.author is _ME for message in messages])
        made = [message.made for message in messages if message.made is not None]
        if made:
            self.times = [min((*self.times, *made)), max((*self.times, *made))]


def read_public(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """What the person wrote in a room that anybody can read."""
    talk = _talk(scope)
    return chain.from_iterable(
        (found,) if isinstance(found, Problem) else _posts(found, talk, scope)
        for found in _said(stream, scope, talk)
    )


def read_messages(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Messages of others in an open room; of a private one all, and a summary of it."""
    talk = _talk(scope)
    is_open = talk.room.is_open
    for found in _said(stream, scope, talk):
        if isinstance(found, Problem):
            yield found
        else:
            yield from _messages(found, talk, scope, is_open=is_open)
    if not is_open and talk.total:
        yield _summary(talk, scope)


def _talk(scope: Scope) -> _Talk:
    room = room_of(scope.members, scope.path)
    return _Talk(room, scope.owner.ids, frozenset(by for _, by in room.edits))


def _said(stream: BinaryIO, scope: Scope, talk: _Talk) -> Iterator[list[Said] | Problem]:
    """What was said, in lists, and what the person must know of it."""
    if not talk.mine:
        yield scope.problem(WHO_ARE_YOU, fatal=True)
    for found in entries(stream, scope):
        if isinstance(found, Problem):
            yield found
        elif found[0] == "messages":
            said = [_understood(event, talk) for event in found[1]]
            yield [each for each in said if each is not None]
    if talk.hidden:
        what = f"Messages that were saved in encrypted form and cannot be read: {talk.hidden}."
        yield scope.problem(what, fatal=True)
    for kind in talk.strange:
        yield scope.problem(f"Entries of an unknown kind were left alone: “{kind}”.")


def _understood(event: Event, talk: _Talk) -> Said | None:
    """What an event says, or None for what is nobody's words."""
    content, kind = event.content, event.type
    if content is None:
        return None
    if kind not in _SAID:
        if kind in ("m.room.encrypted", "m.bad.encrypted") and content.relates_to is None:
            talk.hidden += 1
        elif content.body and not str(kind).startswith("m."):
            talk.strange[str(kind)] = None
        return None
    if content.msgtype == "m.bad.encrypted":
        talk.hidden += 1
        return None
    text = _now(event, content, talk)
    if text is None:
        return None
    sender = event.sender or ""
    relation = content.relates_to
    answers = relation is not None and relation.in_reply_to is not None
    if answers and text.startswith(">"):
        text = _QUOTED.sub("", text, count=1)
    file, kind = "", content.msgtype or ""
    if kind in _FILES:
        file = content.filename or text
        text = text if content.filename and content.filename != text else ""
    made = dates.milliseconds(event.origin_server_ts)
    ident = event.event_id or ""
    return Said(ident, made, sender, talk.author(sender), text, file, kind, answers)


def _now(event: Event, content: Content, talk: _Talk) -> str | None:
    """What a message says since its last edit, or None where it was removed or is that edit."""
    relation = content.relates_to
    if relation is not None and relation.rel_type == "m.replace":
        return _left_over(relation.event_id or "", event, content, talk)
    text = content.body if content.body is not None else content.question
    if event.sender in talk.editors:
        edited = id_of(event), event.sender
        edit = talk.room.edits.get(edited)
        if edit is not None:
            talk.applied.add(edited)
            return edit[1]
    beside = event.unsigned.relations if event.unsigned else None
    last = beside.replace.content if beside and beside.replace else None
    if last is not None and last.new_content is not None:
        return last.new_content.body or text
    return text


def _left_over(target: str, event: Event, content: Content, talk: _Talk) -> str | None:
    """The words of an edit whose message is not in the export; of several the last."""
    edited = target, event.sender or ""
    edit, new = talk.room.edits.get(edited), content.new_content
    if edit is None or new is None or edit[1] != new.body or edited in talk.applied:
        return None
    talk.applied.add(edited)
    return new.body


def _posts(batch: list[Said], talk: _Talk, scope: Scope) -> Iterator[Record]:
    public, name = Audience.PUBLIC, talk.room.name
    for said in batch:
        if said.author is _OTHER:
            continue
        pictured = said.kind in _PICTURES
        yield quick_post(
            scope.origin,
            said.ident,
            said.made,
            said.author,
            public,
            said.text,
            group=name,
            is_reply=said.is_reply,
            has_media=pictured,
        )
        if pictured:
            video = said.kind == "m.video"
            yield Media(scope.origin, said.ident, said.made, said.author, public, is_video=video)


def _messages(batch: list[Said], talk: _Talk, scope: Scope, *, is_open: bool) -> Iterator[Record]:
    """Messages, each behind them the pictures the person sent; in an open room those of others."""
    messages: list[Message] = []
    pictures: list[Record] = []
    title = _title(talk)
    for said in batch:
        if is_open and said.author is not _OTHER:
            continue
        text = said.text
        if said.author is _ME and said.kind in _PICTURES:
            pictures.append(_picture(said, scope))
            text = ""  # a caption is judged once, with its picture
        files = (said.file,) if said.file else ()
        messages.append(
            quick_message(
                scope.origin,
                said.ident,
                said.made,
                said.author,
                text,
                title,
                talk.name(said.sender),
                False,
                files,
            )
        )
    talk.count(messages)
    yield from messages
    yield from pictures


def _picture(said: Said, scope: Scope) -> Media:
    return Media(
        scope.origin,
        said.ident,
        said.made,
        _ME,
        Audience.SOME,
        caption=said.text,
        role=MediaRole.SENT,
        is_video=said.kind == "m.video",
    )


def _title(talk: _Talk) -> str:
    """What a room is called; one without a name by the people in it."""
    return talk.room.name or ", ".join(talk.room.others(talk.mine))


def _summary(talk: _Talk, scope: Scope) -> Conversation:
    others = talk.room.others(talk.mine)
    return Conversation(
        scope.origin,
        talk.room.id,
        _title(talk),
        others,
        talk.room.is_group or len(others) > (1 if talk.mine else 2),
        total=talk.total,
        mine=talk.own,
        first=min(talk.times, default=None),
        last=max(talk.times, default=None),
    )
